package pdf

import (
	"html"

	"vanban/generator/pattern"
)

var describedField = pattern.Lazy(`<nd30:(\w+)>([^<]*)</nd30:`)

// Described gives the fields of annex VI that a file of this program's says of itself in its metadata, by their names there.
func Described(data []byte) map[string]string {
	all := map[string]string{}
	for _, m := range describedField().FindAllSubmatch(data, -1) {
		if name := string(m[1]); all[name] == "" {
			all[name] = html.UnescapeString(string(m[2]))
		}
	}
	return all
}
