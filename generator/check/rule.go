package check

import (
	"cmp"
	"strings"
	"sync"

	"vanban/generator/calendar"
	"vanban/generator/recognise"
	"vanban/generator/source"
	"vanban/generator/word/mend"
)

// Severity is how much a finding matters.
type Severity int

// The severities, the least first.
const (
	Advice  Severity = iota // góp ý: better so, but not ordered
	Warning                 // cảnh báo: the decree orders it, or offices do, and a document may go out with it
	Error                   // lỗi: a head of office sends the document back
)

// SeverityKeys are the names of the severities on the command line and in data, by severity.
var SeverityKeys = [...]string{Advice: "goi-y", Warning: "canh-bao", Error: "loi"}

// SeverityWords are the names of the severities as a sentence has them.
var SeverityWords = [...]string{Advice: "góp ý", Warning: "cảnh báo", Error: "lỗi"}

// Rule is a row of a set of rules.
type Rule struct {
	// ID is the annex, part, section, item and point that order it, "I.II.1.b.3"; the last number counts what is said there.
	ID string
	// Clause is where the decree orders it, as a clerk reads it: "điểm b khoản 1 Mục II Phần I Phụ lục I"; in a package's own rows empty where it
	// follows from ID.
	Clause    string
	Component string // what of a document it is about, Vietnamese: "quốc hiệu, tiêu ngữ"
	Severity  Severity
	Says      string // what is wrong, as a clerk reads it
	Way       string // what to do, where a finding doesn't say it itself
	// Look finds where the rule isn't kept. The rules that look at words alone look while all others do: the two sorts share nothing of a Reading that is made
	// while they look, but for what Once gives under names of their own.
	Look    func(*Reading) []Finding
	OfWords bool
	// Mend plans how what Look found is set right; nil where a person must.
	Mend func(*Reading, Finding, *mend.Edits)
}

// Finding is one place where a rule isn't kept. Rule is filled in by the set that runs it.
type Finding struct {
	Rule     *Rule
	Document int             // which document of the file, from 0
	Line     *recognise.Line // where; nil: the file or the document as a whole, or what is missing
	Part     string          // the words for a place that has no line: "trang 2", "đầu trang"; empty: none
	Words    string          // the words there that are wrong; empty: the line's
	Found    string          // what is there
	Expected string          // what the decree has there
	Way      string          // what to do; empty: the rule's
	Source   source.Pos      // of what only a dossier shows: where in its files
	Section  int             // of rules of pages: which section of the file, from 0
	At       int             // of what MendWords sets right: where Words begins in the paragraph's Text, in runes
	Instead  string          // and what stands there then
}

// HowTo says what to do: as the finding has it, else its rule.
func (f *Finding) HowTo() string { return cmp.Or(f.Way, f.Rule.Way) }

// Set is a set of rules that hold from a day on.
type Set struct {
	Name      string // "nd30-2020"
	Title     string // "Nghị định số 30/2020/NĐ-CP"
	Effective calendar.Date
	Rules     []Rule
}

// Run lets all rules look at a file, and gives what they find in their order.
func (s *Set) Run(r *Reading) []Finding {
	found := make([][]Finding, len(s.Rules))
	look := func(ofWords bool) {
		for i := range s.Rules {
			if s.Rules[i].OfWords == ofWords {
				found[i] = s.Rules[i].Look(r)
			}
		}
	}
	var beside sync.WaitGroup
	beside.Go(func() { look(true) })
	look(false)
	beside.Wait()
	var all []Finding
	for i := range found {
		for _, f := range found[i] {
			f.Rule = &s.Rules[i]
			all = append(all, f)
		}
	}
	return all
}

// Ended is a sentence with its full stop, which the sign at the end of a document, ./., has already.
func Ended(sentence string) string {
	if strings.HasSuffix(sentence, ".") {
		return sentence
	}
	return sentence + "."
}
