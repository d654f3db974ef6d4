package readiness

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/diff"
	"vanban/generator/dossier"
	"vanban/generator/pattern"
	"vanban/generator/starter"
	"vanban/seeds"
)

// sample is the sample of a kind, in its own words and in those of a document's office.
type sample struct {
	lines []sampleLine
	text  []sampleLine // what stands behind its head in the words of the office, whatever it states, but headings and the sentences that open and close it
}

// sampleLine is a line of a sample that states what is not so anywhere, or says what the sample is about. What is said in the same words of any office is none of it,
// and a law is real.
type sampleLine struct {
	pieces  []string // its words around what it leaves blank: who filled that in has made up nothing, but the rest is the sample's still
	bag     diff.Bag
	figures []string // figures that are made up: no years, which stand in any document of the year, and no words of a form
	marks   []string // figures and persons with the words beside them that no other sentence has by chance
	weak    bool     // its subject, or a year, a person or hours of the day are all that it states: a document may well say the same
	formal  bool     // its subject, or a sentence that opens or closes it: any document of the kind has such a one
}

// leastWords is how many words a line has at least to be known by them.
const leastWords = 5

// sampleOf gives the sample of a document's kind; the empty one where the kind has none.
func sampleOf(d Document) *sample {
	all := &sample{}
	begun, own := startedAs(starter.Samples+d.Kind+".md", d.Home)
	signers := signersOf(d)
	for _, p := range append(passagesOf(begun), passagesOf(own)...) {
		if s := readSample(p.text); len(s.pieces) > 0 {
			s.marks = slices.DeleteFunc(s.marks, func(m string) bool {
				return slices.ContainsFunc(signers, func(name string) bool { return strings.Contains(m, name) }) || d.With != "" && person().MatchString(m) // a list has persons of any name
			})
			all.lines = append(all.lines, s)
		}
	}
	_, text, _ := strings.Cut(own, "\n---\n")
	for line := range strings.Lines(text) {
		if len(strings.Fields(line)) >= leastWords && !strings.HasPrefix(line, "#") && !formal().MatchString(line) {
			all.text = append(all.text, sampleLine{pieces: piecesOf(strings.TrimRight(line, "\r\n"))})
		}
	}
	return all
}

// startedAs gives a file as khoi-tao begins it, and the same in the words of an office; empty where there is none.
func startedAs(file string, home *dossier.Dossier) (begun, own string) {
	data, err := seeds.Files.ReadFile(file)
	if err != nil {
		return "", ""
	}
	o := home.Issuer
	return string(data), starter.InWordsOf(string(data), starter.Speaker{Name: o.Name.S, Short: o.Short.S, Parent: o.Parent.S})
}

// signersOf gives the names of those who sign for the office and in a document, which are real though a sample has them too.
func signersOf(d Document) (names []string) {
	if name := d.Home.Signer.Name.S; name != "" {
		names = append(names, " "+name)
	}
	if m := signedBy().FindStringSubmatch(d.Text); m != nil {
		names = append(names, strings.TrimSpace(m[1]))
	}
	return names
}

// aPerson is the expression for a person of a sample.
const aPerson = `(?:[Ôô]ng|[Bb]à) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}`

var (
	blankPlace = pattern.Lazy(`…{2,}`)
	signedBy   = pattern.Lazy(`(?m)ho-ten:[ \t]*(\p{L}[\p{L} ]+)`)
	formFigure = pattern.Lazy(`^\s*\d+\. |\d+ bản|(?i:điều|khoản|điểm|mẫu|phụ lục) \d[\d.]*|24/24|31 tháng 12 hằng năm|Việt Nam 20 tháng 11`)
	dayHours   = pattern.Lazy(`\d{1,2} giờ \d{2}`)                                      // offices have the same ones
	formal     = pattern.Lazy(`như sau:\s*$|để .*biết(?: và|,) (?:tổ chức )?thực hiện`) // what opens and closes any document of the kind
	named      = pattern.Lazy(`^ong-ba: `)
	subjects   = pattern.Lazy(`^(?:trich-yeu|ve-viec|du): `)
	yearFigure = pattern.Lazy(`(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?`)
	figure     = pattern.Lazy(`\d[\d.,/]*\d%?|\d%?`)
	person     = pattern.Lazy(aPerson)
	personDoes = pattern.Lazy(aPerson + `[,:]? \S+ \S+`)
)

// readSample reads a line of a sample; the zero line where it states nothing that could be wrong of another office.
func readSample(line string) (s sampleLine) {
	isReal := strings.Contains(line, "Căn cứ ") && !sampleName().MatchString(line)
	isShort := len(strings.Fields(line)) < leastWords
	names, stated := person().MatchString(line) || named().MatchString(line), formFigure().ReplaceAllString(line, "")
	states := names || !isShort && (subjects().MatchString(line) || strings.ContainsFunc(stated, unicode.IsDigit))
	if isReal || !states {
		return s
	}
	s.pieces = piecesOf(line)
	for _, piece := range s.pieces {
		s.mark(piece)
	}
	s.figures = figure().FindAllString(yearFigure().ReplaceAllString(dayHours().ReplaceAllString(stated, ""), ""), -1)
	s.bag = diff.BagOf(s.pieces...)
	s.formal = subjects().MatchString(line) || formal().MatchString(line)
	s.weak = isShort || subjects().MatchString(line) || !names && len(s.figures) == 0
	return s
}

// piecesOf gives a line of a sample as it is compared, cut at its blanks.
func piecesOf(line string) []string {
	return strings.Split(blankPlace().ReplaceAllLiteralString(compared(line), blank), blank)
}

// blank stands for what a sample leaves to be filled in.
const blank = "……"

// leastDigits is how many digits a figure has at least, zeros at its end aside, that no two offices have by chance.
const leastDigits = 3

// mark notes what of a piece is known wherever it stands.
func (s *sampleLine) mark(piece string) {
	s.marks = append(s.marks, personDoes().FindAllString(piece, -1)...)
	words := strings.Fields(piece)
	for i, w := range words {
		digits, from, to := digitsOf(w), max(i-2, 0), min(i+2, len(words))
		if len(strings.TrimRight(digits, "0")) >= leastDigits && yearFigure().FindString(w) != digits && to-from > 2 {
			s.marks = append(s.marks, strings.Join(words[from:to], " "))
		}
	}
}

// digitsOf gives the digits of a word alone.
func digitsOf(word string) string {
	return strings.Map(func(c rune) rune {
		if !unicode.IsDigit(c) {
			return -1
		}
		return c
	}, word)
}

// fits says whether a line has the words of the sample around its blanks, whatever these were filled with.
func (s *sampleLine) fits(line string) bool {
	rest, is := strings.CutPrefix(line, s.pieces[0])
	for i, piece := range s.pieces[1:] {
		if !is {
			return false
		}
		if i == len(s.pieces)-2 { // the last
			return len(rest) > len(piece) && strings.HasSuffix(rest, piece)
		}
		_, size := utf8.DecodeRuneInString(rest) // a blank is filled with something
		at := strings.Index(rest[size:], piece)
		if is = at >= 0; is {
			rest = rest[size+at+len(piece):]
		}
	}
	return is && rest == ""
}

// isLeftIn says whether what the sample states is still in a line: all of its figures in most of its words, or what no other sentence has by chance.
func (s *sampleLine) isLeftIn(line string, figures []string, words diff.Bag) bool {
	for _, m := range s.marks {
		if strings.Contains(line, m) {
			return true
		}
	}
	if len(s.figures) == 0 {
		return false
	}
	for _, f := range s.figures {
		if !slices.Contains(figures, f) {
			return false // whoever set one right has read the others
		}
	}
	return s.bag.Like(words) >= diff.VeryAlike
}

// leftIn gives the passages of a document, from 0, in which what its sample states is left. What a document may well say by itself counts only beside these or, where the
// sample states nothing else, in a text of which more than half is the sample's, a line among it that is more than its subject where the sample has one.
func (all *sample) leftIn(passages []passage) map[int]bool {
	left, weak := map[int]bool{}, map[int]bool{}
	firm := slices.ContainsFunc(all.lines, func(s sampleLine) bool { return !s.weak })
	kept, says := 0, !slices.ContainsFunc(all.lines, func(s sampleLine) bool { return !s.formal })
	for n, p := range passages {
		line := compared(p.text)
		figures, words := figure().FindAllString(line, -1), diff.BagOf(line)
		for i := range all.lines {
			switch s := &all.lines[i]; {
			case s.weak && s.fits(line):
				weak[n], says = true, says || !s.formal
			case !s.weak && (s.fits(line) || s.isLeftIn(line, figures, words)):
				left[n] = true
			}
		}
		if !firm && slices.ContainsFunc(all.text, func(s sampleLine) bool { return s.fits(line) }) {
			kept++
		}
	}
	if len(left) > 0 || !firm && says && 2*kept > len(all.text) {
		maps.Copy(left, weak)
	}
	return left
}
