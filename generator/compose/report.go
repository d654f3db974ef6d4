package compose

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/progress"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// reportPrefix begins the names of a periodic report's templates.
const reportPrefix = "bao-cao"

// The templates of a periodic report.
const (
	reportTemplate     = "bao-cao.md.tmpl"
	indicatorsTemplate = "bao-cao-chi-tieu.md.tmpl"
	statesTemplate     = "bao-cao-tien-do.md.tmpl"
	lateTemplate       = "bao-cao-cham.md.tmpl"
	upcomingTemplate   = "bao-cao-ky-sau.md.tmpl"
)

// Report gives a period's report (Mẫu 1.4) with its appendices as the sections
// of one document, its workbook, and each place where a figure stands.
func Report(r *progress.Report, w *wording.Templates) (*doc.Document, []Printed, error) {
	d := issuedAs(r)
	if d == nil {
		return nil, nil, &source.Problem{At: source.Pos{File: dossier.MainFile}, What: "Hồ sơ chưa có nhóm “bao-cao”.",
			Hint: "thêm vào " + dossier.MainFile + ":\n    bao-cao:\n      kinh-gui: [Tên cơ quan nhận báo cáo]"}
	}
	v := newReportView(r, d)
	v.hasProse = func(name string) bool { return proseOf(r, name) != nil }
	f := &figures{book: r.Figures}
	parts := []part{{template: reportTemplate, kind: doc.PeriodicReport}}
	parts = append(parts, v.appendices(r)...)
	var built []*builder
	notes := 0
	for i, p := range parts {
		if i > 0 {
			p.kind, p.orientation, p.attached = doc.AppendixKind, doc.Landscape, true
		}
		p.bundled, p.notes, p.report, p.figures = true, notes, v, f
		b, err := build(d, w, p)
		if err != nil {
			return nil, nil, err
		}
		notes += len(b.notes)
		built = append(built, b)
	}
	whole, err := document(d, w, built...)
	if err != nil {
		return nil, nil, err
	}
	if whole.Meta.Symbol, err = w.Text("ky-hieu-bao-cao", v); err != nil {
		return nil, nil, err
	}
	whole.Meta.Symbol = strings.TrimSpace(whole.Meta.Symbol)
	if whole.Sheets, err = workbook(r, w, v); err != nil {
		return nil, nil, err
	}
	f.cells(whole.Sheets)
	return whole, f.printed, nil
}

// listedTasks is how many coming tasks the text lists; more are set in an appendix.
const listedTasks = 12

// appendices gives the parts behind the report and numbers them, where there are two or more
// (Decree 30/2020, Appendix I, part III.1.a): the text refers to them by these numbers.
func (v *reportView) appendices(r *progress.Report) []part {
	type appendix struct {
		template string
		number   *string
	}
	all := []appendix{{statesTemplate, &v.PhuLucTienDo}}
	if len(r.Indicators) > 0 {
		all = append([]appendix{{indicatorsTemplate, &v.PhuLucChiTieu}}, all...)
	}
	if len(r.Late()) > 0 {
		all = append(all, appendix{lateTemplate, &v.PhuLucCham})
	}
	if len(v.KeTiep) > listedTasks {
		all = append(all, appendix{upcomingTemplate, &v.PhuLucKySau})
	}
	parts := make([]part, len(all))
	for i, a := range all {
		parts[i].template = a.template
		if len(all) > 1 {
			*a.number = nd30.Roman(i + 1)
		}
		parts[i].appendix.So = *a.number
	}
	return parts
}

// issuedAs gives the dossier as its reports are issued: their number, day, signer and recipients; nil where it says nothing of reports.
func issuedAs(r *progress.Report) *dossier.Dossier {
	set := r.Dossier.Report
	if set == nil {
		return nil
	}
	d := *r.Dossier
	d.Issuer, d.Place, d.Signer, d.Recipients = set.Issuer, set.Place, set.Signer, set.Recipients
	d.Number, d.Day, d.Year = r.Own.Report.Number, r.Own.Report.Day, r.Period.Year
	d.Appendices = nil
	return &d
}

// proseOf gives what people wrote under a name; nil where nothing.
func proseOf(r *progress.Report, name string) *markdown.Document {
	p := &r.Own.Prose
	switch name {
	case "chi-dao":
		return p.Leadership
	case "ket-qua":
		return p.Achieved
	case "han-che":
		return p.Limits
	case "nguyen-nhan":
		return p.Causes
	case "kien-nghi":
		return p.Proposals
	}
	var n int
	if _, err := fmt.Sscanf(name, "linh-vuc %d", &n); err != nil || n < 1 || n > len(r.Dossier.Areas) {
		return nil
	}
	return p.Areas[r.Dossier.Areas[n-1].Name.S]
}

// reportProse sets what people wrote, its figures filled in.
func (b *builder) reportProse(c wording.Chunk) error {
	name := strings.TrimSpace(c.Text)
	text := proseOf(b.part.report.report, name)
	if text == nil {
		return nil
	}
	filled, err := b.part.figures.expand(text, b.part.report.report.Dossier)
	if err != nil {
		return err
	}
	return b.prose(filled, b.outline())
}

// outline is the numbering that the parts of a template share.
func (b *builder) outline() *prose {
	if b.numbering == nil {
		b.numbering = &prose{b: b}
	}
	return b.numbering
}

// heading makes a handler for a mục or a khoản that the template words.
func heading(level int) func(*builder, wording.Chunk) error {
	return func(b *builder, c wording.Chunk) error {
		t, err := c.One()
		if err != nil {
			return err
		}
		if f := b.part.figures; f != nil {
			f.under(level, doc.Plain(f.unmarked(t)))
		}
		return b.outline().Heading(&markdown.Heading{Level: level, Text: t, At: source.Pos{File: c.File}})
	}
}

// under notes the heading under which figures follow.
func (f *figures) under(level int, heading string) {
	if level == 1 {
		f.section = heading
		f.where = fmt.Sprintf("mục “%s”", heading)
		return
	}
	f.where = fmt.Sprintf("mục “%s”, khoản “%s”", f.section, heading)
}

// unmarked gives a text without the marks, noting nothing.
func (f *figures) unmarked(text []doc.Inline) []doc.Inline {
	quiet := figures{book: f.book}
	return quiet.settle(text)
}

// dashItems sets each paragraph as a dash item, with the punctuation of a list.
// The paragraph that leads to the list stays on the first item's page.
func (b *builder) dashItems(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	if last := len(b.blocks) - 1; last >= 0 {
		if p, ok := b.blocks[last].(*doc.Paragraph); ok && strings.HasSuffix(doc.Plain(p.Text), ":") {
			p.KeepNext = true
		}
	}
	for i, t := range texts {
		t = endWith(b.styled(doc.Dash, t), func(s string) string { return nd30.EndItem(s, i == len(texts)-1) })
		b.add(&doc.Paragraph{Role: doc.Dash, Label: "-", Text: t, At: source.Pos{File: c.File}})
	}
	return err
}

// eachLine takes paragraphs apart at their line breaks: a placeholder for several addressees gives them so, with dashes.
func eachLine(texts [][]doc.Inline) [][]doc.Inline {
	var all [][]doc.Inline
	for _, t := range texts {
		all = append(all, nil)
		several := slices.ContainsFunc(t, func(in doc.Inline) bool { _, line := in.(doc.Break); return line })
		for _, in := range t {
			last := len(all) - 1
			words, isText := in.(doc.Text)
			switch {
			case several && isText && len(all[last]) == 0:
				words.S = nd30.TrimDash(words.S)
				all[last] = append(all[last], words)
			case several && !isText:
				all = append(all, nil)
			default:
				all[last] = append(all[last], in)
			}
		}
	}
	return all
}

// addressees sets Kính gửi: one on the line of the label, several below it.
func (b *builder) addressees(c wording.Chunk) error {
	texts, err := c.Paragraphs()
	if err != nil {
		return err
	}
	if len(texts) < 2 {
		return c.Problem("phải có lời “Kính gửi:” rồi ít nhất một nơi, mỗi nơi một đoạn")
	}
	label, items := b.styled(doc.Addressee, texts[0]), eachLine(texts[1:])
	if len(items) == 1 {
		b.add(&doc.Addressees{Label: slices.Concat(label, []doc.Inline{doc.Text{S: " "}}, items[0])})
		return nil
	}
	a := &doc.Addressees{Label: label}
	for i, t := range items {
		t = endWith(t, func(s string) string { return nd30.EndItem(s, i == len(items)-1) })
		a.Items = append(a.Items, append([]doc.Inline{doc.Text{S: dash}}, t...))
	}
	b.add(a)
	return nil
}
