package amend

import (
	"cmp"
	"strings"

	"vanban/generator/change"
	"vanban/generator/compose"
	"vanban/generator/compose/plan"
	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/tasktable"
	"vanban/generator/viewcolumn"
	"vanban/generator/wording"
)

// viewNote is what the wording of a footnote of a consolidated plan can print.
type viewNote struct {
	*compose.View // văn bản sửa đổi
	titleActs
	Cu          *compose.View // văn bản được sửa đổi
	LanDau      bool          // lần đầu viện dẫn văn bản sửa đổi
	ThayKeHoach bool          // cả kế hoạch được thay
	Viec, Noi   string
	Khoan       int    // of the amending document; 0: the điều itself says it
	Diem        string // "b"; empty where the khoản has none
	Cum, Moi    wording.Literal

	short map[string]string // the footnotes with a short citation, by those with a complete one
	alone bool              // the khoản are all that one provision consists of
	until tasktable.Number  // the last of repealed tasks that one note is on; 0: one task
}

// Consolidate gives the plan and its appendices as they read after the
// amendment, with a footnote at each amended place that names the provision.
func (x *Amending) Consolidate() (*doc.Document, error) {
	x = x.onOneOutline()
	a, err := x.provisions()
	if err != nil {
		return nil, err
	}
	issued, done := x.issued(), a.titleActs()
	first, since := x.issuedPlan()
	cited := x.cite(first, since)
	old := cited.Cu
	notes, short := &change.Notes{}, map[string]string{}
	if a.replaced {
		words, err := x.note(viewNote{View: compose.NewView(issued), titleActs: done, Cu: old, ThayKeHoach: true, short: short}, nil)
		if err != nil {
			return nil, err
		}
		notes.Title = append(notes.Title, words)
	}
	for i, p := range a.plan {
		v := viewNote{View: compose.NewView(issued), titleActs: done, Cu: old, Khoan: i + 1, short: short}
		if alone(a.plan) {
			v.Khoan = 0
		}
		if err := x.noteProvision(notes, v, p); err != nil {
			return nil, err
		}
	}
	d := change.Annotated(x.Old, x.New, notes)
	d.Number, d.Day, d.Year = first.Number, first.Day, first.Year
	v := &consolidationView{Cu: old, SuaDoi: compose.NewView(issued), ChiBaiBo: done.ChiBaiBo, ThayKeHoach: a.replaced}
	if !a.replaced { // what is replaced was amended in vain
		v.DaSuaDoi = cited.DaSuaDoi
	}
	parts := []*compose.Part{{Spec: consolidation, Body: d.Plan, Outline: d.Outline, Attached: true, TitleNotes: notes.Title, View: func(base *compose.View) any {
		v.View = base
		return v
	}}}
	for i := range d.Appendices {
		p := plan.AppendixPart(d, i, notes.Tasks)
		p.TitleNotes = notes.Attached[i]
		parts = append(parts, p)
	}
	for _, p := range parts {
		p.Bundled = true
	}
	whole, err := compose.Bundle(d, x.Wording, parts...)
	if err == nil {
		citeOnce(whole, short)
	}
	return whole, err
}

// consolidationView is what the template of a consolidated plan can print.
type consolidationView struct {
	*compose.View
	Cu       *compose.View   // văn bản được sửa đổi
	SuaDoi   *compose.View   // văn bản sửa đổi
	DaSuaDoi []*compose.View // các văn bản đã sửa đổi từ trước
	ChiBaiBo bool            // chỉ bãi bỏ, không sửa đổi, bổ sung gì

	ThayKeHoach bool // cả kế hoạch được thay
}

// noteProvision adds the footnotes on what a khoản and its điểm do.
func (x *Amending) noteProvision(notes *change.Notes, v viewNote, p provision) error {
	all := p.of
	if len(all) > 0 {
		switch all[0].(type) {
		case *change.Passage, *change.Area:
			all = all[:1] // what stands below an added or repealed place is of its note
		}
	}
	for i, c := range all {
		if i > 0 && repealedBehind(all[i-1], c) {
			continue // is of the note on the first
		}
		v.until = lastRepealed(all[i:])
		note, err := x.note(v, c)
		if err != nil {
			return err
		}
		notes.NoteOn(c, note)
	}
	for i, point := range p.points {
		label, err := nd30.PointLabel(i + 1)
		if err != nil {
			return err
		}
		if v.Diem = strings.TrimSuffix(label, ")"); v.Khoan == 0 || v.alone {
			v.alone, v.Khoan, v.Diem = true, i+1, "" // they are the khoản of the điều
		}
		if err := x.noteProvision(notes, v, point); err != nil {
			return err
		}
	}
	return nil
}

// repealedBehind says whether a repealed task stood right behind another.
func repealedBehind(before, c change.Change) bool {
	a, isTask := before.(*change.Task)
	b, alsoTask := c.(*change.Task)
	return isTask && alsoTask && a.New == nil && b.New == nil && a.Old.Area == b.Old.Area && b.Old.Number.Follows(a.Old.Number)
}

// lastRepealed gives the number of the last task of a run of repealed ones; 0 where the first stands alone.
func lastRepealed(all []change.Change) (number tasktable.Number) {
	for i := 1; i < len(all) && repealedBehind(all[i-1], all[i]); i++ {
		number = all[i].(*change.Task).Old.Number
	}
	return number
}

// note words the footnote on a change that a provision of the amendment makes.
func (x *Amending) note(v viewNote, c change.Change) (string, error) {
	v.Viec = actOf(c)
	if v.ThayKeHoach {
		v.Viec = ActSupplant
	} else if phrase, is := c.(*change.Phrase); is {
		v.Cum, v.Moi = wording.Literal(phrase.Old), wording.Literal(phrase.New)
	} else {
		place, err := newNamer(x.Wording, x.Old, x.New).name(x.subject(c, v.until))
		if err != nil {
			return "", err
		}
		v.Noi = letters.UpperFirst(place)
	}
	v.LanDau = true
	complete, err := x.Wording.Text("chu-thich-hop-nhat", v)
	if err != nil {
		return "", err
	}
	v.LanDau = false
	short, err := x.Wording.Text("chu-thich-hop-nhat", v)
	v.short[plainWords(complete)] = plainWords(short)
	return plainWords(complete), err
}

// subject gives the place that a footnote is on, or the run of repealed tasks up to a number. Bases and recipients are the amending
// document's own, and new numbers are no amended place.
func (x *Amending) subject(c change.Change, until tasktable.Number) viewPlace {
	amended := actOf(c) == ActAmend
	switch c := c.(type) {
	case *change.Field:
		return viewPlace{Loai: "truong", Truong: string(c.Name)}
	case *change.Area:
		return placeOfArea(cmp.Or(c.New, c.Old), amended)
	case *change.Attachment:
		if c.New == nil {
			return placeOfAttachment(c.Old, x.Old, false)
		}
		return placeOfAttachment(c.New, x.New, amended)
	case *change.Passage:
		return placeOfUnit(cmp.Or(c.New, c.Old), !amended)
	case *change.Task:
		p := placeOfTask(cmp.Or(c.New, c.Old))
		if c.New == nil {
			p.DenSo = until
		} else if amended && len(c.Cells) == 1 {
			p.Cot = viewcolumn.Word(c.Cells[0].Column, &x.New.Tasks, &x.Old.Tasks)
		}
		return p
	}
	return viewPlace{}
}

// citeOnce leaves the complete citation of the amending document in the first footnote that has it; the others
// name it by kind and number (I.II.6.b).
func citeOnce(d *doc.Document, short map[string]string) {
	first := true
	for _, s := range d.Sections {
		for i := range s.Notes {
			if words, ours := short[doc.Plain(s.Notes[i].Text)]; ours && !first {
				s.Notes[i].Text = doc.Words(words)
			} else if ours {
				first = false
			}
		}
	}
}

// plainWords reads words of a template as a line.
func plainWords(markdown string) string {
	read, err := wording.Chunk{Text: strings.Join(strings.Fields(markdown), " ")}.One()
	if err != nil {
		return markdown
	}
	return doc.Plain(read)
}
