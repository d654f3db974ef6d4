package document

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/ooxml"
	"vanban/generator/pattern"
)

// Unfinished is what in a DOCX shows that it is not the last version.
type Unfinished struct {
	Comments int  // that nobody has settled
	Tracked  bool // changes that nobody has accepted or rejected
	Draft    bool // the mark DỰ THẢO
	Numbered bool // a number and a day stand at its head
}

var (
	commentMark   = pattern.Lazy(`<w:commentReference\b`)
	settled       = pattern.Lazy(`<w15:commentEx\b[^>]*\bw15:done="(?:1|true)"`)
	trackedChange = pattern.Lazy(`<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|rPrChange|pPrChange|tblPrChange|trPrChange|tcPrChange|sectPrChange)[\s/>]`)
	paragraphEnd  = pattern.Lazy(`</w:p>`)
	wordsOrTab    = pattern.Lazy(`<w:t(?:\s[^>]*)?>([^<]*)</w:t>|<w:(?:tab|br)\b`)
	withNumber    = pattern.Lazy(`^Số\s*:?\s*\d+\s*/`)
	withDay       = pattern.Lazy(`,\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\.?$`)
)

// draftWords is the mark of a draft, as it is shown.
const draftWords = "DỰ THẢO"

// LooksUnfinished tells what in a DOCX shows that it is not the last version. A file that can't be read is a *source.Problem.
func LooksUnfinished(name string, data []byte) (Unfinished, error) {
	var u Unfinished
	pkg, err := ooxml.ReadPackage(name, data, ooxml.Limits{})
	if err != nil {
		return u, err
	}
	main, err := pkg.Main()
	if err != nil {
		return u, err
	}
	for _, part := range pkg.Names() {
		content := pkg.Part(part)
		switch {
		case part != main && !strings.HasPrefix(part, "word/"):
			continue
		case strings.HasSuffix(part, "commentsExtended.xml"):
			u.Comments -= count(settled(), content)
		case strings.HasSuffix(part, ".xml"):
			u.Comments += count(commentMark(), content)
			u.Tracked = u.Tracked || trackedChange().Match(content)
		}
	}
	u.Comments = max(0, u.Comments)
	u.head(pkg.Part(main))
	return u, nil
}

func count(what *regexp.Regexp, content []byte) int { return len(what.FindAllIndex(content, -1)) }

// head looks for number, day and the draft's mark, each a paragraph of its own.
func (u *Unfinished) head(content []byte) {
	number, day := false, false
	for _, p := range paragraphEnd().Split(string(content), -1) {
		var b strings.Builder
		for _, m := range wordsOrTab().FindAllStringSubmatch(p, -1) {
			b.WriteString(m[1])
		}
		text := strings.Join(strings.Fields(norm.NFC.String(b.String())), " ")
		u.Draft = u.Draft || strings.ToUpper(text) == draftWords
		number = number || withNumber().MatchString(text)
		day = day || withDay().MatchString(text)
	}
	u.Numbered = number && day
}
