package document

import (
	"fmt"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/word/levels"
	"vanban/generator/word/tree"
)

// placer names places as a person would, reading from the top.
type placer struct {
	fixed  string // the place of everything in a header or a note
	part   string // the document within a bundle
	parts  bool   // there is more than one
	levels levels.Levels
	opened string // the last document that a line of a file of anybody opened
	closed bool   // its signer stands above
	since  int    // paragraphs since the last label
	counts map[string]int
}

// Named are the components whose name tells the place; a number follows where there may be several.
var Named = componentNames(map[doc.Role]string{
	doc.National: "quốc hiệu", doc.Motto: "tiêu ngữ", doc.ParentBody: "cơ quan chủ quản", doc.IssuingBody: "cơ quan ban hành",
	doc.Number: "số, ký hiệu", doc.PlaceDay: "địa danh, thời gian", doc.KindName: "tên loại", doc.Abstract: "trích yếu", doc.Subject: "trích yếu", doc.FormHead: "tên biểu, mẫu %d",
	doc.ParentNote: "dòng “kèm theo”", doc.Authority: "thẩm quyền ban hành", doc.Basis: "căn cứ thứ %d", doc.Command: "lời ban hành",
	doc.AppendixLabel: "tên gọi phụ lục", doc.AppendixTitle: "tiêu đề phụ lục", doc.Addressee: "kính gửi", doc.AddresseesLabel: "kính gửi", doc.AddresseeItem: "kính gửi, dòng %d",
	doc.SignerCapacity: "quyền hạn người ký", doc.SignerPosition: "chức vụ người ký", doc.SignerName: "họ tên người ký", doc.Confirmation: "phần xác nhận",
	doc.RecipientsLabel: "nơi nhận", doc.Recipient: "nơi nhận, dòng %d", doc.DraftMark: "dấu dự thảo", doc.Urgency: "mức độ khẩn", doc.HighUrgency: "mức độ khẩn", doc.ExpressUrgency: "mức độ khẩn",
	doc.CornerLine: "dòng góc ký số",
})

var (
	kindName      = styleName(doc.KindName)
	areaName      = styleName(doc.TableArea)
	AppendixLabel = styleName(doc.AppendixLabel)
)

// plain is made once: it is asked for dozens of names when the program starts.
var plain = inforce.Sheet(doc.Setting{})

func styleName(r doc.Role) string { return plain.StyleOf(r).Name }

func componentNames(roles map[doc.Role]string) map[string]string {
	names := map[string]string{}
	for r, n := range roles {
		names[styleName(r)] = n
	}
	return names
}

// newPlacer looks over the body for how many documents it holds.
func newPlacer(body *tree.Node) *placer {
	ends := 0
	body.Each(func(n *tree.Node) {
		if n.Name == "w:sectPr" {
			ends++
		}
	})
	return &placer{parts: ends > 1, counts: map[string]int{}}
}

// paragraph gives the place of the next paragraph.
func (p *placer) paragraph(para *Paragraph) string {
	if p.fixed != "" {
		return p.fixed
	}
	text := Readable(para.Text)
	if name, is := Named[para.Named]; is {
		if para.Named == kindName || para.Named == AppendixLabel {
			p.begin(sentence(text))
		}
		if strings.Contains(name, "%d") {
			p.counts[name]++
			name = fmt.Sprintf(name, p.counts[name])
		}
		return p.whole(name)
	}
	if name := levels.Opening(text, sentence); name != "" {
		p.parts = p.parts || p.opened != "" && p.opened != name
		p.opened = name
		p.begin(name)
		return p.whole("tên loại")
	}
	switch {
	case p.levels.Take(text):
		p.since = 0
	case text != "":
		p.since++
	}
	return p.whole(p.position())
}

// begin is the name of the next document of a bundle.
func (p *placer) begin(name string) {
	p.part, p.closed = name, false
	p.levels = levels.Levels{}
	p.since = 0
}

func (p *placer) sectionEnds() {
	p.begin("")
	clear(p.counts)
}

// position joins the labels that hold and, behind the labelled paragraph itself, the number of the paragraph.
func (p *placer) position() string {
	at := p.levels.Above()
	switch {
	case len(at) == 0 && p.closed:
		at = append(at, "sau phần ký")
	case len(at) == 0:
		at = append(at, fmt.Sprintf("đoạn %d", max(p.since, 1)))
	case p.since > 0:
		at = append(at, fmt.Sprintf("đoạn %d", p.since+1))
	}
	return strings.Join(at, ", ")
}

// whole puts the document's name before a place where a bundle holds several.
func (p *placer) whole(place string) string {
	if p.parts && p.part != "" {
		return p.part + ": " + place
	}
	return place
}

func (p *placer) tableName() string {
	if p.fixed != "" {
		return p.fixed
	}
	return p.whole("bảng")
}
