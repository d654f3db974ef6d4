package officetable

import (
	"slices"
	"strings"
	"unicode/utf8"

	"vanban/generator/celltext"
	"vanban/generator/columnhead"
	"vanban/generator/grid"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/tablenumber"
	"vanban/generator/tasktable"
)

// band gives the name of an area or group that a row names alone, over several columns or beside a letter or Roman number.
func (r *reader) band(l *line) (name *grid.Cell, mark string, is bool) {
	number := l.own(columnhead.Number)
	if number != nil && number.Kind == grid.Words && r.isMarked(l) {
		if m := celltext.LetterNumber().FindStringSubmatch(strings.TrimSpace(number.Text)); m != nil {
			return l.own(columnhead.Content), m[1], true
		}
		if l.own(columnhead.Lead) == nil && l.own(columnhead.Support) == nil && celltext.CodeNumber().MatchString(strings.TrimSpace(number.Text)) && celltext.IsCapitals(l.own(columnhead.Content).Text) {
			return l.own(columnhead.Content), "*", true
		}
	}
	if m := r.wideMark(l, number); m != "" {
		return number, m, true
	}
	if l.isAssigned() || l.own(columnhead.Product) != nil || l.own(columnhead.Support) != nil {
		return nil, "", false
	}
	if content := l.own(columnhead.Content); number != nil && content != nil && celltext.RomanSub().MatchString(celltext.OneLine(number.Text)) {
		return content, strings.TrimRight(celltext.OneLine(number.Text), ".)"), true
	}
	for _, c := range l.all {
		text := strings.TrimSpace(c.Text)
		letter := celltext.LetterNumber().FindStringSubmatch(text)
		switch {
		case c == number && r.isWide(l, c): // “1. Về thể chế” over the whole row
			name, mark = c, wholeRow
		case c == number && celltext.IsSign(text) && l.own(columnhead.Content) != nil:
			mark = text
		case c == number && (c.Kind != grid.Words || tablenumber.Is(celltext.OneLine(text))):
			return nil, "", false
		case mark == "" && c.Kind == grid.Words && letter != nil && (c == number || name == nil):
			mark = letter[1]
		case c.Kind != grid.Words && r.isFigure(c): // the sum of what is below
		case name != nil:
			return nil, "", false
		default:
			name = c
		}
	}
	if name == nil || name.Kind != grid.Words || celltext.Fold(name.Text) == "" {
		return nil, "", false
	}
	if m := celltext.AreaNumber().FindStringSubmatch(celltext.OneLine(name.Text)); m != nil && mark == "" {
		mark = m[1]
	}
	return name, mark, r.isBand(l, name, mark)
}

// wholeRow is the mark of a name that is numbered as tasks are, over the whole row.
const wholeRow = "1"

// wideMark gives the letter or Roman number of a name that begins in the column of numbers and stands over that of what is to be done, beside who leads what is below or
// until when; empty: it is none.
func (r *reader) wideMark(l *line, c *grid.Cell) string {
	if c == nil || c.Kind != grid.Words || l.own(columnhead.Content) != nil || l.own(columnhead.Product) != nil || l.own(columnhead.Lead) != nil && l.own(columnhead.Due) != nil {
		return ""
	}
	_, right := c.Last()
	m := celltext.AreaNumber().FindStringSubmatch(celltext.OneLine(c.Text))
	if m == nil || right < r.head.at[columnhead.Content] || r.head.at[columnhead.Content] <= r.head.at[columnhead.Number] {
		return ""
	}
	return m[1]
}

// isWide says whether a cell in the column of numbers is a numbered name, merged over the columns of what is to be done and beyond.
func (r *reader) isWide(l *line, c *grid.Cell) bool {
	_, right := c.Last()
	return len(l.all) == 1 && c.Kind == grid.Words && right > r.head.last[columnhead.Content] && r.head.at[columnhead.Content] > r.head.at[columnhead.Number] && celltext.TaskNumber().MatchString(c.Text)
}

// isMarked says whether a row beside a letter or Roman number names what is below, though it says something in other columns: not both who
// does it and until when, and it gives nothing.
func (r *reader) isMarked(l *line) bool {
	return l.own(columnhead.Content) != nil && l.own(columnhead.Product) == nil && (l.own(columnhead.Lead) == nil || l.own(columnhead.Due) == nil)
}

// isBand says whether the only words of a row name what is below.
func (r *reader) isBand(l *line, name *grid.Cell, mark string) bool {
	_, right := name.Last()
	p := r.head.of[name.Column]
	switch {
	case p == columnhead.Area:
		return l.cells[columnhead.Content] == nil
	case mark != "":
		return true
	case celltext.BeginsSmall(name.Text) || celltext.TaskNumber().MatchString(name.Text):
		return false
	}
	wide := r.head.of[right] != p || right-name.Column > r.head.last[p]-r.head.at[p]
	return !l.held && (wide || p == columnhead.Number || p == columnhead.Content || p == columnhead.None && len(l.other) == 1)
}

// longName is from how many letters on a name of an area, without a number and in one cell, may be a note.
const longName = 60

// tellBand tells of what a row says beside the name of an area.
func (r *reader) tellBand(l *line, name *grid.Cell) {
	if _, right := name.Last(); right == name.Column && l.own(columnhead.Number) == nil && utf8.RuneCountInString(name.Text) > longName {
		r.told.Add(&r.told.Long, r.grid.Ref(name.Row, name.Column)+" “"+celltext.Short(name.Text)+"”")
	}
	for _, c := range l.all {
		if c != name && c != l.own(columnhead.Number) && !celltext.IsNothing(c.Text) && !celltext.LetterNumber().MatchString(strings.TrimSpace(c.Text)) {
			r.told.Add(&r.told.Banded, r.grid.Ref(c.Row, c.Column)+" “"+celltext.Short(c.Text)+"”")
		}
	}
}

// isFigure says whether a number stands in a column of numbers, or in one that is left out.
func (r *reader) isFigure(c *grid.Cell) bool {
	p := r.head.of[c.Column]
	if p == columnhead.None {
		return true
	}
	for _, k := range r.into.columns() {
		if k.Part == p {
			return k.IsFigure()
		}
	}
	return false
}

// bareFamily is the way of naming an area by its name alone.
const bareFamily = "tên"

// family tells in which way a row names its area: by letters, Roman numbers, or by its name alone.
func (r *reader) family(mark string) string {
	const alphabet = "ABCDĐEGHIKLMNOPQRSTUVXY"
	switch {
	case mark == "":
		return bareFamily
	case strings.Contains(mark, "."):
		return "số La Mã và số"
	case mark == wholeRow:
		return "số"
	case celltext.IsSign(mark):
		return "dấu"
	case strings.Trim(mark, "IVXLC") != "":
	case len(mark) == 1 && mark != "I" && r.marks != "" && strings.Index(alphabet, mark) == strings.Index(alphabet, r.marks)+len(r.marks):
	default:
		return "số La Mã"
	}
	r.marks = mark
	return "chữ cái"
}

// heading is what names an area or a group.
type heading struct {
	source.Text
	mark string // the letter or number before it, as the table has it
	row  int    // that only names it; 0: it stands beside tasks
}

// beginBand begins an area or a group that stands in a row of its own.
func (r *reader) beginBand(name *grid.Cell, mark, family string) {
	of := r.headingOf(name)
	if of.mark == "" {
		of.mark = mark
	}
	if r.head.at[columnhead.Area] > 0 && r.head.of[name.Column] != columnhead.Area {
		r.beginGroup(of, -1)
		return
	}
	at := -1
	for i, f := range r.families {
		if f == family {
			at = i
		}
	}
	if at < 0 {
		r.families = append(r.families, family)
		at = len(r.families) - 1
	}
	r.addArea(of, at)
	r.last().banded = true
}

// markBeside gives the letter or number of an area or group that stands in a cell beside its name; empty: none does.
func (l *line) markBeside(name *grid.Cell) string {
	for _, c := range l.all {
		text := strings.TrimRight(celltext.OneLine(c.Text), ".):/–-")
		if m := celltext.LetterNumber().FindStringSubmatch(text); m != nil && c != name {
			return m[1]
		} else if c != name && c == l.own(columnhead.Number) && !celltext.IsSign(text) {
			return text
		}
	}
	return ""
}

// headingOf gives the name of an area with what stands before it.
func (r *reader) headingOf(c *grid.Cell) heading {
	text := celltext.TableNumber().ReplaceAllString(celltext.OneLine(c.Text), "")
	mark := strings.TrimRight(strings.TrimSpace(numberBefore().FindString(text)), ".)")
	if m := celltext.AreaNumber().FindStringSubmatch(text); m != nil {
		mark = m[1]
	}
	return heading{Text: r.areaName(c), mark: mark, row: c.Row}
}

// areaName gives the name of an area, as the dossier has it where it has it in other letters.
func (r *reader) areaName(c *grid.Cell) source.Text {
	name := celltext.AreaNumber().ReplaceAllString(celltext.TableNumber().ReplaceAllString(celltext.OneLine(c.Text), ""), "")
	name = strings.TrimRight(numberBefore().ReplaceAllString(name, ""), " :;.")
	return source.Text{S: r.into.known(name, func(a *tasktable.Area) string { return a.Name.S }), At: r.at(c)}
}

// numberBefore stands before an area's name where tasks are numbered too.
var numberBefore = pattern.Lazy(`^\d{1,3}(?:\.\d{1,3})*[.)]\s+`)

// addArea begins an area. One before it that is named in an outer way and has no tasks is the group that it stands in; so is one that is
// named without a number and stands right over it.
func (r *reader) addArea(name heading, family int) {
	if r.grouped && family <= r.groupFamily {
		r.grouped = false
	}
	before := r.last()
	promoted := false
	if before != nil && len(before.Tasks) == 0 && before.given {
		bare := family < len(r.families) && r.families[family] == bareFamily && !before.promoted
		if promoted = before.family < family || before.family == family && bare; promoted {
			group := heading{before.Name, before.mark, before.row}
			group.S = r.into.known(group.S, func(a *tasktable.Area) string { return a.GroupName.S })
			r.beginGroup(group, min(before.family, family-1))
			r.areas = r.areas[:len(r.areas)-1]
		}
	}
	if !promoted {
		r.dropEmpty()
	}
	next := area{family: family, given: true, promoted: promoted, row: name.row, mark: name.mark}
	next.Name = name.Text
	if r.grouped {
		next.Group, next.GroupName, next.groupMark = r.groups, r.group.Text, r.group.mark
	}
	r.areas = append(r.areas, next)
}

// beginGroup begins a group of areas, which holds those that are named in an inner way.
func (r *reader) beginGroup(name heading, family int) {
	r.groupRows = append(r.groupRows, name.row)
	r.groups, r.group, r.grouped, r.groupFamily = r.groups+1, name, true, family
}

// dropEmptyGroups leaves the rows out that name groups in which no task stands.
func (r *reader) dropEmptyGroups() {
	for n, row := range r.groupRows {
		if row > 0 && !slices.ContainsFunc(r.areas, func(a area) bool { return a.Group == n+1 }) {
			r.account.LeaveBand(row)
		}
	}
}

// dropEmpty leaves the last area out where it has no tasks.
func (r *reader) dropEmpty() {
	last := r.last()
	if last == nil || len(last.Tasks) > 0 {
		return
	}
	if last.banded {
		r.account.LeaveBand(last.row)
	}
	r.areas = r.areas[:len(r.areas)-1]
}

// isOther says whether an area's cell begins another area than the last one.
func (r *reader) isOther(c *grid.Cell) bool {
	last := r.last()
	if last == nil {
		return true
	}
	return last.Name.At != r.at(c) && !strings.EqualFold(r.areaName(c).S, last.Name.S)
}

// numberedBand says how a row is numbered that has a number as tasks have, but only names those below; empty where it is a task.
func (r *reader) numberedBand(all []line, i int, deep bool) string {
	l := &all[i]
	number := l.own(columnhead.Number)
	if number == nil || l.own(columnhead.Content) == nil || l.isAssigned() || l.own(columnhead.Product) != nil || l.own(columnhead.Support) != nil {
		return ""
	}
	text := strings.TrimRight(celltext.OneLine(number.Text), ".)")
	if r.numbersBelow(all[i+1:], text) {
		return "chữ và số"
	}
	if deep {
		return [...]string{"số 1 cấp", "số 2 cấp", ""}[min(strings.Count(text, "."), 2)]
	}
	small := celltext.SmallRoman().MatchString(text)
	if !small && !celltext.PlainNumber().MatchString(text) {
		return ""
	}
	for _, next := range all[i+1:] {
		c := next.cells[columnhead.Number]
		if c == nil {
			if next.cells[columnhead.Content] != nil && next.isAssigned() {
				return ""
			}
			continue
		}
		following := strings.TrimRight(celltext.OneLine(c.Text), ".)")
		if n, is := tablenumber.Plain(following); is && n == 1 && next.isAssigned() {
			return map[bool]string{true: "số La Mã nhỏ", false: "số"}[small]
		}
		return ""
	}
	return ""
}

// numbersBelow says whether the next number under a row is that of the row, a letter, and one more: a1 under a. A letter under a numbered task is a part of that.
func (r *reader) numbersBelow(below []line, letter string) bool {
	if a := r.last(); a != nil && len(a.stated) > 0 && a.stated[len(a.stated)-1].Main > 0 || !celltext.LetterOrDot().MatchString(letter) {
		return false
	}
	i := slices.IndexFunc(below, func(l line) bool { return l.own(columnhead.Number) != nil })
	if i < 0 {
		return false
	}
	rest, is := strings.CutPrefix(celltext.OneLine(below[i].own(columnhead.Number).Text), letter)
	return is && celltext.PlainNumber().MatchString(strings.TrimLeft(rest, ".-"))
}
