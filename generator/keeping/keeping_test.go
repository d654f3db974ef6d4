package keeping_test

import (
	"testing"

	"vanban/generator/keeping"
)

func TestWordsStandForOneAnotherOnce(t *testing.T) {
	k := keeping.New()
	k.Add("---\n# chưa chắc: “lời nhận xét”\ntrich-yeu: Thu gom **rá**c[^1]\n---\n\n# Mục tiêu\n\n::: giua\nMột [^1] hai\\\nba\n:::\n\n::: bieu-do loai=\"cot\" tieu-de=\"Biểu đồ một\" mo-ta=\"Mô tả\"\n:::\n", false)
	none := func(string) bool { return false }
	for _, c := range []struct {
		text string
		want bool
	}{
		{"Thu gom rác", true},
		{"thu gom", false}, // it is taken
		{"lời nhận xét", false},
		{"trich yeu", false},
		{"giua", false},
		{"MỘT HAI BA", true},
		{"biểu đồ một", true},
		{"mô tả", false},
	} {
		if got := k.Sequence(keeping.Words(c.text)); got != c.want {
			t.Errorf("%q: %v", c.text, got)
		}
	}
	if k.Lacks(keeping.Words("tiêu mục"), false, none) {
		t.Error("the words stand there in another order")
	}
	if !k.Lacks(keeping.Words("mục"), false, none) {
		t.Error("a word stood for two")
	}
	if k.Lacks(keeping.Words("mục rác"), true, none) {
		t.Error("they are repeated")
	}
}
