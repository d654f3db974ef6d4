package generator_test

import (
	"bytes"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"vanban/generator"
	"vanban/generator/calendar"
	"vanban/generator/change"
	"vanban/generator/compose/amend"
	"vanban/generator/compose/letter"
	"vanban/generator/compose/report"
	"vanban/generator/deadline"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/everycase"
	"vanban/generator/exchange"
	"vanban/generator/fill"
	"vanban/generator/nd30"
	"vanban/generator/progress"
	"vanban/generator/render/text"
	"vanban/generator/reported"
	"vanban/generator/run"
	"vanban/generator/versions"
	"vanban/generator/wording"
)

// endings is what a field may end with.
var endings = []string{".", ";", ",", ":", "...", "…", "?", "!", "”", ".”", ";”", " ;", "./."}

// fixedFields are not text that is printed in a sentence: codes, names of files, symbols.
var fixedFields = []string{"Code", "Codes", "Source", "Abbrev", "At", "Unit", "Symbol"}

// endAll gives every text within a value another ending.
func endAll(v reflect.Value, ending string) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			endAll(v.Elem(), ending)
		}
	case reflect.Slice:
		if inlines, ok := v.Interface().([]doc.Inline); ok && len(inlines) > 0 {
			if t, ok := inlines[len(inlines)-1].(doc.Text); ok {
				t.S = endingIn(t.S, ending)
				inlines[len(inlines)-1] = t
			}
			return
		}
		for i := range v.Len() {
			endAll(v.Index(i), ending)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			endAll(v.MapIndex(k), ending)
		}
	case reflect.Struct:
		if t, ok := v.Interface().(dossier.Text); ok {
			if t.S != "" && v.CanSet() {
				t.S = endingIn(t.S, ending)
				v.Set(reflect.ValueOf(t))
			}
			return
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !slices.Contains(fixedFields, f.Name) {
				endAll(v.Field(i), ending)
			}
		}
	default:
	}
}

// asTyped is the ending that leaves a text as it is, but for the dots that Decision 140 was issued with behind other marks.
const asTyped = ""

func endingIn(s, ending string) string {
	s = strings.NewReplacer("....", "...", ",...", "...").Replace(s)
	if ending == asTyped || strings.HasSuffix(s, ending) { // parts of a dossier may be shared
		return s
	}
	return strings.TrimRight(s, ".,;:/ ") + ending
}

// doubled is punctuation that stands twice. What may stand side by side is taken out first.
var (
	doubled = regexp.MustCompile(`[.;,:?!…]\.|[.;,:][;,:]|\.”\.`)
	single  = strings.NewReplacer("...", "", "…", "")
)

// twice finds punctuation that stands twice in a line.
func twice(line string) string {
	line = strings.NewReplacer(".../.", "", nd30.Closing, "").Replace(line)
	if strings.Contains(line, "....") || strings.Contains(line, "….") {
		return "...."
	}
	return doubled.FindString(single.Replace(line))
}

// ended loads a dossier whose every text has an ending.
func ended(t *testing.T, folder, ending string) *dossier.Dossier {
	d := loaded(t, folder)
	endAll(reflect.ValueOf(d), ending)
	return d
}

// TestNoPunctuationStandsTwice composes every kind of document from fields of every kind that end in every punctuation.
func TestNoPunctuationStandsTwice(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	for i := 0; i < len(endings); i += everycase.Apart(11) {
		ending := endings[i]
		t.Run(ending, func(t *testing.T) {
			for _, folder := range seedFolders(t) {
				documents, err := generator.NewMaker(generator.Options{}).Compose(ended(t, folder, ending))
				if err != nil {
					t.Fatal(err)
				}
				for _, n := range documents {
					checkOnce(t, folder+"/"+n.Name, n.Document)
				}
			}
			for k, folder := range pairFolders(t) {
				if (i+k)%4 > 0 {
					continue // each pair with every fourth ending, each ending on every fourth pair
				}
				checkAmendmentOnce(t, folder, ended(t, folder+"/cu", ending), ended(t, folder+"/moi", ending))
				checkAmendmentOnce(t, folder, ended(t, folder+"/cu", asTyped), ended(t, folder+"/moi", ending))
			}
			checkLettersOnce(t, ending)
			checkReportsOnce(t, ending)
		})
	}
}

func checkOnce(t *testing.T, name string, d *doc.Document) {
	t.Helper()
	var out bytes.Buffer
	if err := text.Render(&out, d); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(out.String()) {
		if found := twice(strings.ReplaceAll(line, "*", "")); found != "" {
			t.Errorf("%s: %q in %s", name, found, line)
		}
	}
}

func checkAmendmentOnce(t *testing.T, name string, old, new *dossier.Dossier) {
	t.Helper()
	changes := change.Between(old, new)
	x := amend.Amending{Old: old, New: new, Changes: changes, Number: 1250, Unit: "VP", Day: calendar.Of(2026, time.July, 15)}
	amended, err := run.New(run.Options{}).Amend(x, run.AmendOptions{Consolidate: true})
	if err != nil {
		t.Fatal(err)
	}
	corrected, err := run.New(run.Options{}).Amend(x, run.AmendOptions{Correct: true})
	if err != nil {
		t.Fatal(err)
	}
	comparison, err := run.New(run.Options{}).Compare(&versions.Version{Dossier: old, Partial: true}, &versions.Version{Dossier: new, Partial: true})
	if err != nil {
		t.Fatal(err)
	}
	table, err := comparison.Table(amend.Reasons{"*": "Theo thực tế triển khai"})
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range append(append(amended.Documents, corrected.Documents...), table) {
		checkOnce(t, name+"/"+n.Name, n.Document)
	}
}

// checkLettersOnce looks at the forms of the program's own: letters, and workbooks for agencies.
func checkLettersOnce(t *testing.T, ending string) {
	const folder = "../seeds/tay-ninh-2024"
	d := loaded(t, folder)
	period, err := deadline.ParsePeriod("2024-6-thang")
	if err != nil {
		t.Fatal(err)
	}
	m := generator.NewMaker(generator.Options{})
	var all []*fill.Copies
	for i := range letter.All {
		own := &letter.All[i]
		f, err := fill.Of(m, d, fill.Options{Form: fill.Form{Own: own}, Each: own.Each, Period: &period})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, f)
	}
	var names []dossier.Text
	for _, a := range d.Areas {
		names = append(names, a.Name) // by which what was reported finds its area
	}
	endAll(reflect.ValueOf(d), ending)
	for _, f := range all {
		documents, err := f.Documents()
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range documents {
			checkOnce(t, n.Name, n.Document)
		}
	}
	for i := range d.Areas {
		d.Areas[i].Name = names[i]
	}
	forms, err := exchange.ComposeForms(d, exchange.FormOptions{Period: period})
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range forms {
		for _, s := range form.Sheets {
			for _, l := range s.Lines {
				if found := twice(doc.Plain(l.Text)); found != "" {
					t.Errorf("form of %s: %q in %s", form.About.Agency, found, doc.Plain(l.Text))
				}
			}
		}
	}
}

func checkReportsOnce(t *testing.T, ending string) {
	w, err := wording.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range reportedFolders(t) {
		d := loaded(t, folder)
		periods, indicators, err := reported.Periods(d)
		if err != nil {
			t.Fatal(err)
		}
		endAll(reflect.ValueOf(d), ending)
		endAll(reflect.ValueOf(periods), ending)
		for _, i := range indicators {
			i.Name.S = endingIn(i.Name.S, ending)
		}
		for _, p := range periodsOf(t, folder, d) {
			computed, err := progress.Make(d, periods, indicators, p)
			if err != nil {
				t.Fatal(err)
			}
			made, _, err := report.Report(computed, w)
			if err != nil {
				t.Fatal(err)
			}
			checkOnce(t, folder+"/"+p.String(), made)
		}
	}
}
