package doc

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"vanban/generator/calendar"
)

// Form is a workbook that someone fills in and sends back (phiếu). Only the cells that ask are open.
type Form struct {
	Meta   Meta
	About  FormAbout
	Sheets []*FormSheet
}

// FormAbout is what tells a form from any other.
type FormAbout struct {
	Dossier string // its identity
	Period  string // its code
	Agency  string // its code
	Plan    string // the version of the table of tasks
}

// FormSheet is one sheet of a form: paragraphs over a table.
type FormSheet struct {
	Name  string
	Table TableRole // how wide its columns are
	Lines []Line
	Heads []string
	Rows  []FormRow
}

// FormRow is a row of the table: a band over all columns, or a cell for each column.
type FormRow struct {
	Band  string
	Cells []FormCell
}

// FieldKind is what a cell of a form asks for.
type FieldKind int

// The kinds of fields.
const (
	FixedField   FieldKind = iota // nothing: the cell is locked
	ChoiceField                   // one of a few words
	DayField                      // a day
	TextField                     // words
	ShareField                    // a whole number of per cent
	CountField                    // a whole number
	DecimalField                  // a number

	FieldKindCount int = iota
)

// FormCell is a cell: its text where it is fixed, its key where it asks.
type FormCell struct {
	Kind     FieldKind
	Text     string
	Role     Role     // of a fixed cell: TableCell, TableNumber
	Key      string   // names what is asked, "nv.12.trang-thai"
	Choices  []string // of a ChoiceField
	From, To calendar.Date
	Help     FormHelp
}

// FormHelp is what the program that opens the form says beside a cell and to a wrong entry.
type FormHelp struct{ Title, Prompt, Wrong string }

// FormMark stands in the first cell of the hidden sheet that says what a form is.
const FormMark = "vanban-phieu-1"

// FormHiddenSheet is the name of that sheet.
const FormHiddenSheet = "vanban"

// Seal gives the seal of some texts: what a program or a person changes of them shows.
// White space does not count, since programs keep it differently.
func Seal(texts ...string) string {
	h := sha256.New()
	for _, t := range texts {
		h.Write([]byte(strings.Join(strings.Fields(t), " ")))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:sealBytes])
}

// sealBytes of a hash are enough for what is no secret.
const sealBytes = 8

// Texts gives what identifies the form, in a fixed order, for its seal.
func (a FormAbout) Texts() []string { return []string{a.Dossier, a.Period, a.Agency, a.Plan} }

// What the keys of a form's cells begin with; the number of the task, of the row, or the indicator's code follows.
const (
	FormTaskKey      = "nv."
	FormProductKey   = "sp."
	FormIndicatorKey = "ct."
)

// RowSeal gives the seal of what is fixed in a row, as it is written there,
// from left to right. Cells without text do not count.
func RowSeal(texts []string) string {
	var all []string
	for _, t := range texts {
		if t = strings.TrimSpace(t); t != "" {
			all = append(all, t)
		}
	}
	return Seal(all...)
}
