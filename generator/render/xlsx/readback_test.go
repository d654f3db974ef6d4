package xlsx_test

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/render/xlsx"
)

// books are the samples as files.
func books(t *testing.T) map[string][]byte {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.RenderForm(&b, form(), family(t)); err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{"form": b.Bytes()}
	for name, sample := range map[string]func() *doc.Document{"tasks": tasks, "prose": prose, "report": report} {
		all[name] = render(t, sample())
	}
	return all
}

// TestReadBack has excelize read the workbooks, and writes down all that a reader finds in them.
func TestReadBack(t *testing.T) {
	for name, data := range books(t) {
		file := filepath.Join("testdata", name, "read.txt")
		got := readBack(t, data)
		if *update {
			writeAll(t, map[string]string{file: got})
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// reader is a workbook that is read back.
type reader struct {
	*testing.T
	*excelize.File
	parts map[string]string
	out   strings.Builder
	looks []string // of the cells, in the order in which they are first met
}

func readBack(t *testing.T, data []byte) string {
	t.Helper()
	_, content := parts(t, data)
	r := &reader{T: t, File: open(t, data), parts: content}
	r.book()
	for _, name := range r.GetSheetList() {
		r.sheet(name)
	}
	for i, look := range r.looks {
		r.say("look %d: %s\n", i+1, look)
	}
	return r.out.String()
}

func (r *reader) say(format string, values ...any) { fmt.Fprintf(&r.out, format, values...) }

// must gives a value that was read, or ends the test.
func must[T any](r *reader) func(T, error) T {
	return func(v T, err error) T {
		r.Helper()
		if err != nil {
			r.Fatal(err)
		}
		return v
	}
}

// all writes a value with all that its pointers lead to, and leaves out what is zero.
func all(v any) string { return allOf(reflect.ValueOf(v)) }

func allOf(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Pointer:
		return allOf(v.Elem())
	case reflect.Slice:
		var items []string
		for i := range v.Len() {
			items = append(items, allOf(v.Index(i)))
		}
		return "[" + strings.Join(items, " ") + "]"
	case reflect.Struct:
		var fields []string
		for i := range v.NumField() {
			if !v.Field(i).IsZero() {
				fields = append(fields, v.Type().Field(i).Name+":"+allOf(v.Field(i)))
			}
		}
		return "{" + strings.Join(fields, " ") + "}"
	case reflect.String:
		return strconv.Quote(v.String())
	default:
		return fmt.Sprint(v)
	}
}

func (r *reader) book() {
	p := must[*excelize.DocProperties](r)(r.GetDocProps())
	r.say("title %q, subject %q, creator %q, changed by %q, language %q, created %s, changed %s\n",
		p.Title, p.Subject, p.Creator, p.LastModifiedBy, p.Language, p.Created, p.Modified)
	var own struct {
		Protection struct {
			LockStructure bool `xml:"lockStructure,attr"`
		} `xml:"workbookProtection"`
	}
	r.decode("xl/workbook.xml", &own)
	r.say("locked structure: %v; first sheet shown: %d; default font: %s\n", own.Protection.LockStructure, r.GetActiveSheetIndex(), must[string](r)(r.GetDefaultFont()))
	r.say("normal: %s\n", r.look(0))
	names := r.GetDefinedName()
	slices.SortFunc(names, func(a, b excelize.DefinedName) int {
		return cmp.Or(cmp.Compare(a.Scope, b.Scope), cmp.Compare(a.Name, b.Name))
	})
	for _, n := range names {
		r.say("name %s of %s: %s\n", n.Name, n.Scope, n.RefersTo)
	}
}

func (r *reader) decode(part string, into any) {
	r.Helper()
	if err := xml.Unmarshal([]byte(r.parts[part]), into); err != nil {
		r.Fatalf("%s: %v", part, err)
	}
}

func (r *reader) sheet(name string) {
	visible := must[bool](r)(r.GetSheetVisible(name))
	r.say("\nsheet %q, visible: %v\n", name, visible)
	r.setup(name)
	for _, v := range must[[]*excelize.DataValidation](r)(r.GetDataValidations(name)) {
		v.Formula1 = html.UnescapeString(v.Formula1) // excelize leaves it as the file has it
		r.say("  validation %s\n", all(v))
	}
	for _, m := range must[[]excelize.MergeCell](r)(r.GetMergeCells(name)) {
		r.say("  merged %s:%s\n", m.GetStartAxis(), m.GetEndAxis())
	}
	r.pictures(name)
	r.rows(name)
}

// setup is what concerns a sheet as a whole.
func (r *reader) setup(name string) {
	r.say("  page %s\n", all(must[excelize.PageLayoutOptions](r)(r.GetPageLayout(name))))
	r.say("  margins %s\n", all(must[excelize.PageLayoutMarginsOptions](r)(r.GetPageMargins(name))))
	p := must[excelize.SheetPropsOptions](r)(r.GetSheetProps(name))
	if p.FitToPage != nil {
		r.say("  fit to page %v, automatic breaks %v, default row %v\n", *p.FitToPage, *p.AutoPageBreaks, *p.DefaultRowHeight)
	}
	if h := must[*excelize.HeaderFooterOptions](r)(r.GetHeaderFooter(name)); h != nil {
		r.say("  first page differs %v, header %q, footer %q\n", h.DifferentFirst, h.OddHeader, h.OddFooter)
	}
	v := must[excelize.ViewOptions](r)(r.GetSheetView(name, 0))
	r.say("  grid lines %v\n", v.ShowGridLines == nil || *v.ShowGridLines)
	if p := must[excelize.Panes](r)(r.GetPanes(name)); p.Freeze {
		r.say("  frozen: %d rows, %d columns, from %s, pane %s, selected %+v\n", p.YSplit, p.XSplit, p.TopLeftCell, p.ActivePane, p.Selection)
	}
	r.locks(name)
	for i := range r.columns(name) {
		letter, _ := excelize.ColumnNumberToName(i + 1)
		r.say("  column %s: %v\n", letter, must[float64](r)(r.GetColWidth(name, letter)))
	}
}

// locks are what is protected, and what is filtered, of which excelize reads only the name.
func (r *reader) locks(name string) {
	var own struct {
		Protection *struct{} `xml:"sheetProtection"`
		Filter     *struct {
			Ref string `xml:"ref,attr"`
		} `xml:"autoFilter"`
	}
	r.decode(r.partOf(name), &own)
	if own.Protection != nil {
		r.say("  protected, but for %s\n", all(must[excelize.SheetProtectionOptions](r)(r.GetSheetProtection(name))))
	}
	if own.Filter != nil {
		r.say("  filter %s\n", strings.ReplaceAll(own.Filter.Ref, "$", ""))
	}
}

// columns gives how many columns of a sheet have a width of their own, or 1.
func (r *reader) columns(name string) int {
	var own struct {
		Columns []struct{} `xml:"cols>col"`
	}
	r.decode(r.partOf(name), &own)
	return max(1, len(own.Columns))
}

// related gives the parts that a part refers to, by the last word of the kind of the reference.
func (r *reader) related(part string) (byID, byKind map[string]string) {
	var list struct {
		Relations []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	folder, base := filepath.Split(part)
	byID, byKind = map[string]string{}, map[string]string{}
	if rels := folder + "_rels/" + base + ".rels"; r.parts[rels] != "" {
		r.decode(rels, &list)
	}
	for _, l := range list.Relations {
		target := filepath.Join(folder, l.Target)
		if strings.HasPrefix(l.Target, "/") {
			target = l.Target[1:]
		}
		byID[l.ID], byKind[filepath.Base(l.Type)] = target, target
	}
	return byID, byKind
}

// partOf gives the part that holds a sheet.
func (r *reader) partOf(name string) string {
	var own struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	r.decode("xl/workbook.xml", &own)
	byID, _ := r.related("xl/workbook.xml")
	for _, s := range own.Sheets {
		if s.Name == name {
			return byID[s.ID]
		}
	}
	r.Fatalf("no sheet %q", name)
	return ""
}

func (r *reader) rows(name string) {
	rows := must[[][]string](r)(r.GetRows(name, excelize.Options{RawCellValue: true}))
	columns := r.columns(name)
	for i := range rows {
		r.say("  row %d, %v high\n", i+1, must[float64](r)(r.GetRowHeight(name, i+1)))
		for k := range columns {
			at, _ := excelize.CoordinatesToCellName(k+1, i+1)
			r.cell(name, at)
		}
	}
}

func (r *reader) cell(name, at string) {
	value := must[string](r)(r.GetCellValue(name, at, excelize.Options{RawCellValue: true}))
	shown := must[string](r)(r.GetCellValue(name, at))
	kind := must[excelize.CellType](r)(r.GetCellType(name, at))
	r.say("    %s look %d type %d %q", at, r.known(must[int](r)(r.GetCellStyle(name, at))), kind, value)
	if shown != value {
		r.say(" shown as %q", shown)
	}
	if f := must[string](r)(r.GetCellFormula(name, at)); f != "" {
		r.say(" = %s", f)
	}
	for _, part := range must[[]excelize.RichTextRun](r)(r.GetCellRichText(name, at)) {
		if part.Font != nil {
			r.say(" | %q %s", part.Text, all(part.Font))
		}
	}
	r.say("\n")
}

// known gives a look's number here, whatever its number in the file.
func (r *reader) known(style int) int {
	look := r.look(style)
	for i, l := range r.looks {
		if l == look {
			return i + 1
		}
	}
	r.looks = append(r.looks, look)
	return len(r.looks)
}

// look gives how a style looks, with the colours that excelize reads only where the book has a theme.
func (r *reader) look(style int) string {
	s := must[*excelize.Style](r)(r.GetStyle(style))
	type colour struct {
		RGB string `xml:"rgb,attr"`
	}
	var own struct {
		Fills   []colour `xml:"fills>fill>patternFill>fgColor"` // the first two fills have none
		Borders []struct {
			Sides []struct {
				XMLName xml.Name
				Colour  colour `xml:"color"`
			} `xml:",any"`
		} `xml:"borders>border"`
		Styles []struct {
			Fill   int `xml:"fillId,attr"`
			Border int `xml:"borderId,attr"`
		} `xml:"cellXfs>xf"`
	}
	r.decode("xl/styles.xml", &own)
	if fill := own.Styles[style].Fill; fill > 1 {
		s.Fill.Color = []string{own.Fills[fill-2].RGB}
	}
	for i := range s.Border {
		for _, side := range own.Borders[own.Styles[style].Border].Sides {
			if side.XMLName.Local == s.Border[i].Type {
				s.Border[i].Color = side.Colour.RGB
			}
		}
	}
	return all(s)
}
