package ruleset

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"vanban/generator/check"
)

// own are the rules that the list of the decree's rules doesn't have: what heads of office mark beside it.
var own = []string{"D8.1", "X.agree", "X.body.1", "X.body.2", "X.body.3", "X.cite", "X.code", "X.count", "X.day", "X.day.2", "X.day.3", "X.day.4", "X.day.5", "X.field", "X.field.2", "X.field.3", "X.kind", "X.law", "X.mark", "X.mark.2", "X.number", "X.quote.2", "X.space.3", "X.spell", "X.sum", "X.tone", "X.word"}

// leastEvaluated is how many rules are evaluated on a Word file at least.
const leastEvaluated = 200

// TestRulesEvaluated counts the rules of the decree that a Word file is checked by.
func TestRulesEvaluated(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Decree().Rules {
		seen[r.ID] = true
	}
	n := len(seen)
	for _, id := range own {
		if seen[id] {
			n--
		}
	}
	if n < leastEvaluated {
		t.Errorf("%d rules of the decree, want %d", n, leastEvaluated)
	}
	for _, r := range NotEvaluated {
		if seen[r.ID] {
			t.Errorf("%s is evaluated, and named among those that aren't", r.ID)
		}
	}
	t.Logf("%d rules of the decree, %d of usage, %d not evaluated", n, len(seen)-n, len(NotEvaluated))
}

// isCorrected says whether the list says something else of a rule than the decree.
func isCorrected(id string) bool {
	return slices.ContainsFunc(CorrectedRules, func(c Corrected) bool { return c.ID == id })
}

// TestEveryRuleOfTheListIsKnown compares the rules with the list of the decree's rules, where that stands beside the tools.
func TestEveryRuleOfTheListIsKnown(t *testing.T) {
	tools := os.Getenv("VANBAN_TOOLS")
	list, err := os.ReadFile(filepath.Join(tools, "..", "law", "rules.tsv"))
	if tools == "" || err != nil {
		t.Skipf("skipped: no list of rules beside VANBAN_TOOLS (%v)", err)
	}
	known, listed, severities := map[string]bool{}, map[string]bool{}, map[string]string{}
	for _, r := range Decree().Rules {
		known[r.ID], severities[r.ID] = true, [...]string{check.Advice: "advice", check.Warning: "warning", check.Error: "error"}[r.Severity]
	}
	for _, r := range NotEvaluated {
		known[r.ID] = true
	}
	for line := range strings.Lines(string(list)) {
		id, rest, _ := strings.Cut(line, "\t")
		listed[id] = true
		if says := strings.Split(rest, "\t"); severities[id] != "" && (severities[id] != says[4]) != isCorrected(id) {
			t.Errorf("%s is %s, listed as %s, corrected: %v", id, severities[id], says[4], isCorrected(id))
		}
		if !known[id] && id != "id" {
			t.Errorf("%s is neither evaluated nor named", id)
		}
	}
	for _, id := range own {
		listed[id] = true
	}
	for id := range known {
		if !listed[id] {
			t.Errorf("%s is no rule of the list", id)
		}
	}
}
