package merging_test

import (
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	_ "vanban/generator/collector/seldom"
	"vanban/generator/ooxml"
	"vanban/generator/word/document"
)

var (
	paragraphs = regexp.MustCompile(`(?s)<w:p>.*?</w:p>|<w:p .*?</w:p>`)
	textOf     = regexp.MustCompile(`<w:t xml:space="preserve">([^<]*)</w:t>`)
	noteOf     = regexp.MustCompile(`<w:r>(?:<w:rPr>.{0,80}?</w:rPr>)?<w:footnoteReference [^>]*/></w:r>`)
	rows       = regexp.MustCompile(`(?s)<w:tr>.*?</w:tr>`)
	spare      = strings.Fields("thường xuyên kịp thời đồng bộ hiệu quả rà soát bổ sung 12 (mới) kinh phí Sở*Nội_vụ “trọng điểm” A&amp;B")
)

// editFile makes some edits as a person would, and tells them.
func editFile(t *testing.T, path string, r *rand.Rand) (done string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := ooxml.ReadPackage(path, data, ooxml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	edits := 1 + r.IntN(4)
	if r.IntN(3) == 0 { // so many are written together
		edits += 4 + r.IntN(10)
	}
	for range edits {
		part := "word/document.xml"
		if notes := "word/footnotes.xml"; r.IntN(8) == 0 && len(pkg.Part(notes)) > 0 {
			part = notes
		}
		content, what := editOnce(string(pkg.Part(part)), r)
		done += what + "\n"
		if err := pkg.Set(part, []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if data, err = pkg.Bytes(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return done
}

func editOnce(content string, r *rand.Rand) (edited, what string) {
	all := paragraphs.FindAllStringIndex(content, -1)
	all = slices.DeleteFunc(all, func(at []int) bool { return !textOf.MatchString(content[at[0]:at[1]]) })
	if len(all) == 0 {
		return content, "nothing"
	}
	if named := rare[r.IntN(len(rare))]; r.IntN(4) == 0 { // what there is little of: bases, recipients, areas, the signer
		of := slices.DeleteFunc(slices.Clone(all), func(at []int) bool { return !strings.Contains(content[at[0]:at[1]], `"`+named+`"`) })
		if len(of) > 0 {
			all = of
		}
	}
	at := all[r.IntN(len(all))]
	p := content[at[0]:at[1]]
	put := func(with string) string { return content[:at[0]] + with + content[at[1]:] }
	isNote := strings.Contains(content, "<w:footnotes")
	choice := r.IntN(19)
	if isNote {
		choice = 9 + r.IntN(4)
	}
	switch choice {
	case 13, 14, 15, 16, 17, 18:
		return reshaped(content, at, choice, r)
	case 11:
		return put(emphasised(p, r)), "set bold or italic in " + p
	case 12: // two paragraphs change their places
		next := paragraphs.FindStringIndex(content[at[1]:])
		if next == nil || isNote || inTable(content, at[0]) || inTable(content, at[1]+next[0]) || styleOf(p) != styleOf(content[at[1]+next[0]:at[1]+next[1]]) || next[0] != 0 {
			return content, "nothing"
		}
		return content[:at[0]] + relabelled(content[at[1]:at[1]+next[1]], p) + relabelled(p, content[at[1]:at[1]+next[1]]) + content[at[1]+next[1]:], "moved " + p
	case 4: // a footnote goes
		if at := noteOf.FindStringIndex(content); at != nil {
			return content[:at[0]] + content[at[1]:], "a footnote goes"
		}
		return content, "nothing"
	case 3: // a row comes, like another one
		rs := rows.FindAllStringIndex(content, -1)
		rs = slices.DeleteFunc(rs, func(at []int) bool {
			row := content[at[0]:at[1]]
			return strings.Contains(row, "tblHeader") || !strings.Contains(row, "BangChu") || len(textOf.FindAllString(row, -1)) < 3
		})
		if len(rs) == 0 {
			return content, "nothing"
		}
		at := rs[r.IntN(len(rs))]
		n := 0
		row := textOf.ReplaceAllStringFunc(strings.ReplaceAll(content[at[0]:at[1]], `<w:vMerge w:val="restart"/>`, "<w:vMerge/>"), func(s string) string {
			if n++; n == 2 {
				return strings.Replace(s, "</w:t>", " và "+words(r)+"</w:t>", 1)
			}
			return s
		})
		return content[:at[1]] + row + content[at[1]:], "a row comes: " + row
	case 0: // a point comes
		texts := textOf.FindAllStringSubmatch(p, -1)
		label := document.Labels().FindString(texts[0][1] + " ")
		if strings.HasPrefix(texts[0][1], "- ") {
			label = "- "
		}
		if strings.Contains(p, "w:tbl") || inTable(content, at[0]) {
			return content, "nothing"
		}
		new := regexp.MustCompile(`(?s)<w:r>.*</w:r>`).ReplaceAllLiteralString(p, `<w:r><w:t xml:space="preserve">`+label+"Nội dung mới được "+words(r)+`;</w:t></w:r>`)
		return put(p + new), "added behind " + texts[0][1] + ": " + new
	case 1: // a paragraph goes
		if inTable(content, at[0]) {
			return content, "nothing"
		}
		return put(""), "removed " + p
	case 2: // a row goes
		if rs := rows.FindAllStringIndex(content, -1); len(rs) > 2 {
			row := rs[r.IntN(len(rs))]
			if strings.Contains(content[row[0]:row[1]], "tblHeader") || len(textOf.FindAllString(content[row[0]:row[1]], -1)) < 3 || !strings.Contains(content[row[0]:row[1]], "BangChu") {
				return content, "nothing"
			}
			return content[:row[0]] + content[row[1]:], "removed the row " + content[row[0]:row[1]]
		}
		return content, "nothing"
	}
	runs := textOf.FindAllStringSubmatchIndex(p, -1)
	run := runs[r.IntN(len(runs))]
	text := p[run[2]:run[3]]
	list := strings.Split(text, " ")
	i := r.IntN(len(list))
	old := list[i]
	switch r.IntN(3) {
	case 0:
		list[i] = spare[r.IntN(len(spare))]
	case 1:
		list[i] += " " + words(r)
	default:
		list = slices.Delete(list, i, i+1)
	}
	return put(p[:run[2]] + strings.Join(list, " ") + p[run[3]:]), "words of " + text + ": " + old + " > " + strings.Join(list, " ")
}

// rare are the styles of paragraphs of which a document has few.
var rare = []string{"CanCu", "NoiNhanNoi", "BangLinhVuc", "HoTen", "ChucVu", "QuyenHan", "TrichYeu", "Dieu", "Muc", "KinhGui"}

var styleIn = regexp.MustCompile(`<w:pStyle w:val="([^"]*)"`)

func styleOf(p string) string { return styleIn.FindString(p) }

// relabelled gives a paragraph under the number of another one, as a person would type it who moves it.
func relabelled(p, place string) string {
	first, other := textOf.FindStringSubmatchIndex(p), textOf.FindStringSubmatch(place)
	if first == nil || other == nil {
		return p
	}
	own, there := document.Labels().FindString(p[first[2]:first[3]]+" "), document.Labels().FindString(other[1]+" ")
	if own == "" || there == "" {
		return p
	}
	return p[:first[2]] + strings.TrimRight(there, " ") + p[first[2]+len(strings.TrimRight(own, " ")):]
}

var plainRun = regexp.MustCompile(`<w:r>(<w:rPr>[^\x00]{0,120}?</w:rPr>)?<w:t xml:space="preserve">([^<]*)</w:t></w:r>`)

// emphasised sets some words of a paragraph bold or italic.
func emphasised(p string, r *rand.Rand) string {
	runs := plainRun.FindAllStringSubmatchIndex(p, -1)
	if len(runs) == 0 {
		return p
	}
	run := runs[r.IntN(len(runs))]
	properties := "<w:rPr></w:rPr>"
	if run[2] >= 0 {
		properties = p[run[2]:run[3]]
	}
	list := strings.Split(p[run[4]:run[5]], " ")
	from := r.IntN(len(list))
	to := from + 1 + r.IntN(len(list)-from)
	text := func(properties string, words []string, end string) string {
		if len(words) == 0 {
			return ""
		}
		return "<w:r>" + properties + `<w:t xml:space="preserve">` + strings.Join(words, " ") + end + "</w:t></w:r>"
	}
	look := []string{"<w:b/>", "<w:i/>", "<w:b/><w:i/>", `<w:u w:val="single"/>`}[r.IntN(4)]
	return p[:run[0]] + text(properties, list[:from], " ") + text(strings.Replace(properties, "</w:rPr>", look+"</w:rPr>", 1), list[from:to], "") +
		text(properties, append([]string{""}, list[to:]...), "") + p[run[1]:]
}

func inTable(content string, at int) bool {
	return strings.Count(content[:at], "<w:tbl>") > strings.Count(content[:at], "</w:tbl>")
}

func words(r *rand.Rand) string {
	var all []string
	for range 1 + r.IntN(3) {
		all = append(all, spare[r.IntN(len(spare))])
	}
	return strings.Join(all, " ")
}
