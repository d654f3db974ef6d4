package pdf

import "testing"

// TestSigned: what a signing program adds is seen in the raw bytes, whatever
// the type it gives the signature and wherever it puts the field.
func TestSigned(t *testing.T) {
	_, own := archived(t)
	cases := []struct {
		name, added string
		want        bool
	}{
		{"as made", "", false},
		{"with its type", "9 0 obj <</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 10 20 30]/Contents<00>>> endobj", true},
		{"without a type, the field in an object stream", "9 0 obj\n<< /Filter /Adobe.PPKLite /ByteRange [0 10 20 30] /Contents <00> >> endobj", true},
		{"a time stamp", "9 0 obj <</Type/DocTimeStamp/SubFilter/ETSI.RFC3161/Contents<00>/ByteRange [0 /********** /********** /**********]>>", true},
		{"the form's flag alone", "9 0 obj <</Fields 10 0 R/SigFlags 3>> endobj", true},
		{"a form without signatures", "9 0 obj <</Fields 10 0 R/SigFlags 0>> endobj", false},
	}
	for _, c := range cases {
		if got := Signed(append(own[:len(own):len(own)], c.added...)); got != c.want {
			t.Errorf("%s: signed is %v", c.name, got)
		}
	}
}
