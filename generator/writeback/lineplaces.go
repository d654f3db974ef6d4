package writeback

import (
	"strings"

	"vanban/generator/diff"
	"vanban/generator/filetext"
	"vanban/generator/source"
)

// record is what an attempt writes: the lines of the file as it is on the disk that change or that new ones come before, and what stands there then.
type record struct {
	at    []source.Pos
	value string
}

// lineKey is how lines are paired: without the number that the program gives anew.
func lineKey(line string) string {
	switch head := strings.TrimLeft(line, " -{"); { // most lines have none, and all are looked at for each change
	case head == "":
	case '0' <= head[0] && head[0] <= '9':
		return filetext.ItemNumber().ReplaceAllString(line, "$1$3")
	case strings.HasPrefix(head, filetext.NumberKey):
		return filetext.TaskNumber().ReplaceAllString(line, "$1")
	}
	return line
}

func lineKeys(t *filetext.Text) []string {
	all := make([]string, len(t.Lines))
	for i, line := range t.Lines {
		all[i] = lineKey(line)
	}
	return all
}

// onDisk gives the line of a file as it is on the disk, from 1, that a line from 0 of a later state of it is; of a new one that which it comes before.
func (e *engine) onDisk(name string, t *filetext.Text, line int) source.Pos {
	disk := e.disk[name]
	at := source.Pos{File: name, Line: line + 1}
	if disk == nil || disk == t {
		return at
	}
	to := diff.Align(lineKeys(t), lineKeys(disk))
	if line >= len(to) {
		at.Line = len(disk.Lines) + 1
		return at
	}
	if to[line] != diff.None {
		at.Line = to[line] + 1
		return at
	}
	before, behind := line-1, line+1
	for before >= 0 && to[before] == diff.None {
		before--
	}
	for behind < len(to) && to[behind] == diff.None {
		behind++
	}
	from, end := 0, len(disk.Lines)
	if before >= 0 {
		from = to[before] + 1
	}
	if behind < len(to) {
		end = to[behind]
	}
	at.Line = from + 1
	if behind-before-1 == end-from {
		at.Line += line - before - 1
	} else if i := likest(t.Line(line), disk.Lines[from:max(from, end)]); i >= 0 {
		at.Line += i
	}
	return at
}

// likest gives which line has most words of another one; -1 where none has any.
func likest(line string, all []string) int {
	best, share := -1, float32(0)
	for i, o := range all {
		if s := diff.BagOf(line).Share(diff.BagOf(o)); s > share {
			best, share = i, s
		}
	}
	return best
}

// editedFile is a file before an edit and after it, and the line that the edit changes.
type editedFile struct {
	name          string
	before, after *filetext.Text
	line          int
}

// wrote tells what an edit of a kind changes in a file: the line, and where words change in several lines all of them.
func (e *engine) wrote(kind Kind, in editedFile) record {
	name, before, after, line := in.name, in.before, in.after, in.line
	s := spliceOf(before, after)
	switch {
	case kind == Added || kind == RowAdded:
		return record{[]source.Pos{e.onDisk(name, before, s.from)}, strings.TrimSpace(after.Line(line))}
	case kind != Changed || s.to-s.from != len(s.lines):
		return record{[]source.Pos{e.onDisk(name, before, line)}, strings.TrimSpace(after.Line(line))}
	}
	var w record
	var values []string
	for i, text := range s.lines {
		if lineKey(text) != lineKey(before.Lines[s.from+i]) {
			w.at = append(w.at, e.onDisk(name, before, s.from+i))
			values = append(values, strings.TrimSpace(text))
		}
	}
	if len(w.at) == 0 {
		w.at = append(w.at, e.onDisk(name, before, line))
	}
	w.value = strings.Join(values, "; ")
	return w
}
