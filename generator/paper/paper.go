package paper

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/deadline"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/heading"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/outline"
	"vanban/generator/shownfile"
	"vanban/generator/signer"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Folder holds a dossier's documents of their own, and Ext ends their names.
const (
	Folder = "van-ban"
	Ext    = ".md"
)

// Paper is a document that is written in a file of its own.
type Paper struct {
	Name           string                   // of the file, without folder and ending; its documents have it, too
	File           string                   // its path within the folder that it was read from
	Kind           *Kind                    // loai
	Dossier        *dossier.Dossier         // what it takes from the dossier or the office, and says in its place: number, day, abstract, bases, signer …
	Own            map[string][]source.Text // the values of the keys that only some kinds have
	Outline        outline.Outline          // cap
	Orientation    doc.Orientation          // huong
	Body           *markdown.Document
	Articles       []*markdown.Document // of a kind whose text is made of điều; Body is nil
	AlsoSign       []signer.Signer      // of minutes: who signs beside chair and secretary, or beside the sides
	Parties        []Party              // the sides that sign, A first: of an agreement that is the issuing body
	Attached       []*Paper             // kem-theo: what a decision issues or approves, or goes with a nghị quyết, made with it; none where no file holds that
	appended       []string             // the files that the texts of its appendices stand in
	Original       *Paper               // ban-chinh: what a copy is of, in a file; nil where it is none
	OriginalOutput dossier.Output       // the same, of the dossier's own documents; empty where it is none
	from           *dossier.Dossier     // where what it doesn't say comes from
	decision       *Paper               // that this one is issued with
	Apart          bool                 // tep: rieng: what is attached is made as files of their own
	Verb           Verb                 // of a decision, with what it puts in force
	Sends          bool                 // it says itself who gets it
	Signs          bool                 // it says itself who signs
	Personal       bool                 // a head issues it in his own right, as its front matter says, and not the body
	AuthorityAt    source.Pos           // of tham-quyen, where it says itself who has the authority; zero where it doesn't
	Of             *dossier.Dossier     // in whose folder it stands; nil of one by itself
	Period         *deadline.Period     // ky: whose figures it prints beside those of the plan; nil: none
	Notes          source.Problems      // what a person should look at
	taken          []string             // the files of the workbooks and pictures that its text shows
	said           map[string]bool      // which of the keys that it may inherit it has itself
	textFrom       int                  // the line of the file, from 1, at which its text begins
}

// Names lists the documents of their own of a dossier's folder.
func Names(fsys fs.FS) ([]string, error) {
	entries, err := fs.ReadDir(fsys, Folder)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) {
		return nil, nil
	}
	var names []string
	for _, e := range entries {
		if name, is := strings.CutSuffix(e.Name(), Ext); is && !e.IsDir() && name != "" && !strings.HasPrefix(name, ".") {
			names = append(names, name)
		}
	}
	if err != nil {
		return nil, err
	}
	return WithoutAttached(fsys, Folder, names)
}

// common are the keys that a document of every kind may have.
var common = slices.Concat([]string{"loai", outline.Key}, dossier.OwnKeys, dossier.OverridingKeys, []string{KeyPeriod, dossier.KeyAppendices, dossier.KeyOrientation, keyFile})

// anySchema has the keys of all kinds.
var anySchema = strictyaml.Schema{Required: []string{"loai"}, Optional: allKeys()}

func allKeys() []string {
	all := slices.Clone(common[1:])
	for _, k := range slices.Concat(Kinds, Copies) {
		all = append(append(all, k.Own()...), k.partyKeys()...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// schema gives the keys of a kind.
func (k *Kind) schema() strictyaml.Schema {
	s := strictyaml.Schema{Required: append([]string{"loai"}, k.Required...)}
	for _, key := range slices.Concat(common, k.Optional, k.partyKeys()) {
		if !slices.Contains(s.Keys(), key) && !slices.Contains(k.Without, key) && (key != outline.Key && key != heading.ContentsKey || k.Text != None) {
			s.Optional = append(s.Optional, key)
		}
	}
	return s
}

// Read reads a dossier's document of its own by name.
func Read(d *dossier.Dossier, name string) (*Paper, error) {
	if problem := CheckName(path.Join(Folder, name+Ext)); problem != nil {
		return nil, source.Problems{problem}.In(d.Folder()).Err()
	}
	p, err := (&Paper{Of: d}).readFile(d.Source(), path.Join(Folder, name+Ext), d)
	if err == nil && p.Apart {
		for _, a := range p.Attached {
			if problem := CheckName(path.Join(Folder, a.Name+Ext)); problem != nil {
				return nil, source.Problems{problem}.In(d.Folder()).Err()
			}
		}
	}
	return p, err
}

// ReadFile reads a document from a file of a folder; what it doesn't say it takes from a dossier, or from what an office says for all its
// documents. Everything that is wrong with it comes in one error, source.Problems.
func ReadFile(fsys fs.FS, name string, from *dossier.Dossier) (*Paper, error) {
	return new(Paper).readFile(fsys, name, from)
}

func (p *Paper) readFile(fsys fs.FS, name string, from *dossier.Dossier) (*Paper, error) {
	problems, err := p.problemsOf(fsys, name, from)
	where := source.Where(fsys)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, source.Problems{missing(fsys, name)}.In(where).Err()
	case err != nil:
		return nil, err
	}
	p.Notes = p.Notes.Sorted().In(where)
	return p, problems.Sorted().In(where).Err()
}

// problemsOf reads the document from a file, and gives what is wrong with that.
func (p *Paper) problemsOf(fsys fs.FS, name string, from *dossier.Dossier) (source.Problems, error) {
	if info, err := fs.Stat(fsys, name); err == nil && info.Size() > largest {
		return source.Problems{tooLarge(name)}, nil
	}
	f, usable, err := strictyaml.ReadFile(fsys, name, strictyaml.Keys{Symbols: []string{"viet-tat"}})
	if err != nil {
		return nil, err
	}
	if p.File, p.Name = name, strings.TrimSuffix(path.Base(name), Ext); usable {
		p.from = from
		p.read(f, from)
		p.draw(fsys, f)
		if err := p.appendices(fsys, f); err != nil {
			return nil, err
		}
		p.taken = f.Taken
		if err := p.copyOf(fsys, f, path.Dir(name)); err != nil {
			return nil, err
		}
		if err := p.attach(fsys, f, path.Dir(name)); err != nil {
			return nil, err
		}
	}
	if len(f.Problems) == 0 && p.Kind != nil {
		p.doubts()
	}
	p.Notes = append(p.Notes, f.Notes...)
	return f.Problems, nil
}

// draw reads the tables of the text that are drawn in workbooks.
func (p *Paper) draw(fsys fs.FS, f *strictyaml.File) {
	for _, text := range append(slices.Clone(p.Articles), p.Body) {
		if text != nil {
			shownfile.Read(fsys, f, text)
			p.Notes = append(p.Notes, p.Dossier.TightPictures(text, p.Orientation)...)
		}
	}
}

// read reads front matter and text.
func (p *Paper) read(f *strictyaml.File, from *dossier.Dossier) {
	front, text, ok := parted(f)
	if !ok {
		return
	}
	p.textFrom = len(f.Lines) - strings.Count(strings.TrimLeft(text, "\n"), "\n")
	d := decoder(f, front)
	if d == nil {
		return
	}
	if root, ok := d.Parse(front); ok {
		if p.Kind = p.kindOf(d, root); p.Kind != nil {
			p.front(d.Mapping(root, f.At(1, 1), p.Kind.schema()), f, from)
		}
	}
	d.Done()
	f.Problems, f.Notes = append(f.Problems, d.File.Problems...), append(f.Notes, d.File.Notes...)
	if p.Kind != nil {
		p.text(f, text)
	}
}

// kindOf gives the kind that the front matter names; where it names none, that is reported. Which other keys there may be goes by the kind.
func (p *Paper) kindOf(d *strictyaml.Decoder, root ast.Node) *Kind {
	probe := *d.File
	m := (&strictyaml.Decoder{File: &probe}).Mapping(root, d.File.At(1, 1), anySchema)
	keys, of := Keys(), KindOf
	if p.decision != nil {
		keys, of = attachable(), attachedKind
	}
	kind := of(strictyaml.Choose(m, "loai", strictyaml.ByName(keys...), ""))
	if kind == nil {
		d.Problems = append(d.Problems, m.Decoder.Problems...)
	}
	return kind
}

// front takes what the front matter of a file says.
func (p *Paper) front(m *strictyaml.Mapping, f *strictyaml.File, from *dossier.Dossier) {
	p.Dossier = from.Overridden(m, f)
	p.period(m)
	p.Dossier.Kind = dossier.PlanOfItsOwn
	if p.Kind.Signing == AsDossier {
		p.Dossier.Kind = dossier.DecisionWithPlan
	}
	_, p.Signs = m.Given("nguoi-ky")
	p.Sends = m.Listed("noi-nhan")
	p.said = map[string]bool{}
	for _, key := range inheritable {
		_, p.said[key] = m.Given(key)
	}
	p.Own = map[string][]source.Text{}
	for _, key := range p.Kind.Own() {
		if MayBeSeveral(key) {
			p.Own[key] = m.TextOrTexts(key)
		} else if t := m.Text(key); !t.Empty() {
			p.Own[key] = []source.Text{t}
		}
	}
	if field, given := m.Given("tham-quyen"); given {
		p.AuthorityAt = field.At
	}
	p.personal(m)
	p.Parties = p.parties(m)
	p.levels(m)
	p.Dossier.Appendices = dossier.ReadAppendices(m, p.Dossier.Setting.Decree)
	p.Orientation = dossier.ReadOrientation(m)
	p.filed(m)
	p.issues(m)
	p.kindName(m)
	p.unsigned(m)
	p.abstract(m)
	p.typedLabels(m)
	if p.decision != nil {
		p.asAttached(m)
		return
	}
	p.whole(m)
	m.Decoder.File.Problems = append(m.Decoder.File.Problems, p.Dossier.CheckOwn()...)
}

// levels reads the levels of the text. Those of a decision are its điều and what stands below them.
func (p *Paper) levels(m *strictyaml.Mapping) {
	p.Outline = outline.Read(m, p.Dossier.Setting.Decree)
	if keys := p.Outline.Keys; p.Kind.Articles && len(keys) > 0 && keys[0] != nd30.ArticleLevel {
		m.Decoder.Report(m.Where(outline.Key), "Quyết định chia thành các điều, không có “"+keys[0]+"” ở trên.", "ghi cap: [dieu, khoan, diem]; phần, chương, mục viết ở văn bản ban hành kèm theo quyết định")
		p.Outline = outline.Outline{Decree: p.Outline.Decree}
	}
}

// kindName wants a kind's name of the document's own to begin with that of its kind.
func (p *Paper) kindName(m *strictyaml.Mapping) {
	for _, t := range p.Own[KeyKindName] {
		if n := len(p.Kind.Name); len(t.S) < n || !strings.EqualFold(t.S[:n], p.Kind.Name) {
			m.Decoder.Report(t.At, fmt.Sprintf("“%s” phải bắt đầu bằng “%s”, tên của loại văn bản này.", KeyKindName, p.Kind.Name), "ví dụ “"+p.Kind.Name+" liên tịch”; hoặc sửa “loai”")
		}
	}
}

// Symbol gives what stands for the kind in the notation, where the document says so itself; of a kind that the decree has nothing for, the blank for it.
func (p *Paper) Symbol() string {
	switch own := p.Own[KeyKindSymbol]; {
	case own != nil:
		return own[0].S
	case p.Kind == OtherKind():
		return nd30.DayBlank
	}
	return ""
}

// abstract refuses in the abstract what the form prints before it.
func (p *Paper) abstract(m *strictyaml.Mapping) {
	before := p.Kind.Name
	if p.Kind.Form.Number == nd30.LetterForm.Number {
		before = strings.TrimSpace(nd30.About)
	}
	t := p.Dossier.Abstract
	if n := len(before); n > 0 && len(t.S) > n && strings.EqualFold(t.S[:n], before) {
		m.Decoder.Report(t.At, "Trích yếu bắt đầu bằng “"+t.S[:n]+"”: văn bản sẽ có phần này hai lần.", "bỏ phần này; chương trình in nó theo mẫu")
	}
}

// period reads the period whose figures the text prints.
func (p *Paper) period(m *strictyaml.Mapping) {
	t := m.Text(KeyPeriod)
	if t.Empty() {
		return
	}
	period, err := deadline.ParsePeriod(t.S)
	if err != nil {
		m.Decoder.Report(t.At, "“"+KeyPeriod+"”: "+err.Error()+".", "ghi kỳ báo cáo có số liệu ở thư mục "+dossier.ProgressFolder+" của hồ sơ")
		return
	}
	if p.Of == nil {
		m.Decoder.Report(t.At, "“"+KeyPeriod+"” chọn kỳ có số liệu của một hồ sơ, mà văn bản này đứng một mình.", "bỏ dòng này, hoặc đặt tệp vào thư mục "+Folder+" của một hồ sơ")
	}
	p.Period = &period
}

// Values gives what the document's files take, by names that a clerk knows.
func (p *Paper) Values() dossier.Values {
	v := p.Dossier.OwnValues()
	for key, texts := range p.Own {
		v.Add(key, texts)
	}
	within := map[string]*Paper{}
	if p.Original != nil {
		within["bản chính: "] = p.Original
	}
	for i, a := range p.Attached {
		if part := "kèm theo"; i == 0 {
			within[part+": "] = a
		} else {
			within[fmt.Sprintf("%s %d: ", part, i+1)] = a
		}
	}
	for part, of := range within {
		for name, value := range of.Values() {
			v[part+name] = value
		}
	}
	for i, a := range p.Dossier.Appendices {
		name := fmt.Sprintf("phụ lục %d: ", i+1)
		v.Add(name+"tiêu đề", a.Title)
		if len(a.Breaks) > 0 {
			v.Add(name+"tiêu đề: ngắt dòng", a.Breaks)
		}
		v.Add(name+"hướng giấy", a.Orientation)
		v.Add(name+"kèm theo", a.NoteOpen)
		v.Prose(a.Source.S, a.Body, a.Outline)
	}
	if len(p.Dossier.Appendices) > 0 {
		v.Add("số lượng phụ lục", len(p.Dossier.Appendices))
		v.Add("tệp", p.Apart)
	}
	if len(p.Parties) > 0 {
		v.Add("các bên", p.Parties)
	}
	if len(p.AlsoSign) > 0 {
		v.Add("cùng ký", p.AlsoSign)
	}
	for i, a := range p.Articles {
		v.Add(fmt.Sprintf("điều %d", i+1), a)
	}
	if p.Orientation != doc.Portrait {
		v.Add("hướng giấy", p.Orientation)
	}
	if p.Outline.Own() {
		v.Add(outline.Key, p.Outline.Keys)
	}
	if p.Body != nil {
		v.Prose(p.Name+Ext, p.Body, p.Outline)
	}
	return v
}
