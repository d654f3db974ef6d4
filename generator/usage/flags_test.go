package usage

import (
	"slices"
	"testing"

	"github.com/spf13/pflag"
)

func TestNames(t *testing.T) {
	for _, c := range []struct{ args, want []string }{
		{nil, nil},
		{[]string{"--chi", ""}, nil},
		{[]string{"--chi", "phu-luc"}, []string{"phu-luc"}},
		{[]string{"--chi", "phu-luc,ke-hoach", "--chi=quyet-dinh"}, []string{"phu-luc", "ke-hoach", "quyet-dinh"}},
		{[]string{"--chi", "phu-luc,"}, []string{"phu-luc", ""}}, // told as one that is not known
	} {
		var got []string
		f := pflag.NewFlagSet("", pflag.ContinueOnError)
		NamesVar(f, &got, "chi", "chỉ các `VĂN_BẢN` này")
		if err := f.Parse(c.args); err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, %v, want %q", c.args, got, err, c.want)
		}
		if usage, want := f.FlagUsages(), "      --chi VĂN_BẢN   chỉ các VĂN_BẢN này\n"; c.args == nil && usage != want {
			t.Errorf("usage %q, want %q", usage, want)
		}
	}
}
