package xlsx

import (
	"math/rand"
	"strings"
	"testing"
	"testing/quick"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// TestCut checks of random paragraphs that the parts of a cut hold all words in order, and that none is higher than it may be.
func TestCut(t *testing.T) {
	fam, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	m := newMetric(fam, inforce.Sheet(doc.Setting{}))
	check := func(seed int64) bool {
		r := rand.New(rand.NewSource(seed))
		lines, width, room := randomLines(r), unit.Mm(float64(20+r.Intn(60))), unit.Mm(float64(20+r.Intn(60)))
		most := room + unit.Mm(float64(r.Intn(40)))
		want := wordsOfLines(lines)
		var got []string
		for rest := lines; len(rest) > 0; {
			var head []doc.Line
			before := len(wordsOfLines(rest))
			head, rest = m.cut(rest, width, room, most)
			high := m.height(head, width)
			if high > most || len(head) > 1 && high > room || before > 0 && len(wordsOfLines(head))+len(wordsOfLines(rest)) != before {
				return false
			}
			got = append(got, wordsOfLines(head)...)
		}
		return strings.Join(got, " ") == strings.Join(want, " ")
	}
	if err := quick.Check(check, &quick.Config{MaxCount: 60, Rand: rand.New(rand.NewSource(30))}); err != nil {
		t.Error(err)
	}
}

func randomLines(r *rand.Rand) []doc.Line {
	words := strings.Fields("Kế hoạch kiểm tra, rà soát văn bản quy phạm pháp luật; Báo cáo 140/QĐ-UBND kết-quả")
	lines := make([]doc.Line, 1+r.Intn(4))
	for i := range lines {
		lines[i].Role = doc.TableDash
		for range r.Intn(5) {
			var text strings.Builder
			for range 1 + r.Intn(60) {
				text.WriteString(words[r.Intn(len(words))] + " ")
			}
			lines[i].Text = append(lines[i].Text, doc.Text{S: text.String(), Bold: r.Intn(3) == 0})
			switch r.Intn(4) {
			case 0:
				lines[i].Text = append(lines[i].Text, doc.Break{})
			case 1:
				lines[i].Text = append(lines[i].Text, doc.NoteRef{N: 1}, doc.Text{S: " "})
			}
		}
	}
	return lines
}

func wordsOfLines(lines []doc.Line) []string {
	var all []string
	for _, l := range lines {
		all = append(all, strings.Fields(wordsOf(l.Text))...)
	}
	return all
}

// TestCutWithinWord checks that a word higher than the room is cut, not dropped.
func TestCutWithinWord(t *testing.T) {
	fam, err := typeface.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	m := newMetric(fam, inforce.Sheet(doc.Setting{}))
	word := strings.Repeat("đường", 200)
	rest, all := []doc.Line{{Role: doc.TableCell, Text: doc.Words(word)}}, ""
	for len(rest) > 0 {
		var head []doc.Line
		head, rest = m.cut(rest, unit.Mm(30), unit.Mm(40), unit.Mm(40))
		for _, l := range head {
			all += doc.Plain(l.Text)
		}
	}
	if all != word {
		t.Errorf("%d characters of %d are left", len(all), len(word))
	}
}

func TestSheetName(t *testing.T) {
	for name, want := range map[string]string{
		"Phụ lục":       "Phụ lục",
		"Phụ lục I":     "Phụ lục I",
		" 'Phụ lục' ":   "Phụ lục",
		"Số 1/2: [a]*?": "Số 1 2 a",
		"Danh mục nhiệm vụ cải cách hành chính": "Danh mục nhiệm vụ cải cách hành",
	} {
		if got := sheetName(name); got != want {
			t.Errorf("%q became %q, want %q", name, got, want)
		}
	}
}

func FuzzSheetName(f *testing.F) {
	f.Add("Phụ lục I")
	f.Add("a/b'")
	f.Fuzz(func(t *testing.T, name string) {
		got := sheetName(name)
		if len(utf16.Encode([]rune(got))) > excelize.MaxSheetNameLength || strings.ContainsAny(got, `[]:*?/\'`) || got != strings.TrimSpace(got) {
			t.Errorf("%q became %q", name, got)
		}
		if sheetName(got) != got {
			t.Errorf("%q changes again", got)
		}
	})
}

// TestPitch holds Excel's own automatic row heights, in pixels.
func TestPitch(t *testing.T) {
	for size, want := range map[float64]int{10: 17, 11: 20, 12: 21, 13: 22, 14: 25} {
		if got := pixels(pitch(unit.Pt(size))); got != want {
			t.Errorf("lines of %v pt stand %d pixels apart, want %d", size, got, want)
		}
	}
}

func TestGuarded(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "a b": "a b", " a": "\u2005a", "a ": "a\u2005", " ": "\u2005", "\na": "\u2005\na", "a\n": "a\n\u2005",
	} {
		if got := guarded(s); got != want {
			t.Errorf("%q became %q, want %q", s, got, want)
		}
	}
}
