package starter

import "testing"

func TestWithoutKeys(t *testing.T) {
	const text = "# Đầu tệp.\n\n# Loại.\nloai: a\n\nco-quan:\n  # chú thích\n  ten: A\n\n# Người ban hành\ntham-quyen:\n  ten: B\n\nnoi-nhan:\n  - C\nluu:\n  noi-luu: VT\n\n# cuối\n"
	const want = "# Đầu tệp.\n\n# Loại.\nloai: a\n\nnoi-nhan:\n  - C\n\n# cuối\n"
	if got := Without(text, []string{"co-quan", "tham-quyen", "luu"}); got != want {
		t.Errorf("%q", got)
	}
	if got := Without(text, nil); got != text {
		t.Errorf("%q", got)
	}
}
