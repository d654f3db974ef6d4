package transcribe

import (
	"fmt"

	"vanban/generator/doc"
	"vanban/generator/heading"
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
