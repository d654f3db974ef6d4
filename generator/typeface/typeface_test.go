package typeface

import (
	"math"
	"os"
	"strings"
	"testing"

	"vanban/generator/unit"
)

func TestWidth(t *testing.T) {
	fam, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	if fam.Name != "Liberation Serif" {
		t.Errorf("family is %q", fam.Name)
	}
	// In Times, n and the digits are half an em wide, a space a quarter.
	for text, want := range map[string]unit.Length{"n": unit.Pt(7), "2024": unit.Pt(28), " ": unit.Pt(3.5), "ế": fam.Width(Regular, unit.Pt(14), "e")} {
		if got := fam.Width(Regular, unit.Pt(14), text); got != want {
			t.Errorf("%q is %v wide, want %v", text, got, want)
		}
	}
}

func TestLinePitch(t *testing.T) {
	for size, want := range map[float64]string{14: "16.10pt", 13: "14.95pt", 12: "13.80pt"} {
		if got := LinePitch(unit.Pt(size)).String(); got != want {
			t.Errorf("pitch of %v pt is %s, want %s", size, got, want)
		}
	}
}

func TestMissing(t *testing.T) {
	fam, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]rune{"Cải cách hành chính “2021–2030”…": 0, "nối\u2011liền": 0, "ô ☑ trống": 0, "gọi ☎": '☎', "mặt 😀": '😀'} {
		if got, _ := fam.Missing(Regular, text); got != want {
			t.Errorf("%q misses %q, want %q", text, got, want)
		}
	}
}

func TestLoad(t *testing.T) {
	fam, err := Load(os.DirFS("../../fonts"))
	if err != nil {
		t.Fatal(err)
	}
	if fam.Name != "Liberation Serif" {
		t.Errorf("family is %q", fam.Name)
	}
	_, err = Load(os.DirFS(t.TempDir()))
	if err == nil || !strings.Contains(err.Error(), "timesbd.ttf") {
		t.Errorf("an empty folder gave %v, want the missing files' names", err)
	}
}

func BenchmarkWidth(b *testing.B) {
	fam, err := Embedded()
	if err != nil {
		b.Fatal(err)
	}
	const text = "Triển khai, cụ thể hóa các nội dung Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ"
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		fam.Width(Regular, unit.Pt(14), text)
	}
}

// TestAdvanceAtRounds: an advance width at a size is rounded to the nearest, whether the face's size is a power of two or not.
func TestAdvanceAtRounds(t *testing.T) {
	fam, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	slow := &Family{}
	for i, f := range fam.faces {
		slow.faces[i] = &face{font: f.font, perEm: f.perEm} // divides
	}
	for _, size := range []int64{1, 7, 1679, 1680, 84000} {
		for _, r := range "aĂnếW–\u2011\u4e00" {
			exact := float64(fam.Advance(Bold, r)) * float64(size) / float64(fam.UnitsPerEm(Bold))
			if got := fam.AdvanceAt(Bold, r, size); got != slow.AdvanceAt(Bold, r, size) || got != int64(math.Floor(exact+0.5)) {
				t.Errorf("%c at %d is %d wide, want %v", r, size, got, exact)
			}
		}
	}
}
