package looking

import (
	"fmt"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/preview"
	"vanban/generator/render/svg"
	"vanban/generator/source"
	"vanban/generator/typeface"
)

// fontFamily is how the browser knows the typeface that pages are laid out with.
const fontFamily = svg.FontFamily

// printedPages lays a document out for the preview. What is drawn of a page is drawn when somebody looks at it.
func printedPages(d *doc.Document, family *typeface.Family) ([]preview.Page, error) {
	return printed(d, family, nil)
}

// printed is printedPages, and marks what is to be marked, if anything.
func printed(d *doc.Document, family *typeface.Family, marks *marking) ([]preview.Page, error) {
	var all []preview.Page
	numbers := map[*layout.Element]int{}
	ways := &waysWithin{notes: map[string]spotOnPage{}, anchors: map[int]spotOnPage{}}
	for p, err := range layout.Pages(d, family) {
		if err != nil {
			return nil, err
		}
		name := fmt.Sprint("to-", len(all)+1)
		b := blocks{family: family, numbers: numbers}
		for i := range p.Runs {
			b.add(&p.Runs[i])
		}
		ways.add(p, family)
		if marks != nil {
			marks.add(p, len(all))
		}
		all = append(all, preview.Page{Width: p.Width.Points(), Height: p.Height.Points(), Blocks: b.all,
			Words: func() []preview.Word { return wordsOn(p, family, numbers) },
			Draw:  func() []byte { return svg.Append(nil, p, family, name) }})
	}
	ways.set(all)
	if marks != nil {
		marks.set(all)
	}
	return all, nil
}

// blocks gathers the runs of a page into its paragraphs.
type blocks struct {
	family  *typeface.Family
	numbers map[*layout.Element]int // of the document's paragraphs
	all     []preview.Block
	last    *layout.Element
}

// add takes a run in; what is not part of the text, as a page's number, is no paragraph.
func (b *blocks) add(r *layout.Run) {
	e := paragraphOf(r.Element)
	if e == nil {
		return
	}
	number, known := b.numbers[e]
	if !known {
		number = len(b.numbers) + 1
		b.numbers[e] = number
	}
	own := b.blockOf(r)
	own.Paragraph = number
	if e != b.last {
		b.last = e
		b.all = append(b.all, own)
		return
	}
	join(&b.all[len(b.all)-1], own)
}

// wordsOn gives the words of a page's paragraphs.
func wordsOn(p *layout.Page, family *typeface.Family, numbers map[*layout.Element]int) (all []preview.Word) {
	for i := range p.Runs {
		r := &p.Runs[i]
		e := paragraphOf(r.Element)
		if e == nil || r.Figure != nil {
			continue
		}
		from := 0
		for word := range strings.SplitAfterSeq(r.Text, " ") {
			x := r.X + r.WidthOf(family, r.Text[:from])
			from += len(word)
			if word = strings.TrimRight(word, " "); word != "" {
				all = append(all, preview.Word{X: x.Points(), Y: (r.Baseline - r.Rise - r.Size).Points(), Width: r.WidthOf(family, word).Points(),
					Height: (r.Size + r.Size/4).Points(), Paragraph: numbers[e], Text: word})
			}
		}
	}
	return all
}

// paragraphOf gives the element that a run's text is a paragraph of: a figure stands in one.
func paragraphOf(e *layout.Element) *layout.Element {
	for e != nil && e.Parent != nil && (e.Tag == layout.FigureTag || e.Tag == layout.LinkTag) {
		e = e.Parent
	}
	return e
}

// blockOf gives the box around a run: its letters rise less than their size, and hang a quarter of it.
func (b *blocks) blockOf(r *layout.Run) preview.Block {
	width := r.WidthOf(b.family, r.Text)
	above, below, text := r.Size, r.Size/4, r.Text
	if r.Figure != nil {
		width, above, text = r.Figure.Width, r.Figure.Height, r.Figure.Words()
	}
	return preview.Block{X: r.X.Points(), Y: (r.Baseline - r.Rise - above).Points(), Width: width.Points(), Height: (above + below).Points(),
		Text: text, From: placeIn(source.Pos{File: r.At.File, Line: r.At.Line})}
}

// placeIn gives a place in the input as it is told; empty where there is none in a file.
func placeIn(at source.Pos) string {
	if at.File == "" {
		return ""
	}
	return at.String()
}

// join widens a block by what follows in the same paragraph.
func join(b *preview.Block, next preview.Block) {
	right, bottom := max(b.X+b.Width, next.X+next.Width), max(b.Y+b.Height, next.Y+next.Height)
	b.X, b.Y = min(b.X, next.X), min(b.Y, next.Y)
	b.Width, b.Height = right-b.X, bottom-b.Y
	b.Text += next.Text
	if b.From == "" {
		b.From = next.From
	}
}
