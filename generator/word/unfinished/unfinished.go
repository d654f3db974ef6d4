// Package unfinished tells what in a Word file shows that it is not the last version: remarks, tracked changes, the mark of a draft.
package unfinished

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/ooxml"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
)

// Signs are what in a DOCX shows that it is not the last version.
type Signs struct {
	Comments int  // that nobody has settled
	Clashes  int  // of them: the program's own, each where a person and the dossier say different things
	Tracked  bool // changes that nobody has accepted or rejected
	Draft    bool // the mark DỰ THẢO
	Numbered bool // a number and a day stand at its head
}

var (
	commentMark   = pattern.Lazy(`<w:commentReference\b[^>]*>`)
	settled       = pattern.Lazy(`<w15:commentEx\b[^>]*\bw15:done="(?:1|true)"[^>]*>`)
	ownComment    = pattern.Lazy(`(?s)<w:comment\s[^>]*w:author="` + document.CommentAuthor + `"[^>]*>.*?</w:comment>`)
	commentID     = pattern.Lazy(`\bw:id="([^"]*)"`)
	paragraphID   = pattern.Lazy(`\bw14:paraId="([^"]*)"`)
	trackedChange = pattern.Lazy(`<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|rPrChange|pPrChange|tblPrChange|trPrChange|tcPrChange|sectPrChange)[\s/>]`)
	paragraphEnd  = pattern.Lazy(`</w:p>`)
	wordsOrTab    = pattern.Lazy(`<w:t(?:\s[^>]*)?>([^<]*)</w:t>|<w:(?:tab|br)\b`)
	withNumber    = pattern.Lazy(`^Số\s*:?\s*\d+\s*/`)
	withDay       = pattern.Lazy(`,\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\.?$`)
)

// draftWords is the mark of a draft, as it is shown.
const draftWords = "DỰ THẢO"

// SignsIn tells what in a DOCX shows that it is not the last version. A file that can't be read is a *source.Problem.
func SignsIn(name string, data []byte) (Signs, error) {
	var u Signs
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
	u.Clashes = clashes(pkg, main)
	u.head(pkg.Part(main))
	return u, nil
}

// clashes counts the program's own comments that stand in the text and nobody has settled: Word names one that is done by its paragraph.
func clashes(pkg *ooxml.Opened, main string) (open int) {
	var own, done []byte
	for _, part := range pkg.Names() {
		switch {
		case strings.HasSuffix(part, "commentsExtended.xml"):
			done = append(done, bytes.Join(settled().FindAll(pkg.Part(part), -1), nil)...)
		case strings.HasSuffix(part, "comments.xml"):
			own = append(own, pkg.Part(part)...)
		}
	}
	var inText []string
	for _, mark := range commentMark().FindAll(pkg.Part(main), -1) {
		inText = append(inText, string(commentID().Find(mark)))
	}
	for _, c := range ownComment().FindAll(own, -1) {
		isDone := slices.ContainsFunc(paragraphID().FindAllSubmatch(c, -1), func(id [][]byte) bool {
			return bytes.Contains(done, []byte(`w15:paraId="`+string(id[1])+`"`))
		})
		if slices.Contains(inText, string(commentID().Find(c))) && !isDone {
			open++
		}
	}
	return open
}

func count(what *regexp.Regexp, content []byte) int { return len(what.FindAllIndex(content, -1)) }

// head looks for number, day and the draft's mark, each a paragraph of its own.
func (u *Signs) head(content []byte) {
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
