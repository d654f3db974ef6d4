package wording

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// view is what the templates of these tests can print.
type view struct {
	So, ChucVu, ChucVuKhac, HoTen Literal
	CanCu, NoiNhan, QuyenHan      []Literal
	CungBanHanh                   []view
	Luu                           struct{ NoiLuu, NguoiSoan, SoBan Literal }
}

// mistakesOfTemplates are mistakes that an office may make in a template of its own, and what it is told of them.
var mistakesOfTemplates = []struct{ text, want string }{
	{"{{if .So}\n", `quyet-dinh.md.tmpl:1: mẫu viết sai: ký tự đặt không đúng chỗ U+007D '}'`},
	{"{{if\n\n", "quyet-dinh.md.tmpl:3: mẫu viết sai: thiếu dấu }} của lệnh mở ở quyet-dinh.md.tmpl:1"},
	{"{{if}}x{{end}}", "quyet-dinh.md.tmpl:1: mẫu viết sai: thiếu điều kiện của if"},
	{`{{"a}}`, "quyet-dinh.md.tmpl:1: mẫu viết sai: thiếu dấu nháy đóng"},
	{"{{/* a", "quyet-dinh.md.tmpl:1: mẫu viết sai: thiếu dấu */ đóng chú thích"},
	{"{{(.So}}", "quyet-dinh.md.tmpl:1: mẫu viết sai: thiếu dấu ) đóng ngoặc"},
	{"{{break}}", "quyet-dinh.md.tmpl:1: mẫu viết sai: {{break}} đứng ngoài {{range}}"},
	{"::: muc\n{{len}}", "quyet-dinh.md.tmpl:2:3: mẫu không tính được len: số giá trị đưa vào không đúng với len: cần 1, có 0"},
	{`{{template "khong"}}`, `quyet-dinh.md.tmpl:1:12: mẫu không tính được {{template "khong"}}: mẫu "khong" không có`},
	{"{{index .CanCu 99}}", "quyet-dinh.md.tmpl:1:3: mẫu không tính được index .CanCu 99: lỗi khi gọi index: vượt quá số phần tử: 99"},
	{"{{1 .So}}", "quyet-dinh.md.tmpl:1:3: mẫu không tính được 1: không đưa được giá trị cho một thứ không phải là hàm: 1"},
}

func TestTemplateMistakesAreToldInVietnamese(t *testing.T) {
	for _, m := range mistakesOfTemplates {
		w, err := New(fstest.MapFS{"quyet-dinh.md.tmpl": {Data: []byte(m.text)}})
		if err == nil {
			_, err = w.Run("quyet-dinh.md.tmpl", new(view))
		}
		if err == nil {
			t.Errorf("%q is taken", m.text)
			continue
		}
		if got := regexp.MustCompile(`^[^\n]*`).FindString(err.Error()); got != m.want {
			t.Errorf("%q:\n got %s\nwant %s", m.text, got, m.want)
		}
	}
}

func TestAPartsMistakeNamesItsLine(t *testing.T) {
	own := fstest.MapFS{"quyet-dinh.md.tmpl": {Data: []byte("::: doan\na\n\n::: la-gi\nb\n\n{{template \"ky\" .}}\n::: doan\nc\n")}}
	w, err := New(own)
	if err != nil {
		t.Fatal(err)
	}
	chunks, err := w.Run("quyet-dinh.md.tmpl", new(view))
	if err != nil {
		t.Fatal(err)
	}
	places := map[string]string{}
	for _, c := range chunks {
		places[c.Role] = c.Problem("sai").At.String()
	}
	// A part that stands twice may be either of them; one of the shared parts stands where those are written.
	for role, want := range map[string]string{"la-gi": "quyet-dinh.md.tmpl:4", "doan": "quyet-dinh.md.tmpl"} {
		if places[role] != want {
			t.Errorf("%s: %q, want %q", role, places[role], want)
		}
	}
	if got := places["ho-ten"]; !regexp.MustCompile(`^chung\.md\.tmpl:\d+$`).MatchString(got) {
		t.Errorf("ho-ten: %q", got)
	}
}

// TestADossiersOwnTemplatesAreReadAlone: most runs need no others, and reading all takes time.
func TestADossiersOwnTemplatesAreReadAlone(t *testing.T) {
	w, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	for file, alone := range map[string]bool{
		"quyet-dinh.md.tmpl": true, "ke-hoach.md.tmpl": true, "ke-hoach-kem-theo.md.tmpl": true, "phu-luc.md.tmpl": true, "sua-doi.md.tmpl": false,
	} {
		if got := w.closed(file) != nil; got != alone {
			t.Errorf("%s calls no part of another file: %v, want %v", file, got, alone)
		}
		if w.knowing(file).Lookup(file) == nil {
			t.Errorf("%s is not found", file)
		}
	}
}

// TestNoTemplateMistakeIsToldInEnglish has mistakes of many kinds: whatever the library says of one, no word of English is left.
func TestNoTemplateMistakeIsToldInEnglish(t *testing.T) {
	words := regexp.MustCompile(`(?i)\b(the|is|of|with|not|error|cannot|can't|expected|unexpected|invalid|missing|must|argument|arguments|nil|pointer|evaluating|field|value|operand|unclosed|token|number|syntax|loop|type)\b`)
	for _, text := range []string{
		"{{", "{{if}}", "{{if .So}}", "{{end}}", "{{else}}", "{{range}}x{{end}}", "{{.So | }}", "{{| .So}}", "{{$x}}", "{{$x = 1}}", "{{$x := }}", "{{break}}", "{{continue}}",
		"{{template}}", "{{template x}}", "{{template \"khong-co\"}}", "{{define}}", "{{define \"a\"}}", "{{block \"a\"}}", "{{1.2.3}}", "{{0x}}", "{{'ab'}}", "{{\"a}}", "{{`a}}",
		"{{(.So}}", "{{.So)}}", "{{/* a}}", "{{/* a */ b}}", "{{.So.Khong}}", "{{.Khong}}", "{{index .So 1}}", "{{index}}", "{{len .So}}", "{{lt .So \"a\"}}", "{{eq .So}}", "{{call .So}}",
		"{{printf}}", "{{slice .So 9}}", "{{range .So}}{{.X}}{{end}}", "{{with}}{{end}}", "{{if .So}}{{else}}{{else}}{{end}}", "{{.So 1}}", "{{1 2}}", "{{true.X}}", "{{khong .So}}", "{{and}}", "{{@}}", "{{.}}.{{.a.b.c.d}}", "{{html 1 2 | js 3 | index}}",
	} {
		w, err := New(fstest.MapFS{"quyet-dinh.md.tmpl": {Data: []byte(text)}})
		if err == nil {
			_, err = w.Run("quyet-dinh.md.tmpl", new(view))
		}
		if err == nil {
			continue
		}
		first := regexp.MustCompile(`^[^\n]*`).FindString(err.Error())
		_, what, _ := strings.Cut(first, ": ")
		if word := words.FindString(regexp.MustCompile(`"[^"]*"|\{\{.*?\}\}|<[^>]*>`).ReplaceAllString(what, "")); word != "" {
			t.Errorf("%q: %q in %s", text, word, first)
		}
	}
}
