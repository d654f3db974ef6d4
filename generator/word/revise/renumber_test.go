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
)

// TestNumbersInOrder has one case a kind of number: both sides add one that has the same number.
func TestNumbersInOrder(t *testing.T) {
	task := func(n, what string) []string { return []string{n, what, "Sở Y tế", "Quý IV"} }
	for _, c := range []struct {
		name         string
		person, plan func(*plan)
		want         []string // of the merged text
		refers       string
	}{
		{"points", func(p *plan) { p.lines = slices.Insert(p.lines, 4, "c) Ý của người sửa.") }, func(p *plan) { p.lines = slices.Insert(p.lines, 4, "c) Ý theo hồ sơ.", "d) Ý nữa.") },
			[]string{"c) Ý theo hồ sơ.", "d) Ý nữa.", "đ) Ý của người sửa."}, ""},
		{"a point before those that are there", func(p *plan) { p.lines[3] = "b) Đổi mới mạnh mẽ công tác tuyên truyền ở cơ sở." },
			func(p *plan) {
				p.lines = slices.Insert(p.lines, 2, "a) Ý theo hồ sơ.")
				p.lines[3], p.lines[4] = "b"+p.lines[3][1:], "c"+p.lines[4][1:]
			}, []string{"a) Ý theo hồ sơ.", "b) Nâng cao chất lượng phục vụ người dân, doanh nghiệp.[Theo Nghị quyết số 76/NQ-CP.]", "c) Đổi mới mạnh mẽ công tác tuyên truyền ở cơ sở."}, ""},
		{"a point put in without numbering anew", func(p *plan) { p.lines = slices.Insert(p.lines, 3, "b) Ý của người sửa.") }, func(p *plan) { p.lines = slices.Insert(p.lines, 4, "c) Ý theo hồ sơ.") },
			[]string{"b) Ý của người sửa.", "c) Đổi mới công tác tuyên truyền ở cơ sở.", "d) Ý theo hồ sơ."}, ""},
		{"clauses", func(p *plan) { p.lines = append(p.lines, "3. Sở Y tế theo khoản 3 này.") }, func(p *plan) { p.lines = append(p.lines, "3. Sở Xây dựng.") },
			[]string{"3. Sở Xây dựng.", "4. Sở Y tế theo khoản 3 này."}, "nhắc “khoản 3”"},
		{"sections", func(p *plan) { p.lines = append(p.lines, "III. PHỤ LỤC", "1. Việc riêng.") }, func(p *plan) { p.lines = append(p.lines, "III. KINH PHÍ", "1. Việc chung.") },
			[]string{"III. KINH PHÍ", "1. Việc chung.", "IV. PHỤ LỤC", "1. Việc riêng."}, ""},
		{"articles", func(p *plan) { p.lines = slices.Insert(p.lines, 1, "Điều 2. Hiệu lực thi hành.") }, func(p *plan) { p.lines = slices.Insert(p.lines, 1, "Điều 2. Chánh Văn phòng.") },
			[]string{"Điều 2. Chánh Văn phòng.", "Điều 3. Hiệu lực thi hành."}, ""},
		{"chapters", func(p *plan) {
			p.lines = append(p.lines, "Chương I\nVIỆC RIÊNG", "Sở Y tế thực hiện theo Chương I này.")
		}, func(p *plan) { p.lines = append(p.lines, "Chương I\nQUY ĐỊNH CHUNG", "Sở Xây dựng.") },
			[]string{"Chương I\nQUY ĐỊNH CHUNG", "Sở Xây dựng.", "Chương II\nVIỆC RIÊNG", "Sở Y tế thực hiện theo Chương I này."}, "nhắc “Chương I”"},
		{"parts of a chapter", func(p *plan) { p.lines = append(p.lines, "Mục 1\nVIỆC RIÊNG") }, func(p *plan) { p.lines = append(p.lines, "Mục 1\nQUY ĐỊNH CHUNG") },
			[]string{"Mục 1\nQUY ĐỊNH CHUNG", "Mục 2\nVIỆC RIÊNG"}, ""},
		{"tasks", func(p *plan) { p.rows = append(p.rows, task("4", "Việc của người sửa")) }, func(p *plan) { p.rows = append(p.rows, task("4", "Việc theo hồ sơ")) },
			[]string{"4 | Việc theo hồ sơ | Sở Y tế | Quý IV", "5 | Việc của người sửa | Sở Y tế | Quý IV"}, ""},
		{"a task put in by each", func(p *plan) {
			p.rows = slices.Insert(p.rows, 1, task("1", "Việc của người sửa"))
			p.rows[2][0], p.rows[3][0], p.rows[4][0] = "2", "3", "4"
			p.lines[5] += " Xem nhiệm vụ 4."
		}, func(p *plan) {
			p.rows = slices.Insert(p.rows, 3, task("3", "Việc theo hồ sơ"))
			p.rows[4][0] = "4"
		}, []string{"1 | Việc của người sửa | Sở Y tế | Quý IV", "2 | Ban hành kế hoạch tuyên truyền | Sở Nội vụ | Quý I", "3 | Kiểm tra công tác cải cách | Sở Nội vụ | Quý II",
			"4 | Việc theo hồ sơ | Sở Y tế | Quý IV", "5 | Rà soát văn bản quy phạm | Sở Tư pháp | Quý III"}, "nhắc “nhiệm vụ 4”"},
	} {
		for _, rewrite := range []func(testing.TB, []byte) []byte{func(_ testing.TB, d []byte) []byte { return d }, asWord} {
			t.Run(c.name, func(t *testing.T) {
				base, person, dossier := sample(), sample(), sample()
				c.person(&person)
				c.plan(&dossier)
				b, e, f := base.render(t), rewrite(t, person.render(t)), dossier.render(t)
				got, comparison := merged(t, b, e, f)
				text := "\n" + strings.Join(read(t, got), "\n") + "\n"
				if want := "\n" + strings.Join(c.want, "\n") + "\n"; !strings.Contains(text, want) {
					t.Errorf("merged:%swant:%s", text, want)
				}
				if comparison.Clashes() > 0 || !strings.Contains(strings.Join(comparison.References, "\n"), c.refers) || c.refers == "" && len(comparison.References) > 0 {
					t.Errorf("clashes %+v, references %q", comparison.Of(Both), comparison.References)
				}
				again, _ := merged(t, b, got, f)
				if !bytes.Equal(partsOf(t, got), partsOf(t, again)) {
					t.Errorf("merging again changed the file:\n%s", firstDifference(partsOf(t, got), partsOf(t, again)))
				}
			})
		}
	}
}

// numberedPlan has two sections of clauses, the first clause of each with points, and a table of tasks.
func numberedPlan(r *rand.Rand) []string {
	var all []string
	for range 2 + r.IntN(2) {
		all = append(all, "I "+sentenceOf(r, 5))
		for range 2 + r.IntN(3) {
			all = append(all, "1 "+sentenceOf(r, 8))
			for range r.IntN(2) * (2 + r.IntN(4)) {
				all = append(all, "a "+sentenceOf(r, 8))
			}
		}
	}
	for range 3 + r.IntN(4) {
		all = append(all, "T "+sentenceOf(r, 8))
	}
	return all
}

// withNumbers numbers lines that begin with their kind, as the program does.
func withNumbers(lines []string) plan {
	p := plan{rows: [][]string{{"STT", "NHIỆM VỤ"}}}
	section, clause, at := 0, 0, 0
	for _, l := range lines {
		kind, text, _ := strings.Cut(l, " ")
		switch kind {
		case "I":
			section, clause, at = section+1, 0, 0
			p.lines = append(p.lines, numberings[sectionNumber].write(section)+". "+text)
		case "1":
			clause, at = clause+1, 0
			p.lines = append(p.lines, fmt.Sprintf("%d. %s", clause, text))
		case "a":
			at++
			p.lines = append(p.lines, point(at)+") "+text)
		case "T":
			p.rows = append(p.rows, []string{fmt.Sprint(len(p.rows)), text})
		}
	}
	return p
}

// altered adds, changes and takes away lines of one side.
func altered(r *rand.Rand, lines []string, side string) []string {
	lines = slices.Clone(lines)
	for range 1 + r.IntN(3) {
		i := 1 + r.IntN(len(lines)-1)
		kind := lines[i][:1]
		switch r.IntN(4) {
		case 0, 1:
			lines = slices.Insert(lines, i+1, fmt.Sprintf("%s %s%d %s", kind, side, r.IntN(1e6), sentenceOf(r, 8)))
		case 2:
			lines[i] += fmt.Sprintf(" %s%d", side, r.IntN(1e6))
		case 3:
			if kind == "a" || kind == "T" {
				lines = slices.Delete(lines, i, i+1)
			}
		}
	}
	return lines
}

// TestRandomNumbers lets both sides add and take away numbered text, each numbering anew or not: what comes out has each number once, in order, and all words.
func TestRandomNumbers(t *testing.T) {
	seeds := 60 / everycase.Apart(10)
	if testing.Short() {
		seeds = 3
	}
	for seed := range uint64(seeds) {
		r := rand.New(rand.NewPCG(seed, 7))
		lines := numberedPlan(r)
		tay, ho := altered(r, lines, "tay"), altered(r, lines, "hồ")
		base, person, dossier := withNumbers(lines), withNumbers(tay), withNumbers(ho)
		if seed%3 == 0 { // whoever takes a line away may leave the numbers behind it
			person = person.clone()
			if len(person.rows) > 4 {
				person.rows = slices.Delete(person.rows, 2, 3)
			}
		}
		if slices.Equal(lines, ho) {
			continue // the person's text stays as it is
		}
		got, _ := merged(t, base.render(t), asWord(t, person.render(t)), dossier.render(t))
		d, err := document.Open("a.docx", got)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range numberedOf(d) {
			if e.alone && e.value != 1 || !e.alone && e.value != e.before.value+1 {
				t.Errorf("seed %d: %q is out of order\n%s", seed, e.typed+e.rest, strings.Join(read(t, got), "\n"))
			}
		}
		all := strings.Join(read(t, got), "\n") + document.Readable(commentsOf(t, got))
		for _, l := range append(slices.Clone(tay), ho...) {
			for _, w := range strings.Fields(l) {
				if (strings.HasPrefix(w, "tay") || strings.HasPrefix(w, "hồ")) && !strings.Contains(all, w) && !(strings.HasPrefix(w, "tay") && seed%3 == 0) {
					t.Errorf("seed %d: %q is lost", seed, w)
				}
			}
		}
		again, _ := merged(t, base.render(t), got, dossier.render(t))
		if !bytes.Equal(partsOf(t, got), partsOf(t, again)) {
			t.Errorf("seed %d: merging again changed the file:\n%s", seed, firstDifference(partsOf(t, got), partsOf(t, again)))
		}
		if seed%20 == 0 {
			validated(t, got)
		}
	}
}
