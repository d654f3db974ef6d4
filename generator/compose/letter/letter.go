// Package letter has the kinds of document that are filled for each agency, for each task or once, and the values of the placeholders that they share
// with an office's own Word forms.
//
// Where to look: letter.go has the rows of the kinds, catalogue.go those of the placeholders, values.go their words, and blocks.go their tables and lists.
package letter

import (
	"strings"

	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/word/wordform"
	"vanban/generator/wording"
)

// Form is a kind of letter: a form that comes with the program.
type Form struct {
	*compose.Spec
	Name  string // by which it is asked for, and of its file
	Alias string // another name by which it is asked for
	Each  Each   // what a copy is made for where nothing else is said
	Late  bool   // only for those who are late: nobody else is reminded
	Help  string
}

// Forms is the forms that come with the program.
var Forms = []Form{
	form(compose.Spec{Kind: "cong-van-don-doc", Form: nd30.LetterForm},
		Form{Each: EachAgency, Late: true, Help: "Công văn đôn đốc, chỉ cho cơ quan có nhiệm vụ chậm (Mẫu 1.5); cần --ky."}),
	form(compose.Spec{Kind: "phieu-giao-nhiem-vu", Form: nd30.LetterForm},
		Form{Alias: "cong-van-giao-nhiem-vu", Each: EachTask, Help: "Công văn giao từng nhiệm vụ (Mẫu 1.5); gọi cả bằng tên cong-van-giao-nhiem-vu."}),
	form(compose.Spec{Kind: "giay-moi-so-ket", Name: "Giấy mời", Form: nd30.InvitationForm},
		Form{Alias: "giay-moi-tong-ket", Each: EachAgency, Help: "Giấy mời họp sơ kết, với kỳ cả năm là tổng kết (Mẫu 1.7); cần --ky."}),
}

// form makes a row: a letter is asked for by the key of its kind.
func form(s compose.Spec, f Form) Form {
	s.Words = []string{wordsTemplate}
	s.Handlers = map[string]compose.Handler{"bang-trong": compose.On((*view).block), "gach-trong": compose.On((*view).block)}
	f.Spec, f.Name = &s, string(s.Kind)
	return f
}

// Kinds are the kinds of the program's own forms.
func Kinds() (all compose.Kinds) {
	for _, f := range Forms {
		all = append(all, f.Spec)
	}
	return all
}

// FormOf gives the program's own form of a name; nil where none has it.
func FormOf(name string) *Form {
	for _, own := range Forms {
		if own.Name == name || own.Alias == name && name != "" {
			own.Name = name // of the copies, too
			return &own
		}
	}
	return nil
}

// view is what the template of a letter can print beside its placeholders.
type view struct {
	TrongSo, TrongNgay string
	fill               *wordform.Values // nil: the placeholders stay
}

// Filled gives a form with values in it.
func Filled(f Form, w *wording.Templates, d *dossier.Dossier, v wordform.Values) (*doc.Document, error) {
	b, err := f.build(w, d.Setting, &v)
	if err != nil {
		return nil, err
	}
	if d, err = compose.SignedForBody(d, w); err != nil {
		return nil, err
	}
	return &doc.Document{Setting: d.Setting, Meta: doc.Meta{Kind: f.Kind, KindName: b.Title(), Name: b.Name(), Issuer: d.Issuer.Name.S,
		Symbol: b.PrintedSymbol(), Signer: d.Signer.Name.S, Position: d.Signer.Position.S, Language: "vi-VN", Created: compose.Created(d)},
		Sections: []*doc.Section{b.Section()}}, nil
}

// Uses lists the keys of a form's placeholders.
func Uses(f Form, w *wording.Templates) ([]string, error) {
	text, err := w.Text(f.Template(), newView(nil))
	return wordform.Keys(text), err
}

func newView(fill *wordform.Values) *view { return &view{nd30.NumberBlank, nd30.DayBlank, fill} }

// build makes the section of a letter. Whatever it says of a dossier comes through its placeholders.
func (f Form) build(w *wording.Templates, s doc.Setting, v *wordform.Values) (*compose.Builder, error) {
	p := &compose.Part{Spec: f.Spec, View: func(*compose.View) any { return newView(v) }}
	if v != nil {
		p.Fill = func(text string) string { return filledChunk(text, v) }
	}
	return compose.Build(&dossier.Dossier{Setting: s}, w, p)
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
