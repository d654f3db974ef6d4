package transcribe

import (
	"slices"
	"strings"

	"vanban/generator/yamledit"
)

// front is the front matter of a document: keys in their order, with what is remarked on each.
type front struct {
	keys []keyed
	ends []string // remarks on the text, behind the keys
}

// keyed is a key with its value as it is written, and the remarks that stand over it.
type keyed struct {
	key, value string // value: behind the colon, with the lines below it
	remarks    []string
}

// set adds a key.
func (f *front) set(key, value string, remarks ...string) {
	f.keys = append(f.keys, keyed{key, value, remarks})
}

// text adds a key with a text; one that is empty isn't there.
func (f *front) text(key, value string, remarks ...string) {
	if value != "" {
		f.set(key, scalar(value), remarks...)
	}
}

// list adds a key with several texts, a line each.
func (f *front) list(key string, values []string, remarks ...string) {
	if len(values) == 0 {
		return
	}
	var b strings.Builder
	for _, v := range values {
		b.WriteString("\n  - " + scalar(v))
	}
	f.set(key, b.String(), remarks...)
}

// after sets a key behind another one; an empty value is none.
func (f *front) after(key, own, value string) {
	if value == "" {
		return
	}
	at := slices.IndexFunc(f.keys, func(e keyed) bool { return e.key == key }) + 1
	f.keys = slices.Insert(f.keys, max(at, 1), keyed{key: own, value: value})
}

// scalar writes a text as a value.
func scalar(s string) string { return yamledit.Scalar(s, false) }

// flow writes texts between brackets.
func flow(values []string) string {
	var all []string
	for _, v := range values {
		all = append(all, yamledit.Scalar(v, true))
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// String writes the front matter with its fences.
func (f *front) String() string {
	var b strings.Builder
	for line := range strings.Lines(f.yaml()) {
		if !strings.HasPrefix(strings.TrimSpace(line), "#") {
			line = braces.Replace(line)
		}
		b.WriteString(line)
	}
	return "---\n" + b.String() + "---\n"
}

// braces are words in a document of its own, and no names of facts.
var braces = strings.NewReplacer("{", "{{", "}", "}}")

// yaml writes the keys.
func (f *front) yaml() string {
	var b strings.Builder
	for _, e := range f.keys {
		for _, r := range e.remarks {
			if r != "" {
				b.WriteString("# " + strings.Join(strings.Fields(r), " ") + "\n")
			}
		}
		b.WriteString(e.key + ":")
		if e.value != "" && !strings.HasPrefix(e.value, "\n") {
			b.WriteString(" ")
		}
		b.WriteString(e.value + "\n")
	}
	for _, r := range f.ends {
		b.WriteString("# " + strings.Join(strings.Fields(r), " ") + "\n")
	}
	return b.String()
}

// group is a mapping below a key.
type group struct {
	indent string
	lines  []string
}

func (g *group) text(key, value string, remarks ...string) {
	if value == "" {
		return
	}
	g.raw(key, scalar(value), remarks...)
}

func (g *group) raw(key, value string, remarks ...string) {
	for _, r := range remarks {
		if r != "" {
			g.lines = append(g.lines, g.indent+"# "+strings.Join(strings.Fields(r), " "))
		}
	}
	g.lines = append(g.lines, g.indent+strings.TrimRight(key+": "+value, " "))
}

func (g *group) String() string { return "\n" + strings.Join(g.lines, "\n") }
