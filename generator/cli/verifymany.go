package cli

import (
	"context"
	"fmt"
	"slices"

	"vanban/generator/batch"
	"vanban/generator/run"
	"vanban/generator/store"
)

// verifying is kiem-chung over many dossiers.
type verifying struct {
	batch.Batch[*run.Verification]
	streams Streams
	asJSON  bool
	behind  int
}

// verifyMany tells how the files of many dossiers stand; a bad one fails alone.
func verifyMany(streams Streams, m *run.Runner, folders []string, asJSON bool) error {
	all := &verifying{streams: streams, asJSON: asJSON}
	all.Folders, all.Workers, all.Show = folders, 1, all.tell
	all.Work = func(folder string) (*run.Verification, error) { return m.Verify(folder, outOf(folder, "")) }
	all.Run(context.Background())
	tellFailures(streams.Err, all.Failures)
	fine := len(folders) - all.behind - len(all.Failures)
	summary := fmt.Sprintf("%d hồ sơ: %d mới nhất, %d chưa, %d lỗi.", len(folders), fine, all.behind, len(all.Failures))
	otherwise := exitDone
	if all.behind > 0 {
		otherwise = exitNotFresh
	}
	if code := worst(all.Failures, otherwise); code != exitDone {
		return &codedError{code, summary}
	}
	if !asJSON {
		fmt.Fprintln(streams.Out, summary)
	}
	return nil
}

// tell says how one dossier stands: in a line where all is well, else by the files that are not up to date.
func (a *verifying) tell(folder string, v *run.Verification, err error) {
	fine := err == nil && v.UpToDate()
	if err == nil && !fine {
		a.behind++
	}
	if a.asJSON {
		a.line(folder, v, err)
		return
	}
	if err != nil {
		return
	}
	tellUnread(a.streams.Err, v)
	if fine {
		fmt.Fprintf(a.streams.Out, "%-10s %s: %d tệp\n", stateNames[store.UpToDate].word, folder, len(v.Files))
		return
	}
	printVerification(a.streams.Out, outOf(folder, ""), behindIn(v))
	for _, step := range (&verified{found: v, folder: folder}).steps() {
		fmt.Fprintf(a.streams.Err, "%s: %s\n", folder, step)
	}
}

// behindIn gives what is not up to date.
func behindIn(v *run.Verification) *run.Verification {
	return &run.Verification{
		Unsettled: v.Unsettled,
		Issued:    slices.DeleteFunc(slices.Clone(v.Issued), func(d *run.IssuedDocument) bool { return len(d.Differs) == 0 }),
		Files:     slices.DeleteFunc(slices.Clone(v.Files), run.Standing.UpToDate),
	}
}

func (a *verifying) line(folder string, v *run.Verification, err error) {
	code := exitDone
	if v == nil {
		v = &run.Verification{}
	}
	one := newVerification(outOf(folder, ""), v)
	switch {
	case err != nil:
		code, one.Fine, one.Problems = exitCode(err), false, problemsIn(err)
	case !one.Fine:
		code = exitNotFresh
	}
	one.Folder, one.Code = folder, &code
	_ = printJSONLine(a.streams.Out, one) // a closed pipe stops nothing, and is told at the end
}
