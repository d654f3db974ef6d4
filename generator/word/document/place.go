package document

import (
	"fmt"
	"regexp"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/pattern"
	"vanban/generator/word/tree"
)

// placer names places as a person would, reading from the top.
type placer struct {
	fixed  string // the place of everything in a header or a note
	part   string // the document within a bundle
	parts  bool   // there is more than one
	levels [levelCount]string
	since  int // paragraphs since the last label
	counts map[string]int
}

// The levels of labels, the higher ones first.
const (
	partLevel = iota
	chapterLevel
	divisionLevel
	subdivisionLevel
	articleLevel
	sectionLevel
	clauseLevel
	pointLevel
	levelCount
)

// labelForms are the labels and what a person calls them.
var labelForms = []struct {
	level int
	form  func() *regexp.Regexp
	name  string
}{
	{partLevel, pattern.Lazy(`^(Phần [IVXLC]+)(?: ⏎ |$)`), "%s"},
	{chapterLevel, pattern.Lazy(`^(Chương [IVXLC]+)(?: ⏎ |$)`), "%s"},
	{divisionLevel, pattern.Lazy(`^(Mục \d+)(?: ⏎ |$)`), "%s"},
	{subdivisionLevel, pattern.Lazy(`^(Tiểu mục \d+)(?: ⏎ |$)`), "%s"},
	{articleLevel, pattern.Lazy(`^Điều (\d+[a-zđ]?)\.`), "Điều %s"},
	{sectionLevel, pattern.Lazy(`^([IVXLC]+)\.\s`), "mục %s"},
	{clauseLevel, pattern.Lazy(`^(\d+(?:\.\d+)*)\.\s`), "khoản %s"},
	{pointLevel, pattern.Lazy(`^([a-zđ])\)\s`), "điểm %s"},
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
	if !p.label(text) && text != "" {
		p.since++
	}
	return p.whole(p.position())
}

// begin is the name of the next document of a bundle.
func (p *placer) begin(name string) {
	p.part = name
	p.levels = [levelCount]string{}
	p.since = 0
}

func (p *placer) sectionEnds() {
	p.begin("")
	clear(p.counts)
}

// label takes a paragraph that begins with a number.
func (p *placer) label(text string) bool {
	for _, f := range labelForms {
		m := f.form().FindStringSubmatch(text)
		if m == nil {
			continue
		}
		p.levels[f.level] = fmt.Sprintf(f.name, m[1])
		for l := f.level + 1; l < levelCount; l++ {
			p.levels[l] = ""
		}
		if f.level == sectionLevel {
			p.levels[articleLevel] = ""
		}
		p.since = 0
		return true
	}
	return false
}

// position joins the labels that hold and, behind the labelled paragraph itself, the number of the paragraph.
func (p *placer) position() string {
	var at []string
	for _, l := range p.levels {
		if l != "" {
			at = append(at, l)
		}
	}
	switch {
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
