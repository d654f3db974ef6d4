package dossier

import (
	"os"
	"strings"
	"testing"
)

// TestHashGluedToAnyValue: whatever kind of value a # is glued to, the person is told of the #.
func TestHashGluedToAnyValue(t *testing.T) {
	const seed = "../../seeds/khoi-tao"
	main := read(t, seed+"/"+MainFile)
	for kind, lines := range map[string][2]string{
		"a number":            {"nam: 2026", "nam: 2026#năm"},
		"a number of a page":  {"trinh-bay:", "trinh-bay:\n  co-chu: 14#to"},
		"a length":            {"trinh-bay:", "trinh-bay:\n  lui-dau-dong: 1cm#hẹp"},
		"a decimal number":    {"trinh-bay:", "trinh-bay:\n  gian-dong: 1,5#rộng"},
		"a day":               {"so:", "ngay: 15/01/2026#thứ năm\nso:"},
		"a word of some":      {"hinh-thuc: giay", "hinh-thuc: giay#tờ"},
		"a word of yes or no": {"du-thao: true", "du-thao: true#chưa ký"},
	} {
		text := main
		if !strings.Contains(text, "\ntrinh-bay:") && strings.HasPrefix(lines[0], "trinh-bay") {
			text += "\ntrinh-bay:\n"
		}
		if !strings.Contains(text, "\nso:") && lines[0] == "so:" {
			text += "\nso:\n"
		}
		if !strings.Contains(text, lines[0]) {
			text += "\n" + lines[0] + "\n"
		}
		text = strings.Replace(text, lines[0], lines[1], 1)
		_, err := Load(With(os.DirFS(seed), MainFile, []byte(text)))
		if err == nil || !strings.Contains(err.Error(), "dấu # dính liền") {
			t.Errorf("%s: %v", kind, err)
		}
	}
	_, err := Load(With(os.DirFS(seed), TasksFile, []byte(strings.Replace(read(t, seed+"/"+TasksFile), "Trong tháng 1", "Quý I/2026#gấp", 1))))
	if err == nil || !strings.Contains(err.Error(), "dấu # dính liền") {
		t.Errorf("a deadline: %v", err)
	}
	_, err = Load(With(os.DirFS(seed), MainFile, []byte(strings.Replace(main, "nam: 2026", `nam: "2026#"`, 1))))
	if err == nil || strings.Contains(err.Error(), "dấu # dính liền") {
		t.Errorf("a # within quotes: %v", err)
	}
}
