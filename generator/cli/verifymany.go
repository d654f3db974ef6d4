package cli

import (
	"errors"
	"fmt"

	"vanban/generator/run"
	"vanban/generator/store"
)

// verifying is kiem-chung over many dossiers.
type verifying struct {
	streams  Streams
	asJSON   bool
	fine     int
	behind   int
	failures []failure
}

// many tells how the files of many dossiers stand; a bad one fails alone.
func (o verifyOptions) many(streams Streams, m *run.Runner, folders []string) error {
	all := &verifying{streams: streams, asJSON: o.asJSON}
	for _, folder := range folders {
		out := outOf(folder, "")
		v, err := m.Verify(folder, out)
		if err == nil && !v.UpToDate() {
			err = &notUpToDateError{found: v, folder: folder}
		}
		if err := all.tell(folder, v, err); err != nil {
			return err
		}
	}
	tellFailures(streams.Err, all.failures)
	summary := fmt.Sprintf("%d hồ sơ: %d mới nhất, %d chưa, %d lỗi.", len(folders), all.fine, all.behind, len(all.failures))
	otherwise := exitDone
	if all.behind > 0 {
		otherwise = exitNotFresh
	}
	if code := worst(all.failures, otherwise); code != exitDone {
		return &batchError{code: code, text: summary}
	}
	if !o.asJSON {
		fmt.Fprintln(streams.Out, summary)
	}
	return nil
}

// tell says how one dossier stands: in a line where all is well, else by the files that are not up to date.
func (a *verifying) tell(folder string, v *run.Verification, err error) error {
	var behind *notUpToDateError
	switch {
	case err == nil:
		a.fine++
	case errors.As(err, &behind):
		a.behind++
	default:
		a.failures = append(a.failures, failure{folder, err})
	}
	if a.asJSON {
		return a.line(folder, v, err)
	}
	if v != nil {
		tellUnread(a.streams.Err, v)
	}
	switch {
	case err == nil:
		fmt.Fprintf(a.streams.Out, "%-10s %s: %d tệp\n", stateNames[store.UpToDate].word, folder, len(v.Files))
	case behind != nil:
		printVerification(a.streams.Out, outOf(folder, ""), behindIn(v))
		for _, step := range behind.steps() {
			fmt.Fprintf(a.streams.Err, "%s: %s\n", folder, step)
		}
	}
	return nil
}

// behindIn gives what is not up to date.
func behindIn(v *run.Verification) *run.Verification {
	left := &run.Verification{Unsettled: v.Unsettled}
	for _, d := range v.Issued {
		if len(d.Differs) > 0 {
			left.Issued = append(left.Issued, d)
		}
	}
	for _, s := range v.Files {
		if !s.UpToDate() {
			left.Files = append(left.Files, s)
		}
	}
	return left
}

func (a *verifying) line(folder string, v *run.Verification, err error) error {
	var behind *notUpToDateError
	code := exitDone
	if v == nil {
		v = &run.Verification{}
	}
	one := newVerification(outOf(folder, ""), v)
	if err != nil {
		code, one.Fine = exitCode(err), false
		if !errors.As(err, &behind) {
			one.Problems = problemsIn(err)
		}
	}
	one.Folder, one.Code = folder, &code
	return printJSONLine(a.streams.Out, one)
}
