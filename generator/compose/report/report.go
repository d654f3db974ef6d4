package report

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/progress"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// Kinds are the report of a period and its appendices.
var Kinds = compose.Kinds{periodic, indicatorsAppendix, statesAppendix, lateAppendix, upcomingAppendix}

var (
	periodic = &compose.Spec{Kind: "bao-cao", Name: "Báo cáo", Form: nd30.TitledForm, Needs: []doc.Role{doc.Addressee, doc.SectionHead},
		Workbook: true, Handlers: handlers, // whichever appendices it has
		Words: []string{workbookTemplate, "nhu-tren", indicatorsAppendix.Template(), statesAppendix.Template(), lateAppendix.Template(), upcomingAppendix.Template()}}
	indicatorsAppendix = &compose.Spec{Kind: "bao-cao-chi-tieu", Form: nd30.AppendixForm, Handlers: handlers}
	statesAppendix     = &compose.Spec{Kind: "bao-cao-tien-do", Form: nd30.AppendixForm, Handlers: handlers}
	lateAppendix       = &compose.Spec{Kind: "bao-cao-cham", Form: nd30.AppendixForm, Handlers: handlers}
	upcomingAppendix   = &compose.Spec{Kind: "bao-cao-ky-sau", Form: nd30.AppendixForm, Handlers: handlers}
)

var handlers = map[string]compose.Handler{
	"muc": heading(1), "khoan": heading(2), "loi": compose.On((*view).prose),
	"bang-chi-tieu": compose.On((*view).indicatorTable), "bang-tien-do": compose.On((*view).stateTable),
	"bang-cham": compose.On((*view).lateTable), "bang-ky-sau": compose.On((*view).upcomingTable),
}

// Report gives a period's report (Mẫu 1.4) with its appendices as the sections
// of one document, its workbook, and each place where a figure stands.
func Report(r *progress.Report, w *wording.Templates) (*doc.Document, []Printed, error) {
	return composed(r, w, &figures{book: r.Figures})
}

// composed composes the report, its figures kept in a way.
func composed(r *progress.Report, w *wording.Templates, f *figures) (*doc.Document, []Printed, error) {
	d := issuedAs(r)
	if d == nil {
		return nil, nil, &source.Problem{At: source.Pos{File: dossier.MainFile}, What: "Hồ sơ chưa có nhóm “bao-cao”.",
			Hint: "thêm vào " + dossier.MainFile + ":\n    bao-cao:\n      kinh-gui: [Tên cơ quan nhận báo cáo]"}
	}
	addressees, err := w.Phrase("nhu-tren", nil)
	if err != nil {
		return nil, nil, err
	}
	v := newView(r, d)
	v.figures = f
	parts, numbers := v.parts()
	for i, p := range parts {
		p.Bundled, p.Settle = true, v.figures.settle
		p.View = func(base *compose.View) any {
			own := *v
			base.NoiNhan, base.PhuLuc.So = recipients(base.NoiNhan, d.Report, addressees), *numbers[i]
			own.View, own.BaoCao = base, &own
			return &own
		}
	}
	whole, err := compose.Bundle(d, w, parts...)
	if err != nil {
		return nil, nil, err
	}
	if whole.Meta.Symbol, err = w.Phrase("ky-hieu-bao-cao", v); err != nil {
		return nil, nil, err
	}
	if whole.Sheets, err = workbook(r, w, v); err != nil {
		return nil, nil, err
	}
	v.figures.cells(whole.Sheets)
	return whole, v.figures.printed, nil
}

// recipients gives those of a report. Its first line names those whom it is addressed to, so that they stand here, first, in the words for
// those above (Decree 30/2020, Appendix I, part II, II.9.b): in place of the articles of the plan's decision, or of their own names.
func recipients(list []wording.Literal, r *dossier.ReportSetting, addressees string) []wording.Literal {
	words := wording.Literal(addressees)
	out := namingAddressees(list, addressees)
	if len(r.Addressees) == 0 {
		return out
	}
	out = slices.DeleteFunc(out, func(l wording.Literal) bool {
		return slices.ContainsFunc(r.Addressees, func(a dossier.Text) bool { return agency.IsSame(string(l), a.S) })
	})
	if slices.ContainsFunc(out, func(l wording.Literal) bool {
		return strings.HasPrefix(strings.ToLower(string(l)), strings.ToLower(addressees))
	}) {
		return out
	}
	return append([]wording.Literal{words}, out...)
}

// namingAddressees gives the recipients as a report names them: it has no articles, but addressees.
func namingAddressees(list []wording.Literal, addressees string) []wording.Literal {
	words := wording.Literal(addressees)
	out := compose.Renamed(list, addressees)
	if first := slices.Index(out, words); first >= 0 {
		rest := slices.DeleteFunc(out[first+1:], func(r wording.Literal) bool { return r == words })
		out = out[:first+1+len(rest)]
	}
	return out
}

// listedTasks is how many coming tasks the text lists; more are set in an appendix.
const listedTasks = 12

// parts gives the report and its appendices with their numbers, which they have where there are two or more
// (Decree 30/2020, Appendix I, part III.1.a): the text refers to them by these numbers.
func (v *view) parts() (all []*compose.Part, numbers []*string) {
	all, numbers = []*compose.Part{{Spec: periodic, Contents: v.report.Dossier.Report.Contents}}, []*string{new(string)}
	add := func(is bool, kind *compose.Spec, number *string) {
		if is {
			all = append(all, &compose.Part{Spec: kind, Attached: true, Orientation: doc.Landscape})
			numbers = append(numbers, number)
		}
	}
	add(len(v.report.Indicators) > 0, indicatorsAppendix, &v.PhuLucChiTieu)
	add(true, statesAppendix, &v.PhuLucTienDo)
	add(len(v.report.Late()) > 0, lateAppendix, &v.PhuLucCham)
	add(len(v.KeTiep) > listedTasks, upcomingAppendix, &v.PhuLucKySau)
	for i := 1; i < len(all) && len(all) > 2; i++ {
		*numbers[i] = nd30.Roman(i)
	}
	return all, numbers
}

// issuedAs gives the dossier as its reports are issued: their number, day, signer and recipients; nil where it says nothing of reports.
func issuedAs(r *progress.Report) *dossier.Dossier {
	set := r.Dossier.Report
	if set == nil {
		return nil
	}
	d := *r.Dossier
	d.Issuer, d.Place, d.Signer, d.Recipients = set.Issuer, set.Place, set.Signer, set.Recipients
	d.Heading, d.Joint = dossier.Heading{}, nil // they are the plan's
	d.Number, d.Day, d.Year = r.Own.Report.Number, r.Own.Report.Day, r.Period.Year
	d.Appendices = nil
	return &d
}

// proseOf gives what people wrote under a name; nil where nothing.
func proseOf(r *progress.Report, name string) *markdown.Document {
	p := &r.Own.Prose
	if text := p.Parts[name]; text != nil {
		return text
	}
	var n int
	if _, err := fmt.Sscanf(name, "linh-vuc %d", &n); err != nil || n < 1 || n > len(r.Dossier.Areas) {
		return nil
	}
	return p.Areas[r.Dossier.Areas[n-1].Name.S]
}

// prose sets what people wrote, its figures filled in.
func (v *view) prose(b *compose.Builder, c wording.Chunk) error {
	text := proseOf(v.report, strings.TrimSpace(c.Text))
	if text == nil {
		return nil
	}
	filled, err := v.figures.expand(text, v.report.Dossier)
	if err != nil {
		return err
	}
	return b.Prose(filled)
}

// heading notes the mục or the khoản under which figures follow.
func heading(level int) compose.Handler {
	return compose.On(func(v *view, b *compose.Builder, c wording.Chunk) error {
		t, err := c.One()
		if err != nil {
			return err
		}
		v.figures.under(level, doc.Plain(v.figures.unmarked(t)))
		return compose.Heading(level)(b, c)
	})
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
