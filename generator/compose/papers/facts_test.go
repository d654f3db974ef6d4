package papers_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/compose/papers"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/source"
	"vanban/generator/wording"
)

func province(t testing.TB) (*dossier.Dossier, *wording.Templates) {
	t.Helper()
	d, err := dossier.Load(os.DirFS("../../../seeds/tay-ninh-2024"))
	if err != nil {
		t.Fatal(err)
	}
	w, err := wording.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return d, w
}

// compose composes a document of the dossier of Tây Ninh.
func compose(d *dossier.Dossier, w *wording.Templates, text string) ([]papers.Fact, error) {
	const head = "---\nloai: thong-bao\nso: 1\nngay: 05/02/2024\ntrich-yeu: A\nky: 2024-quy-1\n---\n"
	file := paper.Folder + "/a" + paper.Ext
	p, err := paper.Read(d.From(fstest.MapFS{file: {Data: []byte(head + text)}}), "a")
	if err != nil {
		return nil, err
	}
	p.Of = d // whose periods are those of the seed
	_, facts, err := papers.Compose(p, w)
	return facts, err
}

// TestFacts: each fact and figure has its value, and the place at which it is asked for.
func TestFacts(t *testing.T) {
	d, w := province(t)
	for _, c := range []struct{ text, want string }{
		{"{so}", "140"}, {"{so_ky_hieu}", "140/QĐ-UBND"}, {"{SO-KY-HIEU}", "140/QĐ-UBND"}, {"{ngay_ban_hanh}", "ngày 19 tháng 01 năm 2024"},
		{"{tong_nhiem_vu}", "46"}, {"{NV.TONG}", "46"}, {"{so_linh_vuc}", "08"}, {"{so_phu_luc}", "01"}, {"{NV.LV1.TONG}", "10"},
		{"{ky_bao_cao}", "quý I năm 2024"}, {"{NV.TL-HOAN-THANH}", "8,7%"}, {"{ DIA_DANH }", "TÂY NINH"},
	} {
		facts, err := compose(d, w, "Một "+c.text+".\n")
		switch {
		case err != nil || len(facts) != 1:
			t.Errorf("%s: %d facts: %v", c.text, len(facts), err)
		case facts[0].Value != c.want || facts[0].At != source.Pos{File: "van-ban/a.md", Line: 8, Column: 5}:
			t.Errorf("%s is %q at %v, want %q", c.text, facts[0].Value, facts[0].At, c.want)
		}
	}
}

// TestFailingNamesAreToldOnceForEachText, and of ever so many the first by place, with the number of the others.
func TestFailingNamesAreToldOnceForEachText(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	d, w := province(t)
	var different strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&different, "{a%d} {so}\n\n", i)
	}
	for _, c := range []struct {
		name, text string
		told       int
		last       string
	}{
		{"one name in one text", strings.Repeat("{a}", 500), 1, "Không có dữ kiện hay số liệu nào tên “a”."},
		{"one name in two texts", "{a} {a}\n\n{a}\n", 2, "van-ban/a.md:10:1: "},
		{"many names", different.String(), 51, "… và 2950 lỗi khác trong tệp này."},
		{"a name without end", "{" + strings.Repeat("ă", 5000) + "}", 1, "tên “" + strings.Repeat("ă", 60) + "…”."},
	} {
		_, err := compose(d, w, c.text)
		found := source.ProblemsIn(err)
		if len(found) != c.told || !strings.Contains(found[len(found)-1].Error(), c.last) {
			t.Errorf("%s: told %d times, want %d, the last with %q: %.300v", c.name, len(found), c.told, c.last, found[len(found)-1:])
		}
	}
}

// TestFactsOfFrontMatter: each text of the front matter that is printed may ask for facts, and the ends of lines that its writer chose stay.
func TestFactsOfFrontMatter(t *testing.T) {
	const head = "nam: 2026\ndia-danh: Mẫu\nso: 7\nnoi-nhan: [B]\nluu: {noi-luu: VT}\nco-quan-ban-hanh: {ten: Sở Nội vụ, ten-ngan: SNV, viet-tat: SNV}\nnguoi-ky: {chuc-vu: Giám đốc}\n"
	_, w := province(t)
	for _, c := range []struct{ name, text, want string }{
		{"behind a chosen end of line", "loai: ke-hoach\ntrich-yeu: 'Một \\ năm {nam}'\n", "Một⏎năm 2026"},
		{"before it, and on a third line", "loai: ke-hoach\ntrich-yeu: 'Năm {nam} \\ hai \\ số {so}'\n", "Năm 2026⏎hai⏎số 07"},
		{"under the abstract", "loai: ke-hoach\ntrich-yeu: A\nphu-de: (Năm {nam})\n", "(Năm 2026)"},
		{"between bases and text", "loai: ke-hoach\ntrich-yeu: A\nloi-ban-hanh: 'Ban hành ở {dia_danh} như sau:'\n", "Ban hành ở Mẫu như sau:"},
		{"a party", "loai: hop-dong\ntrich-yeu: A\nben-b: {ten: 'Công ty {nam}', nguoi-ky: {chuc-vu: 'Giám đốc \\ chi nhánh {dia_danh}', ho-ten: Bình}}\n", "Giám đốc⏎chi nhánh Mẫu"},
	} {
		p, err := paper.ReadFile(fstest.MapFS{"a.md": {Data: []byte("---\n" + c.text + head + "---\nNội dung.\n")}}, "a.md", paper.NoOffice())
		if err != nil {
			t.Fatal(err)
		}
		all, facts, err := papers.Compose(p, w)
		if err != nil || len(facts) == 0 {
			t.Fatalf("%s: %d facts: %v", c.name, len(facts), err)
		}
		if got := printed(all[0]); !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) || strings.Contains(got, "{") {
			t.Errorf("%s: no %q in\n%s", c.name, c.want, got)
		}
	}
}

// printed gives the words of titles, paragraphs and signatures of a document.
func printed(d *doc.Document) string {
	var all []string
	add := func(texts ...[]doc.Inline) {
		for _, text := range texts {
			line := ""
			for _, in := range text {
				if _, is := in.(doc.Break); is {
					line += "⏎"
				} else {
					line += doc.Plain([]doc.Inline{in})
				}
			}
			all = append(all, strings.ReplaceAll(line, "\u00a0", " "))
		}
	}
	for _, b := range d.Sections[0].Blocks {
		switch b := b.(type) {
		case *doc.Title:
			add(b.Abstract, b.Under)
		case *doc.Paragraph:
			add(b.Text)
		case *doc.Signature:
			add(b.Signer.Position)
		}
	}
	return strings.Join(all, "\n")
}

// FuzzFacts: whatever stands in braces is a fact, words, or told as a problem of its place.
func FuzzFacts(f *testing.F) {
	d, w := province(f)
	for _, text := range []string{"{so}", "{{so}}", "{NV.TONG", "{}", "| {so} | b |\n| --- | --- |\n| {tong} | {{ |\n", "a[^1]\n\n[^1]: {nam}\n", "{danh_sach_co_quan}", `\{so\}`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		_, err := compose(d, w, text+"\n")
		if _, one := errors.AsType[*source.Problem](err); err != nil && !one && len(source.ProblemsIn(err)) == 0 {
			t.Fatal(err)
		}
		for _, p := range source.ProblemsIn(err) {
			if strings.Contains(p.What, "panic") {
				t.Fatal(p)
			}
		}
	})
}
