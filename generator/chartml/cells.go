package chartml

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/drawn"
	"vanban/generator/word/tree"
)

// cells look up what a chart's part doesn't keep itself in the workbook that it names (21.2.2.63).
type cells struct {
	of     *Found
	linked func(id string) ([]byte, error)
	id     string // of the relationship to the workbook; empty: it names none
	seen   bool   // what is hidden in the workbook isn't shown by the chart (21.2.2.146)
	book   *drawn.Cells
	opened bool
	err    error
}

// cellsOf gives those of a chart.
func (f *Found) cellsOf(root *tree.Node, linked func(id string) ([]byte, error)) *cells {
	only := root.Child("?chart").Child("?plotVisOnly")
	return &cells{of: f, linked: linked, id: root.Child("?externalData").Attr("r:", "id"), seen: only != nil && only.Get("val") != "0" && only.Get("val") != "false"}
}

// open opens the workbook, once.
func (c *cells) open() error {
	if c.opened {
		return c.err
	}
	c.opened = true
	data, err := c.linked(c.id)
	if err == nil {
		if c.book, err = drawn.OpenCells(data); err != nil {
			err = fmt.Errorf("bảng tính của biểu đồ: %w", err)
		}
	}
	c.err = err
	return err
}

// referred gives the cells that a text or some values refer to. What can't be read of them is told, where the part doesn't say by an empty cache that there is nothing.
func (c *cells) referred(n *tree.Node) [][]drawn.Value {
	for _, kind := range []string{"?strRef", "?numRef", "?multiLvlStrRef"} {
		ref := n.Child(kind)
		if ref.Child("?f") == nil {
			continue
		}
		err, rows, hidden := c.open(), [][]drawn.Value(nil), false
		if err == nil {
			rows, hidden, err = c.book.Referred(ref.Child("?f").Text, c.seen)
		}
		if err == nil && len(rows) > mostPoints {
			rows, err = nil, fmt.Errorf("vùng “%.60s” có hơn %d dòng", ref.Child("?f").Text, mostPoints)
		}
		if err != nil && ref.Child(strings.TrimSuffix(kind, "Ref")+"Cache") == nil {
			c.of.unread(err.Error())
		}
		if hidden {
			c.of.unread("ô ẩn trong bảng tính không được lấy, như Word không vẽ")
		}
		return rows
	}
	return nil
}

func (f *Found) unread(what string) {
	if !slices.Contains(f.Unread, what) {
		f.Unread = append(f.Unread, what)
	}
}

// words gives those of the cells that a text refers to.
func (c *cells) words(n *tree.Node) string {
	var all []string
	for _, row := range c.referred(n) {
		for _, v := range row {
			all = append(all, v.Words)
		}
	}
	return strings.Join(strings.Fields(strings.Join(all, " ")), " ")
}

// values gives those of the points of a series, as their cells' formats have them.
func (c *cells) values(n *tree.Node, literal bool) (all []string) {
	for _, row := range c.referred(n) {
		for _, v := range row {
			if v.Number == "" {
				all = append(all, v.Words)
			} else {
				all = append(all, valueOf(v.Number, v.Format, literal))
			}
		}
	}
	return trimmed(all)
}

// trimmed leaves out what is empty at the end: an area may be longer than what stands in it.
func trimmed(all []string) []string {
	for len(all) > 0 && all[len(all)-1] == "" {
		all = all[:len(all)-1]
	}
	return all
}

// labels gives those of so many points; of several columns, or rows of a series that lies, the outer stands before the inner.
func (c *cells) labels(n *tree.Node, points int) (all []string) {
	rows := c.referred(n)
	if len(rows) == 1 || len(rows) > 1 && len(rows) != points && len(rows[0]) == points {
		rows = turned(rows)
	}
	var above []string
	for _, row := range rows {
		words := make([]string, len(row))
		for i, v := range row {
			if words[i] = v.Words; words[i] == "" && i < len(row)-1 && i < len(above) {
				words[i] = above[i] // an outer one stands at the first of its points
			}
		}
		above = words
		if row[len(row)-1].Words == "" {
			all = append(all, "")
			continue
		}
		all = append(all, strings.Join(slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "" }), " - "))
	}
	return trimmed(all)
}

// turned gives rows as columns.
func turned(rows [][]drawn.Value) [][]drawn.Value {
	var all [][]drawn.Value
	for _, row := range rows {
		for i, v := range row {
			for len(all) <= i {
				all = append(all, nil)
			}
			all[i] = append(all[i], v)
		}
	}
	return all
}
