package readiness

import (
	"path/filepath"
	"strings"
	"unicode"

	"vanban/generator/check"
	"vanban/generator/dossier"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/starter"
	"vanban/seeds"
)

// PracticeMark begins the first line of a dossier that is written to practise with: whoever records it as issued knows that nothing in it is real.
const PracticeMark = "# Hồ sơ để tập"

func isPractice(d *dossier.Dossier) bool {
	lines := d.Lines(dossier.MainFile)
	return len(lines) > 0 && strings.HasPrefix(lines[0], PracticeMark)
}

// Sample gives what of the starter is still in a dossier, and may not be in a document that is signed; nothing of one to practise with. What only its own
// documents print, its legal bases, counts where these are signed.
func Sample(d *dossier.Dossier, own bool) (all []check.Finding) {
	l := &looking{d, true, nil}
	for i := range rows {
		r := &rows[i]
		if r.stopBy == nil || isPractice(d) || !own && r.rule.ID == citationRule.ID {
			continue
		}
		for _, p := range r.look(l) {
			all = append(all, p.finding(r.stopBy, ""))
		}
	}
	return all
}

// SampleRules are the rules of what the starter makes up, each with why somebody else tells of them.
func SampleRules() map[string]string {
	const why = "ban-hanh tự dừng ở đó"
	return map[string]string{citationRule.ID: why, nameRule.ID: why, wordRule.ID: why}
}

// Document is a document in a file of its own, as it is held against the sample of its kind.
type Document struct {
	Path string // as it is told
	Kind string // its key
	Text string
	Home *dossier.Dossier // that it is of; where it stands alone, what its office says
}

// OfSample gives what of the starter is still in a document: names, documents and words that were made up. signed: it is about to be recorded as signed.
func OfSample(d Document, signed bool) (all []check.Finding) {
	firm := (signed || !isDraft(d.Text)) && !isPractice(d.Home)
	rule := func(r check.Rule) *check.Rule {
		if firm {
			return stopping(r)
		}
		return &r
	}
	citations, names, words := rule(citationRule), rule(nameRule), rule(wordRule)
	known := madeUp(d)
	n := 0
	for line := range strings.Lines(d.Text) {
		n++
		line = beforeComment(strings.TrimRight(line, "\r\n"))
		at := place{at: source.Pos{File: filepath.Base(d.Path), Line: n}, words: strings.TrimLeft(strings.TrimSpace(line), "- ")}
		switch {
		case invented()[citation().FindString(line)]:
			all = append(all, at.finding(citations, filepath.Dir(d.Path)))
		case nameIn(signed)().MatchString(line) || !signed && leftBlank().MatchString(line):
			all = append(all, at.finding(names, filepath.Dir(d.Path)))
		case known[withoutNames(line)]:
			all = append(all, at.finding(words, filepath.Dir(d.Path)))
		}
	}
	return all
}

var (
	leftBlank  = pattern.Lazy(`(?:^|[^….])……(?:$|[^….])`) // as the starter leaves what nobody knows; a form's line of dots is longer
	draftLine  = pattern.Lazy(`(?m)^du-thao:\s*true\b`)
	anyDraft   = pattern.Lazy(`(?m)^du-thao:`)
	noNumber   = pattern.Lazy(`(?m)^so:[ \t]*(?:#.*)?\r?$`)
	officeName = pattern.Latin(`(?i:ủy ban nhân dân|ubnd|hđnd|xã|phường|đặc khu|tỉnh|thành phố)(?: (?:[\p{Lu}][\p{L}]*|\d+|……))*`)
)

// isDraft says whether a document is one still: it says so or, of a copy, which can't, it has no number.
func isDraft(text string) bool {
	return draftLine().MatchString(text) || !anyDraft().MatchString(text) && noNumber().MatchString(text)
}

// leastWords is how many words a line has at least to be known by them.
const leastWords = 5

// madeUp are the lines of a kind's sample that state what is not so anywhere, its subject first among them: those with figures, in the words of the sample
// and of the document's office. What is said in the same words of any office is none, and a law is real.
func madeUp(d Document) map[string]bool {
	all := map[string]bool{}
	data, err := seeds.Files.ReadFile("van-ban-mau/" + d.Kind + ".md")
	if err != nil {
		return all // a kind without a sample
	}
	o := d.Home.Issuer
	own := starter.InWordsOf(string(data), starter.Speaker{Name: o.Name.S, Short: o.Short.S, Parent: o.Parent.S})
	for line := range strings.Lines(string(data) + "\n" + own) {
		line = beforeComment(strings.TrimRight(line, "\r\n"))
		isReal := strings.Contains(line, "Căn cứ ") && !sampleName().MatchString(line)
		if subject := strings.HasPrefix(line, " trich-yeu:"); (subject || strings.ContainsFunc(line, unicode.IsDigit)) && !isReal && len(strings.Fields(line)) >= leastWords {
			all[withoutNames(line)] = true
		}
	}
	return all
}

// withoutNames gives a line as it is compared, whatever office's names are in it.
func withoutNames(line string) string {
	return strings.Join(strings.Fields(officeName().ReplaceAllLiteralString(strings.TrimSpace(line), "@")), " ")
}
