package reported

import (
	"errors"
	"fmt"
	"slices"

	"vanban/generator/dossier"
	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/yamledit"
)

// TaskChange is what is to be written of a task into the file of a period. Values are as the file has them, without quotes.
type TaskChange struct {
	Number   tasktable.Number
	Fields   []FieldChange
	Products []FieldChanges // new items of san-pham
	Days     map[int]string // new days of products that are there, by their index
	Times    []string       // new items of lan
}

// FieldChange sets a key.
type FieldChange struct{ Key, Value string }

// FieldChanges are the keys of one new item.
type FieldChanges []FieldChange

// ValueChange is what is to be written of an indicator's value.
type ValueChange struct{ Code, Agency, Value string }

// EditProgress puts changes into the text of a period's file. Lines are only
// added, but for the values that are set anew: comments, order and what others wrote stay
// as they are. A file that is empty becomes a new one.
func EditProgress(raw []byte, period string, tasks []TaskChange, values []ValueChange) ([]byte, error) {
	e, err := yamledit.New(raw)
	if err != nil {
		return nil, err
	}
	if e.Root == nil {
		e.AppendLines("ky: " + period)
	}
	if err := errors.Join(editTasks(e, tasks), editValues(e, values)); err != nil {
		return nil, err
	}
	return e.Text(), nil
}

// editTasks writes what is new of tasks.
func editTasks(e *yamledit.Editor, changes []TaskChange) error {
	list, err := e.List("nhiem-vu")
	if err != nil {
		return err
	}
	var fresh []yamledit.NewItem
	for _, c := range changes {
		if item := list.Find("so", fmt.Sprint(c.Number)); item != nil {
			if err := editTask(e, item, c); err != nil {
				return err
			}
			continue
		}
		fresh = append(fresh, yamledit.NewItem{Number: c.Number.Order(), Lines: taskLines(c)})
	}
	return list.Insert(fresh, func(n ast.Node) int { return numberOf(list.Field(n, "so")) })
}

// editTask writes what is new of a task that the file has.
func editTask(e *yamledit.Editor, item ast.Node, c TaskChange) error {
	g := e.Mapping(item)
	if err := editDays(e, g, c.Days); err != nil {
		return err
	}
	lists := []newList{{key: "san-pham"}, {key: "lan"}}
	for _, p := range c.Products {
		lists[0].items = append(lists[0].items, itemLines(p))
	}
	for _, t := range c.Times {
		lists[1].items = append(lists[1].items, []string{yamledit.Scalar(t, true)})
	}
	// Lists that are there come first: they may end in the line behind which all else goes.
	slices.SortStableFunc(lists, func(a, b newList) int { return there(g.Pair(b.key)) - there(g.Pair(a.key)) })
	for _, l := range lists {
		if err := g.AddItems(l.key, l.items); err != nil {
			return err
		}
	}
	for _, f := range c.Fields {
		if err := g.Set(f.Key, f.Value); err != nil {
			return err
		}
	}
	return nil
}

// newList is items to be added under a key.
type newList struct {
	key   string
	items [][]string
}

func there(p *ast.MappingValueNode) int {
	if p != nil {
		return 1
	}
	return 0
}

func editDays(e *yamledit.Editor, g *yamledit.Mapping, days map[int]string) error {
	if len(days) == 0 {
		return nil
	}
	seq, ok := g.Value("san-pham").(*ast.SequenceNode)
	for i, day := range days {
		if !ok || i >= len(seq.Values) {
			return yamledit.ErrHandwritten
		}
		if err := e.Mapping(seq.Values[i]).Set("ngay", day); err != nil {
			return err
		}
	}
	return nil
}

// taskLines are the lines of a new task, without what stands before each.
func taskLines(c TaskChange) []string {
	lines := []string{fmt.Sprintf("so: %d", c.Number)}
	var after []FieldChange
	for _, f := range c.Fields {
		if f.Key == "kho-khan" || f.Key == "ghi-chu" {
			after = append(after, f)
			continue
		}
		lines = append(lines, f.Key+": "+yamledit.Scalar(f.Value, false))
	}
	var products [][]string
	for _, p := range c.Products {
		products = append(products, itemLines(p))
	}
	lines = append(lines, yamledit.ListLines("san-pham", products)...)
	var times [][]string
	for _, t := range c.Times {
		times = append(times, []string{t})
	}
	lines = append(lines, yamledit.ListLines("lan", times)...)
	for _, f := range after {
		lines = append(lines, f.Key+": "+yamledit.Scalar(f.Value, false))
	}
	return lines
}

func itemLines(fields FieldChanges) []string {
	var lines []string
	for _, f := range fields {
		lines = append(lines, f.Key+": "+yamledit.Scalar(f.Value, true))
	}
	return lines
}

// editValues writes indicators' values by agency.
func editValues(e *yamledit.Editor, changes []ValueChange) error {
	list, err := e.List("chi-tieu")
	if err != nil {
		return err
	}
	var fresh []yamledit.NewItem
	index := map[string]int{}
	for _, c := range changes {
		line := c.Agency + ": " + yamledit.Scalar(c.Value, false)
		if item := list.Find("ma", c.Code); item != nil {
			if err := e.Mapping(item).SetWithin("theo-co-quan", c.Agency, c.Value); err != nil {
				return err
			}
			continue
		}
		i, known := index[c.Code]
		if !known {
			i = len(fresh)
			index[c.Code] = i
			fresh = append(fresh, yamledit.NewItem{Lines: []string{"ma: " + yamledit.Scalar(c.Code, false), "theo-co-quan:"}})
		}
		fresh[i].Lines = append(fresh[i].Lines, yamledit.Step+line)
	}
	return list.Insert(fresh, func(ast.Node) int { return -1 })
}

func numberOf(s string) int {
	n, _ := tasktable.ParseNumber(s)
	return n.Order()
}

// EditReportIssue puts a report's number and day into the text of its period's file (bao-cao). A file that is empty
// becomes a new one.
func EditReportIssue(raw []byte, period string, i dossier.Issue) ([]byte, error) {
	e, err := yamledit.New(raw)
	if err != nil {
		return nil, err
	}
	if e.Root == nil {
		e.AppendLines("ky: "+period, numberSchema.Name+": "+inFlow(i))
		return e.Text(), nil
	}
	top := e.Mapping(e.Root)
	if top.Flow != nil {
		return nil, yamledit.ErrHandwritten
	}
	p := top.Pair(numberSchema.Name)
	switch {
	case p == nil:
		err = e.LineBehind(top, numberSchema.Name+": "+inFlow(i), "minh-hoa", "ky")
	case e.Mapping(p.Value).Flow != nil:
		inner := e.Mapping(p.Value)
		err = i.Put(func(key, value string) error { return inner.IntoBraces(key, value) })
	case strictyaml.IsBlank(p.Value):
		err = e.BehindColon(p, inFlow(i))
	default:
		err = i.Put(e.Mapping(p.Value).Set)
	}
	if err != nil {
		return nil, err
	}
	return e.Text(), nil
}

// inFlow writes what is set as a group in braces.
func inFlow(i dossier.Issue) string {
	text := ""
	_ = i.Put(func(key, value string) error { // it can't fail
		if text != "" {
			text += ", "
		}
		text += key + ": " + value
		return nil
	})
	return "{" + text + "}"
}
