package dossier

import "testing"

func TestDraftingUnit(t *testing.T) {
	for archive, want := range map[string]string{
		"VT, NC": "NC", "VT, NC.": "NC", "Lưu: VT, TCCB": "TCCB", "VT, NV (05)": "NV", "VT, KTTH, NC": "NC", "VT; VX": "VX",
		"VT, NC.Hải": "NC", "VT, NC (Hải), (10)": "NC", "VT, VP UBND": "VP", "VT, VPUBND": "VPUBND", "VT, NVĐP": "NVĐP", "VT, KT2": "KT2",
		"VT, P.NC": "PNC", "VT, KTTh": "KTTh", "VT": "", "VT (02)": "", "VT, Hồ sơ": "", "VT, Phòng Nội vụ": "", "": "",
	} {
		d := &Dossier{Issuer: Issuer{Abbrev: Text{S: "UBND"}}, Recipients: Recipients{Archive: Text{S: archive}}}
		if got := d.DraftingUnit(); got != want {
			t.Errorf("%q: got %q, want %q", archive, got, want)
		}
	}
	d := &Dossier{Recipients: Recipients{Archive: Text{S: "VT, NC"}, Unit: Text{S: "KSTT"}}}
	if got := d.DraftingUnit(); got != "KSTT" {
		t.Errorf("the unit that is given: got %q", got)
	}
}
