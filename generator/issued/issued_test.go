package issued

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/amended"
	"vanban/generator/disk"
	"vanban/generator/source"
	"vanban/generator/store"
)

func TestFolderName(t *testing.T) {
	for symbol, want := range map[string]string{
		"15/QĐ-UBND":                "15-QĐ-UBND",
		norm.NFD.String("15/QĐ-UB"): "15-QĐ-UB",
		`5/BC: a*?"<>|\b `:          "5-BC--a-------b",
		"07/KH-UBND.":               "07-KH-UBND",
	} {
		if got := folderName(symbol); got != want {
			t.Errorf("%q is kept in %q, want %q", symbol, got, want)
		}
	}
}

func kept(t *testing.T, dossier, symbol, day, period string) *Record {
	t.Helper()
	r, err := Keep(dossier, Keeping{Record: Record{Symbol: symbol, Cited: amended.Cited{Number: 7, Day: day}, Period: period, Files: map[string]File{"a.pdf": {Hash: store.HashOf([]byte("a"))}}},
		State: map[string][]byte{"ho-so.yaml": []byte("x"), "tien-do/2025-quy-1.yaml": []byte("y")}, Files: map[string][]byte{"a.pdf": []byte("a")}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestKeep: what is kept is read again; two reports of one number have a folder each; taken back, a record is not found, and nothing is gone.
func TestKeep(t *testing.T) {
	dossier := t.TempDir()
	kept(t, dossier, "07/BC-UBND", "2025-03-18", "2025-quy-1")
	second := kept(t, dossier, "07/BC-UBND", "2026-03-18", "2026-quy-1")
	if second.Name() != "07-BC-UBND-2026" || second.Home() != dossier {
		t.Errorf("the second is in %s", second.Path())
	}
	all, err := Read(dossier)
	if err != nil || len(all) != 2 || all.Of("") != nil {
		t.Fatalf("%v, %v", all, err)
	}
	r := all.Of("2025-quy-1")
	if data, err := r.Data("a.pdf"); err != nil || string(data) != "a" || r.Changed() || r.String() != "số 07/BC-UBND ngày 18/3/2025" || !Within(r.Path()) {
		t.Errorf("%s: %q, %v", r, data, err)
	}
	if err := os.WriteFile(filepath.Join(r.Path(), "tien-do", "2025-quy-1.yaml"), []byte("z"), 0o600); err != nil {
		t.Fatal(err)
	}
	if !r.Changed() {
		t.Error("a change of the kept dossier is not seen")
	}
	to, err := putAside(dossier, r, nil)
	if err != nil {
		t.Fatal(err)
	}
	if left, _ := Read(dossier); len(left) != 1 || left.Of("2025-quy-1") != nil {
		t.Errorf("taken back, there are %v", left)
	}
	if data, err := os.ReadFile(filepath.Join(to, filesIn, "a.pdf")); err != nil || string(data) != "a" {
		t.Errorf("taken back, the file is %q, %v", data, err)
	}
}

// TestSpoiltRecord: what was issued is not taken for a draft because its record can't be read.
func TestSpoiltRecord(t *testing.T) {
	for _, text := range []string{"", "{", "null", `{"phien-ban": 2}`} {
		dossier := t.TempDir()
		r := kept(t, dossier, "15/QĐ-UBND", "2025-02-05", "")
		if err := os.WriteFile(filepath.Join(r.Path(), recordName), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(dossier); !source.IsInput(err) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestKeepSweepsWhatIsItsOwn: what a killed run left is removed in a folder of any name, and nothing else is.
func TestKeepSweepsWhatIsItsOwn(t *testing.T) {
	dossier := filepath.Join(t.TempDir(), "[2025] kế hoạch")
	top := filepath.Join(dossier, Folder)
	left, other := filepath.Join(top, ".vanban.14-QĐ-UBND.tam"), filepath.Join(top, ".riêng.tam")
	for _, folder := range []string{left, other} {
		if err := errors.Join(os.MkdirAll(folder, 0o700), os.WriteFile(filepath.Join(folder, ".vanban.khoa"), nil, 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	kept(t, dossier, "15/QĐ-UBND", "2025-02-05", "")
	if disk.Exists(left) || !disk.Exists(other) {
		t.Errorf("what was left: %v, another's: %v", disk.Exists(left), disk.Exists(other))
	}
}

// TestRecordsInOrder finds what is in force and what an amendment changed, however the folders are named.
func TestRecordsInOrder(t *testing.T) {
	dossier := t.TempDir()
	for _, r := range []Record{
		{Symbol: "15/QĐ-UBND", Cited: amended.Cited{Number: 15, Day: "2026-02-05"}},
		{Symbol: "250/QĐ-UBND", Cited: amended.Cited{Number: 250, Day: "2026-04-10"}, Amends: amended.Amends{Kind: Amendment, Order: 1}},
		{Symbol: "100/UBND", Cited: amended.Cited{Number: 100, Day: "2026-05-10"}, Amends: amended.Amends{Kind: Correction, Order: 2}},
		{Symbol: "7/BC-UBND", Cited: amended.Cited{Number: 7, Day: "2026-03-18"}, Period: "2026-quy-1"},
	} {
		if _, err := Keep(dossier, Keeping{Record: r, Files: map[string][]byte{"a.pdf": []byte(r.Symbol)}}, nil); err != nil {
			t.Fatal(err)
		}
	}
	all, err := Read(dossier)
	if err != nil || len(all) != 4 {
		t.Fatalf("%v, %v", all, err)
	}
	amendments := all.Amendments()
	if len(amendments) != 2 || amendments[0].Number != 250 || all.State().Number != 100 || all.Of("").Number != 15 {
		t.Errorf("in order %v, in force %v, first %v", amendments, all.State(), all.Of(""))
	}
	if before := all.Before(amendments[1]); before.Number != 250 || all.Before(amendments[0]).Number != 15 {
		t.Errorf("the second amends %v", before)
	}
	if n := len(all.Until(all.Of(""))); n != 0 || len(all.Until(amendments[0])) != 1 {
		t.Errorf("%d have amended the first", n)
	}
}
