package wording

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestATemplateThatNeverEndsIsStopped(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	double := `{{$x := "aaaaaaaa"}}{{range 60}}{{$x = `
	for text, want := range map[string]string{
		`{{range 9999999999}}{{end}}`:                                                                       "quyet-dinh.md.tmpl: mẫu lặp hơn 2000000 bước",
		`{{range 9999}}{{range 9999}}{{if false}}a{{end}}{{end}}{{end}}`:                                    "quyet-dinh.md.tmpl: mẫu lặp hơn 2000000 bước",
		`{{range 999999}}một đoạn dài hơn nhiều một chữ, được in ra mãi{{end}}`:                             "quyet-dinh.md.tmpl: mẫu in ra hơn 8 MiB chữ",
		`{{define "a"}}{{template "a" .}}{{end}}{{template "a" .}}`:                                         "quyet-dinh.md.tmpl: mẫu gọi {{template}} lồng nhau quá 200 tầng",
		`{{define "a"}}x{{template "b" .}}{{end}}{{define "b"}}{{template "a" .}}{{end}}{{template "a" .}}`: "quyet-dinh.md.tmpl: mẫu gọi {{template}} lồng nhau quá 200 tầng",
		double + `printf "%s%s" $x $x}}{{end}}{{$x}}`:                                                       "giá trị dài hơn 1 MiB",
		double + `print $x $x}}{{end}}{{$x}}`:                                                               "giá trị dài hơn 1 MiB",
		double + `lien $x $x}}{{end}}{{$x}}`:                                                                "giá trị dài hơn 1 MiB",
		`{{$x := "\\"}}{{range 60}}{{$x = js $x}}{{end}}{{$x}}`:                                             "giá trị dài hơn 1 MiB",
		`{{printf "%999999d" 1}}`:                                                                           "độ rộng trong printf phải là số không quá 999",
		`{{printf "%*d" 999999 1}}`:                                                                         "độ rộng trong printf phải là số không quá 999",
		`{{printf "` + strings.Repeat("%[1]999d", 2000) + `" 1}}`:                                           "giá trị dài hơn 1 MiB",
	} {
		w, err := New(fstest.MapFS{"quyet-dinh.md.tmpl": {Data: []byte(text)}})
		if err == nil {
			_, err = w.Run("quyet-dinh.md.tmpl", new(view))
		}
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "quyet-dinh.md.tmpl") {
			t.Errorf("%.80s:\n got %v\nwant %s", text, err, want)
		}
	}
}

func TestATemplateThatCallsPartsManyTimesIsNotStopped(t *testing.T) {
	w, err := New(fstest.MapFS{"quyet-dinh.md.tmpl": {Data: []byte("::: doan\n{{define \"a\"}}x{{end}}{{range 5000}}{{template \"a\" .}}{{end}}\n")}})
	if err != nil {
		t.Fatal(err)
	}
	text, err := w.Text("quyet-dinh.md.tmpl", new(view))
	if err != nil || !strings.Contains(text, strings.Repeat("x", 5000)) || len(text) > 5100 {
		t.Errorf("%d bytes, %v", len(text), err)
	}
}

func TestALargeTemplateFileIsRefused(t *testing.T) {
	_, err := New(fstest.MapFS{"quyet-dinh.md.tmpl": {Data: make([]byte, largestTemplate+1)}})
	if err == nil || !strings.Contains(err.Error(), "quyet-dinh.md.tmpl: tệp mẫu lớn hơn 1 MiB") {
		t.Errorf("%v", err)
	}
}
