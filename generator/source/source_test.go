package source

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestProblemPointsAtTheColumn(t *testing.T) {
	p := &Problem{At: Pos{"ho-so.yaml", 12, 5}, What: "Không hiểu khóa này.", Line: "\tsố: 140", Hint: "viết so"}
	want := "ho-so.yaml:12:5: Không hiểu khóa này.\n   12 | \tsố: 140\n      | \t   ^\n  Gợi ý: viết so"
	if got := p.Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPlaces(t *testing.T) {
	for want, p := range map[string]Pos{
		"(chương trình)":  {},
		"ho-so.yaml":      {File: "ho-so.yaml"},
		"ho-so.yaml:3":    {File: "ho-so.yaml", Line: 3},
		"ho-so.yaml:3:14": {File: "ho-so.yaml", Line: 3, Column: 14},
	} {
		if got := p.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestProblemsAreSortedAndFound(t *testing.T) {
	var none Problems
	if none.Err() != nil {
		t.Error("no problem is an error")
	}
	late, early := &Problem{At: Pos{"b", 1, 1}, What: "sau"}, &Problem{At: Pos{"a", 9, 1}, What: "trước"}
	err := fmt.Errorf("đọc: %w", Problems{late, early}.Err())
	if !IsInput(err) {
		t.Error("problems are not taken for bad input")
	}
	var first *Problem
	if !errors.As(err, &first) || first != early {
		t.Errorf("the first problem is %v", first)
	}
	if text := err.Error(); strings.Index(text, "trước") > strings.Index(text, "sau") {
		t.Errorf("problems stand out of order:\n%s", text)
	}
	if IsInput(errors.New("đĩa đầy")) {
		t.Error("a full disk is taken for bad input")
	}
}

func TestALongLineIsQuotedAroundItsPlace(t *testing.T) {
	line := strings.Repeat("ă", 1000) + "<b>" + strings.Repeat("x", 99_000)
	p := &Problem{At: Pos{"ke-hoach.md", 3, 1001}, What: "Sai."}
	p.Quote(line)
	if n := len([]rune(p.Line)); n != 162 {
		t.Errorf("%d characters are quoted", n)
	}
	lines := strings.Split(p.Error(), "\n")
	mark := len([]rune(lines[2])) - 1
	if got := string([]rune(lines[1])[mark:][:3]); got != "<b>" {
		t.Errorf("the mark stands under %q:\n%s", got, p.Error())
	}
	if q := *p; q.Error() != p.Error() || len(p.Error()) > 1000 {
		t.Errorf("told twice it differs, or is long:\n%s", p.Error())
	}
	whole := &Problem{At: p.At, What: p.What, Line: line}
	if whole.Error() != p.Error() {
		t.Errorf("a line that was set whole is told as\n%s", whole.Error())
	}
}

func TestAFileHasFiftyProblemsAndANumber(t *testing.T) {
	var all Problems
	for i := range 120 {
		all = append(all, &Problem{At: Pos{"a.yaml", i + 1, 1}, What: "sai"})
	}
	all = append(all, &Problem{At: Pos{"b.yaml", 1, 1}, What: "sai"})
	var got Problems
	if !errors.As(all.Err(), &got) || len(got) != 52 {
		t.Fatalf("%d are told", len(got))
	}
	const want = "a.yaml:51:1: … và 70 lỗi khác trong tệp này."
	if first, _, _ := strings.Cut(got[50].Error(), "\n"); first != want {
		t.Errorf("the last is %q, want %q", first, want)
	}
	if again := got.Err().Error(); again != got.Error() {
		t.Errorf("bounded twice it is another text:\n%s", again)
	}
}
