package document

import (
	"cmp"
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

// ParagraphLook resolves the properties of a paragraph of a style; pPr may be nil.
func (s *Styles) ParagraphLook(style string, pPr *tree.Node) ParagraphLook {
	l := ParagraphLook{line: 240, rule: "auto", align: "left"}
	l.add(s.Root.Path("w:docDefaults", "w:pPrDefault", "w:pPr"))
	for _, st := range slices.Backward(s.chain(style)) {
		l.add(st.Child("w:pPr"))
	}
	l.add(pPr)
	return l
}

func (l *ParagraphLook) add(pPr *tree.Node) {
	if a := pPr.Val("w:jc"); a != "" {
		l.align = cmp.Or(map[string]string{"start": "left", "end": "right"}[a], a)
	}
	spacing, indent := pPr.Child("w:spacing"), pPr.Child("w:ind")
	spacing.Number("before", &l.before)
	spacing.Number("after", &l.after)
	spacing.Number("line", &l.line)
	l.rule = cmp.Or(spacing.Get("lineRule"), l.rule)
	indent.Number("left", &l.left)
	indent.Number("start", &l.left)
	indent.Number("right", &l.right)
	indent.Number("end", &l.right)
	if hanging := 0; indent.Number("hanging", &hanging) {
		l.first = -hanging
	}
	indent.Number("firstLine", &l.first)
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
	s.layer(&l, nil, paragraphStyle, rPr)
	s.looks[key] = l
	return l
}

func (l *runLook) toggles() []toggle {
	return []toggle{{"w:b", &l.bold}, {"w:i", &l.italic}, {"w:caps", &l.caps}, {"w:strike", &l.strike}}
}

func (l *runLook) add(rPr *tree.Node) {
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
	l.font = cmp.Or(rPr.Child("w:rFonts").Get("ascii"), l.font)
	rPr.Child("w:sz").Number("val", &l.size)
	rPr.Child("w:spacing").Number("val", &l.spaced)
	rPr.Child("w:position").Number("val", &l.lifted)
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

// near says whether two lengths are the same but for the rounding of two programs.
func near(a, b int) bool { return a-b <= slack && b-a <= slack }

// difference is something of a look that may differ, as a person would say it.
type difference struct {
	name string
	is   bool
}

func namesOf(all []difference) []string {
	var names []string
	for _, d := range all {
		if d.is {
			names = append(names, d.name)
		}
	}
	return names
}

// Differences names what differs between two looks of a paragraph.
func (l ParagraphLook) Differences(m ParagraphLook) []string {
	return namesOf([]difference{
		{"căn lề", l.align != m.align},
		{"thụt lề", !near(l.left, m.left) || !near(l.right, m.right) || !near(l.first, m.first)},
		{"giãn cách", !near(l.before, m.before) || !near(l.after, m.after) || !near(l.line, m.line) || l.rule != m.rule},
		{"ngắt trang", l.newPage != m.newPage}, {"đánh số tự động", l.numbered != m.numbered}, {"đường kẻ", l.lines != m.lines},
		{"màu nền đoạn", l.fill != m.fill}, {"điểm dừng tab", l.tabs != m.tabs},
		{"giữ đoạn cùng trang", l.keepNext != m.keepNext || l.keepLines != m.keepLines},
	})
}

// Differences names what differs between two looks of text.
func (l runLook) Differences(m runLook) []string {
	return namesOf([]difference{
		{"chữ đậm", l.bold != m.bold}, {"chữ nghiêng", l.italic != m.italic}, {"gạch chân", l.underline != m.underline},
		{"gạch ngang", l.strike != m.strike}, {"chữ hoa", l.caps != m.caps || l.small != m.small}, {"chữ ẩn", l.hidden != m.hidden}, {"cỡ chữ", l.size != m.size},
		{"phông chữ", l.font != m.font}, {"màu chữ", l.colour != m.colour}, {"tô nền", l.marked != m.marked || l.fill != m.fill},
		{"giãn chữ", l.spaced != m.spaced}, {"nâng, hạ chữ", l.lifted != m.lifted}, {"chỉ số trên, dưới", l.raised != m.raised},
	})
}
