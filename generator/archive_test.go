package generator_test

import (
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// preflightJars are the archives of Debian's libpdfbox2-java and of what it needs.
var preflightJars = []string{"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"}

// onlyInPart1 are the findings of a PDF/A-1 checker that ISO 19005-2 has no clause for.
var onlyInPart1 = map[string]string{
	"1.4":    "/XRef cross reference streams are not allowed", // 19005-1, 6.1.4; allowed by 19005-2, 6.1.4
	"3.1.11": "The CIDSet entry is missing",                   // 19005-1, 6.3.5; optional in 19005-2, 6.2.11.4.2
	"7.11.2": "part must be 1",                                // 19005-1, 6.7.11; this file says that it is of part 2
}

// TestPDFIsAnArchiveFile checks every PDF with qpdf, Ghostscript and PDFBox's preflight.
func TestPDFIsAnArchiveFile(t *testing.T) {
	tool(t, "", "qpdf", "gs", "java")
	folder := filepath.Join(t.TempDir(), "pdf")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	files := made(t, ".pdf")
	for i, f := range files {
		own := filepath.Join(folder, fmt.Sprintf("%02d-%s-%s", i, filepath.Base(filepath.Dir(f)), filepath.Base(f)))
		if err := os.Rename(f, own); err != nil {
			t.Fatal(err)
		}
		for _, check := range [][]string{
			{"qpdf", "--check", own},
			{"gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage", own},
		} {
			if out, err := exec.Command(check[0], check[1:]...).CombinedOutput(); err != nil {
				t.Errorf("%s: %s: %v\n%s", own, check[0], err, out)
			}
		}
	}
	preflight(t, folder)
	t.Logf("%d files are sound", len(files))
}

// preflight checks all files of a folder in one run and wants no finding but those that only PDF/A-1 has.
func preflight(t *testing.T, folder string) {
	t.Helper()
	var jars []string
	for _, name := range preflightJars {
		jars = append(jars, filepath.Join("/usr/share/java", name+".jar"))
		if _, err := os.Stat(jars[len(jars)-1]); err != nil {
			t.Skipf("skipped: preflight needs %v", err)
		}
	}
	out, _ := exec.Command("java", "-cp", strings.Join(jars, ":"), "org.apache.pdfbox.preflight.Validator_A1b", "xml", "group", folder).CombinedOutput()
	report, err := os.ReadFile(folder + ".preflight.xml")
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var found struct {
		Files []struct {
			Name   string `xml:"name,attr"`
			Errors []struct {
				Code    string `xml:"code"`
				Details string `xml:"details"`
			} `xml:"errors>error"`
		} `xml:"preflight"`
	}
	if err := xml.Unmarshal(report, &found); err != nil {
		t.Fatal(err)
	}
	if listed, _ := filepath.Glob(filepath.Join(folder, "*.pdf")); len(found.Files) != len(listed) {
		t.Fatalf("preflight saw %d files of %d", len(found.Files), len(listed))
	}
	for _, f := range found.Files {
		for _, e := range f.Errors {
			if about, known := onlyInPart1[e.Code]; !known || !strings.Contains(e.Details, about) {
				t.Errorf("%s: %s %s", f.Name, e.Code, e.Details)
			}
		}
	}
}
