package amend

import (
	"testing"
	"time"

	"vanban/generator/calendar"
	"vanban/generator/dossier"
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
