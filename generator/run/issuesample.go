package run

import (
	"fmt"
	"path/filepath"

	"vanban/generator/check"
	"vanban/generator/check/readiness"
	"vanban/generator/checkup"
	"vanban/generator/source"
)

// madeUp tells what of the starter is still in what is to be issued: names, documents and figures that were made up are in nothing that somebody has
// signed. Each rule is told once, at its first place.
func (i *issuing) madeUp() (all source.Problems) {
	if i.what.MayBeMadeUp {
		return nil
	}
	found := readiness.Sample(i.d, i.ofDossier())
	if i.what.Paper != "" {
		if i.alone {
			found = nil // what the office says of itself is told at the document
		}
		found = append(found, checkup.SampleIn(i.paper, i.file, true)...)
	}
	count := map[string]int{}
	for _, f := range found {
		count[f.Rule.ID]++
	}
	for _, f := range found {
		if n := count[f.Rule.ID]; n > 0 && f.Rule.Severity == check.Error {
			all = append(all, i.madeUpAt(f, n))
			count[f.Rule.ID] = 0
		}
	}
	return all
}

// madeUpAt is what is told of a rule's places, of which the first is given.
func (i *issuing) madeUpAt(f check.Finding, n int) *source.Problem {
	says := f.Rule.Says
	if n > 1 {
		says += fmt.Sprintf(" (%d chỗ)", n)
	}
	at := source.Pos{File: filepath.ToSlash(f.Source.File), Line: f.Source.Line}
	return &source.Problem{At: at, Line: i.d.Line(at), What: says + "; văn bản đã ký không thể có.", Hint: f.Rule.Way + "; chỉ để tập thì thêm --tap"}
}
