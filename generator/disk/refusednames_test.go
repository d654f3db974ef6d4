package disk

import (
	"strings"
	"testing"
)

func TestNamesThatWindowsRefuses(t *testing.T) {
	for path, want := range map[string]string{
		`ke-hoach-2026`: "", `C:\ho so\ke hoach 2026`: "", `..\ra`: "", `./ra`: "", `\\?\C:\a`: "", `công văn.md`: "", `con-2026`: "", "auxiliary": "",
		"con": "con: Windows dành riêng", `van-ban\AUX.md`: "“AUX-1.md”", "Nul ": "dành riêng", "com1": "dành riêng",
		"ke hoach.": "ke hoach.: Windows bỏ dấu chấm", `ra \x`: "bỏ dấu chấm, dấu cách", "hs/ra?": "“ra-”", "a<b": "không nhận tên", `C:\a:b`: "“a-b”",
	} {
		switch err := refusedByWindows(path); {
		case want == "" && err != nil, want != "" && err == nil:
			t.Errorf("%s: %v", path, err)
		case err != nil && !strings.Contains(err.Error(), want):
			t.Errorf("%s: %v, want %s", path, err, want)
		}
	}
}
