package report

import (
	"io/fs"
	"math/big"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/generator/progress"
	"vanban/generator/wording"
	"vanban/templates"
)

// TestViewHoldsNoNumbers walks everything that a report's template can reach: no field and no method gives a number, a
// figure or something that holds one, so that .SoLieu and .DoLon are the only way to print one.
func TestViewHoldsNoNumbers(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var walk func(typ reflect.Type, path string)
	walk = func(typ reflect.Type, path string) {
		if seen[typ] {
			return
		}
		seen[typ] = true
		if typ == reflect.TypeFor[*big.Rat]() || typ == reflect.TypeFor[*progress.Figure]() || typ == reflect.TypeFor[*progress.Report]() {
			t.Errorf("%s gives %v", path, typ)
			return
		}
		switch typ.Kind() {
		case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8, reflect.Uint16,
			reflect.Uint32, reflect.Uint64, reflect.Float32, reflect.Float64, reflect.Complex64, reflect.Complex128, reflect.Interface:
			t.Errorf("%s gives %v", path, typ)
		case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
			walk(typ.Elem(), path)
		case reflect.Struct:
			for i := range typ.NumField() {
				f := typ.Field(i)
				if f.IsExported() || f.Anonymous {
					walk(f.Type, path+"."+f.Name)
				}
			}
		}
		for i := range typ.NumMethod() {
			m := typ.Method(i)
			if m.Type.NumOut() > 0 && m.Name != "String" {
				walk(m.Type.Out(0), path+"."+m.Name)
			}
		}
	}
	walk(reflect.TypeFor[*view](), "")
	if len(seen) < 8 {
		t.Errorf("only %d types were looked at", len(seen))
	}
}

// TestMadeNumbersAreRefused puts numbers that a template makes itself into an office's own template.
func TestMadeNumbersAreRefused(t *testing.T) {
	text, err := fs.ReadFile(templates.Files, periodic.Template())
	if err != nil {
		t.Fatal(err)
	}
	for _, action := range []string{
		`{{len .LinhVuc}}`, `{{range $i, $x := .LinhVuc}}{{$i}}{{end}}`, `{{12}}`, `{{printf "%d" 12}}`, `{{printf "%d" (len .LinhVuc)}}`,
		`{{$n := len .LinhVuc}}{{$n}}`, `{{with len .LinhVuc}}{{.}}{{end}}`, `{{.LinhVuc | len}}`, `{{template "ten-ky" 12}}`, `{{if .MinhHoa}}{{else}}{{len .KeTiep}}{{end}}`,
		`{{range .LinhVuc}}{{len .ChiTieu}}{{end}}`, `{{if $n := len .LinhVuc}}{{$n}}{{end}}`, `{{range 3}}{{.}}{{end}}`,
		`{{print (len .LinhVuc) " lĩnh vực"}}`,
	} {
		_, err := wording.New(fstest.MapFS{periodic.Template(): {Data: append([]byte(action+"\n"), text...)}})
		if err == nil || !strings.Contains(err.Error(), periodic.Template()+":1:") || !strings.Contains(err.Error(), "giải trình") {
			t.Errorf("%s: %v", action, err)
		}
	}
	if _, err := wording.New(fstest.MapFS{periodic.Template(): {Data: append([]byte(`{{if gt (len .LinhVuc) 1}}{{end}}`+"\n"), text...)}}); err != nil {
		t.Errorf("a condition is refused: %v", err)
	}
}

// TestTypedResultsAreFound: a number before a unit of the report is a result; numbers of documents, days and years are not.
func TestTypedResultsAreFound(t *testing.T) {
	book := progress.NewBook(&progress.Figure{Code: "HS-01", Unit: "hồ sơ", Value: new(big.Rat)}, &progress.Figure{Code: "NV.TONG", Unit: "nhiệm vụ", Value: new(big.Rat)})
	typed := typedResult(book)
	for text, want := range map[string]string{
		"đạt 98,5% kế hoạch": "98,5%", "đạt 98.5 % kế hoạch": "98.5 %", "tăng 5 phần trăm.": "5 phần trăm", "giải quyết 1.234 hồ sơ": "1.234 hồ sơ",
		"12 Nhiệm vụ chậm": "12 Nhiệm vụ", "(03 nhiệm vụ)": "03 nhiệm vụ",
		"Quyết định số 140/QĐ-UBND ngày 19/01/2024": "", "năm 2024 nhiều việc": "", "nhiệm vụ số 5": "", "2 hồ sơn": "",
	} {
		got := ""
		if m := typed.FindStringSubmatch(text); m != nil {
			got = m[1]
		}
		if got != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}
