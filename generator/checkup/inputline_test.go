package checkup

import (
	"path/filepath"
	"testing"

	"vanban/generator/check"
	"vanban/generator/recognise"
	"vanban/generator/source"
)

// TestWordsOfTheTable wants what stands in a table led to the task, and what stands in the text to the plan, where both say the same.
func TestWordsOfTheTable(t *testing.T) {
	const said = "Thực hiện Đề án phát triển nguồn nhân lực giai đoạn 2021-2025"
	r := read(t, words("1. "+said)+`<w:tbl><w:tr><w:tc>`+words("28. "+said)+`</w:tc></w:tr></w:tbl>`, Options{})
	plan, task := source.Pos{File: filepath.Join("hs", "ke-hoach.md"), Line: 50}, source.Pos{File: filepath.Join("hs", "nhiem-vu.yaml"), Line: 195}
	r.places = func() []inputLine {
		return []inputLine{{plan, "1. thực hiện đề án phát triển nguồn nhân lực giai đoạn 2021-2025, rà soát"}, {task, "noi-dung: thực hiện đề án phát triển nguồn nhân lực giai đoạn 2021-2025"}}
	}
	for n, want := range map[int]source.Pos{1: plan, 2: task} {
		line := &recognise.Line{N: n, Text: r.Reading.PlaceOf(&recognise.Line{N: n}).Paragraph.Text}
		if at := r.At(check.Finding{Line: line, Words: line.Text}); at != want {
			t.Errorf("paragraph %d is led to %v, want %v", n, at, want)
		}
	}
}
