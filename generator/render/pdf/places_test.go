package pdf

import (
	"bytes"
	"errors"
	"testing"
)

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
		if got := Signed(bytes.NewReader(append(own[:len(own):len(own)], c.added...))); got != c.want {
			t.Errorf("%s: signed is %v", c.name, got)
		}
	}
}

// TestPlacesOfADamagedFile: a file cut short, or with a place that can't be read, gives none: it would be signed in the wrong place, or for nothing.
func TestPlacesOfADamagedFile(t *testing.T) {
	_, own := archived(t)
	at := bytes.Index(own, []byte("/PieceInfo"))
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"as made":                {own, nil},
		"signed since":           {append(own[:len(own):len(own)], "9 0 obj <</ByteRange [0 1 2 3]>> endobj\nstartxref\n9\n%%EOF"...), nil},
		"its second half gone":   {own[:len(own)/2], ErrDamaged},
		"cut within the places":  {own[:at+60], ErrDamaged},
		"a place that is not":    {bytes.Replace(own, []byte("/Private ["), []byte("/Private [<</Kind /dau /Page 1 /Rect [1 x 3 4]>>"), 1), ErrDamaged},
		"of another program":     {bytes.Replace(own, []byte("/PieceInfo"), []byte("/OtherInfo"), 1), ErrForeign},
		"its first half is gone": {own[len(own)/2:], ErrForeign},
	} {
		if _, err := SigningPlaces(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}
