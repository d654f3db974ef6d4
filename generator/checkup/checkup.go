package checkup

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"sync"

	"vanban/generator/check"
	"vanban/generator/check/form"
	"vanban/generator/check/ruleset"
	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/ooxml"
	"vanban/generator/source"
	"vanban/generator/word/document"
	"vanban/generator/word/undecided"
	"vanban/generator/word/unfinished"
)

// Options say what is told.
type Options struct {
	Least   check.Severity    // what matters less isn't told
	Skipped map[string]string // rules that aren't told, by number, with the reason
	Most    int               // how many bytes a file may have to be checked; 0: any
	Setting doc.Setting       // of the documents, by whose decree they are held
	Signed  bool              // of a dossier: its documents are about to be recorded as signed
	shown   []check.Finding   // what only the dossier of the file shows
}

// ErrLarge is of a file that has more bytes than may be checked.
var ErrLarge = errors.New("tệp lớn hơn mức được kiểm tra")

// Result is what was found in one file.
type Result struct {
	File     string
	Set      *check.Set
	Reading  *check.Reading  // nil: what is told is the dossier's own
	Findings []check.Finding // that are told, in the order of Groups
	Groups   []Group
	Notes    source.Problems // of the dossier
	Data     []byte
	places   func() []inputLine // of that dossier; nil: there is none
	led      map[fault]bool     // the faults that are led back to these; nil: all
	options  Options
	mending  *mending             // nil: nobody has asked for it
	Skipped  int                  // findings of rules that the office has set aside
	Below    [check.Error + 1]int // findings that matter less than what is told, by severity
	Other    string               // why the decree doesn't hold for the file, as a clerk reads it; empty: it does
	Remarks  []string             // what a reader must know of how the file was read
}

// Group is what one rule found in a file.
type Group struct {
	Rule     *check.Rule
	Findings []check.Finding
}

// File checks one Word file.
func File(path string, o Options) (*Result, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, &source.Problem{At: source.Pos{File: path}, What: "không có tệp này", Hint: "kiểm tra đường dẫn"}
	}
	data, err := ooxml.FileBytes(path)
	if err != nil {
		return nil, err
	}
	return Data(path, data, o)
}

// Data checks the bytes of a Word file.
func Data(name string, data []byte, o Options) (*Result, error) {
	if o.Most > 0 && len(data) > o.Most {
		return nil, fmt.Errorf("%s: %w", name, ErrLarge)
	}
	d, err := document.Open(name, data)
	if err != nil {
		return nil, err
	}
	by := inforce.Of(o.Setting)
	r := &Result{File: name, Data: data, options: o, Set: ruleset.Of(by), Reading: check.Read(name, d, by)}
	switch {
	case r.Reading.IsOfParty():
		r.Other = ofParty
		return r, nil
	case r.Reading.IsNormative():
		r.Other = normative
		return r, nil
	}
	r.take(slices.Concat(o.shown, r.Set.Run(r.Reading)), o)
	return r, r.remark()
}

// ofParty is what is told of a document of the Party.
const ofParty = "văn bản của Đảng, theo quy định riêng của Đảng, không theo Nghị định 30/2020/NĐ-CP"

// normative is what is told of circulars, decrees and laws.
const normative = "văn bản quy phạm pháp luật, theo thể thức riêng của loại ấy, không theo Nghị định 30/2020/NĐ-CP (chỉ cho văn bản hành chính)"

// remark tells of people's marks in the file, which are read as if they were settled.
func (r *Result) remark() error {
	if unread := unfinished.Unread(r.Reading.File); unread != "" {
		r.Remarks = append(r.Remarks, "tệp "+unread)
	}
	if !r.mayBeMarked() {
		return nil
	}
	u, err := unfinished.SignsIn(r.File, r.Data)
	if err != nil {
		return err
	}
	changes, err := undecided.In(r.File, r.Data)
	if err != nil {
		return err
	}
	changes = slices.DeleteFunc(changes, func(c undecided.Change) bool { return c.Kind == undecided.Look })
	var all []string
	if u.Comments > 0 {
		all = append(all, fmt.Sprintf("%d chú thích (comment) chưa giải quyết", u.Comments))
	}
	switch {
	case len(changes) > 0:
		all = append(all, fmt.Sprintf("%d chỗ theo dõi sửa đổi (Track Changes) chưa duyệt", len(changes)))
	case u.Tracked:
		all = append(all, "sửa đổi về trình bày (Track Changes) chưa duyệt")
	}
	if len(all) > 0 {
		r.Remarks = append(r.Remarks, "tệp còn "+strings.Join(all, ", ")+"; đã kiểm tra như thể mọi sửa đổi được chấp nhận")
	}
	return nil
}

// mayBeMarked says whether there can be people's marks in the file; to find them all, it has to be read once more.
func (r *Result) mayBeMarked() bool {
	pkg := r.Reading.File.Package
	return slices.ContainsFunc(pkg.Names(), func(part string) bool {
		content := pkg.Part(part)
		if !bytes.HasPrefix(bytes.TrimPrefix(content, []byte("\uFEFF")), []byte("<")) {
			return false // a picture or a typeface
		}
		return slices.ContainsFunc(marks, func(m string) bool { return bytes.Contains(content, []byte(m)) })
	})
}

// marks begin the elements of comments and tracked changes.
var marks = []string{":commentReference", ":ins ", ":del ", ":moveFrom ", ":moveTo ", "PrChange ", ":cellIns ", ":cellDel "}

// IsOfDossier says whether the findings are of a dossier itself, and of no file that could be mended.
func (r *Result) IsOfDossier() bool { return r.Reading == nil }

// take sorts out what is told and puts it in order.
func (r *Result) take(all []check.Finding, o Options) {
	groups := map[*check.Rule]*Group{}
	var order []*Group
	for _, f := range all {
		if _, skipped := o.Skipped[f.Rule.ID]; skipped {
			r.Skipped++
			continue
		}
		if f.Rule.Severity < o.Least {
			r.Below[f.Rule.Severity]++
			continue
		}
		g := groups[f.Rule]
		if g == nil {
			g = &Group{Rule: f.Rule}
			groups[f.Rule] = g
			order = append(order, g)
		}
		g.Findings = append(g.Findings, f)
	}
	slices.SortStableFunc(order, func(a, b *Group) int {
		return cmp.Or(cmp.Compare(place(a.Rule), place(b.Rule)), cmp.Compare(b.Rule.Severity, a.Rule.Severity))
	})
	for _, g := range order {
		r.Groups = append(r.Groups, *g)
		r.Findings = append(r.Findings, g.Findings...)
	}
}

// place says where a rule's component stands in a document.
func place(r *check.Rule) int {
	if i := slices.Index(check.Components, r.Component); i >= 0 {
		return i
	}
	return len(check.Components)
}

// Count counts the findings of a severity.
func (r *Result) Count(s check.Severity) (n int) {
	for _, f := range r.Findings {
		if f.Rule.Severity == s {
			n++
		}
	}
	return n
}

// firstOf are the components in the order in which a head of office looks: what the document is and who answers for it, before the rest.
var firstOf = []string{check.Dossier, check.Number, check.Title, check.Bodies, check.Signer, check.Bases, check.Heading, check.PlaceDay, check.Addressees, check.Appendix, check.Typing,
	check.Citations, check.Layout, check.Capitals, check.Text, check.Paper, check.PageNumber}

// ofLooks are the rules of how things look: a head of office sends a document back for what it says first.
var ofLooks = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, r := range form.Rules() {
		all[r.ID] = true
	}
	return all
})

// mostFirst is how many rules are told first.
const mostFirst = 5

// First gives the errors that a head of office would send the document back for, what it says before how it looks; more counts the rules beside them.
func (r *Result) First() (first []Group, more int) {
	var all []Group
	for _, g := range r.Groups {
		same := slices.IndexFunc(all, func(other Group) bool { return other.Rule.Says == g.Rule.Says })
		switch {
		case g.Rule.Severity != check.Error:
		case same >= 0: // another clause orders the same
			all[same].Findings = slices.Concat(all[same].Findings, g.Findings)
		default:
			all = append(all, g)
		}
	}
	slices.SortStableFunc(all, func(a, b Group) int { return cmp.Compare(rankOf(a.Rule), rankOf(b.Rule)) })
	n := min(len(all), mostFirst)
	return all[:n], len(all) - n
}

// OnlySmall says whether all errors are such as no head of office sends a document back for: how single parts look, beside paper, margins and typeface.
func (r *Result) OnlySmall() bool {
	return !slices.ContainsFunc(r.Groups, func(g Group) bool {
		return g.Rule.Severity == check.Error && (!ofLooks()[g.Rule.ID] || g.Rule.Component == check.Paper)
	})
}

func rankOf(r *check.Rule) int {
	rank := slices.Index(firstOf, r.Component)
	if rank < 0 {
		rank = len(firstOf)
	}
	if ofLooks()[r.ID] {
		rank += len(firstOf) + 1
	}
	return rank
}
