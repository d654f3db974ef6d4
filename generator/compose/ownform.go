package compose

import (
	"strings"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/wordform"
	"vanban/generator/wording"
)

// OwnForm is a form that comes with the program.
type OwnForm struct {
	Name     string // by which it is asked for, and of its file
	Alias    string // another name by which it is asked for
	Kind     doc.Kind
	KindName string
	Each     Each // what a copy is made for where nothing else is said
	Late     bool // only for those who are late: nobody else is reminded
	Help     string
}

// OwnForms is the forms that come with the program.
var OwnForms = []OwnForm{
	{"cong-van-don-doc", "", doc.Reminder, letter, EachAgency, true, "Công văn đôn đốc, chỉ cho cơ quan có nhiệm vụ chậm (Mẫu 1.5); cần --ky."},
	{"phieu-giao-nhiem-vu", "cong-van-giao-nhiem-vu", doc.TaskLetter, letter, EachTask, false, "Công văn giao từng nhiệm vụ (Mẫu 1.5); gọi cả bằng tên cong-van-giao-nhiem-vu."},
	{"giay-moi-so-ket", "giay-moi-tong-ket", doc.Invitation, "Giấy mời", EachAgency, false, "Giấy mời họp sơ kết, với kỳ cả năm là tổng kết (Mẫu 1.7); cần --ky."},
}

// OwnFormOf gives the program's own form of a name; nil where none has it.
func OwnFormOf(name string) *OwnForm {
	for i := range OwnForms {
		if OwnForms[i].Name == name || OwnForms[i].Alias == name && name != "" {
			own := OwnForms[i]
			own.Name = name // of the copies, too
			return &own
		}
	}
	return nil
}

// formTemplates are the templates of the forms.
var formTemplates = map[doc.Kind]string{
	doc.Reminder: "cong-van-don-doc.md.tmpl", doc.TaskLetter: "phieu-giao-nhiem-vu.md.tmpl", doc.Invitation: "giay-moi-so-ket.md.tmpl",
}

// ownFormView is what the templates of forms can print beside their placeholders.
type ownFormView struct{ TrongSo, TrongNgay string }

// FilledForm gives a form with values in it.
func FilledForm(o OwnForm, w *wording.Templates, d *dossier.Dossier, v wordform.Values) (*doc.Document, error) {
	b, err := buildForm(o, w, d, &v)
	if err != nil {
		return nil, err
	}
	d = signedForBody(d)
	name := o.KindName
	if b.nameLetter(); len(b.rawTitle) > 0 {
		name = b.name()
	}
	return &doc.Document{Setting: d.Setting, Meta: doc.Meta{Kind: o.Kind, KindName: o.KindName, Name: name, Issuer: d.Issuer.Name.S,
		Symbol: b.symbol(), Signer: d.Signer.Name.S, Position: d.Signer.Position.S, Language: "vi-VN", Created: created(d)},
		Sections: []*doc.Section{b.section}}, nil
}

// FormUses lists the keys of a form's placeholders.
func FormUses(o OwnForm, w *wording.Templates) ([]string, error) {
	text, err := w.Text(formTemplates[o.Kind], ownFormView{nd30.NumberBlank, nd30.DayBlank})
	return wordform.Keys(text), err
}

func buildForm(o OwnForm, w *wording.Templates, d *dossier.Dossier, v *wordform.Values) (*builder, error) {
	p := part{template: formTemplates[o.Kind], kind: o.Kind, fill: v}
	chunks, err := w.Run(p.template, ownFormView{nd30.NumberBlank, nd30.DayBlank})
	if err != nil {
		return nil, err
	}
	b := &builder{part: p, styles: nd30.NewSheet(d.Setting), wording: w}
	for _, c := range chunks {
		handle, known := handlers[c.Role]
		if !known {
			return nil, c.Problem("không có phần nào tên như vậy; các phần dùng được: " + strings.Join(roleNames(), ", "))
		}
		if v != nil {
			if c.Text = filledChunk(c.Text, v); strings.Trim(c.Text, " \t\r\n") == "" {
				continue // a line whose only value is empty is not there
			}
		}
		if err := handle(b, c); err != nil {
			return nil, err
		}
	}
	return b, b.finish()
}

// filledChunk puts values into Markdown, so that they come out of it as they are.
func filledChunk(text string, v *wordform.Values) string {
	return wording.Punctuated(wordform.Expand(text, func(name string) (string, bool) {
		value, ok := v.Value(name)
		lines := strings.Split(value, "\n")
		for i := range lines {
			lines[i] = wording.Literal(lines[i]).String()
		}
		return strings.Join(lines, "\\\n"), ok
	}))
}
