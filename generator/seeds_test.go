package generator_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator"
	_ "vanban/generator/collector/seldom"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/render"
	"vanban/generator/render/pdf/pdftext"
	"vanban/generator/render/text"
	"vanban/generator/run"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// seedFolders finds the example dossiers.
func seedFolders(t testing.TB) []string {
	t.Helper()
	found, err := filepath.Glob("../seeds/*/ho-so.yaml")
	if err != nil || len(found) == 0 {
		t.Fatalf("no seeds: %v", err)
	}
	for i, f := range found {
		found[i] = filepath.Dir(f)
	}
	return found
}

// paperSeeds has a document of each kind of Article 7.
const paperSeeds = "../seeds/van-ban-mau"

// paperFiles finds them.
func paperFiles(t testing.TB) []string {
	t.Helper()
	found, err := filepath.Glob(paperSeeds + "/*.md")
	if err != nil || len(found) < len(paper.Kinds) {
		t.Fatalf("%d samples of %d kinds: %v", len(found), len(paper.Kinds), err)
	}
	return found
}

// composed loads a seed and gives its documents, those in files of their own at the end.
func composed(t testing.TB, folder string) []generator.Composed {
	t.Helper()
	d, err := dossier.Load(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	m := generator.NewMaker(generator.Options{})
	documents, err := m.Compose(d)
	if err != nil {
		t.Fatal(err)
	}
	papers, err := m.ComposePapers(d)
	if err != nil {
		t.Fatal(err)
	}
	return append(documents, papers...)
}

// reportedFolders finds the dossiers that have data of periods.
func reportedFolders(t testing.TB) []string {
	t.Helper()
	var all []string
	for _, pattern := range []string{"../seeds/*/", "../testdata/ho-so/*/"} {
		found, err := filepath.Glob(pattern + dossier.ProgressFolder)
		if err != nil || len(found) == 0 {
			t.Fatalf("no %s in %s: %v", dossier.ProgressFolder, pattern, err)
		}
		for _, f := range found {
			all = append(all, filepath.Dir(f))
		}
	}
	return all
}

// periodsOf finds the periods of a dossier that a report can be made of: those of the plan's year and later.
func periodsOf(t testing.TB, folder string, d *dossier.Dossier) []deadline.Period {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, dossier.ProgressFolder, "*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var all []deadline.Period
	for _, f := range files {
		p, err := deadline.ParsePeriod(strings.TrimSuffix(filepath.Base(f), ".yaml"))
		if err != nil {
			t.Fatal(err)
		}
		if p.Year >= d.Year {
			all = append(all, p)
		}
	}
	return all
}

// reportedOf composes the reports of all periods of a dossier.
func reportedOf(t testing.TB, folder string) []*generator.Report {
	t.Helper()
	d, err := dossier.Load(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	var all []*generator.Report
	for _, p := range periodsOf(t, folder, d) {
		r, err := generator.NewMaker(generator.Options{}).ComposeReport(d, p)
		if err != nil {
			t.Fatalf("%s, %s: %v", folder, p, err)
		}
		all = append(all, r)
	}
	return all
}

// sample is a composed document and the dossier that it comes from.
type sample struct {
	generator.Composed
	folder string // its base name
	making sync.Mutex
	made   map[render.Format][]byte
}

// in gives a sample in one format of the table. It is rendered once for all tests, of which some run at the same time.
func (s *sample) in(t testing.TB, r generator.Rendering) []byte {
	t.Helper()
	s.making.Lock()
	defer s.making.Unlock()
	if s.made[r.Format()] == nil {
		s.made[r.Format()] = renderedBy(t, s.Composed, r)
	}
	return s.made[r.Format()]
}

// ready are the samples, once they are composed.
var (
	ready     []*sample
	composing sync.Mutex
)

// samples composes every document of every seed and every report.
func samples(t testing.TB) []*sample {
	t.Helper()
	composing.Lock()
	defer composing.Unlock()
	if ready == nil {
		ready = composeSamples(t)
	}
	return ready
}

func composeSamples(t testing.TB) []*sample {
	t.Helper()
	var all []*sample
	for _, folder := range seedFolders(t) {
		for _, n := range composed(t, folder) {
			all = append(all, &sample{Composed: n, folder: filepath.Base(folder), made: map[render.Format][]byte{}})
		}
	}
	for _, file := range paperFiles(t) {
		p, err := run.ReadPaper(file)
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Notes) > 0 {
			t.Errorf("%s has notes: %v", file, p.Notes)
		}
		made, err := generator.NewMaker(generator.Options{}).ComposePaper(p)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, &sample{Composed: made[0], folder: filepath.Base(paperSeeds), made: map[render.Format][]byte{}})
	}
	for _, folder := range reportedFolders(t) {
		for _, r := range reportedOf(t, folder) {
			all = append(all, &sample{Composed: r.Document, folder: filepath.Base(folder), made: map[render.Format][]byte{}})
		}
	}
	return all
}

// renderedBy gives a document in one format of the table.
func renderedBy(t testing.TB, n generator.Composed, r generator.Rendering) []byte {
	t.Helper()
	data, err := r.Bytes(n)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// readable gives a rendered file in the form in which its golden file is kept.
var readable = map[render.Format]func([]byte) (string, error){
	render.DOCX: parts,
	render.XLSX: parts,
	render.PDF:  pdfPages,
	render.HTML: webForm,
}

// TestGolden compares every document of every seed and every report, in every format, with its golden file.
func TestGolden(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: TestSameBytes makes the same documents, several at a time")
	}
	for _, n := range samples(t) {
		golden := filepath.Join("../testdata/golden", n.folder, n.Name)
		t.Run(n.folder+"/"+n.Name, func(t *testing.T) {
			var out bytes.Buffer
			if err := text.Render(&out, n.Document); err != nil {
				t.Fatal(err)
			}
			compareGolden(t, golden+".txt", out.String())
			for _, r := range generator.Renderings {
				if !r.Fits(n.Composed) || n.folder == filepath.Base(paperSeeds) && r.Format() == render.DOCX || // its parts differ in the words alone
					r.Format() == render.HTML && !slices.Contains(webGoldens, n.folder+"/"+n.Name) {
					continue
				}
				got, err := readable[r.Format()](n.in(t, r))
				if err != nil {
					t.Fatal(err)
				}
				compareGolden(t, golden+"."+string(r.Format())+".txt", got)
			}
		})
	}
}

func compareGolden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", path, diff)
	}
}

// parts gives the XML parts of an OOXML package, indented, one after another.
func parts(data []byte) (string, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", err
	}
	var out strings.Builder
	for _, f := range z.File {
		content, err := readPart(f)
		if err != nil {
			return "", err
		}
		if f.Name == "xl/theme/theme1.xml" {
			continue // the library's own, the same in every workbook
		}
		fmt.Fprintf(&out, "-- %s --\n", f.Name)
		if err := indent(&out, content); err != nil {
			return "", fmt.Errorf("%s: %w", f.Name, err)
		}
	}
	return out.String(), nil
}

// partsOf gives an OOXML package's parts by name.
func partsOf(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range z.File {
		if parts[f.Name], err = readPart(f); err != nil {
			t.Fatal(err)
		}
	}
	return parts
}

func readPart(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

// indent writes each element on a line of its own, with its attributes as they stand and its text beside it.
func indent(out *strings.Builder, content []byte) error {
	decoder := xml.NewDecoder(bytes.NewReader(content))
	depth := 0
	for {
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			fmt.Fprintf(out, "\n%s%s", strings.Repeat(" ", depth), qualified(token.Name))
			for _, a := range token.Attr {
				fmt.Fprintf(out, " %s=%q", qualified(a.Name), a.Value)
			}
			depth++
		case xml.EndElement:
			depth--
			if depth == 0 {
				out.WriteString("\n")
			}
		case xml.CharData:
			if s := strings.TrimSpace(string(token)); s != "" {
				fmt.Fprintf(out, " %q", string(token))
			}
		}
	}
}

func qualified(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// pdfPages gives the text of a PDF page by page.
func pdfPages(data []byte) (string, error) {
	pages, err := pdftext.Pages(data)
	if err != nil {
		return "", err
	}
	var out strings.Builder
	for i, p := range pages {
		fmt.Fprintf(&out, "-- trang %d --\n%s\n", i+1, strings.TrimSpace(p.Text))
		if p.Notes != "" {
			fmt.Fprintf(&out, "-- chú thích --\n%s\n", strings.TrimSpace(p.Notes))
		}
	}
	return out.String(), nil
}
