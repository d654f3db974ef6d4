package nd30

import (
	"vanban/generator/calendar"
	"vanban/generator/doc"
	"vanban/generator/unit"
)

// Decree is what a decree orders of the documents that are made by it: a table of values which everybody reaches through the one that a document has
// chosen. A decree beside this one is a package with such a value, and a row of package inforce.
type Decree struct {
	Key       string // by which a dossier names it: "nd30-2020"
	Name      string // "Nghị định số 30/2020/NĐ-CP"
	Short     string // as hints name it: "Nghị định 30"
	Title     string // with its day, its body and its subject
	Effective calendar.Date

	Font       string // the typeface of every document
	Pages      [doc.OrientationCount]Page
	Columns    [doc.ColumnsRoleCount]Fraction // the left one of two, as a part of the text's width
	Tables     [doc.TableRoleCount]TableStyle
	Drawn      Drawn
	Chart      ChartLook
	Levels     []Level // of texts, the highest first
	Margins    Margins
	Styles     [doc.RoleCount]Style
	BodySizes  []unit.Length // what an office may set, each of these
	FirstLines []unit.Length
	Pitches    Pitches
	Kinds      []KindName // that have a symbol
	Unnotated  []KindName // that have none
	// Clause says where a rule of kiem-tra, whose number is that of Decree 30, stands in this one, and whether it does; nil: as the number says.
	Clause func(rule string) (clause string, holds bool)
	Forms  map[string]Form // that have other components, or these in another order, than the form of that number here
}

// Margins are how a decree bounds the margins of every page.
type Margins struct{ Top, Bottom, Left, Right Range }

// Pitches are the least and the greatest distance of lines, in hundredths of a single line.
type Pitches struct{ Min, Max int }

// Decree30 is the decree that this package is.
var Decree30 = &Decree{
	Key: "nd30-2020", Name: "Nghị định số 30/2020/NĐ-CP", Short: "Nghị định 30",
	Title:     "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
	Effective: calendar.Date{Year: 2020, Month: 3, Day: 5}, // Điều 37
	Font:      "Times New Roman",                           // I.I.4
	Pages:     pages, Columns: columnShares, Tables: tables, Drawn: drawn, Chart: chartLook, Levels: levels, Margins: margins, Styles: table,
	BodySizes: []unit.Length{unit.Pt(13), unit.Pt(14)}, FirstLines: []unit.Length{unit.Cm(1), unit.Cm(1.27)}, Pitches: Pitches{MinPitch, 150}, // I.II.6.e
	Kinds: KindNames, Unnotated: Unnotated,
}

// Ordered gives a form with its components as the decree orders them.
func (d *Decree) Ordered(f Form) Form {
	if own, has := d.Forms[f.Number]; has {
		return own
	}
	return f
}

// FormOf gives the form of a kind by its name; one that is no kind of the decree has that of the kinds with a title.
func (d *Decree) FormOf(kind string) Form {
	for _, all := range [][]KindName{d.Kinds, d.Unnotated} {
		for i := range all {
			if all[i].Name == kind {
				return d.Ordered(all[i].Form)
			}
		}
	}
	return d.Ordered(TitledForm)
}

// SymbolOf gives what stands for a kind in the notation; empty where the decree has nothing.
func (d *Decree) SymbolOf(name string) string {
	for _, k := range d.Kinds {
		if k.Name == name {
			return k.Symbol
		}
	}
	for _, c := range []Copy{TrueCopy, SecondCopy, Extract} {
		if c.Name == name {
			return c.Symbol
		}
	}
	return ""
}
