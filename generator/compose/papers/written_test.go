package papers_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/compose/papers"
	"vanban/generator/paper"
	"vanban/generator/render/text"
)

// written gives the text form of a document by itself, of the office of the samples.
func written(t *testing.T, src string) string {
	t.Helper()
	_, w := province(t)
	office, err := paper.Office(os.DirFS("../../../seeds/van-ban-mau"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := paper.ReadFile(fstest.MapFS{"a.md": {Data: []byte(src)}}, "a.md", office)
	if err != nil {
		t.Fatal(err)
	}
	all, _, err := papers.Compose(p, w)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := text.Render(&b, all[0]); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestTypedEndingStandsAlone: where the writer has the document end, it ends once, whatever lines or forms stand behind that.
func TestTypedEndingStandsAlone(t *testing.T) {
	const head = "---\nloai: to-trinh\nso: 5\nngay: 05/3/2026\ntrich-yeu: A\nkinh-gui: B\n"
	for _, c := range []struct{ name, text, want, last string }{
		{"a line behind it", "---\nKính trình./.\n\n*(Gửi kèm: dự thảo)*\n", "Kính trình./.", "*(Gửi kèm: dự thảo)*"},
		{"a centred line behind it", "---\nKính trình./.\n\n::: giua\nHết\n:::\n", "Kính trình./.", "Hết"},
		{"behind a list", "---\n1. A\n2. Kính trình ./.\n\nGửi kèm: dự thảo\n", "2. Kính trình./.", "Gửi kèm: dự thảo"},
		{"forms behind it", "cap: [mau, khoan, diem]\n---\nKính trình./.\n\n# Phiếu\n\nHọ tên\n", "Kính trình./.", "Họ tên"},
		{"nothing behind it", "---\nA\n\nKính trình./.\n", "Kính trình./.", "Kính trình./."},
	} {
		got := written(t, head+c.text)
		if strings.Count(got, "./.") != 1 || !strings.Contains(got, c.want+"\n") || !strings.Contains(got, c.last+"\n[Nơi nhận]") {
			t.Errorf("%s: want %q once, and %q last, in\n%s", c.name, c.want, c.last, got)
		}
	}
}
