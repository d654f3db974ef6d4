package checking

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/checkup"
)

// fileAnswer writes what was found in a file.
type fileAnswer struct {
	w   io.Writer
	r   *checkup.Result
	ids bool // the rules' own numbers too
}

func (t fileAnswer) all() {
	w, r := t.w, t.r
	fmt.Fprintf(w, "%s: %s.\n", r.File, counts(r))
	if first, more := r.First(); len(first) > 0 {
		fmt.Fprintln(w, sight.Pick(r.OnlySmall(), "Chỉ thấy lỗi nhỏ về trình bày:", "Cần sửa trước hết:"))
		for i, g := range first {
			fmt.Fprintf(w, "  %d. %s\n", i+1, check.Ended(g.Rule.Says+times(g)+example(r, g.Findings[0])))
		}
		if more > 0 {
			fmt.Fprintf(w, "  và %d loại lỗi nữa, kể ở dưới.\n", more)
		}
	}
	for _, n := range r.Remarks {
		fmt.Fprintln(w, "Lưu ý: "+n+".")
	}
	for _, n := range r.Notes {
		fmt.Fprintln(w, "Ghi chú của hồ sơ: "+n.Error())
	}
	component := ""
	for _, g := range r.Groups {
		if g.Rule.Component != component {
			component = g.Rule.Component
			fmt.Fprintf(w, "\n%s\n", strings.ToUpper(component))
		}
		t.group(g)
	}
}

// counts tells how many findings there are.
func counts(r *checkup.Result) string {
	if r.Other != "" {
		return r.Other
	}
	told := severities(r.Count)
	below := belowWords(r)
	switch {
	case told != "":
	case below != "":
		told = "không thấy chỗ nào sai thể thức ở mức được kể"
	default:
		told = "không thấy chỗ nào sai thể thức"
	}
	told += below
	if r.Skipped > 0 {
		told += fmt.Sprintf(" (%d chỗ được bỏ qua theo lựa chọn)", r.Skipped)
	}
	return told
}

// belowWords tells how many findings matter less than what is told; empty: none do.
func belowWords(r *checkup.Result) string {
	if below := severities(func(s check.Severity) int { return r.Below[s] }); below != "" {
		return " (còn " + below + " không kể, theo --muc)"
	}
	return ""
}

// severities writes how many findings of each severity there are, the gravest first; empty: none.
func severities(count func(check.Severity) int) string {
	var all []string
	for s := check.Error; s >= check.Advice; s-- {
		if n := count(s); n > 0 {
			all = append(all, fmt.Sprintf("%d %s", n, check.SeverityWords[s]))
		}
	}
	return strings.Join(all, ", ")
}

func times(g checkup.Group) string {
	if len(g.Findings) > 1 {
		return fmt.Sprintf(" (%d chỗ)", len(g.Findings))
	}
	return ""
}

// longestExample is how many letters of what was found, and of what is expected, stand behind a rule that is told first.
const longestExample = 100

// example says of the first place of a rule where it is, what was found there and what is expected, each in few words.
func example(r *checkup.Result, f check.Finding) string {
	where := from(r, f)
	switch {
	case f.Line != nil && f.Line.N > 0:
		where = fmt.Sprintf(", đoạn %d", f.Line.N)
	case f.Line != nil:
		where = ", ở đầu trang, chân trang"
	}
	f.Found, f.Expected = shortened(f.Found), shortened(f.Expected)
	return where + said(f)
}

// shortened gives the first words of what is said of a finding; a quotation that is cut off is closed.
func shortened(said string) string {
	letters := []rune(said)
	if len(letters) <= longestExample {
		return said
	}
	short := string(letters[:longestExample])
	if i := strings.LastIndex(short, " "); i > 0 {
		short = short[:i]
	}
	short = strings.TrimRight(short, " ,;:“") + "…"
	if strings.Count(short, "“") > strings.Count(short, "”") {
		short += "”"
	}
	return short
}

// mostShown is how many places of one rule are shown; the rest is a number.
const mostShown = 3

func (t fileAnswer) group(g checkup.Group) {
	w, r, by := t.w, t.r, g.Rule.Clause
	if t.ids {
		by += "; mã " + g.Rule.ID
	}
	fmt.Fprintf(w, "  [%s] %s (%s)\n", check.SeverityWords[g.Rule.Severity], check.Ended(g.Rule.Says+times(g)), by)
	for _, f := range g.Findings[:min(len(g.Findings), mostShown)] {
		fmt.Fprintln(w, "      "+place(f)+said(f)+from(r, f))
	}
	if rest := g.Findings[min(len(g.Findings), mostShown):]; len(rest) > 0 {
		fmt.Fprintf(w, "      và %d chỗ nữa%s\n", len(rest), numbers(rest))
	}
	if way := g.Findings[0].HowTo(); way != "" {
		fmt.Fprintln(w, "      Cách sửa: "+check.Ended(way))
	}
}

// from says where in the dossier the words of a finding were written.
func from(r *checkup.Result, f check.Finding) string {
	if at := r.At(f); at.File != "" {
		return " [" + at.String() + "]"
	}
	return ""
}

// numbers lists the paragraphs of findings.
func numbers(all []check.Finding) string {
	var list []string
	for _, f := range all {
		if f.Line == nil || len(list) == 12 {
			break
		}
		list = append(list, fmt.Sprint(f.Line.N))
	}
	if len(list) == 0 {
		return ""
	}
	more := ""
	if len(list) < len(all) {
		more = ", …"
	}
	return ": đoạn " + strings.Join(list, ", ") + more
}

// longestQuote is how many letters of a paragraph are shown.
const longestQuote = 60

// place says where a finding is, with the first words there.
func place(f check.Finding) string {
	if f.Line == nil {
		if f.Part != "" {
			return f.Part
		}
		return "cả văn bản"
	}
	where := "đầu trang, chân trang"
	if f.Line.N > 0 {
		where = fmt.Sprintf("đoạn %d", f.Line.N)
	}
	words := []rune(strings.Join(strings.Fields(inContext(f)), " "))
	if len(words) > longestQuote {
		words = append(words[:longestQuote:longestQuote], '…')
	}
	if len(words) > 0 {
		where += " “" + string(words) + "”"
	}
	return where
}

// fewWords is how many letters tell by themselves where in a paragraph they stand, and beside is how many are shown before and behind fewer.
const fewWords, beside = 24, 22

// inContext gives the words of a finding; where they are few, with some of their paragraph before and behind them.
func inContext(f check.Finding) string {
	words := []rune(f.Words)
	if len(words) == 0 || len(words) >= fewWords || !strings.Contains(f.Line.Text, f.Words) {
		return f.Words
	}
	line := []rune(f.Line.Text)
	at := nearest(line, words, f.At)
	from, to := max(0, at-beside), min(len(line), at+len(words)+beside)
	for from > 0 && line[from-1] != ' ' && from < at {
		from++
	}
	for to < len(line) && line[to] != ' ' && to > at+len(words) {
		to--
	}
	shown := string(line[from:to])
	if from > 0 {
		shown = "…" + shown
	}
	if to < len(line) {
		shown = strings.TrimSpace(shown) + "…"
	}
	return shown
}

// nearest gives where words stand in a line, of several places the one nearest to another. It begins there: a line may be as long as a book,
// and have thousands of findings.
func nearest(line, words []rune, to int) int {
	last := len(line) - len(words)
	to = max(0, min(to, last))
	for off := 0; off <= max(to, last-to); off++ {
		for _, i := range [...]int{to - off, to + off} {
			if i >= 0 && i <= last && slices.Equal(line[i:i+len(words)], words) {
				return i
			}
		}
	}
	return to
}

// said says what was found there and what is expected.
func said(f check.Finding) string {
	said := ""
	if f.Found != "" {
		said = ": " + f.Found
	}
	if f.Expected != "" {
		said += "; phải là " + f.Expected
	}
	return said
}
