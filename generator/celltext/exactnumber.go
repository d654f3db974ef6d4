package celltext

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
)

// excelDigits is how many digits Excel keeps of a number; those beyond are noise of its arithmetic. mostNumber keeps a hostile number from
// growing without end; no figure of an office comes near it.
const (
	excelDigits = 15
	mostNumber  = 1e20
)

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
