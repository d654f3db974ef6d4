// Package frontmatter writes the YAML at the head of a document's file, and of a dossier's, with remarks over its keys.
package frontmatter

import (
	"slices"
	"strings"

	"vanban/generator/yamledit"
)

// Front is the front matter of a document: keys in their order, with what is remarked on each.
type Front struct {
	Keys []Key
	Ends []string // remarks on the text, behind the keys
}

// Key is a key with its value as it is written, and the remarks that stand over it.
type Key struct {
	Name, value string // value: behind the colon, with the lines below it
	remarks     []string
}

// Set adds a key.
func (f *Front) Set(key, value string, remarks ...string) {
	f.Keys = append(f.Keys, Key{key, value, remarks})
}

// Text adds a key with a text; one that is empty isn't there.
func (f *Front) Text(key, value string, remarks ...string) {
	if value != "" {
		f.Set(key, Scalar(value), remarks...)
	}
}

// List adds a key with several texts, a line each.
func (f *Front) List(key string, values []string, remarks ...string) {
	if len(values) == 0 {
		return
	}
	var b strings.Builder
	for _, v := range values {
		b.WriteString("\n  - " + Scalar(v))
	}
	f.Set(key, b.String(), remarks...)
}

// After sets a key behind another one; an empty value is none.
func (f *Front) After(key, own, value string) {
	if value == "" {
		return
	}
	at := slices.IndexFunc(f.Keys, func(e Key) bool { return e.Name == key }) + 1
	f.Keys = slices.Insert(f.Keys, max(at, 1), Key{Name: own, value: value})
}

// Scalar writes a text as a value.
func Scalar(s string) string { return yamledit.Scalar(s, false) }

// Flow writes texts between brackets.
func Flow(values []string) string {
	var all []string
	for _, v := range values {
		all = append(all, yamledit.Scalar(v, true))
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// String writes the front matter with its fences.
func (f *Front) String() string {
	var b strings.Builder
	for line := range strings.Lines(f.YAML()) {
		if !strings.HasPrefix(strings.TrimSpace(line), "#") {
			line = braces.Replace(line)
		}
		b.WriteString(line)
	}
	return "---\n" + b.String() + "---\n"
}

// braces are words in a document of its own, and no names of facts.
var braces = strings.NewReplacer("{", "{{", "}", "}}")

// YAML writes the keys.
func (f *Front) YAML() string {
	var b strings.Builder
	for _, e := range f.Keys {
		for _, r := range e.remarks {
			if r != "" {
				b.WriteString("# " + strings.Join(strings.Fields(r), " ") + "\n")
			}
		}
		b.WriteString(e.Name + ":")
		if e.value != "" && !strings.HasPrefix(e.value, "\n") {
			b.WriteString(" ")
		}
		b.WriteString(e.value + "\n")
	}
	for _, r := range f.Ends {
		b.WriteString("# " + strings.Join(strings.Fields(r), " ") + "\n")
	}
	return b.String()
}

// Group is a mapping below a key.
type Group struct {
	Indent string
	Lines  []string
}

// Text adds a key with a text; one that is empty isn't there.
func (g *Group) Text(key, value string, remarks ...string) {
	if value == "" {
		return
	}
	g.Raw(key, Scalar(value), remarks...)
}

// Raw adds a key with a value as it is written.
func (g *Group) Raw(key, value string, remarks ...string) {
	for _, r := range remarks {
		if r != "" {
			g.Lines = append(g.Lines, g.Indent+"# "+strings.Join(strings.Fields(r), " "))
		}
	}
	g.Lines = append(g.Lines, g.Indent+strings.TrimRight(key+": "+value, " "))
}

// String gives the lines below a key.
func (g *Group) String() string { return "\n" + strings.Join(g.Lines, "\n") }
