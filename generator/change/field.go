package change

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/notewithin"
	"vanban/generator/signer"
	"vanban/generator/source"
)

// FieldName is a single value of ho-so.yaml.
type FieldName string

// field is how a value is read.
type field struct {
	name FieldName
	get  func(*dossier.Dossier) string
}

// The values that may be asked for by name.
const (
	AbstractField FieldName = "trich-yeu"
	LevelsField   FieldName = "cap"
	NumberField   FieldName = "so"
	DayField      FieldName = "ngay"
	YearField     FieldName = "nam"
	MonthField    FieldName = "thang"
	KindField     FieldName = "loai"
	DraftField    FieldName = "du-thao"
	UrgencyField  FieldName = "do-khan"
	TableField    FieldName = "bang-nhiem-vu"
	GroupsField   FieldName = "nhom-linh-vuc"
)

func text(name FieldName, of func(*dossier.Dossier) dossier.Text) field {
	return field{name, func(d *dossier.Dossier) string { return of(d).S }}
}

func number(name FieldName, of func(*dossier.Dossier) int) field {
	return field{name, func(d *dossier.Dossier) string {
		if of(d) == 0 {
			return ""
		}
		return strconv.Itoa(of(d))
	}}
}

func lines(name FieldName, of func(*dossier.Dossier) []dossier.Text) field {
	return field{name, func(d *dossier.Dossier) string { return strings.Join(source.Strings(of(d)), "\n") }}
}

// fields is every single value that a document shows, in the order of the documents.
var fields = []field{
	{KindField, func(d *dossier.Dossier) string { return [...]string{"quyet-dinh", "ke-hoach"}[d.Kind] }},
	{DraftField, func(d *dossier.Dossier) string { return fmt.Sprint(d.Draft) }},
	{UrgencyField, func(d *dossier.Dossier) string { return string(d.Urgency) }},
	number(YearField, func(d *dossier.Dossier) int { return d.Year }),
	text("co-quan-ban-hanh.chu-quan", func(d *dossier.Dossier) dossier.Text { return d.Issuer.Parent }),
	lines("co-quan-ban-hanh.dong-chu-quan", func(d *dossier.Dossier) []dossier.Text { return d.Issuer.ParentLines }),
	text("co-quan-ban-hanh.ten", func(d *dossier.Dossier) dossier.Text { return d.Issuer.Name }),
	lines("co-quan-ban-hanh.dong-ten", func(d *dossier.Dossier) []dossier.Text { return d.Issuer.Lines }),
	text("co-quan-ban-hanh.ten-ngan", func(d *dossier.Dossier) dossier.Text { return d.Issuer.Short }),
	text("co-quan-ban-hanh.viet-tat", func(d *dossier.Dossier) dossier.Text { return d.Issuer.Abbrev }),
	lines("co-quan-ban-hanh.dia-chi", func(d *dossier.Dossier) []dossier.Text { return d.Issuer.Address }),
	{"cung-ban-hanh", joint},
	number(NumberField, func(d *dossier.Dossier) int { return d.Number }),
	text("dia-danh", func(d *dossier.Dossier) dossier.Text { return d.Place }),
	{DayField, func(d *dossier.Dossier) string { return d.Day.String() }},
	text(AbstractField, func(d *dossier.Dossier) dossier.Text { return d.Abstract }),
	{"trich-yeu.ngat-dong", func(d *dossier.Dossier) string { return strings.Join(d.Heading.Breaks, lineBreak) }},
	text("phu-de", func(d *dossier.Dossier) dossier.Text { return d.Heading.Under }),
	text("loi-ban-hanh", func(d *dossier.Dossier) dossier.Text { return d.Heading.Opening }),
	number(MonthField, func(d *dossier.Dossier) int { return d.Heading.Month }),
	text("tham-quyen.ten", func(d *dossier.Dossier) dossier.Text { return d.Authority.Name }),
	{"tham-quyen.ten.ngat-dong", func(d *dossier.Dossier) string { return strings.Join(d.Authority.Breaks, lineBreak) }},
	text("tham-quyen.ten-ngan", func(d *dossier.Dossier) dossier.Text { return d.Authority.Short }),
	{"nguoi-ky.quyen-han", func(d *dossier.Dossier) string { return capacities(&d.Signer) }},
	text("nguoi-ky.chuc-vu", func(d *dossier.Dossier) dossier.Text { return d.Signer.Position }),
	{"nguoi-ky.chuc-vu.ngat-dong", func(d *dossier.Dossier) string { return strings.Join(d.Signer.Breaks, lineBreak) }},
	text("nguoi-ky.chuc-vu-khac", func(d *dossier.Dossier) dossier.Text { return d.Signer.Other }),
	{"nguoi-ky.chuc-vu-khac.ngat-dong", func(d *dossier.Dossier) string { return strings.Join(d.Signer.OtherBreaks, lineBreak) }},
	text("nguoi-ky.ho-ten", func(d *dossier.Dossier) dossier.Text { return d.Signer.Name }),
	{LevelsField, levels},
	text("luu.noi-luu", func(d *dossier.Dossier) dossier.Text { return d.Recipients.Archive }),
	{"luu.so-ban", copies},
	text("luu.nguoi-soan", func(d *dossier.Dossier) dossier.Text { return d.Recipients.Drafter }),
	text("luu.don-vi", func(d *dossier.Dossier) dossier.Text { return d.Recipients.Unit }),
	{TableField, func(d *dossier.Dossier) string { return d.Table.String() }},
	{GroupsField, groups},
}

// groups gives the groups of areas, each with the numbers of the areas in it.
func groups(d *dossier.Dossier) string {
	var all []string
	for i, a := range d.Areas {
		switch {
		case a.Group == 0:
		case a.Group > len(all):
			all = append(all, fmt.Sprintf("%s (%s", a.GroupName.S, nd30.Roman(i+1)))
		default:
			all[len(all)-1] += ", " + nd30.Roman(i+1)
		}
	}
	for i := range all {
		all[i] += ")"
	}
	return strings.Join(all, "\n")
}

// levels is cap, of the plan and of each appendix that has its own.
func levels(d *dossier.Dossier) string {
	all := []string{strings.Join(d.Outline.Keys, ", ")}
	for i, a := range d.Appendices {
		if a.Outline.Own() {
			all = append(all, fmt.Sprintf("phụ lục %d: %s", i+1, strings.Join(a.Outline.Keys, ", ")))
		}
	}
	return strings.TrimSpace(strings.Join(all, "\n"))
}

// copies is so-ban: a number, or one as the office writes it.
func copies(d *dossier.Dossier) string {
	if r := d.Recipients; r.Copies > 0 {
		return strconv.Itoa(r.Copies)
	}
	return d.Recipients.CopyMark.S
}

// lineBreak stands between words that a document sets on lines of their own.
const lineBreak = " / "

// joint gives the bodies that issue the documents together with the dossier's, a line each, with who signs for them.
func joint(d *dossier.Dossier) string {
	var all []string
	for i := range d.Joint {
		b, s := &d.Joint[i].Issuer, &d.Joint[i].Signer
		parts := []string{b.Name.S, b.Short.S, b.Abbrev.S, b.Parent.S, strings.Join(source.Strings(b.ParentLines), lineBreak), strings.Join(source.Strings(b.Lines), lineBreak),
			strings.ReplaceAll(capacities(s), "\n", lineBreak), s.Position.S, strings.Join(s.Breaks, lineBreak), s.Other.S, strings.Join(s.OtherBreaks, lineBreak), s.Name.S}
		all = append(all, strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), "; "))
	}
	return strings.Join(all, "\n")
}

func capacities(s *signer.Signer) string {
	var all []string
	for _, c := range s.Capacities {
		all = append(all, c.Abbrev+" "+c.Of.S)
	}
	return strings.Join(all, "\n")
}

func fieldsBetween(old, new *dossier.Dossier) []Change {
	var all []Change
	for _, f := range fields {
		if a, b := f.get(old), f.get(new); a != b {
			all = append(all, &Field{Name: f.name, Old: a, New: b})
		}
	}
	return all
}

// ListName is a list of ho-so.yaml.
type ListName int

// The lists.
const (
	BasisList     ListName = iota // can-cu
	RecipientList                 // noi-nhan

	listCount int = iota
)

func (l ListName) of(d *dossier.Dossier) []dossier.Text {
	return [...][]dossier.Text{BasisList: d.Bases, RecipientList: d.Recipients.List}[l]
}

// String gives the list's key in ho-so.yaml.
func (l ListName) String() string {
	return [...]string{BasisList: "can-cu", RecipientList: "noi-nhan"}[l]
}

// Apart gives the words of an item as a document shows them, and those of its footnotes, which only bases have.
func (l ListName) Apart(i *Item) (words string, notes []string) {
	if l == BasisList {
		return notewithin.Apart(i.Text)
	}
	return i.Text, nil
}

func entriesBetween(list ListName, old, new *dossier.Dossier) []Change {
	a, b := list.of(old), list.of(new)
	left, right := textSide(a), textSide(b)
	var all []Change
	edits(newMatching(left, right), func(o, n int, moved bool) {
		e := &Entry{List: list, Moved: moved}
		if o >= 0 {
			e.Old = &Item{o, a[o].S}
		}
		if n >= 0 {
			e.New = &Item{n, b[n].S}
		}
		all = append(all, e)
	})
	return all
}

func textSide(all []dossier.Text) side {
	s := side{texts: func(i int) []string { return []string{all[i].S} }}
	for _, t := range all {
		s.add(0, t.S)
	}
	return s
}

// edits matches two sequences and calls for each thing that was removed
// (new -1), added (old -1), moved or changed, in the order of the new sequence, what was removed where it stood.
func edits(m *matching, edit func(old, new int, moved bool)) {
	m.equal()
	m.changed()
	var pairs []pair
	for n, o := range m.oldOf {
		if o >= 0 {
			pairs = append(pairs, pair{o, n})
		}
	}
	keep := inOrder(pairs, m.old.ranks)
	moved := map[int]bool{}
	for i, p := range pairs {
		moved[p.new] = !keep[i]
	}
	next := 0
	removed := func(upTo int) {
		for ; next < upTo; next++ {
			if m.newOf[next] < 0 {
				edit(next, -1, false)
			}
		}
	}
	for n, o := range m.oldOf {
		switch {
		case o < 0:
			edit(-1, n, false)
			continue
		case moved[n]:
			edit(o, n, true)
			continue
		}
		removed(o)
		if m.old.keys[o] != m.new.keys[n] {
			edit(o, n, false)
		}
	}
	removed(len(m.newOf))
}
