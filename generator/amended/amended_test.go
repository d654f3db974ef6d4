package amended

import (
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/calendar"
)

func day(month time.Month, of int) calendar.Date { return calendar.Of(2026, month, of) }

// TestRead: amendments in their order, and of a kept dossier what its own record says; what is damaged, taken back or no amendment is none.
func TestRead(t *testing.T) {
	record := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	fsys := fstest.MapFS{
		Folder + "/15-QĐ-UBND/" + RecordName:          record(`{"so": 15, "ngay": "2026-02-05"}`),
		Folder + "/20-QĐ-UBND/" + RecordName:          record(`{"so": 20, "ngay": "2026-04-10", "loai": "sua-doi", "thu-tu": 1}`),
		Folder + "/100-QĐ-UBND/" + RecordName:         record(`{"so": 100, "ngay": "2026-06-01", "loai": "sua-doi", "thu-tu": 3, "thay-the": true}`),
		Folder + "/96-UBND/" + RecordName:             record(`{"so": 96, "ngay": "2026-05-01", "loai": "dinh-chinh", "thu-tu": 2}`),
		Folder + "/hong/" + RecordName:                record(`{`),
		Folder + "/.thu-hoi/33-QĐ-UBND/" + RecordName: record(`{"so": 33, "ngay": "2026-05-20", "loai": "sua-doi", "thu-tu": 4}`),
		Folder + "/tep.txt":                           record(``),
	}
	want := []Document{{Number: 20, Day: day(4, 10), Replaces: false}, {Number: 100, Day: day(6, 1), Replaces: true}}
	got, err := Read(fsys)
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Error(err, diff)
	}
	fsys[RecordName] = record(`{"so": 40, "ngay": "2026-04-20", "da-sua-doi": [{"so": 20, "ngay": "2026-04-10"}]}`)
	if got, err = Read(fsys); err != nil || cmp.Diff(want[:1], got) != "" {
		t.Error(got, err)
	}
	if got, err := Read(fstest.MapFS{}); err != nil || got != nil {
		t.Error(got, err)
	}
}

// TestStanding: a plan that was replaced is the replacing document's, and only what came after amends it; a day takes away what came later.
func TestStanding(t *testing.T) {
	all := []Document{{Number: 20, Day: day(4, 10), Replaces: false}, {Number: 50, Day: day(6, 1), Replaces: true}, {Number: 60, Day: day(7, 1), Replaces: false}}
	replacing, since := Standing(all)
	if replacing == nil || replacing.Number != 50 || cmp.Diff(all[2:], since) != "" {
		t.Error(replacing, since)
	}
	replacing, since = Standing(Until(all, day(5, 31)))
	if replacing != nil || cmp.Diff(all[:1], since) != "" {
		t.Error(replacing, since)
	}
	if got := Until(all, calendar.Date{}); cmp.Diff(all, got) != "" {
		t.Error(got)
	}
}
