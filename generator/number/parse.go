package number

import (
	"fmt"
	"math/big"
	"strings"

	"vanban/generator/pattern"
)

// The ways to write a number: grouped by points, perhaps with a decimal comma;
// or ungrouped with a decimal comma or a decimal point.
var (
	grouped   = pattern.Lazy(`^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$`)
	plain     = pattern.Lazy(`^\d+([.,]\d+)?$`)
	misgroup  = pattern.Lazy(`^\d{4,}\.\d{3}$`)
	byEnglish = pattern.Lazy(`^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(,\d{3}){2,}$`)
)

// Parse reads "1234", "1.234", "1.234,5", "1234,5" or "1234.5" exactly.
// Three digits behind a single point are thousands, as Vietnamese is written,
// unless what is before the point cannot be a group: "0.500" is a half. What can be read in two ways is an error.
func Parse(s string) (*big.Rat, error) {
	s = strings.TrimSpace(s)
	digits := ""
	switch {
	case len(s) > mostDigits:
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

// Format writes a number as documents show it, with as many decimals as it has: "1.234,5".
func Format(n *big.Rat) string {
	printed := Write(n, 0)
	for decimals := 1; decimals <= mostDigits; decimals++ {
		if again, err := Parse(printed); err == nil && again.Cmp(n) == 0 {
			break
		}
		printed = Write(n, decimals)
	}
	return printed
}
