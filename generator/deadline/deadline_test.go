package deadline

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"vanban/generator/calendar"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const planYear = 2024

func phrases(t testing.TB) []string {
	t.Helper()
	f, err := os.Open("testdata/phrases.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if s := lines.Text(); s != "" && !strings.HasPrefix(s, "#") {
			all = append(all, s)
		}
	}
	return all
}

// TestPhrases prints what each phrase means, beside the golden file.
func TestPhrases(t *testing.T) {
	var out strings.Builder
	for _, p := range phrases(t) {
		d, err := Parse(p, planYear)
		if err != nil {
			var problem *ParseError
			if !errors.As(err, &problem) {
				t.Fatalf("%q: %T is no *ParseError", p, err)
			}
			fmt.Fprintf(&out, "%s\n    lỗi ở ký tự %d: %s\n", p, problem.Column, problem.What)
			continue
		}
		fmt.Fprintf(&out, "%s\n    %s … %s, lặp %d, thường xuyên %t, theo %q\n", d, d.First(), d.Last(), d.Recurrence(), d.OpenEnded(), d.Reference())
		fmt.Fprintf(&out, "    đến hạn: %s\n", d.Occurrences(calendar.Of(2023, 12, 15), calendar.Of(2025, 3, 31)))
	}
	golden := filepath.Join("testdata", "phrases.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), out.String()); diff != "" {
		t.Error(diff)
	}
}

// TestRoundTrip writes random deadlines as phrases, in all their spellings, and reads them back.
func TestRoundTrip(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 5000 {
		phrase, first, last := randomPhrase(random)
		d, err := Parse(phrase, planYear)
		if err != nil {
			t.Fatalf("%q: %v", phrase, err)
		}
		if d.First() != first || d.Last() != last {
			t.Errorf("%q is %v … %v, want %v … %v", phrase, d.First(), d.Last(), first, last)
		}
		if d.String() != phrase {
			t.Errorf("%q is printed as %q", phrase, d)
		}
		if again, err := Parse(d.String(), planYear); err != nil || again != d {
			t.Errorf("%q read again is %+v (%v), want %+v", phrase, again, err, d)
		}
		if decomposed, err := Parse(norm.NFD.String(phrase), planYear); err != nil || decomposed != d {
			t.Errorf("%q in NFD is %+v (%v)", phrase, decomposed, err)
		}
	}
}

var roman = []string{"", "I", "II", "III", "IV"}

// randomPhrase gives a phrase and the days that it means, reckoned apart from the package's own code.
func randomPhrase(r *rand.Rand) (phrase string, first, last calendar.Date) {
	year := 2020 + r.Intn(15)
	q := 1 + r.Intn(4)
	p := q + r.Intn(5-q)
	month := 1 + r.Intn(12)
	sep := []string{"/", " năm "}[r.Intn(2)]
	day := func(y, m, d int) calendar.Date { return calendar.Of(y, time.Month(m), d) }
	switch r.Intn(6) {
	case 0:
		return fmt.Sprintf("Trong năm %d", year), day(year, 1, 1), day(year, 12, 31)
	case 1:
		return fmt.Sprintf("Quý %s%s%d", roman[q], sep, year), day(year, 3*q-2, 1), day(year, 3*q+1, 0)
	case 2:
		return fmt.Sprintf("Quý %s/%d đến quý %s/%d", roman[q], year, roman[p], year+1), day(year, 3*q-2, 1), day(year+1, 3*p+1, 0)
	case 3:
		return fmt.Sprintf("Trong tháng %02d%s%d", month, sep, year), day(year, month, 1), day(year, month+1, 0)
	case 4:
		last := day(year, month, q-1)
		return fmt.Sprintf("Trước ngày %d/%d/%d", q, month, year), day(last.Year, 1, 1), last
	}
	return fmt.Sprintf("Năm %d - %d", year, year+p), day(year, 1, 1), day(year+p, 12, 31)
}

func FuzzParse(f *testing.F) {
	for _, p := range phrases(f) {
		f.Add(p)
	}
	f.Fuzz(func(t *testing.T, phrase string) {
		d, err := Parse(phrase, planYear)
		if err != nil {
			return
		}
		if again, err := Parse(d.String(), planYear); err != nil || again != d {
			t.Errorf("%q gave %+v, which reads back as %+v (%v)", phrase, d, again, err)
		}
		if d.Last().Before(d.First()) && !d.Last().IsZero() {
			t.Errorf("%q ends before it begins", phrase)
		}
	})
}

// TestSameDays: other words for the same days are no other deadline; another time between the first and the last is one.
func TestSameDays(t *testing.T) {
	for _, c := range []struct {
		one, other string
		same       bool
	}{
		{"Quý II, III/2024", "Quý II và quý III năm 2024", true}, {"Quý I, III/2024", "Quý I - III/2024", false},
		{"Quý I, III và cả năm 2024", "Quý I, II, III và cả năm 2024", false}, {"Trước ngày 20 của kỳ báo cáo", "Trước ngày 25 của kỳ báo cáo", false},
	} {
		one, err := Parse(c.one, planYear)
		other, bad := Parse(c.other, planYear)
		if err != nil || bad != nil || one.SameDays(other) != c.same {
			t.Errorf("%s, %s: the same %t, want %t (%v, %v)", c.one, c.other, one.SameDays(other), c.same, err, bad)
		}
	}
}
