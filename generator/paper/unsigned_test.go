package paper_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/dossier"
	"vanban/generator/paper"
)

// One of none of the 29 kinds may have nothing behind its text; keys of what would stand there are refused beside that.
func TestNothingBehindTheText(t *testing.T) {
	const head = "---\nloai: khac\nten-loai: Danh sách\nnam: 2026\ndia-danh: Mẫu\nco-quan-ban-hanh: {ten: Sở Mẫu, ten-ngan: Sở Mẫu, viet-tat: SM}\n"
	for _, c := range []struct{ keys, refused string }{
		{"phan-ky: không\n", ""}, {"phan-ky: false\n", ""},
		{"phan-ky: có\nnguoi-ky: {chuc-vu: Giám đốc}\nnoi-nhan: []\nluu: {noi-luu: VT}\n", ""},
		{"phan-ky: không\nnguoi-ky: {chuc-vu: Giám đốc}\n", "“nguoi-ky” không được in"},
		{"phan-ky: có\n", "Chưa biết “nguoi-ky”"}, {"phan-ky: chưa\n", "phan-ky"},
	} {
		_, err := paper.ReadFile(fstest.MapFS{"a.md": {Data: []byte(head + c.keys + "---\n\nLời.\n")}}, "a.md", &dossier.Dossier{})
		if said := ""; err != nil {
			said = err.Error()
			if c.refused == "" || !strings.Contains(said, c.refused) {
				t.Errorf("%q: %s", c.keys, said)
			}
		} else if c.refused != "" {
			t.Errorf("%q is taken", c.keys)
		}
	}
}
