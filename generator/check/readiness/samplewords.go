package readiness

import (
	"cmp"
	"path/filepath"
	"strings"

	"vanban/generator/check"
	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// practiceMark begins the first line of a dossier that is written to practise with: whoever records it as issued knows that nothing in it is real.
const practiceMark = "# Hồ sơ để tập"

func isPractice(d *dossier.Dossier) bool {
	lines := d.Lines(dossier.MainFile)
	return len(lines) > 0 && strings.HasPrefix(lines[0], practiceMark)
}

// Sample gives what of the starter is still in a dossier, and may not be in a document that is signed; nothing of one to practise with. What only its own
// documents print, its legal bases and what it plans, counts where these are signed.
func Sample(d *dossier.Dossier, own bool) (all []check.Finding) {
	l := &readyDossier{d, true, nil}
	for i := range rows {
		r := &rows[i]
		if r.stopBy == nil || isPractice(d) || !own && r.rule.ID != nameRule.ID {
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
	Kind string // its key; of an appendix that of its document
	Text string
	With string           // the text of the document that it goes with, attached to it or an appendix of it; empty where it stands by itself
	Home *dossier.Dossier // that it is of; where it stands alone, what its office says
}

// OfSample gives what of the starter is still in a document: names, documents and words that were made up. signed: it is about to be recorded as signed.
func OfSample(d Document, signed bool) (all []check.Finding) {
	firm := (signed || !isDraft(cmp.Or(d.With, d.Text))) && !isPractice(d.Home)
	rule := func(r check.Rule) *check.Rule {
		if firm {
			return stopping(r)
		}
		return &r
	}
	citations, names, words := rule(citationRule), rule(nameRule), rule(wordRule)
	passages := passagesOf(letters.Composed(d.Text))
	left := sampleOf(d).leftIn(passages)
	alone, told := d.With == "", 0 // told: the last line that was
	for n, p := range passages {
		if p.from <= told {
			continue // a paragraph one of whose lines was told of
		}
		at := place{at: source.Pos{File: filepath.Base(d.Path), Line: p.from}, words: strings.TrimLeft(strings.TrimSpace(p.text), "- ")}
		said := len(all)
		switch {
		case invented()[citation().FindString(p.text)]:
			all = append(all, at.finding(citations, filepath.Dir(d.Path)))
		case nameIn(signed || !alone)().MatchString(p.text) || strings.Contains(strings.ToLower(p.text), inventedBody) || alone && !signed && leftBlank().MatchString(p.text):
			all = append(all, at.finding(names, filepath.Dir(d.Path)))
		case left[n]:
			all = append(all, at.finding(words, filepath.Dir(d.Path)))
		}
		if len(all) > said {
			told = p.to
		}
	}
	return all
}

// inventedBody is what the samples call bodies beside the office itself: “xã Giả Định”.
const inventedBody = "giả định"

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

// compared gives a line as it is compared, whatever office's names are in it and however it ends.
func compared(line string) string {
	line = officeName().ReplaceAllLiteralString(strings.TrimSpace(line), "@")
	return strings.TrimRight(strings.Join(strings.Fields(line), " "), ".;,")
}
