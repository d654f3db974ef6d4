package writeback

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/dossier"
	"vanban/generator/filetext"
	letterroom "vanban/generator/letters"
	"vanban/generator/markdown"
	"vanban/generator/marking"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/word/document"
	"vanban/generator/word/labelled"
)

// attempt is a way of writing an edit: a file as it would be.
type attempt struct {
	name    string
	text    *filetext.Text
	line    int    // that changes, from 0
	exact   bool   // it is where the paragraph came from
	moved   int    // tasks that get another number
	refused string // why it is not even tried; empty of all others
	note    string // what a person should know of it
	reads   string // the words that the paragraph has then, where they are the edit's in the dossier's spelling; empty: the edit's own
	guess   bool   // it is one of several places; what is wrong with it there tells nothing
}

// resolve tries the ways of writing an edit and keeps the one that changes least beside it.
func (e *engine) resolve(d *difference, all []*difference) {
	tried := &trial{engine: e, d: d, all: all}
	e.opened = all
	for _, a := range e.attempts(d) {
		if tried.try(a) {
			break
		}
	}
	switch {
	case tried.best != nil:
		e.keep(tried)
	case len(tried.broken) > 0 && d.kind == Changed:
		e.conflict(d, tried.broken)
	default:
		e.left[e.id(d)] = tried.reason()
		e.refused[e.id(d)] = tried.why != ""
	}
}

// trial is the search for a way to write one edit.
type trial struct {
	*engine
	d      *difference
	all    []*difference
	best   *version
	text   attempt
	cost   int
	broken []any  // edits that were written before, and would not be any more
	why    string // of the first attempt that the dossier refused
	tried  int
}

// mostTried is how many ways are tried for one edit.
const mostTried = 30

// try makes the document of an attempt, and says whether no other needs to be tried.
func (t *trial) try(a attempt) bool {
	if t.tried++; t.tried > mostTried {
		return true
	}
	if a.refused != "" {
		t.why = a.refused
		return false
	}
	files := t.with(a)
	v, err := t.made(files)
	if err != nil {
		if found := source.ProblemsIn(err); t.why == "" && len(found) > 0 && !a.guess {
			t.why = found[0].What
			if hint := found[0].Hint; hint != "" && strings.Contains(t.why, dossier.AgenciesFile) {
				t.why = withHint(t.why, strings.TrimRight(hint, "."))
			}
			if markdown.IsWrongTotal(found[0].What) {
				t.why = withHint(t.why, "sửa cả dòng tổng, hoặc sửa lại số")
			}
		}
		return false
	}
	id := t.id(t.d)
	t.reads[id] = a.reads
	defer func() { t.reads[id] = t.text.reads }()
	open := t.open(v)
	if slices.ContainsFunc(open, func(d *difference) bool {
		return t.id(d) == id && (t.ownReason(d) == "" || d.otherLevel() || t.ownReason(t.d) != "")
	}) || t.strays(v) {
		return false
	}
	known := map[any]bool{}
	for _, d := range t.all {
		known[t.id(d)] = true
	}
	if t.d.kind == RowAdded { // what its cells still lack comes next
		for p := range document.Paragraphs(t.d.newRow) {
			known[p] = true
		}
	}
	var again []any
	for _, d := range open {
		if !known[t.id(d)] && t.ownReason(d) == "" {
			again = append(again, t.id(d))
		}
	}
	if len(again) > 0 {
		t.broken = again
		return false
	}
	cost := 0
	if !a.exact {
		cost = len(compare(t.now.docx, v.docx).all)
	}
	if t.best == nil || cost < t.cost {
		t.best, t.text, t.cost = v, a, cost
	}
	return a.exact || cost <= 1
}

// withHint gives what the dossier refuses with what a person does about it.
func withHint(why, hint string) string {
	return strings.TrimRight(why, ".") + " (" + hint + ", rồi chạy lại)"
}

// endsOtherwise says whether a paragraph reads as another but for the punctuation at its end, which the program sets in lists and at a text's end.
func (d *difference) endsOtherwise() bool {
	return d.kind == Changed && labelled.SameButEnd(d.old.Text, d.new.Text)
}

// strays says whether a version lost, or got, paragraphs and rows that the person did not touch. The name of an area goes with the first of its rows.
func (t *trial) strays(v *version) bool {
	mine := map[string]bool{}
	for _, w := range []*document.Row{t.d.oldRow, t.d.newRow} {
		if t.d.kind == RowRemoved || t.d.kind == RowAdded {
			if w != nil {
				for p := range document.Paragraphs(w) {
					mine[labelled.Plain(p.Text)] = true
				}
			}
		}
	}
	return t.lost(v, mine) > t.lost(t.now, nil)
}

// lost counts what a version has that the edited file has not, or the other way round, and the person did not do.
func (e *engine) lost(v *version, allowed map[string]bool) (n int) {
	for _, d := range e.against(v).all {
		var p *document.Paragraph
		switch d.kind {
		case Added:
			p = d.new
		case Removed:
			p = d.old
		case RowAdded, RowRemoved, Other:
		default:
			continue
		}
		if !e.mine(d) && (p == nil || !allowed[labelled.Plain(p.Text)]) {
			n++
		}
	}
	return n
}

// with gives the files with an attempt's among them.
func (e *engine) with(a attempt) map[string]*filetext.Text {
	files := maps.Clone(e.files)
	files[a.name] = a.text
	return files
}

// reason says why an edit could not be written.
func (t *trial) reason() string {
	if why := t.ownReason(t.d); why != "" {
		return why
	}
	d := t.d
	switch {
	case d.new != nil && leadingMark().MatchString(rest(d.new)):
		return "hồ sơ bỏ dấu (-, *, +) đứng đầu chữ này; viết chữ không có dấu ấy"
	case d.kind == RowAdded && strings.Trim(labelled.Plain(d.newText()), " |") == "":
		return "hàng này chưa có chữ nào"
	case t.why != "":
		return "hồ sơ không nhận: " + withinSentence(t.why)
	case d.kind == Changed && d.old.Extra != d.new.Extra:
		return "hình, chú thích hoặc số tự động thêm vào hay bỏ đi thì sửa trong hồ sơ"
	case d.kind == Changed && t.now.at[d.old].Line == 0:
		return "không có dòng nào trong hồ sơ ghi chữ này: do mẫu văn bản, tệp Excel hoặc chương trình ghi"
	case len(t.broken) > 0:
		return "không tách được với một chỗ sửa khác ở bên cạnh"
	case d.kind == Changed && t.tried == 0:
		return "chữ sửa không có ở " + t.now.at[d.old].String() + ", do chương trình điền vào đó"
	case t.tried == 0:
		return "không tìm được dòng nào trong hồ sơ cho chỗ này"
	}
	return "sửa dòng tương ứng trong hồ sơ không cho ra đúng chữ này"
}

var leadingMark = pattern.Lazy(`^[-*+•]\s`)

// withinSentence gives a sentence as it stands behind a colon: a word that begins it in small letters, an abbreviation as it is.
func withinSentence(what string) string {
	if second, _ := utf8.DecodeRuneInString(strings.TrimLeft(what[min(len(what), firstSize(what)):], " ")); unicode.IsUpper(second) {
		return what
	}
	return letterroom.LowerFirst(what)
}

func firstSize(s string) int {
	_, size := utf8.DecodeRuneInString(s)
	return size
}

// otherLevel says whether a paragraph has a number of another kind than the other: it stands at another level.
func (d *difference) otherLevel() bool {
	if d.kind != Changed {
		return false
	}
	old, _ := labelled.Parted(d.old.Text)
	new, _ := labelled.Parted(d.new.Text)
	return new != "" && labelled.Style(old) != labelled.Style(new)
}

func sameRest(a, b string) bool {
	_, ra := labelled.Parted(a)
	_, rb := labelled.Parted(b)
	return ra == rb
}

// ownReason says what of a paragraph the program itself writes, where nothing else differs; empty where more does.
func (e *engine) ownReason(d *difference) string {
	switch {
	case d.kind != Changed:
		return ""
	case d.endsOtherwise():
		return "dấu ở cuối do chương trình đặt"
	case marking.IsUpper(rest(d.old)) && labelled.Same(d.old.Text, strings.ToUpper(d.new.Text)):
		return "chữ hoa do chương trình đặt"
	case sameRest(d.old.Text, d.new.Text):
		return "số thứ tự do chương trình đánh"
	case d.oldRow != nil && isNumber(d.old.Text) && isNumber(d.new.Text) && (d.beginsRow() || e.now.at[d.old].Line == 0):
		return "số này do chương trình ghi"
	}
	return ""
}

func isNumber(text string) bool { return strings.Trim(labelled.Plain(text), "0123456789.") == "" }

// beginsRow says whether a paragraph stands in the first cell of its row, as the row's number does.
func (d *difference) beginsRow() bool {
	return slices.Contains(slices.Collect(document.Paragraphs(d.oldRow.Cells[0].Items...)), d.old)
}
