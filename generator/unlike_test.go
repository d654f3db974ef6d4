package generator_test

import (
	"math/rand"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/word/document"
	"vanban/generator/word/tracked"
	"vanban/generator/word/tree"
)

// otherWords are sentences that have next to no words in common with those of a plan.
var otherWords = []string{
	"Mua bảy máy quét đặt ở bưu cục xã biên giới.", "Đoàn thuyền ra khơi từ mùng ba Tết.", "Trồng hai hàng phi lao dọc kè biển", "Ai nộp muộn thì ghi vào sổ theo dõi riêng.",
	"Lớp học bơi mở vào hè", "Khoan giếng ở ấp Thạnh Tân; nước đục phải lọc.", "Sơn lại cổng chào.",
}

// unlikePairs writes pairs of dossiers whose points and tasks took the place of others that have little in common with them.
func unlikePairs(t testing.TB) []string {
	t.Helper()
	folder := t.TempDir()
	var all []string
	for seed := range int64(3) {
		pair := filepath.Join(folder, "khac-"+string(rune('a'+seed)))
		source := os.DirFS("../seeds/tay-ninh-2024")
		for _, side := range []string{"cu", "moi"} {
			if err := os.CopyFS(filepath.Join(pair, side), source); err != nil {
				t.Fatal(err)
			}
		}
		chance := rand.New(rand.NewSource(seed))
		replacePoints(t, filepath.Join(pair, "moi", "ke-hoach.md"), regexp.MustCompile(`(?m)^(1\. |- )(.+)$`), chance)
		replacePoints(t, filepath.Join(pair, "moi", "nhiem-vu.yaml"), regexp.MustCompile(`(?m)^( +(?:noi-dung|san-pham): )(.+)$`), chance)
		all = append(all, pair)
	}
	return all
}

// replacePoints replaces some lines of a file by other words, and in Markdown, where a line is a paragraph, adds some.
func replacePoints(t testing.TB, path string, line *regexp.Regexp, chance *rand.Rand) {
	t.Helper()
	text := line.ReplaceAllStringFunc(string(readFile(t, path)), func(was string) string {
		other := line.FindStringSubmatch(was)[1] + otherWords[chance.Intn(len(otherWords))]
		adds := filepath.Ext(path) == ".md"
		switch n := chance.Intn(8); {
		case n == 0:
			return other
		case n == 1 && adds:
			return other + "\n" + other
		case n == 2 && adds:
			return was + "\n" + other
		}
		return was
	})
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestUnlikeTextIsNotWoven wants paragraphs and cells that took the place of others with little in common to come whole.
func TestUnlikeTextIsNotWoven(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	for _, pair := range unlikePairs(t) {
		for name, two := range versionsOf(t, pair) {
			out, _, err := tracked.Mark(two[0], two[1], tracked.By{Author: "A"})
			if err != nil {
				t.Fatal(name, err)
			}
			d, err := document.Open("", out)
			if err != nil {
				t.Fatal(name, err)
			}
			d.Body.Root.Each(func(p *tree.Node) {
				if p.Name == "w:p" {
					wholeOrAbsent(t, d.Body.Content, p)
				}
			})
		}
	}
}

// wholeOrAbsent wants each of the other sentences in a paragraph to be inserted altogether.
func wholeOrAbsent(t *testing.T, content []byte, p *tree.Node) {
	came, all := "", ""
	p.Each(func(n *tree.Node) {
		if n.Name == "w:t" {
			text := string(content[n.Open:n.Close])
			all += text
			if n.Within("w:ins") != nil {
				came += text
			}
		}
	})
	for _, other := range otherWords {
		if strings.Contains(all, other) && !strings.Contains(came, other) {
			t.Errorf("woven: %q, of which only %q came in", all, came)
		}
	}
}

// versionsOf gives the DOCX of each document that both sides of a pair have.
func versionsOf(t testing.TB, pair string) map[string][2][]byte {
	t.Helper()
	all := map[string][2][]byte{}
	new := composed(t, pair+"/moi")
	for _, was := range composed(t, pair+"/cu") {
		if i := slices.IndexFunc(new, func(n generator.Composed) bool { return n.Name == was.Name }); i >= 0 {
			all[was.Name] = [2][]byte{docxOf(t, was), docxOf(t, new[i])}
		}
	}
	return all
}
