package sight

import (
	"vanban/generator/check"
	"vanban/generator/word/mend"
)

// Row is a rule of form as its package writes it: it looks at one document at a time.
type Row struct {
	ID, Component string
	Severity      check.Severity
	Says, Way     string
	Look          func(*Paper) []check.Finding
	File          func(*View) []check.Finding // of one that looks at the file as a whole
	Mend          func(*check.Reading, check.Finding, *mend.Edits)
}

// Rules makes rules of rows, in their order.
func Rules(rows []Row) (all []check.Rule) {
	for _, r := range rows {
		all = append(all, r.rule())
	}
	return all
}

func (r Row) rule() check.Rule {
	rule := check.Rule{ID: r.ID, Component: r.Component, Severity: r.Severity, Says: r.Says, Way: r.Way, Mend: r.Mend}
	rule.Look = func(reading *check.Reading) (all []check.Finding) {
		v := ViewOf(reading)
		if r.File != nil {
			return r.File(v)
		}
		for _, p := range v.Papers {
			if !p.OfParty {
				all = append(all, r.Look(p)...)
			}
		}
		return all
	}
	return rule
}
