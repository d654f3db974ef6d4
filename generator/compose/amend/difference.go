package amend

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"vanban/generator/change"
	"vanban/generator/diff"
	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/tasktable"
	"vanban/generator/wording"
)

// What is done to a place.
const (
	ActAmend    = "sua-doi"
	ActAdd      = "bo-sung"
	ActRepeal   = "bai-bo"
	ActMove     = "chuyen"
	ActReplace  = "thay-cum-tu"
	ActSupplant = "thay-ca"
	ActRenumber = "danh-so-lai"
)

// Difference is a change as people read it: what is done, where, the text before and after.
type Difference struct {
	Action   string           `json:"viec"`
	Group    string           `json:"phan"`              // quyet-dinh, ke-hoach, phu-luc, nhiem-vu, cum-tu, van-ban
	Document string           `json:"van-ban,omitempty"` // the file of a document of its own
	Appendix int              `json:"phu-luc,omitempty"`
	Place    string           `json:"noi"`               // in the old numbering; of what is new in the new one
	NewPlace string           `json:"noi-moi,omitempty"` // where it is another
	Column   string           `json:"cot,omitempty"`
	OldTask  tasktable.Number `json:"nhiem-vu-cu,omitempty"`
	NewTask  tasktable.Number `json:"nhiem-vu-moi,omitempty"`
	Places   []string         `json:"cac-noi,omitempty"` // of a phrase
	Old      string           `json:"cu"`
	New      string           `json:"moi"`
	Words    []diff.Segment   `json:"-"`

	field change.FieldName // empty where it is no single value of ho-so.yaml
	title string           // of a document of its own: what it is called
}

// Differences words the changes between two dossiers, in their order; what stands below an added or repealed mục or khoản is one with it.
func Differences(old, new *dossier.Dossier, changes []change.Change, w *wording.Templates) ([]Difference, error) {
	r := &differ{old: old, new: new, names: newNamer(w, old, new)}
	if err := r.words(changes); err != nil {
		return nil, err
	}
	slices.SortStableFunc(r.all, func(a, b Difference) int { return slices.Index(groups, a.Group) - slices.Index(groups, b.Group) })
	return r.all, nil
}

// words words changes one after another.
func (r *differ) words(changes []change.Change) error {
	for _, c := range change.Uncarried(changes) {
		if err := c.Visit(r); err != nil {
			return err
		}
	}
	for i := range r.all {
		d := &r.all[i]
		if d.Action == ActAmend || d.Action == ActMove {
			d.Words = diff.Words(d.Old, d.New)
		}
	}
	return nil
}

// groups is the order in which differences are told.
var groups = []string{"quyet-dinh", "ke-hoach", "phu-luc", "nhiem-vu", "cum-tu"}

// differ is a Visitor that words the changes one after another.
type differ struct {
	old, new *dossier.Dossier
	names    *namer
	all      []Difference
	lead     *change.Unit // the last one added or repealed as a whole
	ofPaper  bool         // the texts are those of a document in a file of its own
}

// add adds a difference between two places; one of them is nil where the thing was not there.
func (r *differ) add(d Difference, old, new *viewPlace) error {
	place := old
	if place == nil {
		place = new
	}
	var err error
	if d.Place, err = r.names.name(*place); err != nil {
		return err
	}
	if old != nil && new != nil && *old != *new {
		if d.NewPlace, err = r.names.name(*new); err != nil {
			return err
		}
		if d.NewPlace == d.Place {
			d.NewPlace = ""
		}
	}
	r.all = append(r.all, d)
	return nil
}

// sides gives the places before and after, and sets their words; nil where the thing was not there.
func sides[T any](d *Difference, old, new *T, of func(*T) (viewPlace, string)) (from, to *viewPlace) {
	if old != nil {
		place, words := of(old)
		from, d.Old = &place, words
	}
	if new != nil {
		place, words := of(new)
		to, d.New = &place, words
	}
	return from, to
}

// actOf tells what a change does.
func actOf(c change.Change) string {
	switch c := c.(type) {
	case *change.Entry:
		return act(c.Old, c.New, c.Moved)
	case *change.Passage:
		if c.Chart != nil {
			return ActSupplant
		}
		return act(c.Old, c.New, c.Moved)
	case *change.Attachment:
		if c.Whole {
			return ActSupplant
		}
		return act(c.Old, c.New, c.Moved)
	case *change.Area:
		return act(c.Old, c.New, c.Moved)
	case *change.Task:
		return act(c.Old, c.New, c.Moved)
	case *change.Phrase:
		return ActReplace
	case *change.Renumbering:
		return ActRenumber
	}
	return ActAmend
}

func act[T any](old, new *T, moved bool) string {
	switch {
	case old == nil:
		return ActAdd
	case new == nil:
		return ActRepeal
	case moved:
		return ActMove
	}
	return ActAmend
}

// Field implements change.Visitor.
func (r *differ) Field(c *change.Field) error {
	p := viewPlace{Loai: "truong", Truong: string(c.Name)}
	if r.ofPaper {
		p.Loai = "truong-van-ban"
	}
	group := "quyet-dinh"
	switch c.Name {
	case change.AbstractField:
		group = "ke-hoach"
	case change.TableField, change.GroupsField:
		group = "nhiem-vu"
	}
	return r.add(Difference{Action: ActAmend, Group: group, field: c.Name, Old: oneSpace(c.Old), New: oneSpace(c.New)}, &p, &p)
}

func oneSpace(s string) string { return strings.ReplaceAll(s, "\n", " / ") }

// Passage implements change.Visitor.
func (r *differ) Passage(c *change.Passage) error {
	if r.joins(c) {
		return nil
	}
	d := Difference{Action: actOf(c), Group: groupOf(c.In), Appendix: appendixOf(c.In)}
	whole, words := c.Old == nil || c.New == nil || c.Moved, printedWords
	if c.Old == nil || c.New == nil {
		words = labelled
	}
	old, new := sides(&d, c.Old, c.New, func(u *change.Unit) (viewPlace, string) {
		place := placeOfUnit(u, whole)
		if r.ofPaper && c.In.Kind == change.AppendixText {
			in := r.new
			if u == c.Old {
				in = r.old
			}
			place.TrongPhuLuc, place.PhuLuc = true, appendixNumber(in, u.Place.In.Appendix)
		}
		return place, words(u)
	})
	if d.Old == d.New && c.Changed() {
		if d.Old, d.New = c.Old.PictureText(), c.New.PictureText(); d.Old == d.New {
			old.ChuThich, new.ChuThich = true, true
			d.Old, d.New = strings.Join(c.Old.NoteTexts(), "\n"), strings.Join(c.New.NoteTexts(), "\n")
		}
	}
	r.lead = nil
	if c.Old == nil || c.New == nil {
		r.lead = cmp.Or(c.New, c.Old)
	}
	return r.add(d, old, new)
}

// joins takes what stands below the mục, khoản or điểm that was added or repealed before it into the same difference.
func (r *differ) joins(c *change.Passage) bool {
	if r.lead == nil || c.Old != nil && c.New != nil || len(r.all) == 0 {
		return false
	}
	last := &r.all[len(r.all)-1]
	switch {
	case c.Old == nil && last.Action == ActAdd && c.New.PartOf(r.lead):
		last.New += "\n" + labelled(c.New)
	case c.New == nil && last.Action == ActRepeal && c.Old.PartOf(r.lead):
		last.Old += "\n" + labelled(c.Old)
	default:
		return false
	}
	return true
}

// labelled gives a unit's words with its number.
func labelled(u *change.Unit) string {
	return strings.TrimSpace(label(u) + " " + printedWords(u))
}

func groupOf(id change.TextID) string {
	return [...]string{change.PlanText: "ke-hoach", change.ArticleText: "quyet-dinh", change.AppendixText: "phu-luc", change.OwnArticleText: paperGroup}[id.Kind]
}

func appendixOf(id change.TextID) int {
	if id.Kind == change.AppendixText {
		return id.Appendix + 1
	}
	return 0
}

// Attachment implements change.Visitor.
func (r *differ) Attachment(c *change.Attachment) error {
	d := Difference{Action: actOf(c), Group: "phu-luc"}
	title := d.Action == ActAmend
	in := r.old
	old, new := sides(&d, c.Old, c.New, func(a *change.AppendixAt) (viewPlace, string) {
		if a == c.New {
			in = r.new
		}
		return placeOfAttachment(a, in, title), a.Title.S
	})
	d.Appendix = cmp.Or(c.Old, c.New).Index + 1
	r.lead = nil
	return r.add(d, old, new)
}

// Area implements change.Visitor.
func (r *differ) Area(c *change.Area) error {
	d := Difference{Action: actOf(c), Group: "nhiem-vu"}
	renamed := d.Action == ActAmend
	old, new := sides(&d, c.Old, c.New, func(a *change.AreaAt) (viewPlace, string) { return placeOfArea(a, renamed), a.Name.S })
	return r.add(d, old, new)
}

// Task implements change.Visitor: a difference for the row, or for each cell.
func (r *differ) Task(c *change.Task) error {
	d := Difference{Action: actOf(c), Group: "nhiem-vu"}
	var old, new *viewPlace
	if c.Old != nil {
		p := placeOfTask(c.Old)
		old, d.OldTask = &p, c.Old.Number
	}
	if c.New != nil {
		p := placeOfTask(c.New)
		new, d.NewTask = &p, c.New.Number
	}
	if d.Action != ActAmend {
		var err error
		if d.Old, err = r.names.rowText(c.Old); err != nil {
			return err
		}
		if d.New, err = r.names.rowText(c.New); err != nil {
			return err
		}
		if c.Moved {
			old.LinhVuc, new.LinhVuc = wording.Literal(c.Old.AreaName), wording.Literal(c.New.AreaName)
			d.Old, d.New = c.Old.Content.S, c.New.Content.S
		}
		if err := r.add(d, old, new); err != nil {
			return err
		}
	}
	for _, cell := range c.Cells {
		if c.Moved && cell.Column == tasktable.ContentColumn {
			continue
		}
		d.Action, d.Column, d.Old, d.New = ActAmend, cell.Column.String(), cell.Old, cell.New
		from, to := *old, *new
		from.Cot, to.Cot, from.LinhVuc, to.LinhVuc = r.names.word(cell.Column), r.names.word(cell.Column), "", ""
		if err := r.add(d, &from, &to); err != nil {
			return err
		}
	}
	return nil
}

// rowText gives a task's cells, one after another, each with its column's name.
func (n *namer) rowText(t *change.TaskAt) (string, error) {
	if t == nil {
		return "", nil
	}
	var all []string
	for _, c := range n.columns {
		cell := c.Cell(&t.Task)
		if cell == "" {
			continue
		}
		name, err := n.column(c)
		if err != nil {
			return "", err
		}
		if strings.Contains(cell, "\n") {
			cell = "\n" + cell
		} else {
			cell = " " + cell
		}
		all = append(all, letters.UpperFirst(name)+":"+cell)
	}
	return strings.Join(all, "\n"), nil
}

// Renumbering implements change.Visitor.
func (r *differ) Renumbering(c *change.Renumbering) error {
	for _, s := range c.Shifts {
		old, new := viewPlace{Loai: "nhiem-vu", So: s.First}, viewPlace{Loai: "nhiem-vu", So: s.To(s.First)}
		if s.Last > s.First {
			old.DenSo, new.DenSo = s.Last, s.To(s.Last)
		}
		if err := r.add(Difference{Action: ActRenumber, Group: "nhiem-vu"}, &old, &new); err != nil {
			return err
		}
	}
	return nil
}

// label gives the number that stands before a unit's words.
func label(u *change.Unit) string {
	if u.Label != "" {
		return u.Label
	}
	v := placeOfUnit(u, true)
	switch u.Kind {
	case change.SectionUnit:
		return v.Muc + "."
	case change.DashUnit:
		if u.Plus {
			return "+"
		}
		return "-"
	case change.TitledUnit:
		return fmt.Sprintf("%d.", v.Khoan)
	case change.ItemUnit:
		if v.Diem != "" {
			return v.Diem + ")"
		}
		return fmt.Sprintf("%d.", v.Khoan)
	default:
		if u.Article {
			return nd30.ArticleLabel(v.Dieu)
		}
		return ""
	}
}
