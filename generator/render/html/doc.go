// Package html writes a document as one page of the web that stands by itself, for an office's portal: nothing from outside, no script, and the
// structure that programs which read aloud go by. It has the same words in the same order as the other formats.
//
// Where to look: webpage.go has the page around the text, shapes.go what each shape of a document becomes, openlist.go what goes over several lines
// (titles, lists), webtable.go tables, inlinetext.go what stands within a line, websheet.go how roles look.
package html
