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
