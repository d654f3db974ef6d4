// Package nd30 is Decree 30/2020/NĐ-CP as data: every size, weight, margin and
// spacing of an administrative document, the components that each kind must
// have, and the punctuation that the decree fixes. Beside each stands the
// clause that orders it; "I.II.5.b" means annex I, part I, section II, item 5,
// point b. Where the decree gives a range the range is held too, so that a
// checker and the renderers read the same row.
package nd30

import (
	"cmp"
	"fmt"
	"strings"
	"sync/atomic"

	"vanban/generator/doc"
	"vanban/generator/unit"
)

// Align is how a paragraph's lines stand between its margins.
type Align int

// Alignments.
const (
	Left Align = iota
	Centre
	Right
	Justify
)

// Range is a size that the decree bounds, and the one used.
type Range struct {
	Min, Max, Used unit.Length
}

// Fraction is a part of a length.
type Fraction struct{ Num, Den int64 }

// Lines is how a paragraph is broken into lines.
type Lines int

// The ways to break lines.
const (
	Filled     Lines = iota // one after another, as a word processor does
	Chosen                  // as a careful typist breaks a title
	ChosenName              // the same of a body's name, which ends its lines at its sense
	ChosenHead              // the same of a column's head, where a word may stand alone rather than be broken
)

// Frame is the size of a frame, its lines included.
type Frame struct{ Width, Height unit.Length }

// Style is how a role looks.
type Style struct {
	ID   string // the style's id in Word: ASCII
	Name string // its name, Vietnamese
	// BuiltIn names the style that Word itself has for such a paragraph, by which other programs know it too
	// (ECMA-376 part 1, 17.7.4.9); empty where Word has none.
	BuiltIn string
	Size    Range
	Bold    bool
	// Italic is kiểu chữ nghiêng.
	Italic bool
	// Upper is chữ in hoa. The composer writes the capitals, so that all formats have the same words.
	Upper     bool
	Red       bool
	Align     Align
	Left      unit.Length // indent of all lines
	FirstLine unit.Length // indent of the first line beside Left
	Right     unit.Length // room at the end of all lines that only the number of a page stands in
	Before    unit.Length // space before the paragraph
	After     unit.Length // space after it
	Pitch     int         // distance of lines in hundredths of a single line
	KeepNext  bool        // stays on the page of the next paragraph
	KeepLines bool        // its lines stay on one page
	Outline   int         // level in the navigation pane, from 1; 0 is text
	Rule      Fraction    // length of the line drawn under it, as a part of its widest line; zero where it has none
	Boxed     bool        // stands in a frame as wide as its text
	Frame     Frame       // the size of that frame where the decree gives it; zero elsewhere
	ToColon   bool        // its colon stands at Left, and the words before it left of that
	Lines     Lines       // how its lines are broken
	Rare      bool        // a document that has nothing in the role doesn't have its style either
	OfBody    bool        // its size, indent and pitch are those of the text, which the office may set
	By        *Decree     // in a sheet: whose it is
	Clause    string
}

// WordName gives the style's name in a DOCX. Word takes a comma in a name for the end of it, and the rest for an alias.
func (s Style) WordName() string {
	return cmp.Or(s.BuiltIn, strings.ReplaceAll(s.Name, ", ", " và "))
}

// FontSize gives the used font size. A style is a large value: what is asked of it for each word doesn't copy it.
func (s *Style) FontSize() unit.Length { return s.Size.Used }

// Aligned gives the style of a line that says itself how it stands.
func (s Style) Aligned(a doc.Align) Style {
	switch a {
	case doc.AlignLeft:
		s.Align = Left
	case doc.AlignCentre:
		s.Align = Centre
	case doc.AlignRight:
		s.Align = Right
	case doc.AsRole:
	}
	return s
}

// LineHeight gives the height of the one line that a frame of a given height holds, in whole twips; 0 where the style has none.
func (s *Style) LineHeight() unit.Length {
	if s.Frame.Height == 0 {
		return 0
	}
	return unit.Length((s.Frame.Height - 2*s.By.Drawn.Frame()).Twips()) * unit.Twip
}

// Sheet is the styles and the paper of one document: the decree's defaults with the office's own settings in their ranges.
type Sheet struct {
	decree  *Decree
	set     doc.Setting
	styles  [doc.RoleCount]Style
	aligned [doc.AlignRight + 1]atomic.Pointer[[doc.RoleCount]Style] // with another alignment, made when asked for
}

// The sheets that are at hand: the one without settings, and the one that was asked for last, for a dossier's documents have one in each format.
var unset, latest atomic.Pointer[Sheet]

// Sheet gives the styles for a document's settings, which nobody changes. A zero setting means the default.
// Settings are validated with the dossier; here they are taken as they come.
func (d *Decree) Sheet(set doc.Setting) *Sheet {
	at := &latest
	if set == (doc.Setting{}) {
		at = &unset
	}
	sheet := at.Load()
	if sheet == nil || sheet.decree != d || sheet.set != set {
		sheet = d.sheetOf(set)
		at.Store(sheet)
	}
	return sheet
}

func (d *Decree) sheetOf(set doc.Setting) *Sheet {
	sheet := &Sheet{decree: d, set: set, styles: d.Styles}
	sheet.setTitles(set.Titles)
	for role := range sheet.styles {
		st := &sheet.styles[role]
		st.By = d
		if !st.OfBody {
			continue
		}
		if set.BodySize != 0 {
			st.Size.Used = set.BodySize
		}
		if set.FirstLine != 0 && st.FirstLine > 0 {
			st.FirstLine = set.FirstLine
		}
		if set.Pitch != 0 {
			st.Pitch = set.Pitch
		}
	}
	return sheet
}

// setTitles sets the titles of a text's levels each on its place in the outline, as the headings that Word has of its own.
func (s *Sheet) setTitles(titles [doc.MostTitles]doc.Role) {
	if titles[0] == 0 {
		return
	}
	for role := range s.styles {
		if s.styles[role].IsHeading() {
			s.styles[role].BuiltIn = ""
		}
	}
	for i, role := range titles {
		if role == 0 {
			break
		}
		st := &s.styles[role]
		st.Outline, st.BuiltIn = i+1, fmt.Sprint(headingName, i+1)
		if role == doc.ArticleHead {
			s.styles[doc.Article].Outline = i + 1
		}
	}
}

// IsHeading says whether the style is one of Word's own headings.
func (s Style) IsHeading() bool { return strings.HasPrefix(s.BuiltIn, headingName) }

// headingName begins the names of Word's own headings; their level follows.
const headingName = "heading "

// Decree gives the decree that the document is made by.
func (s *Sheet) Decree() *Decree { return s.decree }

// TableOf gives the style of a table.
func (s *Sheet) TableOf(r doc.TableRole) TableStyle { return s.decree.Tables[r] }

// Drawn gives the measures of what stands around text.
func (s *Sheet) Drawn() *Drawn { return &s.decree.Drawn }

// Chart gives how charts look.
func (s *Sheet) Chart() *ChartLook { return &s.decree.Chart }

// Page gives the page of a section that lies so.
func (s *Sheet) Page(o doc.Orientation) Page { return s.decree.Pages[o] }

// StyleOf gives the style of a role.
func (s *Sheet) StyleOf(role doc.Role) Style { return s.styles[role] }

// AlignedStyle is the style of a role as a line asks for it to be aligned: the same one each time, which nobody changes.
func (s *Sheet) AlignedStyle(role doc.Role, a doc.Align) *Style {
	if a == doc.AsRole {
		return &s.styles[role]
	}
	all := s.aligned[a].Load()
	if all == nil {
		all = new([doc.RoleCount]Style)
		for i := range s.styles {
			all[i] = s.styles[i].Aligned(a)
		}
		s.aligned[a].Store(all)
	}
	return &all[role]
}

// MinPitch is a single line's distance, in the hundredths of it that distances are told in; the least there is (I.II.6.e).
const MinPitch = 100
