package collect

import (
	"testing"

	"vanban/generator/reported"
)

// TestUsualWords reads states and shares as people write them.
func TestUsualWords(t *testing.T) {
	for text, want := range map[string]reported.State{
		"Hoàn thành": reported.Completed, "ĐÃ HOÀN THÀNH": reported.Completed, "đã xong.": reported.Completed, "Xong": reported.Completed, "100%": reported.Completed, "hoan-thanh": reported.Completed,
		"đang làm": reported.UnderWay, "Đang triển khai thực hiện": reported.UnderWay, "chưa hoàn thành": reported.UnderWay, "Chưa": reported.NotBegun, "chưa triển khai;": reported.NotBegun,
		"không còn phù hợp": reported.NotApplicable,
	} {
		if got, err := (&cell{text: text}).state(); err != nil || got != want {
			t.Errorf("%s: %v %v, want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"có lẽ", "50%", "hoàn"} {
		if got, err := (&cell{text: text}).state(); err == nil {
			t.Errorf("%s is taken for %v", text, got)
		}
	}
	for _, c := range []struct {
		cell cell
		want int // -1: refused
	}{
		{cell{text: "50%"}, 50}, {cell{text: "50 %"}, 50}, {cell{text: "50"}, 50}, {cell{text: "0,5"}, 50}, {cell{text: "50 phần trăm"}, 50}, {cell{text: "100%."}, 100}, {cell{text: "0%"}, 0}, {cell{text: "1%"}, 1}, {cell{text: "1"}, 1},
		{cell{text: "0.57", kind: numberCell, percent: true}, 57}, {cell{text: "1", kind: numberCell, percent: true}, 100}, {cell{text: "0.5", kind: numberCell}, 50}, {cell{text: "87", kind: numberCell}, 87},
		{cell{text: "0,5%"}, -1}, {cell{text: "120%"}, -1}, {cell{text: "nửa"}, -1}, {cell{text: "33.3", kind: numberCell}, -1}, {cell{text: "1.5", kind: numberCell, percent: true}, -1},
	} {
		got, err := c.cell.share()
		if (err != nil) != (c.want < 0) || err == nil && got != c.want {
			t.Errorf("%q: %d %v, want %d", c.cell.text, got, err, c.want)
		}
	}
}
