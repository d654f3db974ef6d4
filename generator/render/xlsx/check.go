package xlsx

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
)

// check is how the program that opens the form checks what is typed into some of its cells (18.3.1.32). An empty cell passes.
type check struct {
	field doc.FormCell // one of them, without its key
	cells []area       // each in one column
}

// checked has a cell checked, with others of its kind.
func (s *formSheet) checked(column, row int, c doc.FormCell) {
	i := slices.IndexFunc(s.checks, func(k *check) bool {
		f := &k.field
		return f.Kind == c.Kind && f.Help == c.Help && f.From == c.From && f.To == c.To && slices.Equal(f.Choices, c.Choices)
	})
	if i < 0 {
		i, s.checks = len(s.checks), append(s.checks, &check{field: c})
	}
	s.checks[i].add(column, row)
}

func (k *check) add(column, row int) {
	for i := range k.cells {
		if last := &k.cells[i]; last.left == column && last.bottom+1 == row {
			last.bottom = row
			return
		}
	}
	k.cells = append(k.cells, area{column, column + 1, row, row})
}

// validate gives the sheet its checks.
func (s *formSheet) validate() error {
	for _, k := range s.checks {
		d, err := k.validation()
		if err == nil {
			err = s.file.AddDataValidation(s.name, d)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// How long a check's texts may be, in UTF-16 units: programs mend a file with longer ones by dropping the check.
const (
	maxChoices = excelize.MaxFieldLength // joined by commas
	maxTitle   = 32
	maxMessage = excelize.MaxFieldLength
)

func (k *check) validation() (*excelize.DataValidation, error) {
	help := doc.FormHelp{Title: asTyped(k.field.Help.Title), Prompt: asTyped(k.field.Help.Prompt), Wrong: asTyped(k.field.Help.Wrong)}
	if err := fits(k.choices(), help); err != nil {
		return nil, err
	}
	d := excelize.NewDataValidation(true)
	var cells []string
	for _, a := range k.cells {
		one := ref(a.left, a.top)
		if a.bottom > a.top {
			one += ":" + ref(a.left, a.bottom)
		}
		cells = append(cells, one)
	}
	d.Sqref = strings.Join(cells, " ")
	d.SetInput(help.Title, help.Prompt)
	d.SetError(excelize.DataValidationErrorStyleStop, help.Title, help.Wrong)
	return d, k.allow(d)
}

// most bounds numbers; no figure of an office comes near it.
const most = 1e15

// choices gives what a cell offers. A count has choices where it is the number of a task; where there are too many, any number passes.
func (k *check) choices() []string {
	f := &k.field
	if f.Kind == doc.ChoiceField || f.Kind == doc.CountField && len(strings.Join(f.Choices, ",")) <= maxChoices {
		return f.Choices
	}
	return nil
}

// allow says what passes.
func (k *check) allow(d *excelize.DataValidation) error {
	between := excelize.DataValidationOperatorBetween
	switch f := &k.field; f.Kind {
	case doc.ChoiceField:
		return d.SetDropList(k.choices())
	case doc.DayField:
		from, wrong := serial(f.From)
		to, err := serial(f.To)
		if wrong != nil || err != nil {
			return fmt.Errorf("ô ngày: %w", cmp.Or(wrong, err))
		}
		return d.SetRange(from, to, excelize.DataValidationTypeDate, between)
	case doc.ShareField:
		return d.SetRange(0, 100, excelize.DataValidationTypeWhole, between)
	case doc.CountField:
		if all := k.choices(); len(all) > 0 {
			return d.SetDropList(all)
		}
		return d.SetRange(0, most, excelize.DataValidationTypeWhole, between)
	case doc.DecimalField:
		return d.SetRange(0, most, excelize.DataValidationTypeDecimal, between)
	case doc.FixedField, doc.TextField:
	}
	return nil
}

// fits finds a text that a check cannot hold.
func fits(choices []string, help doc.FormHelp) error {
	for _, choice := range choices {
		if strings.Contains(choice, ",") {
			return fmt.Errorf("ô kiểm tra lấy dấu phẩy để tách các lựa chọn, nên không nhận được lựa chọn %q", choice)
		}
	}
	for _, t := range []struct {
		text string
		most int
	}{{strings.Join(choices, ","), maxChoices}, {help.Title, maxTitle}, {help.Prompt, maxMessage}, {help.Wrong, maxMessage}} {
		units, err := textLength(t.text)
		if err != nil {
			return fmt.Errorf("ô kiểm tra %w: %q", err, t.text)
		}
		if units > t.most {
			return fmt.Errorf("ô kiểm tra chỉ nhận được %d ký tự, mà đây có %d: %q", t.most, units, t.text)
		}
	}
	return nil
}
