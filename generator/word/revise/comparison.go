package revise

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"vanban/generator/diff"
	"vanban/generator/pattern"
	"vanban/generator/word/document"
	"vanban/generator/word/pairing"
)

// Side is who changed a place.
type Side string

// The sides.
const (
	Person  Side = "sua-tay"
	Dossier Side = "ho-so"
	Both    Side = "ca-hai"   // differently: a clash
	Agreed  Side = "nhu-nhau" // both, to the same words
)

// Kind is what was done to a place. Of a clash it is what the person did.
type Kind string

// The kinds.
const (
	Changed   Kind = "doi"
	Inserted  Kind = "them"
	Removed   Kind = "bo"
	Formatted Kind = "dinh-dang"
	Moved     Kind = "chuyen" // of two files only: its words stand at another place
)

// Change is one place that differs from the base. Texts are as a person reads them; a
// text that is not there is empty. Person and Dossier are set where that side changed it.
type Change struct {
	By      Side           `json:"ben"`
	Kind    Kind           `json:"loai"`
	Where   string         `json:"noi"`
	To      string         `json:"den,omitempty"` // where a moved text stands now
	Base    string         `json:"truoc,omitempty"`
	Person  string         `json:"sua-tay,omitempty"`
	Dossier string         `json:"ho-so,omitempty"`
	Looks   []string       `json:"dinh-dang,omitempty"` // what differs in the looks of a formatted place
	Words   []diff.Segment `json:"tu,omitempty"`        // from the base to the side that changed it; of a clash to the person's text
}

// Comparison is how an edited DOCX differs from the one that was made, and a new one from that.
type Comparison struct {
	Changes []Change `json:"thay-doi"` // in reading order
	Notes   []string `json:"chua-gop"` // what of the dossier's changes can't be merged, a sentence each

	Renumbered []Renumbered `json:"danh-so-lai,omitempty"` // of the merged text, in reading order
	References []string     `json:"dan-chieu,omitempty"`   // places that name a number that is another's now, a sentence each
}

// Of gives the changes of one side in reading order.
func (c *Comparison) Of(side Side) []Change {
	return slices.DeleteFunc(slices.Clone(c.Changes), func(ch Change) bool { return ch.By != side })
}

// Clashes says how many places both changed differently.
func (c *Comparison) Clashes() int { return len(c.Of(Both)) }

func (c *Comparison) add(ch Change) {
	ch.Base, ch.Person, ch.Dossier = document.Readable(ch.Base), document.Readable(ch.Person), document.Readable(ch.Dossier)
	if ch.Kind == Changed {
		to := ch.Person
		if ch.By == Dossier {
			to = ch.Dossier
		}
		ch.Words = diff.Words(ch.Base, to)
	}
	c.Changes = append(c.Changes, ch)
}

func (c *Comparison) note(sentence string) {
	if !slices.Contains(c.Notes, sentence) {
		c.Notes = append(c.Notes, sentence)
	}
}

// Print writes the comparison for a terminal: what the person changed, what the
// dossier changed, and where both did, each in reading order. Words that went stand in [-…-], words that came in {+…+}.
func (c *Comparison) Print(w io.Writer) error {
	var b strings.Builder
	for _, part := range []struct {
		side  Side
		title string
	}{
		{Person, "Đã sửa tay"}, {Dossier, "Hồ sơ đã đổi"}, {Both, "Cả hai cùng sửa một chỗ, cần người quyết định"},
	} {
		if all := c.Of(part.side); len(all) > 0 {
			fmt.Fprintf(&b, "%s (%d chỗ):\n", part.title, len(all))
			printChanges(&b, all)
		}
	}
	if n := len(c.Of(Agreed)); n > 0 {
		fmt.Fprintf(&b, "Sửa tay và hồ sơ đổi như nhau: %d chỗ.\n", n)
	}
	var renumbered []string
	for _, n := range c.Renumbered {
		renumbered = append(renumbered, fmt.Sprintf("“%s” thành “%s”: %s", n.Old, n.New, n.Text))
	}
	for _, list := range []struct {
		title string
		lines []string
	}{
		{"Chưa gộp được:\n", c.Notes},
		{fmt.Sprintf("Đã đánh số lại trong bản gộp (%d chỗ):\n", len(renumbered)), renumbered},
		{"Dẫn chiếu cần xem lại:\n", c.References},
	} {
		if len(list.lines) > 0 {
			b.WriteString(list.title + "  - " + strings.Join(list.lines, "\n  - ") + "\n")
		}
	}
	if b.Len() == 0 {
		b.WriteString("Không có gì khác.\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// PrintDifferences writes what Differences found for a terminal, in reading order.
func (c *Comparison) PrintDifferences(w io.Writer) error {
	text := "Không có thay đổi nào.\n"
	if n := len(c.Changes); n > 0 {
		var b strings.Builder
		printChanges(&b, c.Changes)
		text = fmt.Sprintf("%s\nTất cả: %d thay đổi.\n", b.String(), n)
	}
	_, err := io.WriteString(w, text)
	return err
}

// printChanges lists changes; places that changed alike, in their looks or their number only, are one line.
func printChanges(b *strings.Builder, all []Change) {
	for i := 0; i < len(all); {
		n := 1
		for i+n < len(all) && groupOf(all[i]) != "" && groupOf(all[i+n]) == groupOf(all[i]) {
			n++
		}
		if n > 1 {
			fmt.Fprintf(b, "  - %s … %s (%d chỗ): %s\n", all[i].Where, all[i+n-1].Where, n, groupOf(all[i]))
		} else {
			fmt.Fprintf(b, "  - %s:%s\n", all[i].Where, all[i].sentence())
		}
		i += n
	}
}

// groupOf says what neighbouring changes have in common; empty where each has its own words to show.
func groupOf(c Change) string {
	switch {
	case c.Kind == Formatted:
		return "định dạng (" + strings.Join(c.Looks, ", ") + ")"
	case c.Kind == Changed && c.By != Both && renumbered(c):
		return "đánh số lại"
	}
	return ""
}

// numberColumn is the place of a cell that holds nothing but its row's number.
var numberColumn = pattern.Lazy(`cột (STT|TT|Số TT|Số thứ tự)$`)

// renumbered says whether nothing but the number that a text begins with changed.
func renumbered(c Change) bool {
	to := c.Person
	if c.By == Dossier {
		to = c.Dossier
	}
	if numberColumn().MatchString(c.Where) {
		return document.RowNumber().MatchString(c.Base) && document.RowNumber().MatchString(to)
	}
	was, is := pairing.LabelOf(c.Base), pairing.LabelOf(to)
	return was != "" && is != "" && strings.TrimPrefix(c.Base, was) == strings.TrimPrefix(to, is)
}

// sentence says in a line, of a clash in three of their own, what happened.
func (c Change) sentence() string {
	switch {
	case c.By == Both:
		return "\n      trước đây: " + quoted(c.Base) + "\n      sửa tay:   " + against(c.Base, c.Person) + "\n      hồ sơ:     " + against(c.Base, c.Dossier)
	case c.Kind == Formatted:
		return " " + groupOf(c)
	case c.Kind == Inserted:
		return " thêm " + quoted(c.Person+c.Dossier)
	case c.Kind == Removed:
		return " bỏ " + quoted(c.Base)
	case c.Kind == Moved:
		return c.moved()
	}
	if !slices.ContainsFunc(c.Words, func(s diff.Segment) bool { return s.Op != diff.Kept }) {
		return " đổi phần không phải là chữ (hình, hộp chữ, số tự động)"
	}
	return " " + inline(c.Words)
}

// against shows one side of a clash, with its words marked where enough of the base is in it.
func against(base, text string) string {
	switch {
	case text == "":
		return "(bỏ)"
	case diff.BagOf(base).Share(diff.BagOf(text)) < pairing.Likely:
		return quoted(text)
	}
	return inline(diff.Words(base, text))
}

// longest is how many characters of one text are shown.
const longest = 160

func quoted(text string) string {
	if r := []rune(text); len(r) > longest {
		text = strings.TrimSpace(string(r[:longest])) + "…"
	}
	return "“" + text + "”"
}

// beside is how many characters are shown on each side of a change.
const beside = 40

// inline writes marked words in one line; what is kept is cut to what stands beside a change.
func inline(words []diff.Segment) string {
	var b strings.Builder
	for i, s := range words {
		space, text := spaceBefore(words, i)
		switch s.Op {
		case diff.Removed:
			b.WriteString(space + "[-" + text + "-]")
		case diff.Added:
			b.WriteString(space + "{+" + text + "+}")
		case diff.Kept:
			b.WriteString(cut(s.Text, i > 0, i < len(words)-1))
		}
	}
	return b.String()
}

// spaceBefore parts the space before marked words from them, which neither they nor what takes their place changes: it is written once,
// before the marks.
func spaceBefore(all []diff.Segment, i int) (space, words string) {
	s := all[i].Text
	words = strings.TrimLeft(s, " ")
	space = s[:len(s)-len(words)]
	switch {
	case words == "" || all[i].Op == diff.Kept:
		return "", s
	case all[i].Op == diff.Removed && i+1 < len(all) && all[i+1].Op == diff.Added && !strings.HasPrefix(all[i+1].Text, space):
		return "", s
	case all[i].Op == diff.Added && i > 0 && all[i-1].Op == diff.Removed:
		if strings.HasPrefix(all[i-1].Text, space) && strings.TrimLeft(all[i-1].Text, " ") != "" {
			return "", words
		}
		return "", s
	}
	return space, words
}

// cut keeps the ends of a text that stand beside a change on its left or its right.
func cut(text string, left, right bool) string {
	r := []rune(text)
	head, tail := 0, 0
	if left {
		head = beside
	}
	if right {
		tail = beside
	}
	if len(r) <= head+tail+beside/2 {
		return text
	}
	for head > 0 && r[head] != ' ' {
		head--
	}
	for tail > 0 && r[len(r)-tail-1] != ' ' {
		tail--
	}
	out := strings.TrimRight(string(r[:head]), " ") + " … " + strings.TrimLeft(string(r[len(r)-tail:]), " ")
	if tail == 0 {
		return strings.TrimRight(out, " ")
	}
	return strings.TrimPrefix(out, " ")
}
