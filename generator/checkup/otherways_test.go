package checkup

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Parts of a file as regular expressions find them: paragraphs, runs, rows, cells, and attributes in twips.
var (
	paragraphs = regexp.MustCompile(`<w:p>.*?</w:p>|<w:p .*?</w:p>|<w:p/>`)
	runs       = regexp.MustCompile(`<w:r>.*?</w:r>|<w:r .*?</w:r>`)
	rows       = regexp.MustCompile(`<w:tr>.*?</w:tr>`)
	tables     = regexp.MustCompile(`<w:tbl>.*?</w:tbl>`)
	oneText    = regexp.MustCompile(`(<w:r [^>]*>(?:<w:rPr>.*?</w:rPr>)?<w:t[^>]*>)([^<&]{4,})(</w:t></w:r>)`)
	twips      = regexp.MustCompile(`( w:(?:left|right|top|bottom|before|after|firstLine|w|h|header|footer)=")(\d+)"`)
	switches   = regexp.MustCompile(`<w:(b|i|titlePg) w:val="1"/>`)
)

// inPoints writes twips as the strict format of Word has them: 85.05pt.
func inPoints(attribute string) string {
	m := twips.FindStringSubmatch(attribute)
	n, _ := strconv.Atoi(m[2]) // digits, by the expression
	return fmt.Sprintf(`%s%d.%02dpt"`, m[1], n/20, n%20*5)
}

// wrapped puts each part that an expression finds between two texts.
func wrapped(what *regexp.Regexp, head, tail string) func(string) string {
	return func(body string) string {
		return what.ReplaceAllStringFunc(body, func(x string) string { return head + x + tail })
	}
}

// ways are how other programs, and Word itself, write what looks the same: content controls round anything, runs that are parted by marks, tags round runs, measures
// with units, switches in words.
var ways = map[string]func(string) string{
	"paragraphs in controls": wrapped(paragraphs, `<w:sdt><w:sdtPr><w:id w:val="-1"/></w:sdtPr><w:sdtContent>`, `</w:sdtContent></w:sdt>`),
	"runs in controls":       wrapped(runs, `<w:sdt><w:sdtPr/><w:sdtContent>`, `</w:sdtContent></w:sdt>`),
	"rows in controls":       wrapped(rows, `<w:sdt><w:sdtPr/><w:sdtContent>`, `</w:sdtContent></w:sdt>`),
	"tables in controls":     wrapped(tables, `<w:sdt><w:sdtPr/><w:sdtContent>`, `</w:sdtContent></w:sdt>`),
	"runs in tags":           wrapped(runs, `<w:smartTag w:uri="urn:a" w:element="place">`, `</w:smartTag>`),
	"runs inserted":          wrapped(runs, `<w:ins w:id="1" w:author="a">`, `</w:ins>`),
	"runs in links":          wrapped(runs, `<w:hyperlink w:anchor="a">`, `</w:hyperlink>`),
	"measures in points":     func(body string) string { return twips.ReplaceAllStringFunc(body, inPoints) },
	"switches in words":      func(body string) string { return switches.ReplaceAllString(body, `<w:$1 w:val="on"/>`) },
	"runs parted": func(body string) string {
		return oneText.ReplaceAllStringFunc(body, func(x string) string {
			m := oneText.FindStringSubmatch(x)
			text := []rune(m[2])
			return m[1] + string(text[:2]) + m[3] + `<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="7" w:name="b"/><w:bookmarkEnd w:id="7"/>` + m[1] + string(text[2:]) + m[3]
		})
	},
}

// TestOtherWaysLookTheSame wants of a good document written in each way nothing, and of one with a fault that alone.
func TestOtherWaysLookTheSame(t *testing.T) {
	for name, way := range ways {
		for _, c := range []struct{ old, new, want string }{
			{"", "", ""},
			{"Số: 215/", "Số: 5/", "I.II.3.c.6"},
			{"Độc lập - Tự do", "Độc lập – Tự do", "I.II.1.b.2"},
			{`w:left="1701"`, `w:left="1134"`, "I.I.3.c"},
			{`w:firstLine="720"/><w:jc w:val="both"`, `w:firstLine="720"/><w:jc w:val="left"`, "I.II.6.e.2"},
		} {
			body := way(strings.ReplaceAll(googleLetter(), c.old, c.new))
			if c.old == "" {
				body = way(googleLetter())
			}
			if body == googleLetter() {
				t.Fatalf("%s: nothing is written otherwise", name)
			}
			var ids []string
			for _, f := range read(t, body, Options{}).Findings {
				if !slices.Contains(ids, f.Rule.ID) {
					ids = append(ids, f.Rule.ID)
				}
			}
			if got := strings.Join(ids, " "); got != c.want {
				t.Errorf("%s, %q: found %q, want %q", name, c.new, got, c.want)
			}
		}
	}
}

// TestTablesWithoutParagraphs wants a sentence, and no panic, of a file whose tables have no paragraph in any cell.
func TestTablesWithoutParagraphs(t *testing.T) {
	const empty = `<w:tbl><w:tr><w:tc/><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>`
	for _, body := range []string{empty, empty + empty} {
		if len(read(t, body, Options{}).Findings) == 0 {
			t.Errorf("%s: nothing is told", body)
		}
	}
}
