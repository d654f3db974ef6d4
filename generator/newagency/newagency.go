// Package newagency makes entries of co-quan.yaml for agencies that people name and a dossier doesn't have yet, whether they stand in a table that is read in or were typed
// into a document.
package newagency

import (
	"fmt"
	"io/fs"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/celltext"
	"vanban/generator/diff"
	"vanban/generator/dossier"
	"vanban/generator/frontmatter"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"
	"vanban/generator/yamledit"
)

// Entries are agencies and groups as items of co-quan.yaml.
type Entries struct{ agencies, groups [][]string }

// EntriesOf makes items of co-quan.yaml, whose codes are free.
func EntriesOf(unknown []celltext.Unknown, known *agency.Directory) Entries {
	taken := map[string]bool{}
	if known != nil {
		for _, code := range known.CodesInOrder() {
			taken[strings.ToLower(code)] = true
		}
	}
	var all Entries
	for _, u := range unknown {
		code := celltext.Slug(u.Name)
		for n := 2; taken[code]; n++ {
			code = fmt.Sprintf("%s-%d", celltext.Slug(u.Name), n)
		}
		taken[code] = true
		item := []string{"ma: " + code, "ten: " + yamledit.Scalar(u.Name, false)}
		if len(u.Short) > 0 {
			item = append(item, "ten-khac: "+frontmatter.Flow(u.Short))
		}
		if u.Group {
			all.groups = append(all.groups, append(item, "mo: true"))
		} else {
			all.agencies = append(all.agencies, item)
		}
	}
	return all
}

// Lines gives the items as a person would put them into co-quan.yaml.
func (all Entries) Lines() []string {
	return append(yamledit.ListLines("co-quan", all.agencies), yamledit.ListLines("nhom", all.groups)...)
}

// AddTo puts the items into co-quan.yaml.
func (all Entries) AddTo(e *yamledit.Editor) error {
	if e.Root == nil {
		e.AppendLines(all.Lines()...)
		return nil
	}
	g := e.Mapping(e.Root)
	if err := g.AddItems("co-quan", all.agencies); err != nil {
		return err
	}
	return g.AddItems("nhom", all.groups)
}

// Double is an agency that may be one which the dossier has under another spelling.
type Double struct {
	celltext.Unknown
	Near string // the dossier's
}

// Doubles gives those of some agencies whose names are like known ones.
func Doubles(unknown []celltext.Unknown, known *agency.Directory) (all []Double) {
	if known == nil {
		return nil
	}
	var names []string
	for _, code := range known.CodesInOrder() {
		names = append(names, known.NameOf(code))
	}
	for _, u := range unknown {
		if near, is := diff.Nearest(u.Name, names); is {
			all = append(all, Double{u, near})
		}
	}
	return all
}

// NamedIn gives the agencies that the tasks of a folder name and its co-quan.yaml, whose agencies are known, doesn't have.
func NamedIn(folder fs.FS) (unknown []celltext.Unknown, known *agency.Directory) {
	of := dossier.BasicsOf(folder)
	f, usable, err := strictyaml.ReadFile(folder, dossier.TasksFile, strictyaml.Keys{})
	if err != nil || !usable || of.Agencies == nil {
		return nil, of.Agencies
	}
	planned, _ := tasktable.Read(f, tasktable.NewReader(&of.Table))
	names := celltext.NewNames(of.Agencies)
	for _, area := range planned {
		for i := range area.Planned {
			t := &area.Planned[i].Task
			for _, text := range []source.Text{t.Lead.Text, t.Support.Text} {
				if _, bad := of.Agencies.Match(text.S); bad >= 0 && !text.Empty() && !tasktable.IsBlank(text.S) {
					names.In(text.S, text.At.String())
				}
			}
		}
	}
	return names.Unknown(), of.Agencies
}

// Respelling gives what spells agencies as the co-quan.yaml of a folder has them. It gives nothing of names that stand so already, and of those of which one is
// unknown.
func Respelling(folder fs.FS) func(string) string {
	agencies := dossier.BasicsOf(folder).Agencies
	return func(text string) string {
		if agencies == nil {
			return ""
		}
		names := celltext.NewNames(agencies)
		known := names.In(text, "")
		if known == text || len(names.Unknown()) > 0 {
			return ""
		}
		return known
	}
}
