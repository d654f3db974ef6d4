package celltext

import "strings"

// IsRespelled says whether agencies are told as they were not written: spelled otherwise, or with a word that they shared.
func IsRespelled(written, known string, inLines bool) bool {
	if a, b := NameKey(known), NameKey(written); a != b {
		return len(a) > len(b)
	}
	return !inLines && strings.TrimRight(written, " .;,") != known
}
