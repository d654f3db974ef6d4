package revise

import (
	"bytes"
	"fmt"

	"vanban/generator/word/document"
	"vanban/generator/word/mend"
	"vanban/generator/word/tree"
)

// What the three files are called in messages and as the file of a problem with one.
const (
	BaseName   = "bản tạo lần trước"
	EditedName = "bản sửa tay"
	FreshName  = "bản mới theo hồ sơ"
)

// Compare lists what a person changed in a DOCX (base to edited), what the dossier changes (base to fresh), and
// where both touched the same. A file that can't be read is a *source.Problem.
func Compare(base, edited, fresh []byte) (*Comparison, error) {
	r, err := reconciled(base, edited, fresh)
	if err != nil {
		return nil, err
	}
	return r.comparison, nil
}

// Differences lists what differs between two Word files of anybody, as changes of a person. A file that can't be read is a *source.Problem.
func Differences(oldName, newName string, old, new []byte) (*Comparison, error) {
	was, err := document.Open(oldName, old)
	if err != nil {
		return nil, err
	}
	is, err := document.Open(newName, new)
	if err != nil {
		return nil, err
	}
	r := newReconciler(was, is, was)
	r.run()
	r.comparison.joinMoves()
	return r.comparison, r.err
}

// Merge gives the edited DOCX with the dossier's changes in it, where the two
// don't touch the same paragraph or cell. Where they do, the person's text stays and the dossier's is a comment on it.
func Merge(base, edited, fresh []byte) ([]byte, *Comparison, error) {
	r, err := reconciled(base, edited, fresh)
	if err != nil {
		return nil, nil, err
	}
	switch {
	case bytes.Equal(base, edited):
		return fresh, r.comparison, nil
	case bytes.Equal(base, fresh):
		return edited, r.comparison, nil
	case r.edited.Package.Signed():
		return nil, nil, r.edited.Package.Problem("tệp đã được ký số, gộp vào sẽ làm hỏng chữ ký", "giữ tệp đã ký; dùng tệp .moi.docx cho bản mới")
	case !usualPrefixes(r.edited):
		return nil, nil, r.edited.Package.Problem("tệp được viết theo cách khác thường nên không gộp được", "mở trong Word, lưu lại dạng .docx rồi chạy lại")
	}
	merged, err := r.write()
	if err == nil {
		merged, err = r.renumber(merged)
	}
	return merged, r.comparison, err
}

func reconciled(base, edited, fresh []byte) (*reconciler, error) {
	b, err := document.Open(BaseName, base)
	if err != nil {
		return nil, err
	}
	e, err := document.Open(EditedName, edited)
	if err != nil {
		return nil, err
	}
	f, err := document.Open(FreshName, fresh)
	if err != nil {
		return nil, err
	}
	r := newReconciler(b, e, f)
	r.counted = map[*document.Paragraph]bool{}
	for _, place := range numberedOf(b) {
		r.counted[place.p] = true
	}
	r.run()
	return r, r.err
}

// usualPrefixes says whether what comes over would mean in the edited document what it means in ours.
func usualPrefixes(d *document.Document) bool {
	root := d.Body.Root.Parent
	bound := func(prefix string) bool {
		for _, a := range root.Attrs {
			if a.Name.Space == "xmlns" && a.Name.Local == prefix {
				return tree.PrefixOf(a.Value) == prefix+":"
			}
		}
		return false
	}
	return bound("w") && bound("r")
}

// write applies everything that was noted.
func (r *reconciler) write() ([]byte, error) {
	for _, e := range r.order {
		e.flush(r)
	}
	r.writeNotes()
	r.writeComments()
	if text := r.imports.added.String(); text != "" && r.related("styles") != "" {
		r.appendTo("styles", text)
	}
	if r.err != nil {
		return nil, r.err
	}
	for part, all := range r.splices {
		content, err := tree.Apply(r.edited.Package.Part(part), all)
		if err != nil {
			return nil, fmt.Errorf("gộp %s: %w", part, err)
		}
		if err := r.edited.Package.Set(part, content); err != nil {
			return nil, fmt.Errorf("gộp: %w", err)
		}
	}
	if len(r.imports.notes) > 0 {
		if err := mend.NotesInOrder(r.edited.Package, r.edited.Main); err != nil {
			return nil, fmt.Errorf("gộp chú thích: %w", err)
		}
	}
	return r.edited.Package.Bytes()
}

// related names the first part that the edited document's main one has this relationship to; empty where there is none.
func (r *reconciler) related(kind string) string {
	if names := r.edited.Package.Related(r.edited.Main, kind); len(names) > 0 {
		return names[0]
	}
	return ""
}

// appendTo puts text at the end of what a part of the edited document holds.
func (r *reconciler) appendTo(kind, text string) {
	part := r.related(kind)
	content := r.edited.Package.Part(part)
	root, err := tree.Parse(content)
	if r.fail(err); err == nil {
		r.splice(part, tree.Into(content, root, root.Close, text))
	}
}

// add gives the edited document a part that it lacks.
func (r *reconciler) add(name, kind, content string) {
	name, err := r.edited.Package.Add(name, "application/vnd.openxmlformats-officedocument.wordprocessingml."+kind+"+xml", []byte(content))
	if err == nil {
		_, err = r.edited.Package.Relate(r.edited.Main, tree.RelationNS+"/"+kind, name)
	}
	r.fail(err)
}
