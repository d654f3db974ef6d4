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
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/strictyaml"
)

// otherKind is a document that is none of Article 7, as a danh sách: it is only issued with a decision, and says itself what it is called.
var otherKind = Kind{Key: "khac", Form: nd30.AttachedForm, Required: []string{KeyKindName, "trich-yeu"}}

// attachable lists what “loai” of a document can say that is issued with a decision.
func attachable() []string {
	all := []string{otherKind.Key}
	for _, k := range Kinds {
		if k.Wording() == plain {
			all = append(all, k.Key)
		}
	}
	return all
}

// attachedKind gives the row of such a kind.
func attachedKind(key string) *Kind {
	if key == otherKind.Key {
		return &otherKind
	}
	return KindOf(key)
}

// attach reads the document that a decision issues or approves, which a file beside its own holds. What is wrong with it is told with what is
// wrong with the decision.
func (p *Paper) attach(fsys fs.FS, f *strictyaml.File, folder string) error {
	if p.Kind == nil || len(p.Own[KeyAttached]) == 0 {
		return nil
	}
	t := p.Own[KeyAttached][0]
	base := strings.TrimSuffix(t.S, Ext)
	if strings.ContainsAny(base, `/\`) || base == "" || base == p.Name {
		f.Report(t.At, fmt.Sprintf("“%s” phải là tên một tệp %s khác, cùng thư mục với quyết định; ở đây là “%s”.", KeyAttached, Ext, t.S), "ví dụ “"+KeyAttached+": quy-che.md”")
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
		f.Report(t.At, fmt.Sprintf("Không có tệp “%s” cùng thư mục với quyết định.", base+Ext), "kiểm tra tên tệp; tệp mới thì tạo bằng: vanban khoi-tao "+base+Ext+" --van-ban quy-che")
		return nil
	case err != nil:
		return err
	}
	p.Attached, p.Notes = a, append(p.Notes, a.Notes...)
	f.Problems = append(f.Problems, problems...)
	if a.Dossier != nil {
		p.Dossier.QuoteAlso(a.Dossier)
		p.Dossier.Heading.Breaks = a.Dossier.Heading.Breaks
	}
	return nil
}

// attaches finds the file that a document's front matter names.
var attaches = pattern.Lazy(`(?m)^` + KeyAttached + `[ \t]*:[ \t]*["']?([^"'#\r\n]+?)["']?[ \t]*(?:#.*)?\r?$`)

// longestFront bounds the front matter in which that is looked for, in bytes.
const longestFront = 64 << 10

// WithoutAttached leaves out of documents, by their names in a folder, those that are made with another that names them and stays itself. Of some
// that name each other in a circle one stays at least: what is wrong is told where it is read.
func WithoutAttached(fsys fs.FS, folder string, names []string) ([]string, error) {
	by := map[string][]string{} // who names a document
	for _, name := range names {
		with, err := attachedTo(fsys, folder, name)
		if err != nil {
			return nil, err
		}
		if with = norm.NFC.String(with); with != "" && with != norm.NFC.String(name) { // a disk may have names in the other form
			by[with] = append(by[with], name)
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

// attachedTo gives the name of the file that a document's front matter says is issued with it; empty where there is none, or the file can't be opened.
func attachedTo(fsys fs.FS, folder, name string) (string, error) {
	file := path.Join(folder, name+Ext)
	f, err := fsys.Open(file)
	if err != nil {
		return "", nil // what is wrong with a file is told where it is read
	}
	text, err := io.ReadAll(io.LimitReader(f, longestFront))
	if err = errors.Join(err, f.Close()); err != nil {
		return "", fmt.Errorf("không đọc được %s: %w", file, err)
	}
	front, _, _ := strings.Cut(strings.TrimLeft(string(text), "\ufeff \r\n-"), "\n"+Fence)
	if m := attaches().FindStringSubmatch(front); m != nil {
		return strings.TrimSuffix(m[1], Ext), nil
	}
	return "", nil
}

// circle says whether what a document attaches leads back to it.
func (p *Paper) circle(fsys fs.FS, folder, name string) bool {
	for seen := map[string]bool{}; name != "" && !seen[name]; {
		if diskname.Same(name, p.Name) {
			return true
		}
		seen[name] = true
		name, _ = attachedTo(fsys, folder, name) // an error is told where the file is read
	}
	return false
}

// issuesAttached checks what a decision says beside the file that it issues.
func (p *Paper) issuesAttached(m *strictyaml.Mapping) {
	for _, key := range []string{KeyIssues, "trich-yeu"} {
		if field, given := m.Given(key); given {
			m.Decoder.Report(field.At, fmt.Sprintf("Trích yếu và Điều 1 do chương trình viết từ tên văn bản ở “%s”, nên dòng “%s” không được in.", KeyAttached, key), "bỏ dòng này")
		}
	}
}
