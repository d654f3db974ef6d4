package writeback

import (
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
)

// withNumbers gives paragraphs the numbers that Word itself writes before them as words, as they are typed elsewhere.
func withNumbers(d *document.Document) {
	for p, number := range d.Numbers() {
		if label, _ := labelled.Parted(p.Text); label == "" && number != "" && labelled.Plain(p.Text) != "" {
			p.Text = number + " " + p.Text
		}
	}
}
