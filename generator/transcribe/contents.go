package transcribe

import (
	"fmt"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/formwords"
	"vanban/generator/heading"
	"vanban/generator/keeping"
	"vanban/generator/pattern"
	"vanban/generator/recognise"
)

// usualContents is what “có” asks for.
const usualContents = 2

// contents asks for the table of contents that the document has.
func (t *transcriber) contents() {
	switch levels := min(t.source.LevelsOf(t.document), doc.MostTitles); levels {
	case 0:
	case usualContents:
		t.front.After("trich-yeu", heading.ContentsKey, "có")
	default:
		t.front.After("trich-yeu", heading.ContentsKey, fmt.Sprintf("\n  cap: %d", levels))
	}
}

// leader parts the title of a line of contents from its page.
var leader = pattern.Lazy(`[\s.…_]*\d*$`)

// tellContents tells that the contents of a file are made anew from its titles, and keeps the lines of titles that the file doesn't have.
func (t *transcriber) tellContents(k *keeping.Keeper, s *recognise.Source) {
	for _, c := range s.Contents {
		t.guess(&recognise.Part{Line: recognise.Line{N: c.Behind, Text: strings.Join(c.Lines, " ")}}, "mục lục của tệp Word: mục lục mới, theo tiêu đề của lời văn, là chương trình viết")
		for _, line := range c.Lines {
			if !k.Lacks(smallWords(leader().ReplaceAllString(line, "")), true, isOfContents) {
				continue
			}
			t.result.Lost = append(t.result.Lost, Lost{File: t.file, Paragraph: c.Behind, Why: "dòng mục lục mà lời văn không có tiêu đề như vậy", Words: line})
		}
	}
}

// isOfContents says whether a line of contents may have a word that no title has: its number, and the name of the contents.
func isOfContents(word string) bool {
	return formwords.IsPrinted(word) || word == "lục" || word == "mục"
}
