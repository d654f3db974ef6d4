package filetext

import (
	"strings"

	"vanban/generator/pattern"
)

// The keys of a task that every task has.
const (
	NumberKey  = "so"
	ContentKey = "noi-dung"
)

// KeyName matches the key of a line.
var KeyName = pattern.Lazy(`^\s*(?:- +)*([\p{L}\d_-]+):`)

// Entry is a group of keys that an item of a list begins, a task: its lines and how far its keys stand in.
type Entry struct{ From, To, Indent int }

// EntryAt gives the entry of a list whose keys stand as that of a line does.
func (t *Text) EntryAt(i int) (Entry, bool) {
	for ; i >= 0 && keyOfLine().FindString(t.Line(i)) == ""; i-- {
	}
	if i < 0 {
		return Entry{}, false
	}
	n := Entry{Indent: t.KeyIndent(i)}
	for n.From = i; n.From >= 0; n.From-- {
		line := t.Line(n.From)
		if strings.HasPrefix(strings.TrimLeft(line, " "), "- ") && keyOfLine().MatchString(line) && t.KeyIndent(n.From) == n.Indent {
			break
		}
		if strings.TrimSpace(line) != "" && IndentOf(line) < n.Indent-1 {
			return n, false
		}
	}
	if n.From < 0 {
		return n, false
	}
	n.To = n.From + 1
	for j := n.To; j < len(t.Lines) && (strings.TrimSpace(t.Line(j)) == "" || IndentOf(t.Line(j)) >= n.Indent); j++ {
		if trimmed := strings.TrimSpace(t.Line(j)); trimmed != "" && trimmed[0] != '#' {
			n.To = j + 1
		}
	}
	return n, true
}

// IsEntry says whether a line begins an entry whose keys stand so far in.
func (t *Text) IsEntry(i, indent int) bool {
	return strings.HasPrefix(strings.TrimLeft(t.Line(i), " "), "- ") && t.KeyIndent(i) == indent
}

// IsTask says whether an entry is a task's.
func (t *Text) IsTask(n Entry) bool {
	for i := n.From; i < n.To; i++ {
		if m := KeyName().FindStringSubmatch(t.Lines[i]); m != nil && m[1] == ContentKey && t.KeyIndent(i) == n.Indent {
			return true
		}
	}
	return false
}

// SubNumber is what stands behind the first point of the number of a task within another one.
func (t *Text) SubNumber(n Entry) string {
	for i := n.From; i < n.To; i++ {
		if m := TaskNumber().FindStringSubmatch(t.Lines[i]); m != nil && t.KeyIndent(i) == n.Indent && m[3] != "" {
			return ".0"
		}
	}
	return ""
}
