// Package letter has the kinds of document that are filled for each agency, for each task or once, and the values of the placeholders that they share
// with an office's own Word forms.
//
// Where to look: letter.go has the rows of the kinds, catalogue.go those of the placeholders, values.go their words, and blocks.go their tables and lists.
package letter

import (
	"cmp"
	"strings"

	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/word/wordform"
	"vanban/generator/wording"
)

// Letter is a kind of document that goes to agencies, and comes with the program as a Word form, too.
type Letter struct {
	*compose.Spec
	Alias string // another name by which it is asked for
	asked string // the name by which it was; empty: its key
	Each  Each   // what a copy is made for where nothing else is said
	Late  bool   // only for those who are late: nobody else is reminded
	Help  string
}

// All is the letters that the program has.
var All = []Letter{
	{Spec: spec(compose.Spec{Kind: "cong-van-don-doc", Form: nd30.LetterForm, Needs: []doc.Role{doc.Body}}), Each: EachAgency, Late: true,
		Help: "Công văn đôn đốc, chỉ cho cơ quan có nhiệm vụ chậm (Mẫu 1.5); cần --ky."},
	{Spec: spec(compose.Spec{Kind: "phieu-giao-nhiem-vu", Form: nd30.LetterForm, Needs: []doc.Role{doc.Body}}), Each: EachTask, Alias: "cong-van-giao-nhiem-vu",
		Help: "Công văn giao từng nhiệm vụ (Mẫu 1.5); gọi cả bằng tên cong-van-giao-nhiem-vu."},
	{Spec: spec(compose.Spec{Kind: "giay-moi-so-ket", Name: "Giấy mời", Form: nd30.InvitationForm}), Each: EachAgency, Alias: "giay-moi-tong-ket",
		Help: "Giấy mời họp sơ kết, với kỳ cả năm là tổng kết (Mẫu 1.7); cần --ky."},
}

// spec gives a row with what all letters have.
func spec(s compose.Spec) *compose.Spec {
	s.Words, s.Handlers = []string{wordsTemplate}, handlers
	return &s
}

var handlers = map[string]compose.Handler{"bang-trong": compose.On((*view).block), "gach-trong": compose.On((*view).block)}

// Kinds are the kinds of the letters.
func Kinds() (all compose.Kinds) {
	for _, l := range All {
		all = append(all, l.Spec)
	}
	return all
}

// Named gives the letter of a name; nil where none has it.
func Named(name string) *Letter {
	for _, l := range All {
		if string(l.Kind) == name || l.Alias == name && name != "" {
			l.asked = name
			return &l
		}
	}
	return nil
}

// view is what the template of a letter can print beside its placeholders.
type view struct {
	TrongSo, TrongNgay string
	fill               *wordform.Values // nil: the placeholders stay
}

// FileName is the name by which the letter was asked for, which its copies have, too.
func (l *Letter) FileName() string { return cmp.Or(l.asked, string(l.Kind)) }

// Filled gives a letter with values in it.
func (l *Letter) Filled(w *wording.Templates, d *dossier.Dossier, v wordform.Values) (*doc.Document, error) {
	b, err := l.build(w, d.Setting, &v)
	if err != nil {
		return nil, err
	}
	if d, err = compose.SignedForBody(d, w); err != nil {
		return nil, err
	}
	return &doc.Document{Setting: d.Setting, Meta: doc.Meta{Kind: l.Kind, KindName: b.Title(), Name: b.Name(), Issuer: d.Issuer.Name.S,
		Symbol: b.PrintedSymbol(), Signer: d.Signer.Name.S, Position: d.Signer.Position.S, Language: "vi-VN", Created: compose.Created(d)},
		Sections: []*doc.Section{b.Section()}}, nil
}

// Uses lists the keys of a letter's placeholders.
func (l *Letter) Uses(w *wording.Templates) ([]string, error) {
	text, err := w.Text(l.Template(), newView(nil))
	return wordform.Keys(text), err
}

func newView(fill *wordform.Values) *view { return &view{nd30.NumberBlank, nd30.DayBlank, fill} }

// build makes the section of a letter. Whatever it says of a dossier comes through its placeholders.
func (l *Letter) build(w *wording.Templates, s doc.Setting, v *wordform.Values) (*compose.Builder, error) {
	p := &compose.Part{Spec: l.Spec, View: func(*compose.View) any { return newView(v) }}
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
