package checkup

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/check"
	"vanban/generator/word/document"
	"vanban/generator/word/mend"
)

// Mended is a copy of a file in which is set right what the program can set right.
type Mended struct {
	Data []byte
	Done []Group // what was set right, by rule
	Left int     // findings that a person must see to
	Was  int     // findings before anything was set right
	Last *Result // what is found in Data
	// Together says that who signs is kept on one page besides.
	Together bool
	vain     map[fault]bool // what was tried, and found again
}

// Balance gives how many of the findings that are left were not to be seen before others were set right, and how many went with others by themselves: what
// was found is what was set right, went and is left, without those that are new.
func (m *Mended) Balance() (fresh, gone int) {
	n := m.Left - m.Was
	for _, g := range m.Done {
		n += len(g.Findings)
	}
	return max(0, n), max(0, -n)
}

// mostRounds is how often a file is looked at again: what is set right may let another rule see what it couldn't before.
const mostRounds = 8

// mending is how far a file has been set right: each step looks at it again, so it is kept for whoever asks next.
type mending struct {
	Mended
	now    *Result // of what the steps made
	steps  []Group // after which no fewer findings were left: a run that is parted, a paragraph that is moved
	rounds int
	over   bool
	err    error
}

// mended gives how far a file has been set right.
func (r *Result) mended() *mending {
	if r.mending == nil {
		r.mending = &mending{Mended: Mended{Data: r.Data, Left: len(r.Findings), Was: len(r.Findings), Last: r, vain: map[fault]bool{}}, now: r}
	}
	return r.mending
}

// Mend sets right what can be of a file that was checked, by the same options, until nothing more can. No words change but those that a rule fixes.
// What doesn't help is not done: the file stays there as the person has it. Who signs stays on one page.
func Mend(r *Result) (*Mended, error) {
	m := r.mended()
	for !m.over {
		m.step()
	}
	if m.err == nil && len(m.Done) > 0 && !m.Together {
		m.err = m.keepSigners()
	}
	return &m.Mended, m.err
}

// step sets right what can be now, unless nothing more can.
func (m *mending) step() {
	m.rounds++
	edits, done := planned(m.now, m.vain)
	if m.over = m.rounds == mostRounds; len(done) == 0 && edits.Parted() == 0 {
		m.over = true
		return
	}
	next, err := edits.Apply()
	if err != nil {
		m.err, m.over = fmt.Errorf("%s: %w", m.now.File, err), true
		return
	}
	after, err := Data(m.now.File, next, m.now.options)
	if err != nil {
		m.err, m.over = err, true
		return
	}
	if remain(done, m.now, after, m.vain) {
		return // once more without them
	}
	m.now, m.steps = after, append(m.steps, done...)
	if len(after.Findings) < m.Left {
		m.Data, m.Left, m.Last = next, len(after.Findings), after
		m.add(m.steps)
		m.steps = nil
	}
}

// fault is what a finding is known by when its file is read again.
type fault struct {
	rule    *check.Rule
	words   string
	section int
}

func faultOf(f check.Finding) fault {
	k := fault{rule: f.Rule, section: f.Section}
	if f.Line != nil {
		k.words = f.Line.Text
	}
	return k
}

// remain marks what was set right in vain: what is found as often as before. It says whether there is any.
func remain(done []Group, before, after *Result, vain map[fault]bool) (any bool) {
	count := func(all []check.Finding) map[fault]int {
		n := map[fault]int{}
		for _, f := range all {
			n[faultOf(f)]++
		}
		return n
	}
	was, is := count(before.Findings), count(after.Findings)
	for _, g := range done {
		for _, f := range g.Findings {
			if k := faultOf(f); is[k] >= was[k] {
				vain[k], any = true, true
			}
		}
	}
	return any
}

// add lists what was done, each rule once.
func (m *Mended) add(done []Group) {
	for _, g := range done {
		if i := slices.IndexFunc(m.Done, func(d Group) bool { return d.Rule == g.Rule }); i >= 0 {
			m.Done[i].Findings = append(m.Done[i].Findings, g.Findings...)
		} else {
			m.Done = append(m.Done, g)
		}
	}
}

// planned plans what can be set right, and gives the findings for which something was planned. Paragraphs that change their places go first, by themselves.
func planned(r *Result, vain map[fault]bool) (*mend.Edits, []Group) {
	edits, done := plannedBy(r, vain, nil)
	if edits.Moved() > 0 {
		return plannedBy(r, vain, func(e *mend.Edits) bool { return e.Moved() > 0 })
	}
	return edits, done
}

// plannedBy plans all changes, or those alone that are wanted, each looked at by itself.
func plannedBy(r *Result, vain map[fault]bool, wanted func(*mend.Edits) bool) (edits *mend.Edits, done []Group) {
	edits = mend.New(r.Reading.File)
	for _, g := range r.Groups {
		var all []check.Finding
		for _, f := range g.Findings {
			if g.Rule.Mend == nil || vain[faultOf(f)] || wanted != nil && !wanted(r.plan(f, edits)) {
				continue
			}
			before := edits.Count()
			g.Rule.Mend(r.Reading, f, edits)
			if edits.Count() > before {
				all = append(all, f)
			}
		}
		if len(all) > 0 {
			done = append(done, Group{g.Rule, all})
		}
	}
	return edits, done
}

// plan plans what one finding would have set right, by itself; what another plan has read of the file is not read again.
func (r *Result) plan(f check.Finding, beside *mend.Edits) *mend.Edits {
	edits := beside.Anew()
	if f.Rule.Mend != nil {
		f.Rule.Mend(r.Reading, f, edits)
	}
	return edits
}

// Mendable says of each of the findings that are told, in their order, whether the program can set it right: what is planned for it isn't in vain. The file is set
// right as far as it takes to know, which mostly is one step.
func (r *Result) Mendable() []bool {
	all := make([]bool, len(r.Findings))
	if r.IsOfDossier() {
		return all
	}
	edits := mend.New(r.Reading.File)
	for i, f := range r.Findings {
		edits = r.plan(f, edits)
		all[i] = edits.Count() > 0 || edits.Parted() > 0
	}
	m := r.mended()
	for i, f := range r.Findings {
		for all[i] && !m.over && !m.did(f) && !m.vain[faultOf(f)] {
			m.step()
		}
	}
	for i, f := range r.Findings {
		all[i] = all[i] && m.err == nil && m.did(f)
	}
	return all
}

// did says whether a finding was set right: something of its rule was, and it wasn't tried in vain. Its words may have been others when it was its turn.
func (m *Mended) did(f check.Finding) bool {
	return !m.vain[faultOf(f)] && slices.ContainsFunc(m.Done, func(g Group) bool { return g.Rule.ID == f.Rule.ID })
}

// Commented gives a copy of a file with each finding as a comment at its place; those without a place stand at the first paragraph.
func Commented(r *Result) ([]byte, error) {
	edits := mend.New(r.Reading.File)
	first := document.First(r.Reading.File.Body.Items...)
	for _, f := range r.Findings {
		at := first
		if place := r.Reading.PlaceOf(f.Line); place != nil {
			at = place.Paragraph
		}
		if at != nil {
			edits.Comment(at, remark(f))
		}
	}
	return edits.Apply()
}

// remark is a finding as a comment says it.
func remark(f check.Finding) string {
	var b strings.Builder
	fmt.Fprintf(&b, "[%s] %s", check.SeverityWords[f.Rule.Severity], check.Ended(f.Rule.Says))
	if f.Found != "" {
		b.WriteString(" Đang là: " + check.Ended(f.Found))
	}
	if f.Expected != "" {
		b.WriteString(" Phải là: " + check.Ended(f.Expected))
	}
	if way := f.HowTo(); way != "" {
		b.WriteString(" Cách sửa: " + check.Ended(way))
	}
	fmt.Fprintf(&b, " (%s)", f.Rule.Clause)
	return b.String()
}
