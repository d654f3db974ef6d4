package run

import (
	"testing"

	"vanban/generator/issued"
)

// TestAuthorsAreKnownByTheirNames: what a manifest keeps of an author gives the same author again, and other names give nobody.
func TestAuthorsAreKnownByTheirNames(t *testing.T) {
	for _, a := range []author{
		ownDocuments{}, periodReport{"2026-quy-1"}, formCopies{"phieu-giao-nhiem-vu"}, formCopies{"Mẫu của tôi"}, comparison{},
		amendment{issued.Amendment, 0}, amendment{issued.Amendment, 1}, amendment{issued.Correction, 0}, amendment{issued.Correction, 11},
	} {
		if got := authorOf(a.name()); got != a {
			t.Errorf("%q is the name of %#v, not of %#v", a.name(), got, a)
		}
	}
	for _, name := range []string{"", "tao-2", "sua-doi-phu-luc", "sua-doi-1", "sua-doi-02", "so-sanh-2", "trộn"} {
		if got := authorOf(name); got != unknownAuthor(name) {
			t.Errorf("%q is the name of %#v", name, got)
		}
	}
}
