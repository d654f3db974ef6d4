package sight

import "testing"

func TestLabelInSmall(t *testing.T) {
	for label, want := range map[string]string{
		"CHƯƠNG III": "Chương III", "PHẦN THỨ HAI": "Phần thứ hai", "MỤC 2": "Mục 2", "Chương IV.": "Chương IV.", "TIỂU MỤC 1": "Tiểu mục 1", "PHỤ LỤC": "Phụ lục", "": "",
	} {
		if is := LabelInSmall(label); is != want {
			t.Errorf("%q: %q, want %q", label, is, want)
		}
	}
}
