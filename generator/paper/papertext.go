package paper

import (
	"slices"
	"strings"

	"vanban/generator/strictyaml"
)

// whole reports what neither the document nor the dossier or the office says.
func (p *Paper) whole(m *strictyaml.Mapping) {
	d := p.Dossier
	for _, needed := range []struct {
		key   string
		there bool
	}{
		{"trich-yeu", !d.Abstract.Empty() || p.Issuing() || slices.Contains(p.Kind.Required, "trich-yeu") || p.Kind == OtherKind()}, // which is told then; one that names its kind itself may have none
		{"co-quan-ban-hanh", !d.Issuer.Name.Empty()},
		{"dia-danh", !d.Place.Empty()},
		{"nguoi-ky", !d.Signer.Position.Empty() || len(d.Signer.Capacities) > 0},
		{"noi-nhan", len(d.Recipients.List) > 0 || p.Sends}, // “[]”: nobody
		{"luu", !d.Recipients.Archive.Empty()},
		{"tham-quyen", !d.Authority.Name.Empty() || p.Kind.Signing != AsDossier},
		{"nam", d.Year != 0},
	} {
		if _, given := m.Given(needed.key); given && len(m.Decoder.Problems) > 0 {
			continue // what is wrong with it is told
		}
		if !needed.there && !slices.Contains(p.without(), needed.key) {
			m.Decoder.Report(m.At, "Chưa biết “"+needed.key+"” của văn bản: tệp này không ghi, hồ sơ và "+OfficeFile+" cũng không.",
				"thêm “"+needed.key+": …” vào phần khai báo ở đầu tệp, hoặc vào "+OfficeFile+" của cơ quan (vanban khoi-tao --co-quan)")
		}
	}
}

// literalBraces has braces that are words of the text written as in the front matter, where a backslash means nothing. It moves no letter.
var literalBraces = strings.NewReplacer(`\\`, `\\`, `\{`, `{{`, `\}`, `}}`)

// text reads the Markdown.
func (p *Paper) text(f *strictyaml.File, text string) {
	body := p.Outline.ReadText(f, literalBraces.Replace(text))
	p.ownHints(f)
	switch empty := len(body.Blocks) == 0; {
	case empty && p.Kind.Text != Needed:
		p.Body = body
		return
	case !empty && p.Kind.Text == None:
		f.Report(placeOf(body.Blocks[0], f), "Mẫu của loại văn bản này không có chỗ cho lời văn riêng, nên lời này không được in.", "ghi vào các khóa ở đầu tệp, và xóa phần sau dòng “---” thứ hai")
		return
	case empty:
		f.Report(f.At(len(f.Lines), 1), "Văn bản không có nội dung.", "viết nội dung sau dòng “---” thứ hai")
		return
	}
	if p.Kind.Articles {
		p.articles(f, body)
		return
	}
	p.Body = body
	f.Problems = append(f.Problems, p.Outline.Check(f, body)...)
}
