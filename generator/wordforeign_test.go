package generator_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"vanban/generator"
	"vanban/generator/recognise"
	"vanban/generator/transcribe"
	"vanban/generator/word/document"
)

// printedAnyway are words of a form that the program itself prints, so that they stand in no file.
var printedAnyway = smallWords("cộng hòa hoà xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc số ngày tháng năm kính gửi nơi nhận lưu v v về việc dự thảo quyết định quyết nghị " +
	"đại diện bên a b c d sao y lục trích khẩn thượng hỏa tốc liên tịch thư ký chủ tọa điện điều chương mục phần khoản điểm")

// smallWords gives the words of a text in small letters.
func smallWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}

// lostWords gives the words of a Word file that stand neither in the files that it gave nor among what has no place.
func lostWords(s *recognise.Source, r *transcribe.Result) (lost []string) {
	there := map[string]int{}
	add := func(text string) {
		for _, w := range smallWords(strings.ReplaceAll(text, `\`, "")) {
			there[w]++
		}
	}
	for _, f := range r.Files {
		add(f.Text)
	}
	for _, l := range r.Lost {
		add(l.Words)
	}
	for _, w := range printedAnyway {
		there[w] += 1 << 20
	}
	for _, b := range s.Blocks {
		lines := []*recognise.Line{b.Line}
		if b.Table != nil {
			lines = b.Table.Lines()
		}
		for _, l := range lines {
			for _, w := range smallWords(l.Text + " " + strings.Join(l.Objects, " ")) {
				if there[w]--; there[w] < 0 && !isNumber(w) {
					lost = append(lost, w)
				}
			}
		}
	}
	return lost
}

// isNumber says whether a word may be the number of a part, which the program writes.
func isNumber(w string) bool {
	return len([]rune(w)) <= 3 && strings.Trim(w, "0123456789ivxlcabdđeghkmnopqrstuy") == ""
}

// TestForeignWordFiles reads the Word files of a folder that VANBAN_WORD names: every word of them is kept, and what is written can be read.
func TestForeignWordFiles(t *testing.T) {
	folder := os.Getenv("VANBAN_WORD")
	if folder == "" {
		t.Skip("VANBAN_WORD names no folder of Word files")
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.docx"))
	if err != nil {
		t.Fatal(err)
	}
	m := generator.NewMaker(generator.Options{})
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			d, err := document.Open(f, data)
			if err != nil {
				t.Skip(err)
			}
			s := recognise.Read(d)
			r := transcribe.Papers(s, s.Documents(), "van-ban")
			if lost := lostWords(s, r); len(lost) > 0 {
				t.Errorf("%d words are lost: %q", len(lost), lost[:min(len(lost), 20)])
			}
			composedAgain(t, m, r, "van-ban")
			t.Logf("%+v, %d guesses, %d not placed", r.Found, len(r.Guesses), len(r.Lost))
		})
	}
}
