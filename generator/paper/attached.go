package paper

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/diskname"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Others is the kind of a document that is none of Article 7, as a phiếu trình or a danh sách, and says itself what it is called.
var Others = []Kind{{Key: "khac", Form: nd30.OtherForm, Required: []string{KeyKindName}, Optional: []string{KeyAddressees, KeyKindSymbol, KeyEnd}}}

// OtherKind is that of a document of none of the 29 kinds.
func OtherKind() *Kind { return &Others[0] }

// attachedOther is such a document where it is issued with a decision, which names it.
var attachedOther = Kind{Key: "khac", Form: nd30.AttachedForm, Required: []string{KeyKindName, "trich-yeu"}}

// attachable lists what “loai” of a document can say that is issued with a decision.
func attachable() []string {
	all := []string{attachedOther.Key}
	for _, k := range Kinds {
		if k.Wording() == plain {
			all = append(all, k.Key)
		}
	}
	return all
}

// attachedKind gives the row of such a kind.
func attachedKind(key string) *Kind {
	if key == attachedOther.Key {
		return &attachedOther
	}
	return KindOf(key)
}

// attach reads the documents that a decision issues or approves, which files beside its own hold. What is wrong with them is told with what is
// wrong with the decision.
func (p *Paper) attach(fsys fs.FS, f *strictyaml.File, folder string) error {
	if p.Kind == nil || p.decision != nil {
		return nil
	}
	seen := map[string]bool{}
	for _, t := range p.Own[KeyAttached] {
		base := norm.NFC.String(strings.TrimSuffix(t.S, Ext))
		if seen[base] {
			f.Report(t.At, fmt.Sprintf("Tệp “%s” đã có ở trên.", t.S), "mỗi văn bản kèm theo chỉ ghi một lần")
			continue
		}
		seen[base] = true
		if err := p.attachOne(fsys, f, folder, t); err != nil {
			return err
		}
	}
	p.breakAsAttached()
	return nil
}

// attachOne reads one of them.
func (p *Paper) attachOne(fsys fs.FS, f *strictyaml.File, folder string, t source.Text) error {
	base, with := strings.TrimSuffix(t.S, Ext), strings.ToLower(p.Kind.Name)
	if strings.ContainsAny(base, `/\`) || base == "" || base == p.Name {
		f.Report(t.At, fmt.Sprintf("“%s” phải là tên một tệp %s khác, cùng thư mục với %s; ở đây là “%s”.", KeyAttached, Ext, with, t.S), "ví dụ “"+KeyAttached+": quy-che.md”; nhiều văn bản thì “"+KeyAttached+": [quy-che.md, danh-sach.md]”")
		return nil
	}
	if p.circle(fsys, folder, base) {
		f.Report(t.At, fmt.Sprintf("“%s” lại ghi “%s” dẫn về chính tệp này: hai văn bản không thể ban hành kèm theo nhau.", base+Ext, KeyAttached), "bỏ dòng “"+KeyAttached+"” ở một trong hai tệp")
		return nil
	}
	a := &Paper{Of: p.Of, decision: p}
	problems, err := a.problemsOf(fsys, path.Join(folder, base+Ext), p.Dossier)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.Report(t.At, fmt.Sprintf("Không có tệp “%s” cùng thư mục với %s.", base+Ext, with), nearestFile(fsys, folder, base)+"kiểm tra tên tệp; "+beginWith(fsys, path.Join(folder, withoutEnding(base)+Ext), "quy-che"))
		return nil
	case err != nil:
		return err
	}
	p.Attached, p.Notes = append(p.Attached, a), append(p.Notes, a.Notes...)
	f.Problems = append(f.Problems, problems...)
	if a.Dossier != nil {
		p.Dossier.QuoteAlso(a.Dossier)
	}
	return nil
}

// withoutEnding leaves out of a file's name the ending of a Word file or another, where somebody has typed that.
func withoutEnding(name string) string {
	if ext := path.Ext(name); len(ext) > 1 && len(ext) <= 5 && !strings.ContainsAny(ext, " ") {
		return strings.TrimSuffix(name, ext)
	}
	return name
}

// nearestFile begins a hint with the document of a folder whose name is nearest to one that is not there.
func nearestFile(fsys fs.FS, folder, name string) string {
	entries, _ := fs.ReadDir(fsys, folder) // a folder that can't be read has no names to propose
	var names []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), Ext) && !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return strictyaml.DidYouMean(withoutEnding(name)+Ext, names)
}

// breakAsAttached has the title of a decision, which ends with that of the one document that it issues, end its lines where that does.
func (p *Paper) breakAsAttached() {
	if p.Issuing() && len(p.Attached) == 1 && p.Attached[0].Dossier != nil {
		p.Dossier.Heading.Breaks = p.Attached[0].Dossier.Heading.Breaks
	}
}

// WithoutAttached leaves out of documents, by their names in a folder, those that are made with another that names them and stays itself. Of some
// that name each other in a circle one stays at least: what is wrong is told where it is read.
func WithoutAttached(fsys fs.FS, folder string, names []string) ([]string, error) {
	by := map[string][]string{} // who names a document
	for _, name := range names {
		all, err := attachedTo(fsys, folder, name)
		if err != nil {
			return nil, err
		}
		for _, with := range all {
			if with = norm.NFC.String(with); with != "" && with != norm.NFC.String(name) { // a disk may have names in the other form
				by[with] = append(by[with], name)
			}
		}
	}
	gone := map[string]bool{}
	var goes func(name string) bool
	goes = func(name string) bool {
		if known, asked := gone[name]; asked {
			return known
		}
		gone[name] = true // until more is known: of a circle
		gone[name] = slices.ContainsFunc(by[norm.NFC.String(name)], func(other string) bool { return !goes(other) })
		return gone[name]
	}
	return slices.DeleteFunc(slices.Clone(names), goes), nil
}

// attachedTo gives the names of the files that a document's front matter says are issued with it; none where there are none, or the file can't be opened.
func attachedTo(fsys fs.FS, folder, name string) ([]string, error) {
	text, err := beginning(fsys, path.Join(folder, name+Ext))
	all := frontValues(text, KeyAttached)
	for i := range all {
		all[i] = strings.TrimSuffix(all[i], Ext)
	}
	return all, err
}

// beginning reads a file as far as its front matter can be; nothing of one that can't be opened, of which is told where it is read.
func beginning(fsys fs.FS, file string) ([]byte, error) {
	f, err := fsys.Open(file)
	if err != nil {
		return nil, nil
	}
	text, err := io.ReadAll(io.LimitReader(f, LongestFront))
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, fmt.Errorf("không đọc được %s: %w", file, err)
	}
	return text, nil
}

// AppendedTo gives the names of the files that hold the texts of a document's appendices, as its front matter in a file of a folder has them.
func AppendedTo(fsys fs.FS, file string) (all []string, err error) {
	text, err := beginning(fsys, file)
	m, ok := frontMapping(text)
	if !ok {
		return nil, err
	}
	for _, a := range dossier.ReadAppendices(m, "") {
		all = append(all, a.Source.S)
	}
	return all, err
}

// circle says whether what a document attaches leads back to it.
func (p *Paper) circle(fsys fs.FS, folder, name string) bool {
	seen := map[string]bool{}
	var leads func(name string) bool
	leads = func(name string) bool {
		if diskname.Same(name, p.Name) {
			return true
		}
		if seen[name] {
			return false
		}
		seen[name] = true
		more, _ := attachedTo(fsys, folder, name) // an error is told where the file is read
		return slices.ContainsFunc(more, leads)
	}
	return leads(name)
}

// filed says whether what is attached to a decision is a file of its own.
var filed = []strictyaml.Option[bool]{{Word: "chung", Value: false}, {Word: "rieng", Value: true}}

// verbs are the ways in which a decision puts a document in force.
var verbs = []strictyaml.Option[Verb]{{Word: "ban-hanh", Value: Issues}, {Word: "phe-duyet", Value: Approves}, {Word: OwnWords, Value: InOwnWords}}

// Verb is the way in which a decision puts a document in force.
type Verb int

// The ways: by the words of form 1.3, or by an abstract and an Article 1 that the decision words itself.
const (
	Issues Verb = iota
	Approves
	InOwnWords
)

// OwnWords is what the front matter says for InOwnWords.
const OwnWords = "tu-viet"

// filed reads whether what goes with the document is made as files of their own.
func (p *Paper) filed(m *strictyaml.Mapping) {
	if slices.Contains(p.Kind.Without, keyFile) {
		return
	}
	p.Apart = strictyaml.Choose(m, keyFile, filed, false)
	p.Dossier.OneFile = !p.Apart
	if field, given := m.Given(keyFile); given && p.Own[KeyAttached] == nil && len(p.Dossier.Appendices) == 0 {
		with := dossier.KeyAppendices
		if slices.Contains(p.Kind.Own(), KeyAttached) {
			with = KeyAttached + "” hoặc “" + with
		}
		m.Decoder.Report(field.At, "“"+keyFile+"” chỉ có nghĩa khi có “"+with+"”.", "thêm “"+dossier.KeyAppendices+": …”, hoặc bỏ dòng này")
	}
}

// issues checks what a decision says of the document that it puts in force.
func (p *Paper) issues(m *strictyaml.Mapping) {
	if !slices.Contains(p.Kind.Own(), KeyAttached) {
		return
	}
	if p.Kind.Articles {
		p.Verb = strictyaml.Choose(m, KeyVerb, verbs, Issues)
	}
	_, verb := m.Given(KeyVerb)
	if p.Own[KeyAttached] != nil {
		p.issuesAttached(m)
		return
	}
	switch issues := p.Own[KeyIssues] != nil; {
	case issues && !p.Dossier.Abstract.Empty():
		m.Decoder.Report(p.Dossier.Abstract.At, "Quyết định ban hành, phê duyệt văn bản khác thì trích yếu do chương trình viết từ “"+KeyIssues+"”, nên dòng này không được in.", "bỏ dòng “trich-yeu”")
	case issues && p.Verb == InOwnWords:
		m.Decoder.Report(m.Where(KeyVerb), "“"+KeyVerb+": "+OwnWords+"” chỉ có nghĩa khi có “"+KeyAttached+"”.", "bỏ “"+KeyIssues+"”, ghi “trich-yeu” và viết Điều 1 ở lời văn; hoặc bỏ dòng này")
	case !issues && verb && p.Kind.Articles:
		m.Decoder.Report(m.Where(KeyVerb), "“"+KeyVerb+"” chỉ có nghĩa khi có “"+KeyIssues+"”.", "thêm “"+KeyIssues+": …”, hoặc bỏ dòng này")
	}
}

// issuesAttached checks what a decision says beside the file that it issues.
func (p *Paper) issuesAttached(m *strictyaml.Mapping) {
	if !p.Issuing() {
		return // a nghị quyết says itself what it resolves
	}
	for _, key := range []string{KeyIssues, "trich-yeu"} {
		if field, given := m.Given(key); given {
			m.Decoder.Report(field.At, fmt.Sprintf("Trích yếu và Điều 1 do chương trình viết từ tên văn bản ở “%s”, nên dòng “%s” không được in.", KeyAttached, key), "bỏ dòng này; quyết định tự viết trích yếu và Điều 1 thì ghi “"+KeyVerb+": "+OwnWords+"”")
		}
	}
}
