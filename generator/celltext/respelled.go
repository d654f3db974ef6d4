package celltext

import "strings"

// IsRespelled says whether agencies are told as they were not written: spelled otherwise, or with a word that they shared.
func IsRespelled(written, known string, inLines bool) bool {
	if a, b := NameKey(known), NameKey(written); a != b {
		several := NameKey("các") + " "
		return len(a) > len(b) || strings.HasPrefix(b, several) && !strings.HasPrefix(a, several)
	}
	return !inLines && strings.TrimRight(written, " .;,") != known
}
