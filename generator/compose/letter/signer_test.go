package letter

import (
	"testing"

	"vanban/generator/compose"
	"vanban/generator/dossier"
	"vanban/generator/signer"
	"vanban/generator/wording"
)

// TestFormsAreSignedForTheBody: a letter goes out in the body's name, as a report does, though its chairman alone issued the decision.
func TestFormsAreSignedForTheBody(t *testing.T) {
	w, err := wording.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	word := func(s string) dossier.Text { return dossier.Text{S: s} }
	committee := dossier.Issuer{Name: word("Ủy ban nhân dân tỉnh Mẫu")}
	chairman := signer.Signer{Capacities: []signer.Capacity{{Abbrev: "KT.", Of: word("Chủ tịch")}}, Position: word("Phó Chủ tịch"), Name: word("Lê A")}
	body := signer.Signer{Capacities: []signer.Capacity{{Abbrev: "TM.", Of: word("Ủy ban nhân dân")}}, Position: word("Chủ tịch"), Name: word("Trần B")}
	for name, c := range map[string]struct {
		report *dossier.ReportSetting
		want   [3]string
	}{
		"no reports":                    {nil, [3]string{"TM. Ủy ban nhân dân\nKT. Chủ tịch", "Phó Chủ tịch", "Lê A"}},
		"reports of the same body":      {&dossier.ReportSetting{Issuer: committee, Signer: body}, [3]string{"TM. Ủy ban nhân dân", "Chủ tịch", "Trần B"}},
		"reports that another body has": {&dossier.ReportSetting{Issuer: dossier.Issuer{Name: word("Sở Nội vụ")}, Signer: body}, [3]string{"TM. Ủy ban nhân dân\nKT. Chủ tịch", "Phó Chủ tịch", "Lê A"}},
	} {
		d := &dossier.Dossier{Year: 2025, Issuer: committee, Signer: chairman, Report: c.report}
		v, err := NewValues(&Run{Dossier: d, Each: Once, Wording: w}, Copy{}, []string{"quyen_han", "chuc_vu", "nguoi_ky"})
		if err != nil {
			t.Fatal(err)
		}
		if got := [3]string{v.Words["quyen_han"], v.Words["chuc_vu"], v.Words["nguoi_ky"]}; got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
		letter, err := All[0].Filled(w, d, v)
		if err != nil {
			t.Fatal(err)
		}
		if letter.Meta.Signer != c.want[2] {
			t.Errorf("%s: the file's data name %q as signer, want %q", name, letter.Meta.Signer, c.want[2])
		}
		if d.Signer.Name.S != "Lê A" {
			t.Errorf("%s: the dossier's own signer was changed", name)
		}
	}
}

// TestACommitteeSignsOnItsBehalf: its head and his deputies sign its letters on its behalf (điều 13.2), whatever body it is; one who signs
// by order doesn't, nor does the head of an office under one head (điều 13.1).
func TestACommitteeSignsOnItsBehalf(t *testing.T) {
	w, err := wording.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	word := func(s string) dossier.Text { return dossier.Text{S: s} }
	capacity := func(abbrev, of string) signer.Capacity { return signer.Capacity{Abbrev: abbrev, Of: word(of)} }
	for _, c := range []struct {
		body, position string
		capacities     []signer.Capacity
		want           string
	}{
		{"Ủy ban nhân dân xã Mẫu", "Chủ tịch", nil, "TM. Ủy ban nhân dân"},
		{"Uỷ ban nhân dân huyện Mẫu", "Phó Chủ tịch", []signer.Capacity{capacity("KT.", "Chủ tịch")}, "TM. Ủy ban nhân dân\nKT. Chủ tịch"},
		{"UBND tỉnh Mẫu", "", []signer.Capacity{capacity("Q.", "Chủ tịch")}, "TM. Ủy ban nhân dân\nQ. Chủ tịch"},
		{"Hội đồng nhân dân tỉnh Mẫu", "Chủ tịch", nil, "TM. Hội đồng nhân dân"},
		{"Ủy ban nhân dân tỉnh Mẫu", "Chủ tịch", []signer.Capacity{capacity("TM.", "Ủy ban nhân dân")}, "TM. Ủy ban nhân dân"},
		{"Ủy ban nhân dân tỉnh Mẫu", "Chánh Văn phòng", []signer.Capacity{capacity("TL.", "Chủ tịch")}, "TL. Chủ tịch"},
		{"Văn phòng Ủy ban nhân dân tỉnh Mẫu", "Chánh Văn phòng", nil, ""},
		{"Sở Nội vụ", "Phó Giám đốc", []signer.Capacity{capacity("KT.", "Giám đốc")}, "KT. Giám đốc"},
	} {
		d := &dossier.Dossier{Issuer: dossier.Issuer{Name: word(c.body)}, Signer: signer.Signer{Capacities: c.capacities, Position: word(c.position)}}
		signed, err := compose.SignedForBody(d, w)
		if err != nil {
			t.Fatal(err)
		}
		if got := capacities(signed); got != c.want {
			t.Errorf("%s, %s: got %q, want %q", c.body, c.position, got, c.want)
		}
	}
}

// TestOnlyCommitteesDirect: a department asks its committee to direct it, and no equal.
func TestOnlyCommitteesDirect(t *testing.T) {
	for want, names := range map[bool][]string{true: {"Ủy ban nhân dân tỉnh Mẫu"}, false: {"Ủy ban nhân dân tỉnh Mẫu", "Sở Nội vụ"}} {
		var bodies []dossier.Text
		for _, n := range names {
			bodies = append(bodies, dossier.Text{S: n})
		}
		if got := compose.AllCommittees(bodies); got != want {
			t.Errorf("%q: got %v", names, got)
		}
	}
}
