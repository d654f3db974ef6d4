package dossier

import (
	"os"
	"strings"
	"testing"
)

// TestOtherFaultsBesideSyntax: one key or one task that is no YAML hides no other fault of its file.
func TestOtherFaultsBesideSyntax(t *testing.T) {
	const seed = "../../seeds/khoi-tao"
	main := read(t, seed+"/"+MainFile)
	swap := func(text string, pairs ...string) []byte {
		for i := 0; i < len(pairs); i += 2 {
			if !strings.Contains(text, pairs[i]) {
				t.Fatalf("no %q", pairs[i])
			}
			text = strings.Replace(text, pairs[i], pairs[i+1], 1)
		}
		return []byte(text)
	}
	for name, c := range map[string]faulty{
		"a value before and one behind": {MainFile, swap(main, "nam: 2026", "nam: hai", "\ndia-danh: ", "\ndia-danh: a: b ", "hinh-thuc: giay", "hinh-thuc: vải"),
			[]string{"“nam” phải là một số nguyên", "dấu “: ”", "“hinh-thuc” không thể là “vải”"}, []string{"chưa có giá trị", "Thiếu"}},
		"an open quote": {MainFile, swap(main, "\ndia-danh: ", "\ndia-danh: \"", "nam: 2026", "nam: hai"), []string{"“nam” phải là một số nguyên", "ngoặc"}, []string{"Thiếu khóa"}},
		"two keys":      {MainFile, swap(main, "\ndia-danh: ", "\ndia-danh: a: b ", "\nso:", "\nso: [1\nx1:", "nam: 2026", "nam: hai"), []string{"“nam” phải là một số nguyên", "dấu “: ”", "“]”"}, nil},
	} {
		c.check(t, name, seed)
	}
	const province = "../../seeds/tay-ninh-2024"
	tasks := swap(read(t, province+"/"+TasksFile), "thoi-han: Trong tháng 1", "thoi-han: a: b", "thoi-han: Trước ngày 20 của kỳ Báo cáo", "thoi-han: Quý năm", "chu-tri: Sở Tư pháp", "chu-tri: Sở Tư phát", "so: 9", "so: chín")
	faulty{TasksFile, tasks, []string{"dấu “: ”", "Không hiểu thời hạn “Quý năm”", "Cơ quan “Sở Tư phát”", "“so” phải là một số nguyên"}, []string{"Thiếu"}}.check(t, "a task", province)
}

// faulty is a file of a dossier with several faults: what must be told of it, and what must not.
type faulty struct {
	file       string
	text       []byte
	want, none []string
}

// check loads the dossier of a folder with the file in place of its own.
func (f faulty) check(t *testing.T, name, folder string) {
	t.Helper()
	_, err := Load(With(os.DirFS(folder), f.file, f.text))
	if err == nil {
		t.Errorf("%s: no error", name)
		return
	}
	for _, w := range f.want {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("%s: no %q in\n%v", name, w, err)
		}
	}
	for _, n := range f.none {
		if strings.Contains(err.Error(), n) {
			t.Errorf("%s: %q in\n%v", name, n, err)
		}
	}
}
