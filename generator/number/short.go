package number

import (
	"strconv"
	"strings"
)

// ReadShort reads a number of at most three figures before the comma, or point: a width, a size.
func ReadShort(s string) (float64, bool) {
	s = strings.Replace(strings.TrimSpace(s), ",", ".", 1)
	if s == "" || strings.Trim(s, "0123456789.") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil && n < 1000
}

// WriteShort writes it, with a comma.
func WriteShort(n float64) string {
	return strings.Replace(strconv.FormatFloat(n, 'f', -1, 64), ".", ",", 1)
}
