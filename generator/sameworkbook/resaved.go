// Package sameworkbook says whether a program has only written a workbook anew. Excel and LibreOffice change every part of a file
// when they save it: texts become shared ones, styles get other numbers, heights and widths are rounded. What is compared is what a
// person sees and works with: sheets, values, formulas, looks, columns, rows, the printed page, checks, charts and pictures.
package sameworkbook

import (
	"encoding/xml"
	"errors"
	"math"
	"slices"
	"strings"

	"vanban/generator/ooxml"
)

// Resaved says whether an edited workbook has the contents and the looks of the one that was made. A file that can't be read is
// not one, nor one with a signature, a macro, a comment. The edited one's sheets are read one by one, and none that was not made.
func Resaved(base, edited []byte) bool {
	b, err := read(base)
	if err != nil {
		return false
	}
	e, err := read(edited)
	if err != nil || e.pkg.Signed() || e.strange(b) || b.locked != e.locked || !slices.Equal(b.names, e.names) || !slices.EqualFunc(b.sheets, e.sheets, sameHead) {
		return false
	}
	for i := range b.sheets {
		was, is := *b.sheets[i], *e.sheets[i]
		if b.readSheet(&was) != nil || e.readSheet(&is) != nil || !sameContents(&was, &is, e.calc) {
			return false
		}
	}
	return true
}

// book is a workbook that was opened.
type book struct {
	pkg    *ooxml.Opened
	main   string
	texts  []rich
	looks  []look
	names  []definedName
	locked bool // no sheets can be added or taken away
	calc   bool // LibreOffice wrote it
	sheets []*sheet
}

// workbookXML is the part of the workbook (18.2.27).
type workbookXML struct {
	Version struct {
		Program string `xml:"appName,attr"`
	} `xml:"fileVersion"`
	Protection struct {
		Locked boolean `xml:"lockStructure,attr"`
	} `xml:"workbookProtection"`
	Properties struct {
		From1904 boolean `xml:"date1904,attr"`
	} `xml:"workbookPr"`
	Sheets []struct {
		Name  string `xml:"name,attr"`
		State string `xml:"state,attr"`
		ID    string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
	} `xml:"sheets>sheet"`
	Names []struct {
		Name  string `xml:"name,attr"`
		Sheet string `xml:"localSheetId,attr"`
		Value string `xml:",chardata"`
	} `xml:"definedNames>definedName"`
}

type definedName struct{ name, sheet, value string }

// filterName is a name that programs keep for themselves: the area of a filter, which the sheet has too.
const filterName = "_xlnm._FilterDatabase"

// errNoWorkbook is not shown: what is no workbook was edited, whatever it is.
var errNoWorkbook = errors.New("không phải bảng tính")

func read(data []byte) (*book, error) {
	pkg, err := ooxml.ReadPackage("", data, ooxml.Limits{})
	if err != nil {
		return nil, err
	}
	b := &book{pkg: pkg}
	if b.main = at(pkg.Related("", "officeDocument"), 0); !strings.Contains(pkg.ContentType(b.main), "spreadsheetml") {
		return nil, errNoWorkbook
	}
	var w workbookXML
	if err := xml.Unmarshal(pkg.Part(b.main), &w); err != nil {
		return nil, err
	}
	b.locked, b.calc = bool(w.Protection.Locked), w.Version.Program == calcName
	if err := b.readShared(); err != nil {
		return nil, err
	}
	for _, n := range w.Names {
		if n.Name != filterName {
			b.names = append(b.names, definedName{n.Name, n.Sheet, formula(n.Value)})
		}
	}
	slices.SortFunc(b.names, func(a, c definedName) int { return strings.Compare(a.sheet+"\x00"+a.name, c.sheet+"\x00"+c.name) })
	targets := map[string]string{}
	for _, l := range pkg.Relations(b.main) {
		targets[l.ID] = l.Target
	}
	for _, s := range w.Sheets {
		b.sheets = append(b.sheets, &sheet{name: s.Name, part: targets[s.ID], hidden: s.State != "" && s.State != "visible", from1904: bool(w.Properties.From1904)})
	}
	return b, nil
}

// readShared reads the texts that cells share and the looks that they have.
func (b *book) readShared() error {
	for _, part := range b.pkg.Related(b.main, "sharedStrings") {
		var shared struct {
			Texts []richXML `xml:"si"`
		}
		if err := xml.Unmarshal(b.pkg.Part(part), &shared); err != nil {
			return err
		}
		for _, t := range shared.Texts {
			b.texts = append(b.texts, t.read())
		}
	}
	for _, part := range b.pkg.Related(b.main, "styles") {
		var s stylesXML
		if err := xml.Unmarshal(b.pkg.Part(part), &s); err != nil {
			return err
		}
		b.looks = s.read()
	}
	return nil
}

// calcName is how LibreOffice names itself in a workbook.
const calcName = "Calc"

// personal are parts, by what their names hold, that a person's work leads to and no program adds by itself: macros, comments,
// objects, tables made of cells, controls, pictures of the page's head or background.
var personal = []string{"vbaproject", "/comments", "/threadedcomments", "/embeddings/", "/tables/", "/pivot", "/slicer", "/vmldrawing", "/ctrlprops/", "/activex/", "/media/", "/externallinks/", "/diagrams/", "/ink/"}

// strange says whether the workbook has such parts of a kind that the one that was made has not.
func (b *book) strange(made *book) bool {
	return slices.ContainsFunc(personal, func(kind string) bool { return b.has(kind) && !made.has(kind) })
}

func (b *book) has(kind string) bool {
	return slices.ContainsFunc(b.pkg.Names(), func(name string) bool { return strings.Contains("/"+strings.ToLower(name), kind) })
}

// boolean is an attribute that programs write as 1 or true.
type boolean bool

// UnmarshalXMLAttr implements xml.UnmarshalerAttr.
func (b *boolean) UnmarshalXMLAttr(a xml.Attr) error {
	*b = a.Value == "1" || a.Value == "true"
	return nil
}

// sameHead says whether two sheets are the same as the workbook names them.
func sameHead(a, b *sheet) bool {
	return a.name == b.name && a.hidden == b.hidden && a.from1904 == b.from1904
}

// formula gives a formula or an area as it is compared: blanks outside of texts and names say nothing.
func formula(s string) string {
	var out strings.Builder
	quote := rune(0)
	for _, c := range strings.TrimPrefix(strings.TrimSpace(s), "=") {
		switch {
		case quote != 0 && c == quote:
			quote = 0
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		case quote == 0 && (c == ' ' || c == '\n'):
			continue
		}
		out.WriteRune(c)
	}
	return out.String()
}

// near says whether two measures are the same but for rounding.
func near(a, b, slack float64) bool { return math.Abs(a-b) <= slack }
