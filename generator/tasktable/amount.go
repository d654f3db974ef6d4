package tasktable

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/number"
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
	n, err := number.Parse(rest)
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
		r.Decoder.Report(text.At, letters.Sentence("“"+r.key+"”: "+err.Error()), amountHint)
		return
	}
	text.S = FormatAmount(n)
	r.keep(text)
}
