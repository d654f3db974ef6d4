package dossier

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"vanban/generator/pattern"

	"vanban/generator/nd30"
)

// MoneyUnit is a unit in which amounts of money are written.
type MoneyUnit struct {
	Factor int64    // how many đồng it is
	Words  []string // behind an amount, in small letters
	Heads  []string // in the head of a table, in small letters without diacritics
}

// MoneyUnits are all of them; one whose words end with those of another comes before it.
var MoneyUnits = []MoneyUnit{
	{Factor: 1e12, Words: []string{"nghìn tỷ", "nghìn tỉ", "ngàn tỷ", "ngàn tỉ"}},
	{Factor: 1e6, Words: []string{"triệu"},
		Heads: []string{"1 000 000 dong", "1000000 dong", "1 000 000d", "trieu dong", "trieu d", "trieu", "tr dong", "tr d", "trd", "tr"}},
	{Factor: 1e9, Words: []string{"tỷ", "tỉ"},
		Heads: []string{"1 000 000 000 dong", "ty dong", "ti dong", "ty d", "ty", "ti"}},
	{Factor: 1e3, Words: []string{"nghìn", "ngàn"},
		Heads: []string{"1 000 dong", "1000 dong", "1 000d", "1000d", "1000 d", "1 000 d", "nghin dong", "ngan dong", "nghin d", "nghin", "ngan"}},
	{Factor: 1, Heads: []string{"dong", "vnd", "vn d", "d"}},
}

// mostMoney is the largest amount: beyond is only a mistake, and the total of a large table stays a number.
const mostMoney = 1e14

// ParseAmount reads an amount of money in đồng: "1200000", "1.200.000 đồng", "50 triệu", "1,2 tỷ đồng". It gives whole đồng; the error is a sentence's part.
func ParseAmount(s string) (int64, error) {
	rest := strings.ToLower(strings.TrimSpace(s))
	for _, ending := range []string{"đồng", "vnđ", "vnd", "đ"} {
		if cut, has := strings.CutSuffix(rest, ending); has {
			rest = strings.TrimSpace(cut)
			break
		}
	}
	factor := int64(1)
	for _, u := range MoneyUnits {
		for _, name := range u.Words {
			if cut, has := strings.CutSuffix(rest, name); has && factor == 1 {
				rest, factor = strings.TrimSpace(cut), u.Factor
			}
		}
	}
	n, err := ParseNumber(rest)
	if err != nil {
		return 0, fmt.Errorf("“%s” không phải là một số tiền", s)
	}
	whole, err := WholeAmount(n.Mul(n, new(big.Rat).SetInt64(factor)))
	if err != nil {
		return 0, fmt.Errorf("“%s” %w", s, err)
	}
	return whole, nil
}

// WholeAmount gives an amount of đồng that a table can hold; the error is the end of a sentence about it.
func WholeAmount(n *big.Rat) (int64, error) {
	switch {
	case !n.IsInt():
		return 0, errors.New("lẻ hơn một đồng")
	case n.Cmp(new(big.Rat).SetInt64(mostMoney)) > 0:
		return 0, errors.New("lớn hơn 100 nghìn tỷ đồng")
	}
	return n.Num().Int64(), nil
}

// FormatAmount writes an amount as documents show it: "1.200.000".
func FormatAmount(n int64) string { return nd30.Decimal(new(big.Rat).SetInt64(n), 0) }

// Amount gives the amount that a task has in the column; 0 where it has none.
func (c Column) Amount(t *Task) int64 {
	n, _ := strconv.ParseInt(strings.ReplaceAll(c.Text(t).S, ".", ""), 10, 64) // it was written by FormatAmount
	return n
}

// amountHint says how amounts are written.
const amountHint = "viết số tiền bằng đồng, ví dụ 1.200.000, hoặc 50 triệu; 1,2 tỷ"

// readAmount reads the amount of a task.
func readAmount(r *cellReader) {
	text := r.Text(r.key)
	if text.Empty() {
		return
	}
	n, err := ParseAmount(text.S)
	if err != nil {
		r.Decoder.Report(text.At, sentence("“"+r.key+"”: "+err.Error()), amountHint)
		return
	}
	text.S = FormatAmount(n)
	r.keep(text)
}

// The ways to write a number: grouped by points, perhaps with a decimal comma;
// or ungrouped with a decimal comma or a decimal point.
var (
	grouped   = pattern.Lazy(`^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$`)
	plain     = pattern.Lazy(`^\d+([.,]\d+)?$`)
	misgroup  = pattern.Lazy(`^\d{4,}\.\d{3}$`)
	byEnglish = pattern.Lazy(`^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(,\d{3}){2,}$`)
)

// maxDigits keeps a hostile number from growing without end.
const maxDigits = 40

// ParseNumber reads "1234", "1.234", "1.234,5", "1234,5" or "1234.5" exactly.
// Three digits behind a single point are thousands, as Vietnamese is written,
// unless what is before the point cannot be a group: "0.500" is a half. What can be read in two ways is an error.
func ParseNumber(s string) (*big.Rat, error) {
	s = strings.TrimSpace(s)
	digits := ""
	switch {
	case len(s) > maxDigits:
		return nil, fmt.Errorf("số “%.20s…” quá dài", s)
	case strings.HasPrefix(s, "-") && plain().MatchString(s[1:]):
		return nil, fmt.Errorf("“%s” là số âm; số liệu không thể âm", s)
	case grouped().MatchString(s):
		digits = strings.Replace(strings.ReplaceAll(s, ".", ""), ",", ".", 1)
	case misgroup().MatchString(s):
		return nil, fmt.Errorf("“%s” có thể hiểu hai cách; dấu chấm ngăn hàng nghìn thì ngăn mọi hàng, số lẻ thì viết sau dấu phẩy", s)
	case byEnglish().MatchString(s):
		return nil, fmt.Errorf("“%s” viết theo lối nước ngoài; tiếng Việt ngăn hàng nghìn bằng dấu chấm, số lẻ sau dấu phẩy", s)
	case plain().MatchString(s):
		digits = strings.Replace(s, ",", ".", 1)
	default:
		return nil, fmt.Errorf("“%s” không phải là một số không âm", s)
	}
	n, ok := new(big.Rat).SetString(digits)
	if !ok {
		return nil, fmt.Errorf("“%s” không phải là một số", s)
	}
	return n, nil
}
