package writeback

import (
	"io/fs"
	"maps"
	"path"
	"slices"

	"vanban/generator/diff"
	"vanban/generator/dossier"
	"vanban/generator/filetext"
	"vanban/generator/source"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
)

// Order is a DOCX that a person edited, and what it was made from.
type Order struct {
	Folder               fs.FS                     // that the document is made from
	Names                []string                  // its files that may change, with slashes; those that speak of this document first
	Make                 func(fs.FS) (Made, error) // makes the document from such a folder
	Base                 []byte                    // the DOCX as it was last written
	BaseName, EditedName string                    // the paths of both, for messages
	Respelled            func(string) string       // gives agencies as the dossier spells them; empty where they are spelled so, or it doesn't have them
	Edited               []byte                    // the same as the person left it; tracked changes that are open count as accepted
}

// Change is one change that was written.
type Change struct {
	Kind  Kind
	Where string
	At    source.Pos   // the line that changes, or that a new one comes before, as the file is on the disk
	Also  []source.Pos // other lines that change with it
	Words []diff.Segment

	Guessed []string // words typed in capitals of which nothing shows how they are written otherwise
	Value   string   // the line as it is to be
	Moved   int      // tasks that get another number
	Note    string   // what a person should know of it
}

// Left is one change that stays in the DOCX alone, and why.
type Left struct {
	Kind  Kind
	Where string
	Words []diff.Segment // nil where the words are the same
	Why   string
	Own   bool // it is what the program itself writes, a number or the punctuation at an end: nothing of the person's words is missing
}

// Result is what was found and what would be written.
type Result struct {
	Changes []Change
	Left    []Left
	Follows []Change          // paragraphs of the document that nobody edited, and that say the new fact too
	Files   map[string][]byte // the files as they are to be, those that change
	Was     map[string][]byte // and as they were read
	Made    Made              // the document from them
}

// engine tries changes one after another.
type engine struct {
	Order
	files, disk  map[string]*filetext.Text // as they are to be, and as they are
	first, now   *version
	base, edited *document.Document
	touched      map[*document.Paragraph]*difference
	inOrder      []*document.Paragraph // the same, in their order
	removed      map[string]*difference
	rows         map[*document.Row]*difference
	rowsGone     map[string]*difference
	emphasised   []emphasised // words that were set bold or italic, where nothing else was edited
	left         map[any]string
	refused      map[any]bool   // of these, those that the dossier does not take by themselves
	reads        map[any]string // of edits that are written in the dossier's spelling
	order        map[any]int    // of the person's edits
	done         []*differenceResult
	withRows     bool // what is tried together may be rows, and be little
	words        *casing
	valuesOf     map[*filetext.Text][]scalar // that have been looked for
	opened       []*difference               // what was open when the present edit was taken up
	result       *Result
}

// differenceResult is how a difference was settled.
type differenceResult struct {
	id any
	Change
}

// Into finds out how the edits of a DOCX are written into the dossier. It writes nothing. An error is one of the files; what cannot be
// written is in the result.
func Into(o Order) (*Result, error) {
	e := &engine{Order: o, valuesOf: map[*filetext.Text][]scalar{}, left: map[any]string{}, refused: map[any]bool{}, reads: map[any]string{}, order: map[any]int{}, result: &Result{Files: map[string][]byte{}, Was: map[string][]byte{}}}
	if err := e.read(); err != nil {
		return nil, err
	}
	e.survey()
	if len(e.touched)+len(e.removed)+len(e.rows)+len(e.rowsGone) > 0 {
		e.settle()
	}
	e.finish()
	return e.result, nil
}

// read reads the three versions and the files.
func (e *engine) read() (err error) {
	if e.base, err = document.Open(e.BaseName, e.Base); err != nil {
		return err
	}
	if e.edited, err = document.Open(e.EditedName, e.Edited); err != nil {
		return err
	}
	withNumbers(e.edited)
	e.files, e.disk = map[string]*filetext.Text{}, map[string]*filetext.Text{}
	for _, name := range e.Names {
		data, err := fs.ReadFile(e.Folder, name)
		if err != nil {
			continue // it need not be there
		}
		e.files[name] = filetext.New(data)
		e.disk[name] = e.files[name]
	}
	e.words = newCasing(e.sentences)
	e.now, err = e.made(e.files)
	e.first = e.now
	return err
}

// made makes the document from files as they would be.
func (e *engine) made(files map[string]*filetext.Text) (*version, error) {
	view := e.Folder
	for _, name := range e.Names {
		if t := files[name]; t != nil {
			view = dossier.With(view, name, t.Bytes())
		}
	}
	m, err := e.Make(view)
	if err != nil {
		return nil, err
	}
	return open("bản tạo lại", m)
}

// survey finds what the person changed, and where the dossier changed the same.
func (e *engine) survey() {
	e.touched, e.removed = map[*document.Paragraph]*difference{}, map[string]*difference{}
	e.rows, e.rowsGone = map[*document.Row]*difference{}, map[string]*difference{}
	since := compare(e.base, e.first.docx)
	e.ofDocument()
	for i, d := range compareLooks(e.base, e.edited).all {
		e.order[e.id(d)] = i
		e.ofAdded(d)
		if e.clashes(d, since) {
			continue
		}
		switch d.kind {
		case Changed, Added:
			e.touched[d.new] = d
			e.inOrder = append(e.inOrder, d.new)
		case Removed:
			e.removed[labelled.Plain(d.old.Text)] = d
		case RowAdded:
			e.rows[d.newRow] = d
			for p := range document.Paragraphs(d.newRow) { // once it is there, each of its cells is looked at
				if labelled.Plain(p.Text) != "" {
					e.touched[p] = d
					e.inOrder = append(e.inOrder, p)
				}
			}
		case RowRemoved:
			e.rowsGone[rowKey(d.oldRow)] = d
		case Formatted:
			e.ofLooks(d)
		case Other:
			e.leave(d, d.otherShape())
		}
	}
}

// clashes says whether the dossier has changed what the person did, and names it.
func (e *engine) clashes(d *difference, since *comparison) bool {
	if d.kind != Changed && d.kind != Removed {
		return false
	}
	now := since.pairs[d.old]
	switch {
	case now != nil && labelled.Same(now.Text+now.Extra, d.old.Text+d.old.Extra):
		return false
	case now != nil && d.new != nil && labelled.Same(now.Text, d.new.Text), now == nil && d.kind == Removed:
		return true // the dossier says it already
	case now == nil:
		e.leave(d, "từ lần tạo trước hồ sơ đã bỏ chỗ này")
	default:
		e.leave(d, "từ lần tạo trước hồ sơ cũng đã đổi chỗ này, nay là: “"+document.Readable(now.Text)+"”")
	}
	return true
}

func (e *engine) leave(d *difference, why string) {
	l := Left{Kind: d.kind, Where: d.where(), Why: why, Own: e.ownReason(d) != ""}
	if words := d.words(); d.kind != Formatted && (d.kind != Other || changes(words)) {
		l.Words = words
	}
	e.result.Left = append(e.result.Left, l)
}

func rowKey(w *document.Row) string { return labelled.Plain(w.Words()) }

// id tells one edit of the person from another.
func (e *engine) id(d *difference) any {
	switch d.kind {
	case Changed, Added:
		return d.new
	case Removed:
		return "p " + labelled.Plain(d.old.Text)
	case RowAdded:
		return d.newRow
	case RowRemoved:
		return "r " + rowKey(d.oldRow)
	case Other:
		if d.new != nil && e.touched[d.new] != nil {
			return d.new
		}
	case Formatted:
	}
	return d
}

// against compares a version with the edited file, once.
func (e *engine) against(v *version) *comparison {
	if v.differs == nil {
		v.differs = compare(v.docx, e.edited)
	}
	return v.differs
}

// open gives what of the person's edits a version of the document does not have.
func (e *engine) open(v *version) (all []*difference) {
	differs := e.against(v)
	seen := map[any]bool{}
	for _, d := range differs.all {
		if e.mine(d) {
			seen[e.id(d)] = true
			if words := e.reads[e.id(d)]; words == "" || d.kind != Changed || !labelled.Same(d.old.Text, words) {
				all = append(all, d)
			}
		}
	}
	for old, new := range differs.pairs {
		if labelled.Same(old.Text+old.Extra, new.Text+new.Extra) {
			seen[new] = true
		}
	}
	for _, p := range e.inOrder { // what stands in a row or a table without a counterpart is not there either
		if !seen[p] && !seen[e.touched[p].newRow] {
			all = append(all, &difference{kind: Other, new: p})
		}
	}
	return all
}

// mine says whether a difference between a version and the edited file is an edit of the person.
func (e *engine) mine(d *difference) bool {
	switch d.kind {
	case Changed, Added:
		return e.touched[d.new] != nil
	case Removed:
		return e.removed[labelled.Plain(d.old.Text)] != nil
	case RowAdded:
		return e.rows[d.newRow] != nil
	case RowRemoved:
		return e.rowsGone[rowKey(d.oldRow)] != nil
	}
	return false
}

// settle writes one edit after another, until each is written or left.
func (e *engine) settle() {
	e.together()
	for done := -1; done < len(e.done); { // what could not be written may be, when more around it is
		done = len(e.done)
		e.each()
		if len(e.done) > done {
			maps.DeleteFunc(e.left, func(_ any, why string) bool { return why != wantedTwice })
		}
	}
	e.each()
	e.refusedTogether()
}

// each goes through the edits that are open, until each is written or left.
func (e *engine) each() {
	for {
		all := e.open(e.now)
		i := slices.IndexFunc(all, func(d *difference) bool { _, left := e.left[e.id(d)]; return !left })
		if i < 0 {
			return
		}
		e.resolve(all[i], all)
	}
}

// keep takes the best attempt over.
func (e *engine) keep(t *trial) {
	before := e.files[t.text.name]
	if t.text.reads != "" && slices.Equal(before.Lines, t.text.text.Lines) { // the dossier says it already, in its own spelling
		e.result.Left = append(e.result.Left, Left{Kind: t.d.kind, Where: t.d.where(), Words: t.d.words(), Why: t.text.note, Own: true})
		return
	}
	e.files = e.with(t.text)
	e.now = t.best
	open := map[any]*difference{}
	for _, d := range e.open(e.now) {
		open[e.id(d)] = d
	}
	for _, d := range t.all {
		still := open[e.id(d)]
		if still == nil || e.ownReason(still) != "" && !still.otherLevel() && e.ownReason(d) == "" {
			e.note(d, e.wrote(t.d.kind, editedFile{t.text.name, before, t.text.text, t.text.line}))
			if e.id(d) == e.id(t.d) {
				e.done[len(e.done)-1].Moved = t.text.moved
				e.done[len(e.done)-1].Note = t.text.note
			}
		}
	}
}

// note notes an edit that is written.
func (e *engine) note(d *difference, w record) {
	e.done = append(e.done, &differenceResult{e.id(d), Change{Kind: d.kind, Where: d.where(), At: w.at[0], Also: w.at[1:], Words: d.words(), Guessed: e.guessed(d, w.value), Value: w.value}})
}

// wantedTwice is why edits of one value that differ are not written.
const wantedTwice = "hai chỗ sửa khác nhau của cùng một giá trị trong hồ sơ; sửa cho giống nhau rồi chạy lại"

// conflict begins again without edits that want different things of one value.
func (e *engine) conflict(d *difference, others []any) {
	e.left[e.id(d)] = wantedTwice
	for _, id := range others {
		e.left[id] = wantedTwice
	}
	e.done, e.now, e.files = nil, e.first, maps.Clone(e.disk)
}

// finish tells what was done, and names what the document made from the dossier does not have.
func (e *engine) finish() {
	for _, d := range e.open(e.now) {
		e.leave(d, e.left[e.id(d)])
	}
	e.emphasis()
	e.result.Left = grouped(e.result.Left)
	slices.SortStableFunc(e.done, func(a, b *differenceResult) int { return e.order[a.id] - e.order[b.id] })
	for _, w := range e.done {
		e.result.Changes = append(e.result.Changes, w.Change)
	}
	settled := e.against(e.now)
	for _, d := range compare(e.first.docx, e.now.docx).all {
		if (d.kind == Changed || d.kind == Added) && e.touched[settled.pairs[d.new]] == nil {
			e.result.Follows = append(e.result.Follows, Change{Kind: d.kind, Where: d.where(), Words: d.words()})
		}
	}
	for name, text := range e.files {
		if data, err := fs.ReadFile(e.Folder, name); err == nil && string(data) != string(text.Bytes()) {
			e.result.Files[name], e.result.Was[name] = text.Bytes(), data
		}
	}
	e.result.Made = e.now.Made
}

// attempts are the ways in which an edit may be written, the likeliest first.
func (e *engine) attempts(d *difference) []attempt {
	switch d.kind {
	case Changed:
		return e.replacing(d)
	case Added:
		return e.adding(d)
	case Removed:
		return e.removing(d)
	case RowAdded:
		return e.rowAdding(d)
	case RowRemoved:
		return e.rowRemoving(d)
	}
	return nil
}

// isYAML says whether a file is one of keys and values throughout.
func isYAML(name string) bool { return path.Ext(name) == ".yaml" }
