package writeback

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/filetext"
	"vanban/generator/source"
	"vanban/generator/tasktable"
	"vanban/generator/yamledit"
)

// respelled is the way of writing agencies that the dossier has under another spelling: in its own.
func (e *engine) respelled(at source.Pos, r filetext.Region, new string) []attempt {
	t := e.files[at.File]
	if e.Respelled == nil || !r.IsScalar || !ofAgencies(t.Line(r.From)) {
		return nil
	}
	known := e.Respelled(new)
	if known == "" {
		return nil
	}
	return []attempt{{name: at.File, text: t.Set(r, yamledit.Scalar(known, r.InFlow)), line: r.From, exact: true, reads: known,
		note: fmt.Sprintf("“%s” là “%s” đã có trong hồ sơ, nên được ghi theo hồ sơ", new, known)}}
}

// ofAgencies says whether a line of a task holds agencies.
func ofAgencies(line string) bool {
	m := filetext.KeyName().FindStringSubmatch(line)
	return m != nil && slices.Contains([]string{tasktable.LeadColumn.String(), tasktable.SupportColumn.String()}, m[1])
}

// respelledLines gives the lines of an entry with its agencies as the dossier spells them; each of its cells is looked at again then.
func (e *engine) respelledLines(lines []string) (own []string, is bool) {
	for _, line := range lines {
		if key, value, found := strings.Cut(line, ":"); found && e.Respelled != nil && ofAgencies(line) {
			if known := e.Respelled(strings.Trim(strings.TrimSpace(value), `"`)); known != "" {
				line, is = key+": "+yamledit.Scalar(known, false), true
			}
		}
		own = append(own, line)
	}
	return own, is
}
