package document

import (
	"cmp"
	"slices"
	"strings"

	"vanban/generator/unit"
	"vanban/generator/word/tree"
)

// Face is how letters look in the end: by defaults, the style of the table, styles, themes and their own properties.
type Face struct {
	Font, Wide                                    string // of ASCII's letters, and of those beyond them; empty: not said
	Size                                          unit.Length
	Bold, Italic, Capitals, SmallCapitals, Struck bool
	Underlined, Hidden                            bool
	Colour                                        string // RRGGBB in capitals; empty: automatic
	Raised                                        bool   // superscript or subscript
	Spaced                                        unit.Length
	asciiTheme, wideTheme                         string
}

// Standing is how a paragraph stands in the end.
type Standing struct {
	Align              string // "left", "center", "right", "both"
	Before, After      unit.Length
	Left, Right, First unit.Length // indents; First may be less than 0
	Pitch              int         // distance of lines in hundredths of a single line; 0 where Exact says it
	Exact              unit.Length // the distance of lines, or the least of it
	AtLeast            bool        // Exact is the least of it
	Contextual         bool        // no space between paragraphs of its style
	Over, Under        Border
	Framed             bool   // a frame of four lines is drawn round it
	Style              string // its id
	Positioned         string // in a frame of text: how this stands across the page, "center"; empty: no frame
	Stops              []Stop // of tabs, as they are set and cleared, the weakest layer first
	rule               string
	line               int
}

// Stop is where a tab ends, and how words stand there: "left", "center", "clear" (17.3.1.37).
type Stop struct {
	At   unit.Length
	Kind string
}

// Border is a line drawn along a paragraph; the zero Border is none.
type Border struct {
	Kind   string // "single", "dashed" … (17.18.2)
	Weight unit.Length
}

// Drawn says whether the line is there to be seen.
func (b Border) Drawn() bool { return b.Kind != "" }

// TableLook is what a table gives its cells' paragraphs: property elements, the weakest first.
type TableLook []*tree.Node

// FaceOf gives how the text of a run looks; in may be nil for one outside of tables.
func (p *Paragraph) FaceOf(run *tree.Node, in TableLook) Face {
	s := p.Doc.Styles
	key := faceKey{style: p.style(), raw: p.RunProperties(run)}
	if len(in) > 0 {
		key.table, key.layers = in[0], len(in)
		key.last = in[len(in)-1]
	}
	if f, known := s.faces[key]; known {
		return f
	}
	f := Face{Size: unit.Pt(10)}
	s.layer(&f, in, p.style(), run.Child("w:rPr"))
	f.Font = cmp.Or(p.Doc.themeFont(f.asciiTheme), f.Font)
	f.Wide = cmp.Or(p.Doc.themeFont(f.wideTheme), f.Wide, f.Font)
	if s.faces == nil {
		s.faces = map[faceKey]Face{}
	}
	s.faces[key] = f
	return f
}

// faceKey tells faces apart.
type faceKey struct {
	style, raw  string
	table, last *tree.Node
	layers      int
}

func (f *Face) toggles() []toggle {
	return []toggle{{"w:b", &f.Bold}, {"w:i", &f.Italic}, {"w:caps", &f.Capitals}, {"w:strike", &f.Struck}}
}

func (f *Face) add(rPr *tree.Node) {
	if rPr == nil {
		return
	}
	rPr.Flag("w:b", &f.Bold)
	rPr.Flag("w:i", &f.Italic)
	rPr.Flag("w:caps", &f.Capitals)
	rPr.Flag("w:smallCaps", &f.SmallCapitals)
	rPr.Flag("w:vanish", &f.Hidden)
	rPr.Flag("w:strike", &f.Struck)
	if u := rPr.Val("w:u"); u != "" {
		f.Underlined = u != "none"
	}
	if v := rPr.Val("w:vertAlign"); v != "" {
		f.Raised = v != "baseline"
	}
	f.addFonts(rPr.Child("w:rFonts"))
	halves, twips := 0, 0
	if rPr.Child("w:sz").Number("val", &halves) && halves > 0 && halves < mostHalfPoints {
		f.Size = unit.Length(halves) * unit.HalfPoint
	}
	if rPr.Child("w:spacing").Number("val", &twips) {
		f.Spaced = twipsOf(twips)
	}
	if c := rPr.Child("w:color"); c != nil {
		f.Colour = colourOf(c)
	}
}

// mostHalfPoints is more than any size that Word takes, 1,638 points.
const mostHalfPoints = 4000

// addFonts takes the fonts that are named; a name drives out the theme's of a weaker layer, and the theme's a name (17.3.2.26).
func (f *Face) addFonts(fonts *tree.Node) {
	for _, a := range []struct {
		name, theme string
		to, themed  *string
	}{{"ascii", "asciiTheme", &f.Font, &f.asciiTheme}, {"hAnsi", "hAnsiTheme", &f.Wide, &f.wideTheme}} {
		if v := fonts.Get(a.name); v != "" {
			*a.to, *a.themed = v, ""
		}
		if v := fonts.Get(a.theme); v != "" {
			*a.themed = v
		}
	}
}

// colourOf gives a colour as six hexadecimal digits, empty where it is automatic or the text colour of the theme.
func colourOf(c *tree.Node) string {
	v := strings.ToUpper(c.Get("val"))
	if theme := c.Get("themeColor"); theme == "text1" || theme == "dark1" || theme == "tx1" {
		if tint := c.Get("themeTint"); tint == "" {
			return ""
		}
	}
	if v == "AUTO" || len(v) != 6 {
		return ""
	}
	return v
}

// themeFont gives the font that a theme has for a place: "minorHAnsi"; empty where there is none.
func (d *Document) themeFont(place string) string {
	if place == "" {
		return ""
	}
	if d.theme == nil {
		d.theme = map[string]string{}
		if root, err := tree.Parse(d.Related("theme")); err == nil {
			scheme := root.Path("?themeElements", "?fontScheme")
			for _, kind := range []string{"minor", "major"} {
				d.theme[kind] = scheme.Path("?"+kind+"Font", "?latin").Get("typeface")
			}
		}
	}
	switch {
	case strings.HasPrefix(place, "minor"):
		return d.theme["minor"]
	case strings.HasPrefix(place, "major"):
		return d.theme["major"]
	}
	return ""
}

// mostTwips bounds lengths, so that a file that lies can't make sums run over.
const mostTwips = 100000

func twipsOf(n int) unit.Length { return unit.Length(max(-mostTwips, min(n, mostTwips))) * unit.Twip }

// StandingIn gives how the paragraph stands; in may be nil outside of tables.
func (p *Paragraph) StandingIn(in TableLook) Standing {
	s := p.Doc.Styles
	l := Standing{Align: "left", rule: "auto", line: SingleLine, Style: p.style()}
	l.add(s.Root.Path("w:docDefaults", "w:pPrDefault", "w:pPr"))
	for _, n := range in {
		l.add(n.Child("w:pPr"))
	}
	for _, st := range slices.Backward(s.chain(p.style())) {
		l.addListed(p.Doc, st.Child("w:pPr"))
	}
	l.addListed(p.Doc, p.Properties())
	if l.rule == "auto" {
		l.Pitch = (l.line*100 + SingleLine/2) / SingleLine
	} else {
		l.Exact, l.AtLeast = twipsOf(l.line), l.rule == "atLeast"
	}
	return l
}

// TabStep is the distance of tab stops where a file says nothing of them, 720 twips (17.15.1.25).
const TabStep = 720 * unit.Twip

// SingleLine is a single line's distance in the unit of w:line, where its rule is auto (17.3.1.33).
const SingleLine = 240

// addListed adds properties; those of a list's level that they name come before their own indents (17.9.22).
func (l *Standing) addListed(d *Document, pPr *tree.Node) {
	if n := pPr.Child("w:numPr"); n != nil {
		l.add(d.levelProperties(n.Val("w:numId"), cmp.Or(n.Val("w:ilvl"), "0")))
	}
	l.add(pPr)
}

// levelProperties gives the paragraph properties of a level of a list.
func (d *Document) levelProperties(list, level string) *tree.Node {
	if d.levelsOf == nil {
		d.levelsOf = map[string]*tree.Node{}
		root, err := tree.Parse(d.Related("numbering"))
		if err != nil {
			return nil
		}
		abstract := map[string]*tree.Node{}
		for _, a := range root.All("w:abstractNum") {
			abstract[a.Get("abstractNumId")] = a
		}
		for _, n := range root.All("w:num") {
			for _, lvl := range abstract[n.Val("w:abstractNumId")].All("w:lvl") {
				d.levelsOf[n.Get("numId")+"\x00"+lvl.Get("ilvl")] = lvl.Child("w:pPr")
			}
		}
	}
	return d.levelsOf[list+"\x00"+level]
}

func (l *Standing) add(pPr *tree.Node) {
	if pPr == nil {
		return
	}
	if a := pPr.Val("w:jc"); a != "" {
		l.Align = cmp.Or(map[string]string{"start": "left", "end": "right", "distribute": "both", "thaiDistribute": "both"}[a], a)
	}
	l.addSpacing(pPr.Child("w:spacing"))
	l.addIndent(pPr.Child("w:ind"))
	for _, t := range pPr.Child("w:tabs").All("w:tab") {
		if at := 0; t.Number("pos", &at) {
			l.Stops = append(l.Stops, Stop{twipsOf(at), t.Get("val")})
		}
	}
	pPr.Flag("w:contextualSpacing", &l.Contextual)
	if b := pPr.Child("w:pBdr"); b != nil {
		l.Over, l.Under = borderOf(b.Child("w:top")), borderOf(b.Child("w:bottom"))
		l.Framed = l.Over.Drawn() && l.Under.Drawn() && borderOf(b.Child("w:left")).Drawn() && borderOf(b.Child("w:right")).Drawn()
	}
	if f := pPr.Child("w:framePr"); f != nil {
		l.Positioned = cmp.Or(f.Get("xAlign"), "left")
	}
}

// What Word has for a space that it is to choose itself, and for "lines": a hundredth of a line of 12 points.
const (
	autoSpace   = 280
	linesTwips  = 240
	linesInUnit = 100
)

func (l *Standing) addSpacing(spacing *tree.Node) {
	if spacing == nil {
		return
	}
	for _, a := range []struct {
		name string
		to   *unit.Length
	}{{"before", &l.Before}, {"after", &l.After}} {
		n := 0
		if spacing.Number(a.name, &n) {
			*a.to = twipsOf(n)
		}
		if spacing.Number(a.name+"Lines", &n) && n != 0 {
			*a.to = twipsOf(max(-mostTwips, min(n, mostTwips)) * linesTwips / linesInUnit)
		}
		switch spacing.Get(a.name + "Autospacing") {
		case "1", "true", "on":
			*a.to = twipsOf(autoSpace)
		}
	}
	spacing.Number("line", &l.line)
	l.line = max(0, min(l.line, mostTwips))
	l.rule = cmp.Or(spacing.Get("lineRule"), l.rule)
}

// characterTwips is what Word takes for a character where indents are counted in characters.
const characterTwips = 210

func (l *Standing) addIndent(indent *tree.Node) {
	if indent == nil {
		return
	}
	set := func(to *unit.Length, sign int, names ...string) {
		for _, name := range names {
			n := 0
			if indent.Number(name, &n) {
				*to = twipsOf(sign * n)
			}
			if indent.Number(name+"Chars", &n) && n != 0 {
				*to = twipsOf(sign * max(-mostTwips, min(n, mostTwips)) * characterTwips / linesInUnit)
			}
		}
	}
	set(&l.Left, 1, "left", "start")
	set(&l.Right, 1, "right", "end")
	set(&l.First, 1, "firstLine")
	set(&l.First, -1, "hanging")
	if n := 0; indent.Number("firstLine", &n) && n != 0 {
		l.First = twipsOf(n)
	}
}

func borderOf(n *tree.Node) Border {
	kind := n.Get("val")
	if kind == "nil" || kind == "none" {
		return Border{}
	}
	eighths := 0
	n.Number("sz", &eighths)
	return Border{Kind: kind, Weight: unit.Pt(float64(min(eighths, 800)) / 8)}
}
