package change

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/dossier"
	"vanban/generator/tasktable"
)

// tellers names each change in a line, for tests.
type teller struct{ lines []string }

func (t *teller) tell(format string, args ...any) {
	t.lines = append(t.lines, fmt.Sprintf(format, args...))
}

func kind(old, new, moved bool) string {
	switch {
	case !old:
		return "+"
	case !new:
		return "-"
	case moved:
		return ">"
	}
	return "~"
}

func (t *teller) Field(c *Field) error { t.tell("~ %s %q %q", c.Name, c.Old, c.New); return nil }
func (t *teller) Entry(c *Entry) error {
	t.tell("%s %s", kind(c.Old != nil, c.New != nil, c.Moved), c.List)
	return nil
}
func (t *teller) Passage(c *Passage) error {
	line := kind(c.Old != nil, c.New != nil, c.Moved)
	for _, u := range []*Unit{c.Old, c.New} {
		if u != nil {
			p := u.Place
			line += fmt.Sprintf(" %d.%d.%d.%d.%d", p.Section, p.Clause, p.Point, p.Dash, p.Paragraph)
		}
	}
	t.tell("%s", line)
	return nil
}
func (t *teller) Attachment(c *Attachment) error {
	t.tell("%s phu-luc", kind(c.Old != nil, c.New != nil, c.Moved))
	return nil
}
func (t *teller) Area(c *Area) error {
	t.tell("%s linh-vuc", kind(c.Old != nil, c.New != nil, c.Moved))
	return nil
}
func (t *teller) Task(c *Task) error {
	line := kind(c.Old != nil, c.New != nil, c.Moved)
	for _, x := range []*TaskAt{c.Old, c.New} {
		if x != nil {
			line += fmt.Sprintf(" %d", x.Number)
		}
	}
	for _, cell := range c.Cells {
		line += " " + cell.Column.String()
	}
	t.tell("%s", line)
	return nil
}
func (t *teller) Phrase(c *Phrase) error {
	t.tell("%q → %q ×%d", c.Old, c.New, len(c.Spots))
	return nil
}
func (t *teller) Renumbering(c *Renumbering) error { t.tell("%v", c.Shifts); return nil }

func tell(changes []Change) []string {
	var t teller
	for _, c := range changes {
		_ = c.Visit(&t)
	}
	return t.lines
}

// TestInsertedTaskIsOneChange: a task set in near the beginning is one change and one renumbering, not forty.
func TestInsertedTaskIsOneChange(t *testing.T) {
	d := load(t, "../../seeds/tay-ninh-2024")
	cases := []struct {
		name   string
		change func(*dossier.Dossier)
		want   []string
	}{
		{"inserted", func(d *dossier.Dossier) {
			task := d.Areas[0].Tasks[3]
			task.Content.S, task.Products = "Tổ chức Hội thi sáng kiến trong toàn tỉnh", []dossier.Text{{S: "Thể lệ Hội thi"}}
			d.Areas[0].Tasks = slices.Insert(d.Areas[0].Tasks, 2, task)
		}, []string{"+ 3", "[{3 46 1}]"}},
		{"removed and inserted", func(d *dossier.Dossier) {
			task := d.Areas[0].Tasks[3]
			task.Content.S, task.Products = "Tổ chức Hội thi sáng kiến trong toàn tỉnh", []dossier.Text{{S: "Thể lệ Hội thi"}}
			d.Areas[0].Tasks = slices.Insert(slices.Delete(d.Areas[0].Tasks, 5, 6), 2, task)
		}, []string{"+ 3", "- 6", "[{3 5 1}]"}},
		{"deadline and lead of a renumbered one", func(d *dossier.Dossier) {
			d.Areas[0].Tasks = slices.Delete(d.Areas[0].Tasks, 0, 1)
			d.Areas[1].Tasks[0].Due.S, d.Areas[1].Tasks[0].Lead.Text.S = "Quý II/2024", "Sở Nội vụ"
		}, []string{"- 1", "~ 11 10 chu-tri thoi-han", "[{2 46 -1}]"}},
		{"to another area", func(d *dossier.Dossier) {
			task := d.Areas[2].Tasks[1]
			d.Areas[2].Tasks = slices.Delete(d.Areas[2].Tasks, 1, 2)
			d.Areas[7].Tasks = append(d.Areas[7].Tasks, task)
		}, []string{"> 17 46", "[{18 46 -1}]"}},
		{"area renamed, others swapped", func(d *dossier.Dossier) {
			d.Areas[1].Name.S = "Xây dựng và hoàn thiện pháp luật"
			d.Areas[5], d.Areas[6] = d.Areas[6], d.Areas[5]
		}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			changed := load(t, "../../seeds/tay-ninh-2024")
			c.change(changed)
			renumber(changed)
			got := tell(Between(d, changed))
			if c.want == nil {
				for _, l := range got {
					if l != "~ linh-vuc" && l != "> linh-vuc" && l[0] != '[' {
						t.Errorf("unexpected: %s", l)
					}
				}
				return
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// replacedEverywhere gives a dossier with a phrase replaced in its plan and in cells of its tasks.
func replacedEverywhere(t *testing.T, folder string, r replacement, columns ...tasktable.Column) *dossier.Dossier {
	d := load(t, folder)
	units := unitsOf(TextID{}, d.Outline, d.Plan)
	for i := range units {
		units[i] = units[i].replaced(r)
	}
	d.Plan = textOf(units)[0]
	for _, a := range d.Areas {
		for i := range a.Tasks {
			for _, c := range columns {
				replaceCell(&a.Tasks[i], c, r)
			}
		}
	}
	return d
}

// TestPhraseInManyPlaces: words replaced throughout are one change, named by whole words: not the one syllable "số", which
// also stands in words that stay.
func TestPhraseInManyPlaces(t *testing.T) {
	const province, commune = "../../seeds/tay-ninh-2024", "../../seeds/xa-mau"
	changed := replacedEverywhere(t, province, replacement{"Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"}, tasktable.LeadColumn, tasktable.SupportColumn)
	for _, a := range changed.Areas {
		for i := range a.Tasks {
			replaceCell(&a.Tasks[i], tasktable.LeadColumn, replacement{"Sở TTTT", "Sở KHCN"})
		}
	}
	want := []string{"~ 3 3 chu-tri", `"Sở Thông tin và Truyền thông" → "Sở Khoa học và Công nghệ" ×3`} // "Sở TTTT" stands in one place only
	if diff := cmp.Diff(want, tell(Between(load(t, province), changed))); diff != "" {
		t.Error(diff)
	}
	changed = replacedEverywhere(t, commune, replacement{"chuyển đổi số", "chuyển đổi xanh"}, tasktable.ContentColumn)
	if diff := cmp.Diff([]string{`"chuyển đổi số" → "chuyển đổi xanh" ×11`}, tell(Between(load(t, commune), changed))); diff != "" {
		t.Error(diff)
	}
}
