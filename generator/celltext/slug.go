package celltext

import "strings"

// Slug makes a key or code of a name: “Sở Nội vụ” is so-noi-vu.
func Slug(name string) string {
	const most = 40
	key := strings.ReplaceAll(Fold(name), " ", "-")
	if len(key) > most {
		key = key[:most]
		if i := strings.LastIndexByte(key, '-'); i > most/2 {
			key = key[:i]
		}
	}
	key = strings.Trim(key, "-")
	if key == "" || key[0] < 'a' || key[0] > 'z' {
		key = "x-" + key
	}
	return strings.Trim(key, "-")
}
