package revise

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"vanban/generator/everycase"
	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// TestRandomEdits merges edits of both sides made at random: what each side did alone is there, in order.
func TestRandomEdits(t *testing.T) {
	seeds := 40 / everycase.Apart(10)
	if testing.Short() {
		seeds = 3
	}
	for seed := range uint64(seeds) {
		r := rand.New(rand.NewPCG(seed, 1))
		base := randomPlan(r)
		person, dossier := base.clone(), base.clone()
		alter(r, &person, "tay")
		alter(r, &dossier, "hồ")
		b, e, f := base.render(t), asWord(t, person.render(t)), dossier.render(t)
		if got, _ := merged(t, b, b, f); !slices.Equal(read(t, got), plainly(dossier.text())) {
			t.Fatalf("seed %d: nothing edited, but not the fresh text", seed)
		}
		if got, _ := merged(t, b, asWord(t, b), f); !slices.Equal(read(t, got), plainly(dossier.text())) {
			t.Fatalf("seed %d: saved again without edits:\n%s\nwant:\n%s", seed, strings.Join(read(t, got), "\n"), strings.Join(plainly(dossier.text()), "\n"))
		}
		if got, _ := merged(t, b, e, b); !slices.Equal(read(t, got), plainly(person.text())) {
			t.Fatalf("seed %d: no change of the dossier, but not the edited text", seed)
		}
		got, c := merged(t, b, e, f)
		edits{seed, base, person, dossier}.check(t, got, c)
		again, _ := merged(t, b, got, f)
		if !bytes.Equal(partsOf(t, got), partsOf(t, again)) {
			t.Fatalf("seed %d: merging again changed the file:\n%s", seed, firstDifference(partsOf(t, got), partsOf(t, again)))
		}
		if settled, c := merged(t, f, got, f); !bytes.Equal(settled, got) || c.Clashes() > 0 || len(c.Of(Dossier)) > 0 {
			t.Fatalf("seed %d: after the merge the dossier still changes something", seed)
		}
		if seed%30 == 0 {
			validated(t, got)
		}
	}
}

// firstDifference shows where two texts part.
func firstDifference(a, b []byte) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	from := max(0, i-200)
	return fmt.Sprintf("…%s\n…%s", a[from:min(len(a), i+200)], b[from:min(len(b), i+200)])
}

// edits is a document as it was made, and as both sides changed it.
type edits struct {
	seed                  uint64
	base, person, dossier plan
}

// check looks in what was merged for every line that one side alone made or took away.
func (e edits) check(t *testing.T, data []byte, c *Comparison) {
	t.Helper()
	got := strings.Join(read(t, data), "\n")
	was, tay, ho := plainly(e.base.text()), plainly(e.person.text()), plainly(e.dossier.text())
	comments := document.Readable(commentsOf(t, data))
	for _, l := range tay {
		for cell := range strings.SplitSeq(bare(l), " | ") {
			if strings.Contains(cell, "tay") && !strings.Contains(got, cell) {
				t.Errorf("seed %d: the person's %q is lost", e.seed, cell)
			}
		}
	}
	for _, l := range ho {
		for cell := range strings.SplitSeq(bare(l), " | ") {
			if strings.Contains(cell, "hồ") && !strings.Contains(got, cell) && !strings.Contains(comments, tree.Escaped(noteForm.ReplaceAllString(cell, "$1"))) {
				t.Errorf("seed %d: the dossier's %q is neither in the text nor in a comment\n%s", e.seed, cell, comments)
			}
		}
	}
	for _, l := range was[:len(e.base.lines)] {
		if slices.Contains(tay, l) && slices.Contains(ho, l) && !strings.Contains(got, bare(l)) {
			t.Errorf("seed %d: %q, which nobody touched, is lost", e.seed, l)
		}
		if !slices.Contains(tay, l) && slices.ContainsFunc(strings.Split(got, "\n"), func(g string) bool { return bare(g) == bare(l) }) {
			t.Errorf("seed %d: %q came back", e.seed, l)
		}
	}
	if n := strings.Count(commentsOf(t, data), "<w:comment "); n > c.Clashes() {
		t.Errorf("seed %d: %d comments for %d clashes", e.seed, n, c.Clashes())
	}
}

// bare takes the number from a line: merging sets it in order again.
func bare(l string) string { return strings.TrimLeft(unnumbered(l), ".) ") }

var vocabulary = strings.Fields("cải cách hành chính công tác tuyên truyền phục vụ người dân doanh nghiệp kế hoạch báo cáo kiểm tra rà soát đánh giá sở nội tư pháp tài chính ủy ban nhân tỉnh huyện xã thực hiện tổ chức hướng dẫn đôn đốc tổng hợp kinh phí ngân sách số liệu chỉ số đào tạo bồi dưỡng cán bộ")

func sentenceOf(r *rand.Rand, n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = vocabulary[r.IntN(len(vocabulary))]
	}
	return strings.Join(words, " ")
}

func randomPlan(r *rand.Rand) plan {
	p := plan{rows: [][]string{{"STT", "NHIỆM VỤ", "CHỦ TRÌ", "THỜI HẠN"}}}
	for i := range 6 + r.IntN(8) {
		l := fmt.Sprintf("%d. %s %d.", i+1, sentenceOf(r, 6+r.IntN(10)), r.IntN(1000))
		if r.IntN(3) == 0 {
			l += "[" + sentenceOf(r, 4) + "]"
		}
		p.lines = append(p.lines, l)
	}
	for i := range 3 + r.IntN(8) {
		p.rows = append(p.rows, []string{fmt.Sprint(i + 1), sentenceOf(r, 8+r.IntN(6)), sentenceOf(r, 2), fmt.Sprintf("Quý %d", 1+r.IntN(4))})
	}
	return p
}

// alter changes, adds and takes away some paragraphs and rows, and names the side in all it writes.
func alter(r *rand.Rand, p *plan, side string) {
	for range 1 + r.IntN(4) {
		i, w := r.IntN(len(p.lines)), 1+r.IntN(len(p.rows)-1)
		switch r.IntN(6) {
		case 0:
			p.lines[i] = strings.Replace(p.lines[i], " ", fmt.Sprintf(" %s%d ", side, r.IntN(1e6)), 1)
		case 1:
			p.lines = slices.Insert(p.lines, i, fmt.Sprintf("%s %s %d.", side, sentenceOf(r, 9), r.IntN(1e6)))
		case 2:
			if len(p.lines) > 3 {
				p.lines = slices.Delete(p.lines, i, i+1)
			}
		case 3:
			p.rows[w][1+r.IntN(3)] += fmt.Sprintf(" %s%d", side, r.IntN(1e6))
		case 4:
			p.rows = slices.Insert(p.rows, w, []string{"x", fmt.Sprintf("%s %s %d", side, sentenceOf(r, 9), r.IntN(1e6)), sentenceOf(r, 2), "Quý 1"})
		case 5:
			if len(p.rows) > 3 {
				p.rows = slices.Delete(p.rows, w, w+1)
			}
		}
	}
}
