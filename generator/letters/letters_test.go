package letters

import "testing"

func TestFolded(t *testing.T) {
	for text, want := range map[string]string{"Đề án số 06": "de an so 06", "Sơ\u0309 NO\u0323\u0302I VU\u0323": "so noi vu", "": "", "a–b": "a–b"} {
		if got := Folded(text); got != want {
			t.Errorf("%q is folded to %q, want %q", text, got, want)
		}
	}
}

// TestAlike: where a tone is set in its word doesn't matter, which one it is does.
func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Hoá", "hóa", true}, {"Uỷ", "ủy", true}, {"THUỶ", "thu\u0309y", true}, {"khoẻ", "khỏe", true}, {"Thạnh", "Thanh", false}, {"Đông", "Dông", false}, {"Hòa", "Hóa", false},
		{"Tân", "Tan", false}, {"Hoá xa", "Hoa xá", false}, {"", "", true},
	} {
		if got := Alike(c.a) == Alike(c.b); got != c.same {
			t.Errorf("%q, %q: %q, %q", c.a, c.b, Alike(c.a), Alike(c.b))
		}
	}
}

func FuzzFolded(f *testing.F) {
	for _, s := range []string{"Đề án số 06", "Sơ\u0309 NO\u0323\u0302I VU\u0323", "\u0345\u0301ư\u031b", "İÅŉ ǆ \u0344", "“Điều 1” – … \u2000", "\xff\xfe", "日本 ắ Ω"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := Folded(s), folded(s); got != want {
			t.Errorf("%q is folded to %q, by the whole of Unicode to %q", s, got, want)
		}
	})
}

// BenchmarkFolded folds a heading of a table.
func BenchmarkFolded(b *testing.B) {
	for b.Loop() {
		Folded("Cơ quan, đơn vị phối hợp thực hiện")
	}
}
