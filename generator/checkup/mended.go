package checkup

import (
	"fmt"
	"strings"

	"vanban/generator/check"
	"vanban/generator/word/document"
	"vanban/generator/word/mend"
)

// Mended is a copy of a file in which is set right what the program can set right.
type Mended struct {
	Data []byte
	Done []Group // what was set right, by rule
	Left int     // findings that a person must see to
}

// mostRounds is how often a file is looked at again: what is set right may let another rule see what it couldn't before.
const mostRounds = 4

// Mend sets right what can be of a file that was checked, by the same options, until nothing more can. No words change but those that a rule fixes.
func Mend(r *Result) (*Mended, error) {
	m := &Mended{Data: r.Data, Left: len(r.Findings)}
	for range mostRounds {
		edits := mend.New(r.Reading.File)
		done := planned(r, edits)
		if len(done) == 0 {
			return m, nil
		}
		next, _, err := edits.Apply()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.File, err)
		}
		after, err := Data(r.File, next, r.options)
		if err != nil || len(after.Findings) >= len(r.Findings) {
			return m, err // what would only move a fault stays as the person has it
		}
		m.Data, m.Left = next, len(after.Findings)
		m.Done = append(m.Done, done...)
		r = after
	}
	return m, nil
}

// planned plans what can be set right, and gives the findings for which something was planned.
func planned(r *Result, edits *mend.Edits) (done []Group) {
	for _, g := range r.Groups {
		if g.Rule.Mend == nil {
			continue
		}
		var all []check.Finding
		for _, f := range g.Findings {
			before := edits.Count()
			g.Rule.Mend(r.Reading, f, edits)
			if edits.Count() > before {
				all = append(all, f)
			}
		}
		if len(all) > 0 {
			done = append(done, Group{g.Rule, all})
		}
	}
	return done
}

// Commented gives a copy of a file with each finding as a comment at its place; those without a place stand at the first paragraph.
func Commented(r *Result) ([]byte, error) {
	edits := mend.New(r.Reading.File)
	first := document.First(r.Reading.File.Body.Items...)
	for _, f := range r.Findings {
		at := first
		if place := r.Reading.PlaceOf(f.Line); place != nil {
			at = place.Paragraph
		}
		if at != nil {
			edits.Comment(at, remark(f))
		}
	}
	data, _, err := edits.Apply()
	return data, err
}

// remark is a finding as a comment says it.
func remark(f check.Finding) string {
	var b strings.Builder
	fmt.Fprintf(&b, "[%s] %s", check.SeverityWords[f.Rule.Severity], check.Ended(f.Rule.Says))
	if f.Found != "" {
		b.WriteString(" Đang là: " + check.Ended(f.Found))
	}
	if f.Expected != "" {
		b.WriteString(" Phải là: " + check.Ended(f.Expected))
	}
	if way := f.HowTo(); way != "" {
		b.WriteString(" Cách sửa: " + check.Ended(way))
	}
	fmt.Fprintf(&b, " (%s, %s)", f.Rule.ID, f.Rule.Clause)
	return b.String()
}
