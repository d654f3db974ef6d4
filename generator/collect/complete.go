package collect

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/markdown"
	"vanban/generator/number"
	"vanban/generator/pattern"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/tasktable"
)

// Complete says whether a period's file, read anew, has all that it had before and all that was to be written.
func (m *Merged) Complete(before, now *reported.Progress) bool {
	if before == nil {
		before = &reported.Progress{}
	}
	for i := range before.Tasks {
		if before.Tasks[i].Number > 0 && !slices.ContainsFunc(m.Tasks, func(c reported.TaskChange) bool { return c.Number == before.Tasks[i].Number }) {
			if !slices.Equal(facts(now, before.Tasks[i].Number), facts(before, before.Tasks[i].Number)) {
				return false
			}
		}
	}
	for _, c := range m.Tasks {
		if !changed(facts(before, c.Number), facts(now, c.Number), c) {
			return false
		}
	}
	return m.sameValues(before, now) && sameProse(&before.Prose, &now.Prose) && len(now.Tasks) == len(before.Tasks)+m.fresh(before)
}

func (m *Merged) fresh(before *reported.Progress) int {
	n := 0
	for _, c := range m.Tasks {
		if !slices.ContainsFunc(before.Tasks, func(t reported.TaskProgress) bool { return t.Number == c.Number }) {
			n++
		}
	}
	return n
}

// facts lists what a period's file says of a task.
func facts(p *reported.Progress, number tasktable.Number) []string {
	var all []string
	for _, t := range p.Tasks {
		if t.Number != number {
			continue
		}
		for key, value := range map[string]string{
			"trang-thai": t.State.Word(), "bat-dau": written(t.Began), "ngay-hoan-thanh": written(t.Done), "ty-le": share(t.ShareGiven, t.Share),
			"kho-khan": t.Difficulties.S, "ghi-chu": t.Note.S,
		} {
			if value != "" {
				all = append(all, key+" "+celltext.OneLine(value))
			}
		}
		for i, x := range t.Products {
			all = append(all, fmt.Sprintf("san-pham %d %s|%s|%s", i, celltext.OneLine(x.Kind.S), celltext.OneLine(x.Symbol.S), written(x.Day)))
		}
		for _, day := range t.Times {
			all = append(all, "lan "+written(day))
		}
	}
	slices.Sort(all)
	return all
}

// changed says whether the facts after a change are those before it with the change.
func changed(before, now []string, c reported.TaskChange) bool {
	want := slices.Clone(before)
	products := 0
	for _, f := range before {
		if strings.HasPrefix(f, "san-pham ") {
			products++
		}
	}
	for _, f := range c.Fields {
		want = slices.DeleteFunc(want, func(s string) bool { return strings.HasPrefix(s, f.Key+" ") })
		want = append(want, f.Key+" "+celltext.OneLine(f.Value))
	}
	for i, day := range c.Days {
		for k, f := range want {
			if strings.HasPrefix(f, fmt.Sprintf("san-pham %d ", i)) {
				want[k] = f[:strings.LastIndexByte(f, '|')+1] + day
			}
		}
	}
	for i, p := range c.Products {
		text := map[string]string{}
		for _, f := range p {
			text[f.Key] = celltext.OneLine(f.Value)
		}
		want = append(want, fmt.Sprintf("san-pham %d %s|%s|%s", products+i, text["loai"], text["so"], text["ngay"]))
	}
	for _, day := range c.Times {
		want = append(want, "lan "+day)
	}
	slices.Sort(want)
	return slices.Equal(want, now)
}

func (m *Merged) sameValues(before, now *reported.Progress) bool {
	want := map[string]string{}
	for _, v := range before.Values {
		want[v.Code.S+" "+v.Agency.S] = v.Number.RatString()
	}
	for _, c := range m.Values {
		n, err := number.Parse(c.Value)
		if err != nil {
			return false
		}
		want[c.Code+" "+c.Agency] = n.RatString()
	}
	for _, v := range now.Values {
		if want[v.Code.S+" "+v.Agency.S] != v.Number.RatString() {
			return false
		}
	}
	return len(now.Values) == len(want)
}

// sameProse says whether the prose has the same texts with as many blocks: it is not touched, only moved.
func sameProse(before, now *reported.ReportProse) bool {
	return len(before.Areas) == len(now.Areas) &&
		maps.EqualFunc(before.Parts, now.Parts, func(a, b *markdown.Document) bool { return len(a.Blocks) == len(b.Blocks) })
}

// taskLine begins a task, keyLine is of a key in a period's file.
var (
	taskLine = pattern.Lazy(`^\s*-\s+\{?so:\s*['"]?(\d+(?:\.\d+)?)`)
	keyLine  = pattern.Lazy(`^[\s-]*([a-z-]+):`)
)

// Told names the forms, and their cells, that speak of what stands at a line of a period's file; empty where none does.
func Told(reports []*Report, lines [][]byte, line int) string {
	if line < 1 || line > len(lines) {
		return ""
	}
	number, key := "", ""
	if m := keyLine().FindSubmatch(lines[line-1]); m != nil {
		key = string(m[1])
	}
	for n := line; n >= 1 && number == ""; n-- {
		if m := taskLine().FindSubmatch(lines[n-1]); m != nil {
			number = string(m[1])
		}
	}
	if at := valueAt(reports, lines[line-1]); at != "" {
		return at
	}
	var files []string
	for _, r := range reports {
		for _, t := range r.Tasks {
			if fmt.Sprint(t.Number) == number {
				files = append(files, t.cell(key, string(lines[line-1])).String())
			}
		}
	}
	return strings.Join(files, "; ")
}

// cell gives where a form tells what stands in a line of a task: the field's own cell, the product's, else the first one filled in.
func (t *TaskReport) cell(key, line string) source.Pos {
	if at, ok := t.At[key]; ok {
		return at
	}
	for _, p := range t.Products {
		if p.Symbol != "" && strings.Contains(line, p.Symbol) || strings.Contains(line, p.Kind) {
			return p.At
		}
	}
	for _, name := range slices.Sorted(maps.Keys(t.At)) {
		return t.At[name]
	}
	if len(t.Products) > 0 {
		return t.Products[0].At
	}
	return source.Pos{}
}

// Of the value of an indicator in a period's file: its code and the agency.
var (
	codeIn   = pattern.Lazy(`\bma:\s*"?([^",}\s]+)`)
	agencyIn = pattern.Lazy(`\bco-quan:\s*"?([^",}\s]+)`)
)

// valueAt gives the cell of the value that stands in a line.
func valueAt(reports []*Report, line []byte) string {
	code, agency := codeIn().FindSubmatch(line), agencyIn().FindSubmatch(line)
	if code == nil || agency == nil {
		return ""
	}
	for _, r := range reports {
		for _, v := range r.Values {
			if r.About.Agency == string(agency[1]) && v.Code == string(code[1]) {
				return v.At.String()
			}
		}
	}
	return ""
}
