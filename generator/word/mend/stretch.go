package mend

import (
	"fmt"
	"strconv"
	"strings"

	"vanban/generator/unit"
	"vanban/generator/word/document"
	"vanban/generator/word/drawing"
	"vanban/generator/word/tree"
)

// Stretch gives a line that is drawn as a shape another length, its middle where it was, and one stroke that isn't broken.
func (e *Edits) Stretch(st *document.Story, l drawing.Line, long unit.Length) {
	if l.Length <= 0 || long <= 0 || l.Element.Within("?wgp") != nil {
		return
	}
	whole := l.Element
	if both := whole.Within("mc:AlternateContent"); both != nil {
		whole = both // a program that doesn't know the one shows the other
	}
	whole.Each(func(n *tree.Node) {
		switch n.Name {
		case "w:drawing":
			e.stretchDrawing(st, n, long)
		case "?line", "?shape", "?rect":
			e.stretchVML(st, n, l.Length, long)
		case "?prstDash":
			e.attributes(st, n, map[string]string{"val": "solid"})
		case "?stroke":
			e.attributes(st, n, map[string]string{"dashstyle": "solid"})
		}
	})
}

// stretchDrawing sets a drawing's width where it is said, and its place from the left by half of what it grows.
func (e *Edits) stretchDrawing(st *document.Story, drawing *tree.Node, long unit.Length) {
	old, width := 0, map[string]string{"cx": strconv.FormatInt(int64(long), 10)}
	drawing.Each(func(n *tree.Node) {
		switch {
		case n.Name == "?extent" && old == 0:
			n.Number("cx", &old)
			e.attributes(st, n, width)
		case n.Name == "?ext" && n.Parent.Name == "?xfrm":
			e.attributes(st, n, width)
		}
	})
	drawing.Each(func(n *tree.Node) {
		if n.Name != "?posOffset" || n.Parent.Name != "?positionH" {
			return
		}
		if at, err := strconv.Atoi(strings.TrimSpace(n.Text)); err == nil {
			e.content(st, n, strconv.Itoa(at+(old-int(long))/2))
		}
	})
}

// stretchVML does the same with a line or a shape of VML.
func (e *Edits) stretchVML(st *document.Story, n *tree.Node, old, long unit.Length) {
	points := func(l unit.Length) string { return strconv.FormatFloat(l.Points(), 'f', 2, 64) + "pt" }
	if n.Name == "?line" {
		from, to := strings.SplitN(n.Get("from"), ",", 2), strings.SplitN(n.Get("to"), ",", 2)
		if len(from) < 2 || len(to) < 2 {
			return
		}
		a, b := drawing.VMLLength(from[0]), drawing.VMLLength(to[0])
		left := (a+b)/2 - long/2
		e.attributes(st, n, map[string]string{"from": points(left) + "," + from[1], "to": points(left+long) + "," + to[1]})
		return
	}
	style := strings.Split(n.Get("style"), ";")
	for i, s := range style {
		name, value, _ := strings.Cut(s, ":")
		switch strings.TrimSpace(name) {
		case "width":
			style[i] = fmt.Sprintf("%s:%s", name, points(long))
		case "margin-left", "left":
			if l := drawing.VMLLength(value); l != 0 {
				style[i] = fmt.Sprintf("%s:%s", name, points(l+(old-long)/2))
			}
		}
	}
	e.attributes(st, n, map[string]string{"style": strings.Join(style, ";")})
}
