package agency

import (
	"slices"
	"strings"

	"vanban/generator/source"
)

// Named gives the codes of the agencies and groups that a person means who typed a code or a name: exactly as the file has it, as a text that names agencies
// (Match), or in whatever spelling (Key). None where nothing is called so.
func (dir *Directory) Named(typed string) []string {
	typed = strings.TrimSpace(typed)
	if dir == nil || typed == "" {
		return nil
	}
	if _, _, is := dir.Find(typed); is {
		return []string{typed}
	}
	if codes, bad := dir.Match(typed); bad < 0 && len(codes) > 0 {
		return codes
	}
	var all []string
	wanted := key(typed)
	add := func(a *Agency) {
		is := func(n source.Text) bool { return key(n.S) == wanted }
		if strings.EqualFold(a.Code.S, typed) || wanted != "" && slices.ContainsFunc(a.names(), is) {
			all = append(all, a.Code.S)
		}
	}
	for i := range dir.Agencies {
		add(&dir.Agencies[i])
	}
	for i := range dir.Groups {
		add(&dir.Groups[i].Agency)
	}
	return all
}

// Told is how an agency stands in a list of those that can be typed: its name and its code.
func (a *Agency) Told() string { return a.Name.S + " (" + a.Code.S + ")" }
