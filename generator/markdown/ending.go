package markdown

import (
	"slices"
	"strings"

	"vanban/generator/doc"
)

// ending is what ends the text of a document in every form of annex III of the decree. The program sets it; people type it, too.
const ending = "./."

// mostAfter is how many lines may stand behind a typed ending: what is sent with the document, a remark.
const mostAfter = 5

// ended is a paragraph that its writer ended so, and where it begins in the text.
type ended struct {
	paragraph *Paragraph
	start     int
}

// noteEnding keeps a paragraph that ends with the document's ending.
func (r *reader) noteEnding(p *Paragraph, start int) {
	if strings.HasSuffix(strings.TrimSpace(doc.Plain(p.Text)), ending) {
		r.ended = append(r.ended, ended{p, start})
	}
}

// endings finds the typed ending that ends the document, though lines or forms stand behind it. One within the text is noted, as the program sets
// another at the text's end.
func (r *reader) endings(d *Document) {
	last := lastParagraph(d.Blocks)
	found := false
	for _, e := range r.ended {
		switch {
		case e.paragraph == last:
		case !found && r.endsBefore(d.Blocks, e.paragraph):
			found, e.paragraph.Ends = true, true
		default:
			r.doubt(e.start, endingWithin)
		}
	}
}

// endsBefore says whether behind a paragraph stand only some lines, or forms.
func (r *reader) endsBefore(blocks []Block, p *Paragraph) bool {
	i := slices.IndexFunc(blocks, func(b Block) bool { return lastParagraph([]Block{b}) == p })
	if i < 0 || i+1 == len(blocks) {
		return false
	}
	after := blocks[i+1:]
	if head, is := after[0].(*Heading); is {
		form, has := r.outline.level(func(l Level) bool { return isForm().MatchString(l.Word) })
		return has && head.Level == form+1
	}
	return len(after) <= mostAfter && !slices.ContainsFunc(after, func(b Block) bool { _, line := b.(*Paragraph); return !line })
}

// lastParagraph gives the paragraph with which some blocks end; nil where they end with something else.
func lastParagraph(blocks []Block) *Paragraph {
	for len(blocks) > 0 {
		switch b := blocks[len(blocks)-1].(type) {
		case *Paragraph:
			return b
		case *List:
			if len(b.Items) == 0 {
				return nil
			}
			blocks = b.Items[len(b.Items)-1]
		default:
			return nil
		}
	}
	return nil
}

var endingWithin = message{"Dấu “./.” ở giữa văn bản: cuối văn bản chương trình tự ghi “./.”, nên văn bản sẽ có hai chỗ kết thúc.",
	"bỏ “./.” ở đây; nếu văn bản kết thúc ở đây thì sau nó chỉ còn vài dòng, không có mục, danh sách hay bảng"}
