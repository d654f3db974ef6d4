package pdf

import (
	"bytes"
	"errors"
	"testing"
)

// FuzzSigningPlaces reads the places of any file: they are on a page, or the error says that it is foreign or damaged.
func FuzzSigningPlaces(f *testing.F) {
	var out bytes.Buffer
	if _, err := Render(&out, tasks(2), family(f)); err != nil {
		f.Fatal(err)
	}
	f.Add(out.Bytes())
	f.Add(out.Bytes()[:out.Len()/2])
	f.Add([]byte(header))
	f.Fuzz(func(t *testing.T, data []byte) {
		places, err := SigningPlaces(data)
		if err != nil && !errors.Is(err, ErrForeign) && !errors.Is(err, ErrDamaged) {
			t.Error(err)
		}
		for _, p := range places {
			if p.Page < 0 || p.Kind == "" {
				t.Errorf("a place %+v", p)
			}
		}
		Signed(bytes.NewReader(data))
	})
}
