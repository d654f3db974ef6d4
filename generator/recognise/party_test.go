package recognise_test

import (
	"testing"

	"vanban/generator/doc"
	"vanban/generator/recognise"
)

// TestIsOfParty tells the Party's documents by their heads from those that only name it.
func TestIsOfParty(t *testing.T) {
	part := func(role doc.Role, text string) recognise.Part {
		return recognise.Part{Role: role, Line: recognise.Line{N: 1, Text: text}}
	}
	for _, c := range []struct {
		name  string
		parts []recognise.Part
		want  bool
	}{
		{"its title", []recognise.Part{part(doc.Body, "ĐẢNG CỘNG SẢN VIỆT NAM ---------------")}, true},
		{"in the text", []recognise.Part{part(doc.Body, "BAN CHẤP HÀNH ĐẢNG CỘNG SẢN VIỆT NAM họp")}, false},
		{"under the national title", []recognise.Part{part(doc.National, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), part(doc.Body, "ĐẢNG CỘNG SẢN VIỆT NAM")}, false},
		{"of the state", []recognise.Part{part(doc.National, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")}, false},
	} {
		if is := (&recognise.Document{Parts: c.parts}).IsOfParty(); is != c.want {
			t.Errorf("%s: %t, want %t", c.name, is, c.want)
		}
	}
}
