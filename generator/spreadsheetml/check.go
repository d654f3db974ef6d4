package spreadsheetml

import (
	"fmt"
	"strconv"
	"strings"

	"vanban/generator/ooxml"
)

// Check is a check on what is typed into cells, by the program that opens the file (18.3.1.32). An empty cell passes.
type Check struct {
	Kind     CheckKind
	Choices  []string // of OneOf
	From, To float64  // of the others; both are allowed
	Title    string
	Prompt   string // said beside the cell
	Wrong    string // said to a wrong entry
	Cells    []Area
}

// Add has a cell checked too.
func (c *Check) Add(at Ref) {
	for i := range c.Cells {
		if last := &c.Cells[i].Last; last.Column == at.Column && last.Row+1 == at.Row {
			*last = at
			return
		}
	}
	c.Cells = append(c.Cells, Area{at, at})
}

// CheckKind is what an entry has to be.
type CheckKind int

// The kinds of checks.
const (
	Anything CheckKind = iota
	OneOf
	WholeBetween
	DecimalBetween
	DayBetween // From and To as Serial counts

	checkKinds int = iota
)

var checkTypes = [checkKinds]string{Anything: "none", OneOf: "list", WholeBetween: "whole", DecimalBetween: "decimal", DayBetween: "date"}

// How long a check's texts may be, in UTF-16 units: programs mend a file with longer ones by dropping the check.
const (
	MaxChoices = 255 // the choices, joined by commas
	maxTitle   = 32
	maxMessage = 255
)

// fits finds a text that a check cannot hold.
func (c *Check) fits() error {
	for _, choice := range c.Choices {
		if strings.Contains(choice, ",") {
			return fmt.Errorf("ô kiểm tra lấy dấu phẩy để tách các lựa chọn, nên không nhận được lựa chọn %q", choice)
		}
	}
	for _, t := range []struct {
		text string
		most int
	}{{strings.Join(c.Choices, ","), MaxChoices}, {c.Title, maxTitle}, {c.Prompt, maxMessage}, {c.Wrong, maxMessage}} {
		units, err := TextLength(t.text)
		if err != nil {
			return fmt.Errorf("ô kiểm tra %w: %q", err, t.text)
		}
		if units > t.most {
			return fmt.Errorf("ô kiểm tra chỉ nhận được %d ký tự, mà đây có %d: %q", t.most, units, t.text)
		}
	}
	return nil
}

func (s *Sheet) writeChecks(x *ooxml.XML) {
	if len(s.Checks) == 0 {
		return
	}
	x.Open("dataValidations", "count", strconv.Itoa(len(s.Checks)))
	for i := range s.Checks {
		s.Checks[i].write(x)
	}
	x.Close("dataValidations")
}

func (c *Check) write(x *ooxml.XML) {
	var cells []string
	for _, a := range c.Cells {
		cells = append(cells, a.String())
	}
	attributes := []string{"type", checkTypes[c.Kind], "errorStyle", "stop"}
	if c.Kind > OneOf {
		attributes = append(attributes, "operator", "between")
	}
	x.Open("dataValidation", append(attributes, "allowBlank", "1", "showInputMessage", "1", "showErrorMessage", "1",
		"errorTitle", c.Title, "error", c.Wrong, "promptTitle", c.Title, "prompt", c.Prompt, "sqref", strings.Join(cells, " "))...)
	switch c.Kind {
	case OneOf:
		x.Element("formula1", `"`+strings.ReplaceAll(strings.Join(c.Choices, ","), `"`, `""`)+`"`)
	case WholeBetween, DecimalBetween, DayBetween:
		x.Element("formula1", decimal(c.From))
		x.Element("formula2", decimal(c.To))
	case Anything:
	}
	x.Close("dataValidation")
}
