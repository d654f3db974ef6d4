package run

import (
	"fmt"
	"path/filepath"
	"strings"

	"vanban/generator/check"
	"vanban/generator/check/readiness"
	"vanban/generator/checkup"
	"vanban/generator/dossier"
	"vanban/generator/rollover"
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
	says, all := f.Rule.Says, ""
	if n > 1 {
		says, all = says+fmt.Sprintf(" (%d chỗ)", n), "; xem từng chỗ: vanban kiem-tra "+source.Quoted(i.made())
	}
	at := source.Pos{File: filepath.ToSlash(f.Source.File), Line: f.Source.Line}
	return &source.Problem{At: at, Line: i.d.Line(at), What: says + "; văn bản đã ký không thể có.", Hint: f.Rule.Way + all + "; chỉ để tập thì thêm --tap"}
}

// toFill tells of what was left to be filled in of what is printed, each with its place: but for number and day, which issuing fills in, and for what a form
// leaves to others.
func (i *issuing) toFill() source.Problems {
	var found source.Problems
	switch {
	case i.what.MayBeMadeUp || i.what.MayHaveBlanks:
	case i.what.Paper != "":
		found = i.paper.ToFill()
	case i.what.Amendment != nil:
		found = i.past.State().NotSignedSo(i.d, i.d.ToFill())
	case i.what.Period == nil:
		found = i.d.ToFill()
	default:
		found = append(i.reportUnsigned(), i.d.BlanksIn(i.file, len(i.d.Lines(i.file))+1)...)
	}
	return keeping(found, "đúng là văn bản đã ký để trống như vậy thì thêm --de-trong")
}

// unsettled tells of what rolling the dossier forward left for a person to settle, where its own documents are issued.
func (i *issuing) unsettled() (source.Problems, error) {
	if i.what.MayBeMadeUp || !i.ofDossier() {
		return nil, nil
	}
	open, err := rollover.Open(i.d)
	return keeping(open, "xem cả danh sách: vanban kiem-chung "+source.Quoted(i.folder)), err
}

// keeping tells problems as what keeps a document from being recorded, one a line of a file, each with the way on.
func keeping(found source.Problems, way string) (all source.Problems) {
	for _, p := range found.OnePerLine() {
		told := *p
		told.What = strings.TrimSuffix(p.What, ".") + ", nên chưa ghi ban hành."
		told.Hint += "; " + way
		all = append(all, &told)
	}
	return all
}

// reportUnsigned tells of a report's signer whose name is still to be filled in.
func (i *issuing) reportUnsigned() source.Problems {
	if r := i.d.Report; r != nil && dossier.Unnamed(&r.Signer) {
		return source.Problems{i.d.Problem(r.Signer.At, "Chưa có họ và tên người ký báo cáo.", "ghi “ho-ten” của “nguoi-ky”")}
	}
	return nil
}
