package document

import (
	"slices"
	"strings"

	"vanban/generator/word/tree"
)

// runLook is how text looks, from defaults, styles and its own properties.
type runLook struct {
	bold, italic, strike, caps, small, hidden     bool
	underline, font, colour, raised, marked, fill string
	size                                          int // half points
	spaced, lifted                                int // twips, half points
}

// ParagraphLook is how a paragraph stands. Lengths are in twips.
type ParagraphLook struct {
	align, rule                             string
	before, after, line, left, right, first int
	keepNext, keepLines, newPage            bool
	numbered                                bool   // by Word
	fill, tabs                              string // the colour behind it; the stops
	lines                                   string // the sides that have a border
}

// ParagraphLook resolves the properties of a paragraph, whose pPr may be nil.
func (s *Styles) ParagraphLook(pPr *tree.Node) ParagraphLook {
	return s.ParagraphLookOf(pPr.Val("w:pStyle"), pPr)
}

func (s *Styles) ParagraphLookOf(style string, pPr *tree.Node) ParagraphLook {
	l := ParagraphLook{line: 240, rule: "auto", align: "left"}
	if s.Root != nil {
		l.add(s.Root.Path("w:docDefaults", "w:pPrDefault", "w:pPr"))
	}
	chain := s.chain(style)
	for i := len(chain) - 1; i >= 0; i-- {
		l.add(chain[i].Child("w:pPr"))
	}
	l.add(pPr)
	return l
}

func (l *ParagraphLook) add(pPr *tree.Node) {
	if pPr == nil {
		return
	}
	if a := pPr.Val("w:jc"); a != "" {
		l.align = map[string]string{"start": "left", "end": "right"}[a]
		if l.align == "" {
			l.align = a
		}
	}
	if s := pPr.Child("w:spacing"); s != nil {
		s.Number("before", &l.before)
		s.Number("after", &l.after)
		s.Number("line", &l.line)
		if r := s.Get("lineRule"); r != "" {
			l.rule = r
		}
	}
	if i := pPr.Child("w:ind"); i != nil {
		i.Number("left", &l.left)
		i.Number("start", &l.left)
		i.Number("right", &l.right)
		i.Number("end", &l.right)
		if hanging := 0; i.Number("hanging", &hanging) {
			l.first = -hanging
		}
		i.Number("firstLine", &l.first)
	}
	if n := pPr.Child("w:numPr"); n != nil {
		l.numbered = n.Val("w:numId") != "0" && n.Val("w:numId") != ""
	}
	if b := pPr.Child("w:pBdr"); b != nil {
		l.lines = visibleSides(b)
	}
	if s := pPr.Child("w:shd"); s != nil {
		l.fill = filling(s)
	}
	if t := pPr.Child("w:tabs"); t != nil {
		l.tabs = stops(t)
	}
	pPr.Flag("w:keepNext", &l.keepNext)
	pPr.Flag("w:keepLines", &l.keepLines)
	pPr.Flag("w:pageBreakBefore", &l.newPage)
}

// visibleSides names the sides of a border that can be seen.
func visibleSides(border *tree.Node) string {
	var sides []string
	for _, side := range border.Kids {
		if v := side.Get("val"); v != "nil" && v != "none" && v != "" {
			sides = append(sides, strings.TrimPrefix(side.Name, "w:"))
		}
	}
	slices.Sort(sides)
	return strings.Join(sides, " ")
}

// filling gives the colour of a shading, empty where there is none to see.
func filling(shd *tree.Node) string {
	if f := strings.ToUpper(shd.Get("fill")); f != "AUTO" && f != "FFFFFF" {
		return f
	}
	return ""
}

// stops lists the tab stops that are set.
func stops(tabs *tree.Node) string {
	var all []string
	for _, t := range tabs.Kids {
		if t.Get("val") != "clear" {
			all = append(all, t.Get("val")+" "+t.Get("pos"))
		}
	}
	return strings.Join(all, ", ")
}

// RunLook resolves the properties of a run in a paragraph of a style. What
// the paragraph's and the run's style both switch on is off again (17.7.3).
func (s *Styles) RunLook(paragraphStyle string, rPr *tree.Node, rawProperties string) runLook {
	key := paragraphStyle + "\x00" + rawProperties
	if l, known := s.looks[key]; known {
		return l
	}
	l := runLook{size: 20}
	if s.Root != nil {
		l.add(s.Root.Path("w:docDefaults", "w:rPrDefault", "w:rPr"))
	}
	s.addChain(&l, paragraphStyle)
	of := l
	if id := rPr.Val("w:rStyle"); id != "" {
		s.addChain(&l, id)
		for _, t := range []struct {
			name string
			on   *bool
			base bool
		}{{"w:b", &l.bold, of.bold}, {"w:i", &l.italic, of.italic}, {"w:caps", &l.caps, of.caps}, {"w:strike", &l.strike, of.strike}} {
			if s.switches(id, t.name) && t.base {
				*t.on = false
			}
		}
	}
	l.add(rPr)
	s.looks[key] = l
	return l
}

func (s *Styles) addChain(l *runLook, id string) {
	chain := s.chain(id)
	for i := len(chain) - 1; i >= 0; i-- {
		l.add(chain[i].Child("w:rPr"))
	}
}

// switches says whether a style switches a property on.
func (s *Styles) switches(id, name string) bool {
	for _, st := range s.chain(id) {
		if rPr := st.Child("w:rPr"); rPr != nil {
			if on, said := rPr.On(name); said {
				return on
			}
		}
	}
	return false
}

func (l *runLook) add(rPr *tree.Node) {
	if rPr == nil {
		return
	}
	rPr.Flag("w:b", &l.bold)
	rPr.Flag("w:i", &l.italic)
	rPr.Flag("w:caps", &l.caps)
	rPr.Flag("w:smallCaps", &l.small)
	rPr.Flag("w:vanish", &l.hidden)
	rPr.Flag("w:strike", &l.strike)
	rPr.Word("w:u", &l.underline)
	rPr.Word("w:vertAlign", &l.raised)
	rPr.Word("w:highlight", &l.marked)
	rPr.Word("w:color", &l.colour)
	if f := rPr.Child("w:rFonts"); f != nil && f.Get("ascii") != "" {
		l.font = f.Get("ascii")
	}
	for _, n := range []struct {
		name string
		to   *int
	}{{"w:sz", &l.size}, {"w:spacing", &l.spaced}, {"w:position", &l.lifted}} {
		if k := rPr.Child(n.name); k != nil {
			k.Number("val", n.to)
		}
	}
	if s := rPr.Child("w:shd"); s != nil {
		l.fill = filling(s)
	}
	for _, v := range []*string{&l.underline, &l.raised, &l.marked, &l.colour} {
		if *v == "none" || *v == "baseline" || *v == "auto" {
			*v = ""
		}
	}
}

// slack is by how many twips two programs may round a length differently.
const slack = 3

// Differences names what differs between two looks of a paragraph, as a person would say it.
func (l ParagraphLook) Differences(m ParagraphLook) []string {
	var names []string
	near := func(a, b int) bool { return a-b <= slack && b-a <= slack }
	if l.align != m.align {
		names = append(names, "căn lề")
	}
	if !near(l.left, m.left) || !near(l.right, m.right) || !near(l.first, m.first) {
		names = append(names, "thụt lề")
	}
	if !near(l.before, m.before) || !near(l.after, m.after) || !near(l.line, m.line) || l.rule != m.rule {
		names = append(names, "giãn cách")
	}
	if l.newPage != m.newPage {
		names = append(names, "ngắt trang")
	}
	if l.numbered != m.numbered {
		names = append(names, "đánh số tự động")
	}
	if l.lines != m.lines {
		names = append(names, "đường kẻ")
	}
	if l.fill != m.fill {
		names = append(names, "màu nền đoạn")
	}
	if l.tabs != m.tabs {
		names = append(names, "điểm dừng tab")
	}
	if l.keepNext != m.keepNext || l.keepLines != m.keepLines {
		names = append(names, "giữ đoạn cùng trang")
	}
	return names
}

// Differences names what differs between two looks of text.
func (l runLook) Differences(m runLook) []string {
	var names []string
	for _, d := range []struct {
		name string
		is   bool
	}{
		{"chữ đậm", l.bold != m.bold}, {"chữ nghiêng", l.italic != m.italic}, {"gạch chân", l.underline != m.underline},
		{"gạch ngang", l.strike != m.strike}, {"chữ hoa", l.caps != m.caps || l.small != m.small}, {"chữ ẩn", l.hidden != m.hidden}, {"cỡ chữ", l.size != m.size},
		{"phông chữ", l.font != m.font}, {"màu chữ", l.colour != m.colour}, {"tô nền", l.marked != m.marked || l.fill != m.fill},
		{"giãn chữ", l.spaced != m.spaced}, {"nâng, hạ chữ", l.lifted != m.lifted},
		{"chỉ số trên, dưới", l.raised != m.raised},
	} {
		if d.is {
			names = append(names, d.name)
		}
	}
	return names
}
