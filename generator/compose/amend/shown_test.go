package amend

import (
	"testing"

	"vanban/generator/change"
	"vanban/generator/dossier"
	"vanban/generator/wording"
)

// TestShownValues: what a dossier keeps as a code is shown in words, everything else as it stands.
func TestShownValues(t *testing.T) {
	w, err := wording.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		field    change.FieldName
		old, new string
		want     [2]string
	}{
		{change.DayField, "", "2026-02-05", [2]string{"", "05/02/2026"}},
		{change.DayField, "2026-06-14", "2026-12-01", [2]string{"14/6/2026", "01/12/2026"}},
		{change.DraftField, "true", "false", [2]string{"có", "không"}},
		{change.UrgencyField, "khan", "thuong-khan", [2]string{"Khẩn", "Thượng khẩn"}},
		{change.UrgencyField, "", "hoa-toc", [2]string{"", "Hỏa tốc"}},
		{change.KindField, "quyet-dinh", "ke-hoach", [2]string{"Quyết định ban hành Kế hoạch", "Kế hoạch"}},
		{change.AbstractField, "khan", "2026-02-05", [2]string{"khan", "2026-02-05"}},
	} {
		all, err := Differences(&dossier.Dossier{}, &dossier.Dossier{}, []change.Change{&change.Field{Name: c.field, Old: c.old, New: c.new}}, w)
		if err != nil || len(all) != 1 || all[0].Old != c.old || all[0].New != c.new {
			t.Fatalf("%s: %v %v", c.field, all, err)
		}
		shown, err := Shown(w, all[0])
		if err != nil || [2]string{shown.Old, shown.New} != c.want {
			t.Errorf("%s: got %q and %q, want %q (%v)", c.field, shown.Old, shown.New, c.want, err)
		}
	}
}
