package celltext

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"vanban/generator/pattern"
)

// excelDigits is how many digits Excel keeps of a number; those beyond are noise of its arithmetic. mostNumber keeps a hostile number from
// growing without end; no figure of an office comes near it.
const (
	excelDigits = 15
	mostNumber  = 1e20
)

// inEnglish is a number with a comma before each three of its figures, as English has it: more than one, or one before a point.
var inEnglish = pattern.Lazy(`^\d{1,3}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$`)

// Vietnamese gives a number that is surely typed as English has it as Vietnamese writes it.
func Vietnamese(text string) string {
	if !inEnglish().MatchString(text) {
		return text
	}
	return strings.NewReplacer(",", ".", ".", ",").Replace(text)
}

// ParseExact reads a number that is not negative as a workbook keeps it.
func ParseExact(text string) (*big.Rat, error) {
	f, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return nil, fmt.Errorf("“%.30s” không phải là một số", text)
	}
	if f < 0 {
		return nil, fmt.Errorf("%.30s là số âm", text)
	}
	if f >= mostNumber {
		return nil, fmt.Errorf("%.30s là số quá lớn", text)
	}
	n, ok := new(big.Rat).SetString(strconv.FormatFloat(f, 'g', excelDigits, 64))
	if !ok {
		return nil, fmt.Errorf("“%.30s” không phải là một số", text)
	}
	return n, nil
}
