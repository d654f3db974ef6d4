package amend

import (
	"testing"
	"time"

	"vanban/generator/calendar"
	"vanban/generator/dossier"
	"vanban/generator/heading"
)

// TestABasisNamesTheAmendedDocument: by its number, symbol and day, not by a number that only ends like it.
func TestABasisNamesTheAmendedDocument(t *testing.T) {
	d := &dossier.Dossier{Number: 5, Day: calendar.Of(2025, time.February, 5), Issuer: dossier.Issuer{Abbrev: dossier.Text{S: "UBND"}}}
	for basis, want := range map[string]bool{
		"Căn cứ Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2025 của Chủ tịch":             true,
		"Căn cứ Quyết định số 5/QĐ-UBND ngày 5/2/2025 của Chủ tịch":                          true,
		"Căn cứ Quyết định số 05/QĐ-UBND của Chủ tịch":                                       true,
		"Căn cứ Quyết định số 05/QĐ-UBND ngày 06 tháng 02 năm 2021 về giai đoạn 2021 - 2025": false,
		"Căn cứ Quyết định số 115/QĐ-UBND ngày 05 tháng 02 năm 2025":                         false,
		"Căn cứ Quyết định số 05/QĐ-UBNDT ngày 05 tháng 02 năm 2025":                         false,
	} {
		if got := names(basis, d); got != want {
			t.Errorf("%s: got %v", basis, got)
		}
	}
}

// TestADraftAmendmentHasNoMonth: not that which the plan said of itself while it was a draft.
func TestADraftAmendmentHasNoMonth(t *testing.T) {
	x := &Amending{New: &dossier.Dossier{Number: 5, Heading: heading.Heading{Month: 5}}}
	if d := x.issued(); d.Heading.Month != 0 || x.New.Heading.Month != 5 {
		t.Errorf("the amendment has the month %d, the plan %d", d.Heading.Month, x.New.Heading.Month)
	}
}
