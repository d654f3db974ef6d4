package cellformat

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	_ "vanban/generator/collector/seldom"
)

// shownByLibreOffice is what LibreOffice 7.4 shows of values in cells, with Vietnamese set: a format a line, below it values and what is shown. What Excel is known to
// show otherwise is in TestOtherThanLibreOffice.
//
//go:embed testdata/libreoffice.txt
var shownByLibreOffice string

func TestAsLibreOffice(t *testing.T) {
	var f *Format
	code, shown := "", 0
	for line := range strings.Lines(shownByLibreOffice) {
		line = strings.TrimSuffix(line, "\n")
		cell, is := strings.CutPrefix(line, "\t")
		if !is {
			code, f = line, Parse(line)
			continue
		}
		value, want, _ := strings.Cut(cell, " → ")
		if got := show(f, value); got != want {
			t.Errorf("%s of %s: %q, want %q", code, value, got, want)
		}
		shown++
	}
	if shown < 900 {
		t.Errorf("only %d values are held", shown)
	}
}

// show shows a number, or a text.
func show(f *Format, value string) string {
	v, err := strconv.ParseFloat(value, 64)
	if err == nil {
		return f.Number(v, false)
	}
	before, after, shown := f.Words()
	if !shown {
		return before
	}
	return before + value + after
}

// TestOtherThanLibreOffice holds what Excel shows, and what is decided here.
func TestOtherThanLibreOffice(t *testing.T) {
	for _, c := range []struct{ code, value, want string }{
		{"dd mmmm yyyy", "45000", "15 Tháng 3 2023"}, {"[$-42A]d mmm yyyy", "45000", "15 Thg 3 2023"}, {"[$-409]mmmm d, yyyy", "45000", "15 Tháng 3, 2023"}, {"ddd dd/mm", "45000", "T4 15/03"},
		{"dddd", "45004", "Chủ Nhật"}, {"[$-F800]dddd, mmmm dd, yyyy", "45000", "15 Tháng 3 2023"}, {"d-mmm-yy", "45000", "15/03/2023"}, {"[$-409]mmm-yy;@", "45000", "03/2023"}, {`[$-409]d\-mmm;@`, "45000", "15/03"},
		{"h:mm AM/PM", "0.75", "6:00 CH"}, {"h:mm AM/PM", "0.25", "6:00 SA"}, {"h:mm A/P", "0", "12:00 S"}, {"hh:mm:ss", "0.999999", "00:00:00"}, {"h:mm", "0.99998", "23:59"},
		{"dd/mm/yyyy", "0", "00/01/1900"}, {"dd/mm/yyyy", "1", "01/01/1900"}, {"dd/mm/yyyy", "60", "29/02/1900"}, {"dd/mm/yyyy", "61", "01/03/1900"}, {"dd/mm/yyyy", "-5", "-5"}, {"bbbb", "45000", "2566"}, {"dd/mm/bb", "45000", "15/03/66"},
		{"0%%", "0.5", "5000%%"}, {`[>=1000]0.0,"k";[>=10]0;0.0`, "-5", "-5,0"}, {"# ?/2", "5.25", "5 1/2"}, {"# ?/?", "0.5", "1/2"}, {"# ?/?", "-2.5", "-2 1/2"}, {"# ?/?", "0", "0"}, {"# ??/100", "0.07", "7/100"},
		{"General", "1.23456789012", "1,23456789"}, {"General", "-45000.604166667", "-45000,60417"}, {"General", "123456789012", "123456789012"}, {"", "0.5", "0,5"},
		{`"$"* #,##0`, "1500", "$ 1.500"}, {`#,##0\ đ`, "1500", "1.500 đ"}, {"#,##0 VND", "1500", "1.500 VND"}, {`0;-0;0;"có chữ"`, "x", "có chữ"}, {`;;;`, "x", ""}, {"#,##0.##", "5", "5"}, {"0.00,,", "1234567890", "1234,57"},
		{"0", "1e15", "1000000000000000"}, {"#,##0", "1e25", "1e+25"}, {"0.0", "0.05", "0,1"}, {"0.00", "1.005", "1,01"}, {"000", "12", "012"}, {"0,000", "12", "0.012"}, {"(#,##0)", "-5", "-(5)"},
		{`"x`, "5", "x"}, {`\`, "5", ""}, {"[$", "5", ""}, {"_", "5", ""}, {"*", "5", ""},
	} {
		if got := show(Parse(c.code), c.value); got != c.want {
			t.Errorf("%s of %s: %q, want %q", c.code, c.value, got, c.want)
		}
	}
	if got := Parse("dd/mm/yyyy").Number(43538, true); got != "15/03/2023" {
		t.Errorf("a day of a workbook that counts from 1904: %s", got)
	}
}

// FuzzNumber shows numbers by formats that are anything.
func FuzzNumber(f *testing.F) {
	for _, code := range []string{`# ?/?;[Red](0.00E+0)`, "[<100]0,;[$-1070000]dddd, mmmm bb h:mm:ss.000 AM/PM", `_(* #,##0_);"x"??;;@`, "[ss].00", "0/0/0", "E+0", "#,,.,0,", "?/?E+?"} {
		f.Add(code, 1234.5678)
	}
	f.Fuzz(func(t *testing.T, code string, v float64) {
		if len(code) > 200 || !utf8.ValidString(code) {
			t.Skip()
		}
		form := Parse(code)
		form.Words()
		for _, n := range []float64{v, -v, 0, .5, 45000.6, -0.001, 1e19, math.Inf(1)} {
			if text := form.Number(n, false); !utf8.ValidString(text) || len(text) > 100*(len(code)+20) {
				t.Errorf("%q of %v: %q", code, n, text)
			}
		}
	})
}

func BenchmarkNumber(b *testing.B) {
	f := Parse("#,##0.00")
	for b.Loop() {
		f.Number(1234567.891, false)
	}
}
