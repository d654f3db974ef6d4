package layout

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/everycase"
	"vanban/generator/inforce"
	"vanban/generator/unit"
)

// randomTable gives a table of rows of all heights, whose merged cells hold
// less or more text than stands beside their rows, in one paragraph or several.
func randomTable(random *rand.Rand, word func() string) *doc.Table {
	cell := func(words int) doc.Cell {
		var c doc.Cell
		for words > 0 {
			n := min(words, 1+random.Intn(20))
			var text []string
			for range n {
				text = append(text, word())
			}
			c.Lines = append(c.Lines, doc.Line{Role: doc.TableCell, Text: doc.Words(strings.Join(text, " "))})
			words -= n
		}
		return c
	}
	t := &doc.Table{Role: doc.PlainTable, Shares: []int{1, 3, 2}, Head: []doc.Row{{Cells: []doc.Cell{cell(1), cell(2), cell(1)}}}}
	merged := 0
	for range 1 + random.Intn(25) {
		first := doc.Cell{Merge: doc.MergeDown}
		if merged == 0 {
			merged = 1 + random.Intn(4)
			first = cell(random.Intn(120))
			first.Merge = doc.MergeTop
		}
		merged--
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{first, cell(random.Intn(400)), cell(random.Intn(30))}})
	}
	return t
}

// randomGrid gives a table whose head has several rows, and whose cells go over columns, over rows, and over both.
func randomGrid(random *rand.Rand, word func() string) *doc.Table {
	const columns = 5
	text := func(words int) []doc.Line {
		var all []string
		for range words {
			all = append(all, word())
		}
		return []doc.Line{{Role: doc.TableCell, Align: doc.Align(random.Intn(4)), Text: doc.Words(strings.Join(all, " "))}}
	}
	t := &doc.Table{Role: doc.PlainTable, Shares: []int{1, 2, 2, 1, 2}}
	fill := func(count, most int) []doc.Row {
		rows, taken := make([]doc.Row, count), make([][columns]int, count) // what covers a place: so many columns, from its left on
		for i := range rows {
			for c := 0; c < columns; {
				if across := taken[i][c]; across > 0 {
					rows[i].Cells = append(rows[i].Cells, doc.Cell{Span: across, Merge: doc.MergeDown})
					c += across
					continue
				}
				across, down := 1, 1
				for c+across < columns && taken[i][c+across] == 0 && random.Intn(4) == 0 {
					across++
				}
				for i+down < count && random.Intn(4) == 0 {
					taken[i+down][c] = across
					down++
				}
				cell := doc.Cell{Span: across, Lines: text(random.Intn(most))}
				if down > 1 {
					cell.Merge = doc.MergeTop
				}
				rows[i].Cells = append(rows[i].Cells, cell)
				c += across
			}
		}
		return rows
	}
	t.Head, t.Rows = fill(1+random.Intn(3), 8), fill(1+random.Intn(40), 60)
	return t
}

// TestNoWordIsLost lays out random tables: each word stands on exactly one page, within the margins.
func TestNoWordIsLost(t *testing.T) {
	paper := inforce.Now().Pages[doc.Portrait]
	for seed := range int64(200 / everycase.Apart(10)) {
		if testing.Short() && seed%5 > 0 {
			continue
		}
		var want []string
		word := func() string {
			want = append(want, fmt.Sprintf("chữ%d", len(want)))
			return want[len(want)-1]
		}
		draw := randomTable
		if seed >= 150 {
			draw = randomGrid
		}
		table := draw(rand.New(rand.NewSource(seed)), word)
		var got []string
		for _, p := range pagesOf(t, &doc.Section{Blocks: []doc.Block{table}}) {
			for _, r := range p.Runs {
				if r.Baseline > p.Height-paper.Bottom || r.X < paper.Left {
					t.Fatalf("seed %d: %q stands in the margin", seed, r.Text)
				}
				if r.Element != nil {
					got = append(got, strings.Fields(r.Text)...)
				}
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d: %d words became %d", seed, len(want), len(got))
		}
	}
}

// withNotes puts a footnote behind some paragraphs of a table's cells, its head's and merged ones' too.
func withNotes(t *doc.Table, random *rand.Rand, word func() string) []doc.Note {
	var notes []doc.Note
	for _, r := range append(slices.Clone(t.Head), t.Rows...) {
		for _, c := range r.Cells {
			for i := range c.Lines {
				if random.Intn(8) > 0 {
					continue
				}
				n := len(notes) + 1
				c.Lines[i].Text = append(c.Lines[i].Text, doc.NoteRef{N: n})
				var text []string
				for range 1 + random.Intn(60) {
					text = append(text, word())
				}
				notes = append(notes, doc.Note{N: n, Text: doc.Words(strings.Join(text, " "))})
			}
		}
	}
	return notes
}

// TestNoNoteOfATableIsLost lays out random tables with footnotes: each word of
// them stands on exactly one page, and nothing hangs into the foot.
func TestNoNoteOfATableIsLost(t *testing.T) {
	seeds := int64(60 / everycase.Apart(10))
	if testing.Short() {
		seeds = 6
	}
	for seed := range seeds {
		random := rand.New(rand.NewSource(seed))
		words := 0
		word := func() string { words++; return fmt.Sprintf("chữ%d", words) }
		table := randomTable(random, word)
		notes := withNotes(table, random, word)
		got := 0
		for number, p := range pagesOf(t, &doc.Section{Blocks: []doc.Block{table}, Notes: notes}) {
			lowest, foot := unit.Length(0), p.Height
			for _, r := range p.Runs {
				if r.Element == nil {
					continue
				}
				if r.Element.Tag == NoteTag {
					foot = min(foot, r.Baseline)
				} else {
					lowest = max(lowest, r.Baseline)
				}
				for _, w := range strings.Fields(r.Text) {
					if strings.HasPrefix(w, "chữ") {
						got++
					}
				}
			}
			if lowest >= foot {
				t.Errorf("seed %d, page %d: text at %v hangs into the footnotes at %v", seed, number+1, lowest, foot)
			}
		}
		if got != words {
			t.Errorf("seed %d: of %d words %d stand on the pages", seed, words, got)
		}
	}
}
