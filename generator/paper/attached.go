package paper

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/strictyaml"
)

// otherKind is a document that is none of Article 7, as a danh sách: it is only issued with a decision, and says itself what it is called.
var otherKind = Kind{Key: "khac", Form: nd30.AttachedForm, Required: []string{KeyKindName, "trich-yeu"}}

// attachable lists what “loai” of a document can say that is issued with a decision.
func attachable() []string {
	all := []string{otherKind.Key}
	for _, k := range Kinds {
		if k.Wording() == plain {
			all = append(all, k.Key)
		}
	}
	return all
}

// attachedKind gives the row of such a kind.
func attachedKind(key string) *Kind {
	if key == otherKind.Key {
		return &otherKind
	}
	return KindOf(key)
}

// attach reads the document that a decision issues or approves, which a file beside its own holds. What is wrong with it is told with what is
// wrong with the decision.
func (p *Paper) attach(fsys fs.FS, f *strictyaml.File, folder string) error {
	if p.Kind == nil || len(p.Own[KeyAttached]) == 0 {
		return nil
	}
	t := p.Own[KeyAttached][0]
	base := strings.TrimSuffix(t.S, Ext)
	if strings.ContainsAny(base, `/\`) || base == "" || base == p.Name {
		f.Report(t.At, fmt.Sprintf("“%s” phải là tên một tệp %s khác, cùng thư mục với quyết định; ở đây là “%s”.", KeyAttached, Ext, t.S), "ví dụ “"+KeyAttached+": quy-che.md”")
		return nil
	}
	a := &Paper{Of: p.Of, decision: p}
	problems, err := a.problemsOf(fsys, path.Join(folder, base+Ext), p.Dossier)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.Report(t.At, fmt.Sprintf("Không có tệp “%s” cùng thư mục với quyết định.", base+Ext), "kiểm tra tên tệp; tệp mới thì tạo bằng: vanban khoi-tao "+base+Ext+" --van-ban quy-che")
		return nil
	case err != nil:
		return err
	}
	p.Attached, p.Notes = a, append(p.Notes, a.Notes...)
	f.Problems = append(f.Problems, problems...)
	if a.Dossier != nil {
		p.Dossier.Heading.Breaks = a.Dossier.Heading.Breaks
	}
	return nil
}

// asAttached gives a document that is issued with a decision number, day and what else is the decision's.
func (p *Paper) asAttached() {
	d, of := p.Dossier, p.decision.Dossier
	d.Kind, d.Number, d.Day, d.Year, d.Draft, d.Medium, d.Authority, d.Joint = of.Kind, of.Number, of.Day, of.Year, of.Draft, of.Medium, of.Authority, of.Joint
	d.OneFile, d.Issuer, d.Urgency, d.Heading.Month, d.Setting, d.NoteSaysIssued = of.OneFile, of.Issuer, dossier.NotUrgent, of.Heading.Month, of.Setting, of.NoteSaysIssued
}

// attaches finds the file that a document's front matter names.
var attaches = pattern.Lazy(`(?m)^` + KeyAttached + `[ \t]*:[ \t]*["']?([^"'#\r\n]+?)["']?[ \t]*(?:#.*)?\r?$`)

// longestFront bounds the front matter in which that is looked for, in bytes.
const longestFront = 64 << 10

// withoutAttached leaves out of documents those that others name: they are made with these.
func withoutAttached(fsys fs.FS, names []string) ([]string, error) {
	with := map[string]bool{}
	for _, name := range names {
		f, err := fsys.Open(path.Join(Folder, name+Ext))
		if err != nil {
			continue // what is wrong with a file is told where it is read
		}
		text, err := io.ReadAll(io.LimitReader(f, longestFront))
		if err = errors.Join(err, f.Close()); err != nil {
			return nil, fmt.Errorf("không đọc được %s: %w", path.Join(Folder, name+Ext), err)
		}
		front, _, _ := strings.Cut(strings.TrimLeft(string(text), "\ufeff \r\n-"), "\n"+Fence)
		if m := attaches().FindStringSubmatch(front); m != nil {
			with[strings.TrimSuffix(m[1], Ext)] = true
		}
	}
	return slices.DeleteFunc(names, func(name string) bool { return with[name] }), nil
}

// issuesAttached checks what a decision says beside the file that it issues.
func (p *Paper) issuesAttached(m *strictyaml.Mapping) {
	for _, key := range []string{KeyIssues, "trich-yeu"} {
		if field, given := m.Given(key); given {
			m.Decoder.Report(field.At, fmt.Sprintf("Trích yếu và Điều 1 do chương trình viết từ tên văn bản ở “%s”, nên dòng “%s” không được in.", KeyAttached, key), "bỏ dòng này")
		}
	}
}
