package papers_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/compose/papers"
	"vanban/generator/doc"
	"vanban/generator/paper"
)

// signatureOf composes a document by itself and gives its signature.
func signatureOf(t *testing.T, text string) *doc.Signature {
	t.Helper()
	_, w := province(t)
	p, err := paper.ReadFile(fstest.MapFS{"a.md": {Data: []byte(text)}}, "a.md", paper.NoOffice())
	if err != nil {
		t.Fatal(err)
	}
	p.Dossier.Signer.Breaks = slices.Grow(p.Dossier.Signer.Breaks, 4) // what composes at the same time shares it
	all, _, err := papers.Compose(p, w)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range all[0].Sections[0].Blocks {
		if s, is := b.(*doc.Signature); is {
			if spare := p.Dossier.Signer.Breaks; slices.ContainsFunc(spare[len(spare):cap(spare)], func(s string) bool { return s != "" }) {
				t.Errorf("the breaks of the signer were written behind: %q", spare[:cap(spare)])
			}
			return s
		}
	}
	t.Fatal("no signature")
	return nil
}

// broken says in which of some lines there is an end of line that was chosen.
func broken(all ...[]doc.Inline) (where []bool) {
	for _, text := range all {
		where = append(where, slices.ContainsFunc(text, func(in doc.Inline) bool { _, is := in.(doc.Break); return is }))
	}
	return where
}

// TestEachSignerHasHisOwnBreaks: the ends of lines chosen in one signer's position are in no other's, though the words are the same.
func TestEachSignerHasHisOwnBreaks(t *testing.T) {
	const head = "nam: 2026\ntrich-yeu: A\ndia-danh: Mẫu\nnoi-nhan: [B]\nluu: {noi-luu: VT}\nco-quan-ban-hanh: {ten: Sở Nội vụ, ten-ngan: SNV, viet-tat: SNV}\n"
	const plain, chosen = "nguoi-ky: {chuc-vu: Phó Trưởng ban Thường trực, ho-ten: An}", `nguoi-ky: {chuc-vu: 'Phó Trưởng ban \ Thường trực', ho-ten: An}`
	joint := func(first, second, third string) string {
		return "---\nloai: ke-hoach\n" + head + first + "\ncung-ban-hanh:\n  - {ten: C, viet-tat: C, " + second + "}\n  - {ten: D, viet-tat: D, " + third + "}\n---\nNội dung.\n"
	}
	agreed := func(a, b, c string) string {
		return "---\nloai: hop-dong\n" + head + a + "\nben-b: {ten: B, " + b + "}\nben-c: {ten: C, " + c + "}\n---\nNội dung.\n"
	}
	for _, c := range []struct {
		name, text string
		want       []bool
	}{
		{"the first", joint(chosen, plain, plain), []bool{true, false, false}},
		{"the second", joint(plain, chosen, plain), []bool{false, true, false}},
		{"the last", joint(plain, plain, chosen), []bool{false, false, true}},
		{"party A, which stands behind B", agreed(chosen, plain, plain), []bool{false, true, false}},
		{"party B", agreed(plain, chosen, plain), []bool{true, false, false}},
		{"party C", agreed(plain, plain, chosen), []bool{false, false, true}},
	} {
		s := signatureOf(t, c.text)
		if got := broken(s.Signer.Position, s.Beside[0].Position, s.Beside[1].Position); !slices.Equal(got, c.want) || !strings.EqualFold(strings.Join(strings.Fields(doc.Plain(s.Beside[1].Position)), " "), "Phó Trưởng ban Thường trực") {
			t.Errorf("%s: broken are %v, want %v", c.name, got, c.want)
		}
	}
}
