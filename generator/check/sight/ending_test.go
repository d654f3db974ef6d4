package sight

import "testing"

func TestEnding(t *testing.T) {
	for _, c := range []struct{ text, words, by string }{
		{"Quyết định này.", "này.", "này./."},
		{"Quyết định này", "này", "này./."},
		{"Quyết định này.\\.", "này.\\.", "này./."},
		{"Quyết định này./", "này./", "này./."},
		{"Quyết định này.|.", "này.|.", "này./."},
		{"Quyết định này.//", "này.//", "này./."},
		{"Quyết định này ./", "này ./", "này./."},
		{"Quyết định này.\\. ", "này.\\.", "này./."},
		{"theo mẫu “M1”.", "“M1”.", "“M1”./."},
		{"theo Quyết định (sửa đổi).", "đổi).", "đổi)./."},
		{"đạt 100%.", "100%.", "100%./."},
		{"Quyết định này!", "", ""},
		{"Quyết định này?.", "", ""},
		{"Quyết định này.-.", "", ""},
		{"...", "", ""},
		{"Điều ... ......./.", "", ""},
	} {
		if words, by := ending(c.text, ".;,:/", "./."); words != c.words || by != c.by {
			t.Errorf("%q: %q → %q", c.text, words, by)
		}
	}
}
