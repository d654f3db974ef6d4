package change

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/source"
)

// movedBlocks is a text as blocks: those that are numbered stay where they are, the others are moved.
func movedBlocks(seed uint64) (before, after []string) {
	g := rand.New(rand.NewPCG(seed, 3))
	var fixed []string
	for s := range 3 {
		fixed = append(fixed, fmt.Sprintf("# Phần việc %c", 'A'+s))
		for i := range g.IntN(3) {
			fixed = append(fixed, fmt.Sprintf("1. Việc %c%c được giao cho thôn %d.", 'A'+s, 'a'+i, 10*s+i))
		}
	}
	table := "| Quý %[1]d | Hồ sơ %[1]d |\n|---|---|\n| Thôn số %[1]d | 1%[1]d |\n| Xóm số %[1]d | 2%[1]d |"
	all := []string{"::: bieu-do loai=\"cot\" mo-ta=\"Số %[1]d\"\n" + table + "\n:::", table, "![Ảnh %[1]d](anh%[1]d.png)", "Đoạn văn %[1]d nói về điều khác %[1]d.", "Lời lẽ %[1]d thuộc về nơi này %[1]d."}
	var free []string
	for i := range 3 + g.IntN(3) {
		free = append(free, fmt.Sprintf(all[(int(seed)+i)%len(all)], i+1))
	}
	at := func(all []string) int { return 1 + g.IntN(len(all)) }
	before = slices.Clone(fixed)
	for _, b := range free {
		before = slices.Insert(before, at(before), b)
	}
	after = slices.Clone(before)
	for _, b := range free[:1+g.IntN(2)] {
		after = slices.DeleteFunc(after, func(s string) bool { return s == b })
		after = slices.Insert(after, at(after), b)
	}
	return before, after
}

// meant carries out what changes say of a text, in words alone: what goes, and what comes behind, before or into what.
type meant struct {
	t    *testing.T
	keys []string
	new  map[string]*Unit
}

func (m *meant) take(u *Unit) {
	at := slices.Index(m.keys, u.key)
	if at < 0 {
		m.t.Fatalf("“%s” is told to go and isn't there", u.Plain())
	}
	m.keys = slices.Delete(m.keys, at, at+1)
}

// behind gives the place behind a unit: directly under a title, behind all rows of a table.
func (m *meant) behind(u *Unit) int {
	at := slices.Index(m.keys, u.key) + 1
	for u.Kind == TableUnit && at < len(m.keys) && m.rowOf(m.keys[at], u) {
		at++
	}
	return at
}

func (m *meant) place(p *Passage) int {
	switch {
	case p.After.New != nil:
		return m.behind(p.After.New)
	case p.Before.New != nil:
		return slices.Index(m.keys, p.Before.New.key)
	case p.Parent != nil:
		m.t.Errorf("“%s” is told to come into “%s”, and not where in it", p.New.Plain(), p.Parent.Plain())
	}
	return len(m.keys)
}

func (m *meant) tell(p *Passage, all []*Unit) {
	if p.Moved && numbered(p.New) {
		m.t.Errorf("“%s” is told to move, and only what has no number did", p.New.Plain())
	}
	was := slices.Clone(m.keys)
	rows := []*Unit{p.New}
	if p.Old != nil {
		m.take(p.Old)
		if p.Moved && p.Old.Kind == TableUnit {
			for _, r := range tableFrom(all, p.New)[1:] {
				m.take(r)
				rows = append(rows, r)
			}
		}
	}
	switch {
	case p.New == nil:
		return
	case p.Old == nil && p.New.Kind == RowUnit:
		m.keys = slices.Insert(m.keys, m.behind(p.Head), p.New.key)
		return
	}
	at := m.place(p)
	for i, r := range rows {
		m.keys = slices.Insert(m.keys, at+i, r.key)
	}
	if slices.Equal(was, m.keys) {
		m.t.Errorf("“%s” is told to move to where it is", p.New.Plain())
	}
}

// TestMovedBlocksAreToldAsMeant moves charts, tables, pictures and paragraphs within mục and between them: who carries out what is told has the new text, nothing
// that is numbered is told to move, and nothing to its own place.
func TestMovedBlocksAreToldAsMeant(t *testing.T) {
	sample := load(t, "../../seeds/tay-ninh-2024")
	with := func(blocks []string) (*dossier.Dossier, []*Unit) {
		d := *sample
		var problems source.Problems
		if d.Plan, problems, _ = (markdown.Outline{Pictures: true}).Read(strings.Join(blocks, "\n\n")+"\n", source.Pos{}); len(problems) > 0 {
			t.Fatal(problems)
		}
		return &d, unitsIn(TextID{Kind: PlanText}, &d, 0)
	}
	for seed := range times(400) {
		before, after := movedBlocks(seed)
		old, was := with(before)
		new, is := with(after)
		m := &meant{t: t, new: map[string]*Unit{}}
		var want []string
		for _, u := range was {
			m.keys = append(m.keys, u.key)
		}
		for _, u := range is {
			want, m.new[u.key] = append(want, u.key), u
		}
		for _, c := range Uncarried(Wholly(Between(old, new), old, new, func(Change) bool { return false })) {
			m.tell(c.(*Passage), is)
		}
		if diff := cmp.Diff(want, m.keys); diff != "" {
			t.Errorf("what is told doesn't make the new text (-want +got):\n%s", diff)
		}
		if t.Failed() {
			t.Fatalf("seed %d, from\n%s\n\nto\n%s", seed, strings.Join(before, "\n\n"), strings.Join(after, "\n\n"))
		}
	}
}

// rowOf says whether a key is that of a row of a table.
func (m *meant) rowOf(key string, table *Unit) bool {
	row := m.new[key]
	return row != nil && row.Kind == RowUnit && row.over.key == table.key
}
