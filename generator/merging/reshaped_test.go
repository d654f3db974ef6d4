package merging_test

import (
	"math/rand/v2"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// reshaped edits a paragraph as a person does who presses Enter, pastes, or drags, and as Word writes what is only typed.
func reshaped(content string, at []int, choice int, r *rand.Rand) (edited, what string) {
	p := content[at[0]:at[1]]
	put := func(with string) string { return content[:at[0]] + with + content[at[1]:] }
	texts := textOf.FindAllStringSubmatchIndex(p, -1)
	last := texts[len(texts)-1]
	text := p[last[2]:last[3]]
	list := strings.Split(text, " ")
	i := r.IntN(len(list))
	head, tail := strings.Join(list[:i], " "), strings.Join(list[i:], " ")
	switch choice {
	case 13: // Enter in the midst of it
		if strings.TrimSpace(head) == "" || strings.Trim(tail, " ;.,") == "" || inTable(content, at[0]) {
			return content, "nothing"
		}
		return put(p[:last[2]] + head + p[last[3]:] + "<w:p>" + propertiesOf(p) + `<w:r><w:t xml:space="preserve">` + tail + "</w:t></w:r></w:p>"), "divided before " + tail
	case 14: // it becomes one with the next
		next := paragraphs.FindStringIndex(content[at[1]:])
		if next == nil || next[0] != 0 || inTable(content, at[0]) || styleOf(p) != styleOf(content[at[1]:at[1]+next[1]]) {
			return content, "nothing"
		}
		second := content[at[1] : at[1]+next[1]]
		runs := strings.TrimPrefix(strings.TrimPrefix(second, "<w:p>"), propertiesOf(second))
		return content[:at[0]] + strings.TrimSuffix(p, "</w:p>") + `<w:r><w:t xml:space="preserve"> </w:t></w:r>` + runs + content[at[1]+next[1]:], "joined with the next: " + p
	case 15:
		return rowMoved(content, r)
	case 16: // several paragraphs are pasted
		if inTable(content, at[0]) {
			return content, "nothing"
		}
		pasted := ""
		for range 2 + r.IntN(2) {
			pasted += "<w:p>" + propertiesOf(p) + `<w:r><w:t xml:space="preserve">Đoạn dán vào ` + words(r) + ".</w:t></w:r></w:p>"
		}
		return put(p + pasted), "pasted " + pasted
	case 17: // typed in another normal form, with other blanks
		typed := norm.NFD.String(strings.Replace(text, " ", "\u00a0", 1)) + " " + words(r)
		return put(p[:last[2]] + typed + p[last[3]:]), "typed " + typed
	}
	runes := []rune(text) // Word parts runs in the midst of words, and marks what it takes for wrong
	if len(runes) < 2 || strings.Contains(text, "&") {
		return content, "nothing"
	}
	k := 1 + r.IntN(len(runes)-1)
	return put(p[:last[2]] + string(runes[:k]) + `</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="99" w:name="_GoBack"/><w:bookmarkEnd w:id="99"/><w:r w:rsidRPr="00AB12CD">` + runLook(p, last[2]) +
		`<w:t xml:space="preserve">` + words(r) + string(runes[k:]) + p[last[3]:]), "parted the run of " + text
}

func propertiesOf(p string) string {
	if from := strings.Index(p, "<w:pPr>"); from >= 0 {
		return p[from : strings.Index(p, "</w:pPr>")+len("</w:pPr>")]
	}
	return ""
}

// runLook gives the properties of the run that a place of a paragraph is in.
func runLook(p string, at int) string {
	run := p[max(0, strings.LastIndex(p[:at], "<w:r>")):at]
	if from := strings.Index(run, "<w:rPr>"); from >= 0 {
		return run[from : strings.Index(run, "</w:rPr>")+len("</w:rPr>")]
	}
	return ""
}

// rowMoved drags a row to another place of its table.
func rowMoved(content string, r *rand.Rand) (edited, what string) {
	rs := rows.FindAllStringIndex(content, -1)
	rs = slices.DeleteFunc(rs, func(at []int) bool {
		row := content[at[0]:at[1]]
		return strings.Contains(row, "tblHeader") || !strings.Contains(row, "BangChu") || strings.Contains(row, "restart") || len(textOf.FindAllString(row, -1)) < 3
	})
	if len(rs) < 2 {
		return content, "nothing"
	}
	i, j := r.IntN(len(rs)), r.IntN(len(rs))
	if i == j || strings.Contains(content[min(rs[i][0], rs[j][0]):max(rs[i][1], rs[j][1])], "</w:tbl>") {
		return content, "nothing"
	}
	row, target := content[rs[i][0]:rs[i][1]], rs[j][1]
	if i < j {
		return content[:rs[i][0]] + content[rs[i][1]:target] + row + content[target:], "dragged the row " + row
	}
	return content[:target] + row + content[target:rs[i][0]] + content[rs[i][1]:], "dragged the row " + row
}
