package document

import (
	"cmp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/word/drawing"
	"vanban/generator/word/tree"
)

// fieldTexts gives what fields show, such as the number of a table: by the element that stands for the field in the paragraph's characters. Only those within
// no other stand for themselves there, and so the words of thousands within each other are kept once.
func (p *Paragraph) fieldTexts() map[*tree.Node]string {
	r := &fieldReader{shown: map[*tree.Node]string{}, root: p.Element}
	r.within(p.Element)
	return r.shown
}

// fieldReader goes through the fields of a paragraph.
type fieldReader struct {
	shown map[*tree.Node]string
	root  *tree.Node
	ends  map[*tree.Node]bool // the beginnings of fields that end in the paragraph; nil: not yet looked for
	open  []fieldState
	outer int             // how many of them are open from the first on that is no link
	text  strings.Builder // of that one
	boxed bool            // within a field that is one element
}

// fieldState is an open field.
type fieldState struct {
	field
	begin *tree.Node
}

func (r *fieldReader) within(n *tree.Node) {
	for _, k := range n.Shown() {
		switch k.Name {
		case "w:fldSimple":
			r.simple(k)
			continue
		case "w:t":
			if r.collects() {
				r.text.WriteString(LeafText(k))
			}
		case "w:tab", "w:br", "w:cr", "w:noBreakHyphen":
			if r.collects() && n.Name == "w:r" {
				r.text.WriteRune(cmp.Or(Marks[k.Name], '\n'))
			}
		case "w:instrText":
			if last := len(r.open) - 1; last >= 0 {
				r.open[last].instruction += k.Text
			}
		case "w:fldChar":
			r.char(k)
		}
		r.within(k)
	}
}

// collects says whether text belongs to what a field shows: it stands behind the separator of the first that is no link.
func (r *fieldReader) collects() bool {
	return r.boxed || r.outer > 0 && r.open[len(r.open)-r.outer].result
}

// simple reads a field that is one element; what stands within another one is that one's.
func (r *fieldReader) simple(k *tree.Node) {
	if f := (&field{instruction: k.Get("instr")}); f.link() || r.boxed || r.outer > 0 {
		r.within(k)
		return
	}
	r.boxed = true
	r.within(k)
	r.boxed = false
	r.take(k)
}

// take keeps what was collected for a field.
func (r *fieldReader) take(k *tree.Node) {
	r.shown[k] = norm.NFC.String(r.text.String())
	r.text.Reset()
}

func (r *fieldReader) char(k *tree.Node) {
	last := len(r.open) - 1
	switch kind := k.Get("fldCharType"); {
	case r.boxed:
	case kind == "begin":
		if r.ends == nil {
			r.ends = endingFields(r.root)
		}
		r.open = append(r.open, fieldState{field: field{across: !r.ends[k]}, begin: k})
		if r.outer > 0 {
			r.outer++
		}
	case last < 0:
	case kind == "separate":
		r.open[last].result = true
		r.foundOut(last)
	case kind == "end":
		r.foundOut(last)
		f := r.open[last]
		r.open = r.open[:last]
		if r.outer == 1 {
			if form := drawing.FormField(f.begin); form != "" && r.text.Len() == 0 {
				r.text.WriteString(form)
			}
			r.take(k)
		}
		r.outer = max(0, r.outer-1)
	}
}

// foundOut begins what the first field shows that is no link, once its instruction is known.
func (r *fieldReader) foundOut(at int) {
	if r.outer == 0 && !r.open[at].link() {
		r.outer = len(r.open) - at
	}
}
