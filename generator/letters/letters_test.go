package letters

import "testing"

func TestFolded(t *testing.T) {
	for text, want := range map[string]string{"Đề án số 06": "de an so 06", "Sơ\u0309 NO\u0323\u0302I VU\u0323": "so noi vu", "": "", "a–b": "a–b"} {
		if got := Folded(text); got != want {
			t.Errorf("%q is folded to %q, want %q", text, got, want)
		}
	}
}
