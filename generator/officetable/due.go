package officetable

import (
	"errors"
	"fmt"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/deadline"
	"vanban/generator/grid"
	"vanban/generator/letters"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// days are the cells of days in the column of deadlines: those that were typed as words, and those that a program keeps as numbers.
type days struct {
	typed   int
	doubted []string // of the latter, which may have day and month in each other's place
}

// dueText gives a cell of the column of deadlines as one line.
func (r *reader) dueText(c *grid.Cell) source.Text {
	text := strings.Trim(r.as(c, columnhead.Due, r.raw(c)), " \n")
	if celltext.IsNothing(text) {
		return source.Text{}
	}
	if flat := celltext.OneLine(text); c.Kind == grid.Words && celltext.TypedDay().MatchString(flat) {
		r.days.typed++
	} else if c.Kind == grid.Day && c.DayFirst {
		r.days.doubted = append(r.days.doubted, r.grid.Ref(c.Row, c.Column)+" ("+flat+")")
	}
	if m := celltext.MonthNumber(c.Exact); c.Kind == grid.Number && m != nil {
		text = "Tháng " + m[1] + "/" + m[2]
		r.told.Add(&r.told.Spellings, r.grid.Ref(c.Row, c.Column)+" số “"+c.Text+"” là “"+text+"”")
	}
	head := r.headText(r.head.at[columnhead.Due])
	said := celltext.DueUnder(head, text, r.year())
	if !r.into.Whole {
		said = celltext.YearUnder(head, said)
	}
	if said != text && c.Kind != grid.Day {
		r.told.Add(&r.told.Spellings, r.grid.Ref(c.Row, c.Column)+" “"+celltext.Short(text)+"” là “"+said+"”")
		text = said
	}
	if c.Kind != grid.Words {
		return source.Text{S: celltext.OneLine(text), At: r.at(c)} // its sign is no bullet
	}
	return source.Text{S: celltext.OneDue(text, r.year()), At: r.at(c)}
}

// year stands in where a deadline names none.
func (r *reader) year() int {
	if r.into.Year == 0 {
		return calendar.AnyYear
	}
	return r.into.Year
}

// dueRead is what was read of a deadline: the phrase that the dossier understands, or why it has none.
type dueRead struct{ phrase, why string }

const noDay = "không tính được ngày"

// due reads a deadline; equal words are read once.
func (r *reader) due(words string) dueRead {
	if d, seen := r.dues[words]; seen {
		return d
	}
	d := dueRead{phrase: deadline.Mended(words, r.year())}
	found, err := deadline.Parse(d.phrase, r.year())
	bad, _ := errors.AsType[*deadline.ParseError](err)
	switch last := found.Last(); {
	case err != nil && bad != nil && bad.Impossible:
		d.why = letters.LowerFirst(bad.What)
	case err != nil && celltext.LostDay(words) != "":
		d.why = "có lẽ là ngày " + celltext.LostDay(words) + " mà ô mất định dạng ngày"
	case err != nil:
		d.why = noDay
	case r.into.Year > 0 && !last.IsZero() && last.Year < r.into.Year:
		d.why = fmt.Sprintf("hết hạn trước năm %d", r.into.Year)
	}
	if r.dues == nil {
		r.dues = map[string]dueRead{}
	}
	r.dues[words] = d
	return d
}

// setDue gives a task its deadline: one that is understood, or in the office's own words, which is told.
func (r *reader) setDue(t *tasktable.Task, c *grid.Cell, words source.Text) {
	t.Due, t.Deadline = words, deadline.Deadline{}
	if words.Empty() {
		return
	}
	if m := celltext.OtherWord().FindStringSubmatch(words.S); m != nil {
		t.Due.S, t.Deadline = m[1], deadline.Other(m[1])
		return
	}
	d := r.due(words.S)
	if d.why == "" {
		t.Due.S = d.phrase
		if d.phrase != strings.TrimRight(words.S, " .;,") {
			r.told.Add(&r.told.Spellings, r.grid.Ref(c.Row, c.Column)+" “"+celltext.Short(words.S)+"” là “"+celltext.Short(d.phrase)+"”")
		}
		return
	}
	t.Due.S, t.Deadline = words.S, deadline.Other(words.S)
	said := r.grid.Ref(c.Row, c.Column) + " “" + celltext.Short(words.S) + "”"
	if stands := celltext.OneLine(c.Text); strings.Contains(c.Text, "\n") && stands != words.S {
		said = r.grid.Ref(c.Row, c.Column) + " “" + celltext.Short(stands) + "” được ghi trên một dòng, “" + celltext.Short(words.S) + "”"
	}
	if d.why != noDay { // which the note says of all
		said += " (" + d.why + ")"
	}
	r.told.Add(&r.told.Others, said)
}
