package generator_test

import (
	"path"
	"slices"
	"testing"

	"vanban/generator"
	"vanban/generator/check"
	"vanban/generator/check/language"
	"vanban/generator/inforce"
	"vanban/generator/render"
	"vanban/generator/word/document"
)

// keptFaults are the faults of language that documents of the samples have, by the pattern of their folder and name, with the reason.
var keptFaults = []struct{ of, id, why string }{
	{"tay-ninh-2024/tron-bo", "X.cite", "errata.md: the decision cites 876/QĐ-BNV, the plan 786/QĐ-BNV"},
	{"tay-ninh-2024/tron-bo", "I.II.3.c.8", "35/2022/QĐ- UBND, as issued"},
	{"tay-ninh-2024/phu-luc", "I.II.3.c.8", "35/2022/QĐ- UBND, as issued"},
	{"tay-ninh-2024/bao-cao-*", "I.II.3.c.8", "35/2022/QĐ- UBND, as issued, among the tasks"},
	{"tay-ninh-2024/bao-cao-*", "X.abbr", "errata.md: abbreviations used without being spelled out"},
	{"tay-ninh-2024/tron-bo", "X.quote.2", "a task's “Phát triển nguồn nhân lực … is never closed, as issued"},
	{"tay-ninh-2024/phu-luc", "X.quote.2", "the same, as issued"},
	{"tay-ninh-2024/bao-cao-*", "X.quote.2", "the same, as issued, among the tasks"},
	{"bao-cao-nhieu-viec/bao-cao-*", "X.abbr", "CĐS stands in the names of indicators"},
}

// keptOf gives the rules whose faults a document keeps.
func keptOf(t *testing.T, name string) (ids []string) {
	t.Helper()
	for _, k := range keptFaults {
		fits, err := path.Match(k.of, name)
		if err != nil {
			t.Fatal(err)
		}
		if fits {
			ids = append(ids, k.id)
		}
	}
	return ids
}

// TestOwnDocumentsHaveNoFaultOfLanguage: what the program makes of the seeds has no error and no warning but those that a seed keeps on purpose, and those are found.
func TestOwnDocumentsHaveNoFaultOfLanguage(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	rules := language.Rules()
	for _, n := range samples(t) {
		for _, r := range generator.Renderings {
			if r.Format() != render.DOCX || !r.Fits(n.Composed) {
				continue
			}
			name := n.folder + "/" + n.Name
			kept := keptOf(t, name)
			d, err := document.Open(n.Name+".docx", n.in(t, r))
			if err != nil {
				t.Fatal(err)
			}
			reading := check.Read(n.Name, d, inforce.Now())
			var seen []string
			for _, rule := range rules {
				for _, f := range rule.Look(reading) {
					if rule.Severity == check.Advice {
						continue
					}
					seen = append(seen, rule.ID)
					if !slices.Contains(kept, rule.ID) {
						t.Errorf("%s: %s: %s → %s", name, rule.ID, f.Found, f.Expected)
					}
				}
			}
			for _, id := range kept {
				if !slices.Contains(seen, id) {
					t.Errorf("%s: %s isn't found any more", name, id)
				}
			}
		}
	}
}
