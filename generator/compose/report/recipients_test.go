package report

import (
	"slices"
	"testing"

	"vanban/generator/compose"
	"vanban/generator/dossier"
	"vanban/generator/wording"
)

// TestRecipientsNameTheDocumentTheyStandIn: a report has no articles, so the plan's “Như Điều 3” becomes “Như trên”,
// those to whom it is addressed; a decision that amends has its own number of articles.
func TestRecipientsNameTheDocumentTheyStandIn(t *testing.T) {
	plan := []wording.Literal{"Như Điều 3", "Bộ Nội vụ", "Như Điều 3; Sở Tài chính"}
	if got, want := namingAddressees(plan, "Như trên"), []wording.Literal{"Như trên", "Bộ Nội vụ", "Như trên; Sở Tài chính"}; !slices.Equal(got, want) {
		t.Errorf("a report: got %q, want %q", got, want)
	}
	if got, want := namingAddressees([]wording.Literal{"Như trên", "Như Điều 3"}, "Như trên"), []wording.Literal{"Như trên"}; !slices.Equal(got, want) {
		t.Errorf("a report that names its addressees already: got %q, want %q", got, want)
	}
	if got, want := compose.Renamed(plan[:2], "Như Điều 4"), []wording.Literal{"Như Điều 4", "Bộ Nội vụ"}; !slices.Equal(got, want) {
		t.Errorf("an amendment: got %q, want %q", got, want)
	}
	if plan[0] != "Như Điều 3" {
		t.Error("the plan's own recipients were changed")
	}
}

// TestWhomAReportIsAddressedTo: of the recipients the addressee himself stands as “Như trên”, whether the plan was issued with a decision or by
// itself; not a line that names others beside him.
func TestWhomAReportIsAddressedTo(t *testing.T) {
	set := &dossier.ReportSetting{Addressees: []dossier.Text{{S: "Ủy ban nhân dân tỉnh"}, {S: "Bộ Nội vụ"}}}
	for _, c := range []struct{ list, want []wording.Literal }{
		{[]wording.Literal{"Như Điều 3", "UBND tỉnh và các sở, ban, ngành tỉnh", "UBND tỉnh, Sở Nội vụ", "UBND tỉnh Tây Ninh", "Uỷ ban nhân dân tỉnh (để báo cáo)"},
			[]wording.Literal{"Như trên", "UBND tỉnh và các sở, ban, ngành tỉnh", "UBND tỉnh, Sở Nội vụ"}},
		{[]wording.Literal{"Bộ Nội vụ", "Thường trực Tỉnh ủy", "UBND tỉnh"}, []wording.Literal{"Như trên", "Thường trực Tỉnh ủy"}},
		{[]wording.Literal{"Thường trực Tỉnh ủy", "Bộ Nội vụ"}, []wording.Literal{"Như trên", "Thường trực Tỉnh ủy"}},
		{[]wording.Literal{"Thường trực Tỉnh ủy"}, []wording.Literal{"Như trên", "Thường trực Tỉnh ủy"}},
		{[]wording.Literal{"Như trên", "Sở Tài chính"}, []wording.Literal{"Như trên", "Sở Tài chính"}},
		{[]wording.Literal{"Như trên (để báo cáo)", "Sở Tài chính"}, []wording.Literal{"Như trên (để báo cáo)", "Sở Tài chính"}},
	} {
		if got := recipients(c.list, set, "Như trên"); !slices.Equal(got, c.want) {
			t.Errorf("of %q: got %q, want %q", c.list, got, c.want)
		}
	}
}
