package generator_test

import (
	"path/filepath"
	"runtime"
	"testing"

	"vanban/generator/calendar"
	"vanban/generator/everycase"
	"vanban/generator/issued"
	"vanban/generator/run"
	"vanban/generator/store"
)

// issueAmendment records the amendment of a dossier that was changed since it was issued.
func issueAmendment(folder string, o run.Options) (*run.Issuance, error) {
	return run.New(o).Issue(folder, filepath.Join(folder, "ra"), run.IssueOptions{MayBeMadeUp: true, Number: 20, Day: calendar.Of(2026, 4, 10),
		Amendment: &run.AmendmentIssue{Kind: issued.Amendment}})
}

// amendable gives an issued dossier whose deadline was changed since, once more a draft.
func amendable(t *testing.T) string {
	t.Helper()
	folder := prepared(t, "first")
	if _, err := issueAgain(folder, killOptions); err != nil {
		t.Fatal(err)
	}
	replaceIn(t, filepath.Join(folder, "nhiem-vu.yaml"), "Quý II, III/2026", "Quý IV/2026")
	replaceIn(t, filepath.Join(folder, "ho-so.yaml"), "du-thao: false", "du-thao: true")
	return folder
}

// TestAmendmentRecordedInPart stops the recording of an amendment before each change on the disk: nothing is recorded in
// part, and the same command does the rest.
func TestAmendmentRecordedInPart(t *testing.T) {
	t.Parallel()
	start := amendable(t)
	whole := copied(t, start)
	if _, err := issueAmendment(whole, killOptions); err != nil {
		t.Fatal(err)
	}
	want := recordedAmendment(t, whole)
	apart := 4 * everycase.Apart(6)
	if testing.Short() {
		apart = 24
	}
	for at := 0; ; at += apart {
		folder, steps := copied(t, start), 0
		o := killOptions
		o.Step = func() {
			if steps++; steps > at {
				panic("dừng")
			}
		}
		_, err := issueAmendment(folder, o)
		if r := recordedAmendment(t, folder); err != nil && r != nil && (r.Changed() || len(r.Files) != len(want.Files)) { // it may have got its name at the last step
			t.Fatalf("step %d: %v, and yet something is recorded: %+v", at, err, r)
		}
		runtime.GC() // a run that panicked leaves its lock to the collector, and the next one waits for it
		if _, err := issueAmendment(folder, killOptions); err != nil {
			t.Fatalf("step %d: again: %v", at, err)
		}
		is := recordedAmendment(t, folder)
		if is.Symbol != want.Symbol || is.Order != 1 || len(is.Files) != len(want.Files) || is.Changed() {
			t.Errorf("step %d: recorded is %+v", at, is)
		}
		for name, f := range is.Files {
			if there, err := store.HashFile(filepath.Join(folder, "ra", name)); err != nil || there != f.Hash || f.Hash != want.Files[name].Hash {
				t.Errorf("step %d: %s is not what would have been recorded", at, name)
			}
		}
		if err == nil {
			if at < 20 {
				t.Errorf("recording made only %d changes on the disk", at)
			}
			return
		}
	}
}

// recordedAmendment gives the amendment that a dossier has recorded; nil where it has none.
func recordedAmendment(t *testing.T, folder string) *issued.Record {
	t.Helper()
	records, err := issued.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	if all := records.Amendments(); len(all) > 0 {
		return all[len(all)-1]
	}
	return nil
}
