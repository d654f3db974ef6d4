package dossier

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/unit"
)

const (
	manyColumns = 8  // a table with fewer finds room by other widths
	longestWord = 20 // characters; beyond that it is an address, which is broken anyway
)

// wideTables notes tables whose longest words and numbers have no room beside each other on the page, whatever the columns' widths are.
func (v *validation) wideTables() {
	d := v.dossier
	if v.own != nil {
		for _, text := range append(v.own.Articles[:len(v.own.Articles):len(v.own.Articles)], v.own.Body) {
			v.wideIn(text, doc.Portrait)
		}
		return
	}
	v.wideIn(d.Plan, doc.Portrait)
	for _, a := range d.Articles {
		v.wideIn(a.Body, doc.Portrait)
	}
	for _, a := range d.Appendices {
		v.wideIn(a.Body, a.Orientation)
	}
}

func (v *validation) wideIn(text *markdown.Document, o doc.Orientation) {
	if text == nil {
		return
	}
	sheet := inforce.Sheet(v.dossier.Setting)
	room := sheet.Page(o).TextWidth()
	for b := range markdown.All(text.Blocks) {
		t, is := b.(*markdown.Table)
		if !is || len(t.Columns) < manyColumns || leastWidth(t, sheet) <= room {
			continue
		}
		page, hint := "dọc", "đặt bảng vào phụ lục có “huong: ngang” (ho-so.yaml), bớt cột, hoặc tách thành hai bảng"
		if o == doc.Landscape {
			page, hint = "ngang", "bớt cột, viết gọn chữ trong ô, hoặc tách thành hai bảng"
		}
		v.report(t.At, fmt.Sprintf("Bảng có %d cột, không đủ chỗ trên trang giấy %s: số và chữ trong ô sẽ bị ngắt giữa chừng.", len(t.Columns), page), hint)
	}
}

// leastWidth is the width of a table each of whose columns is as wide as its longest word; rather less than more.
func leastWidth(t *markdown.Table, sheet *nd30.Sheet) (width unit.Length) {
	margins, size := 2*sheet.TableOf(doc.PlainTable).SideMargin, sheet.StyleOf(doc.TableCell).Size.Used
	all := t.All()
	for column := range t.Columns {
		longest := unit.Length(0)
		for _, row := range all {
			if column >= len(row.Cells) || row.Join(column) != markdown.Apart || row.Join(column+1) == markdown.Left {
				continue
			}
			for word := range strings.FieldsSeq(doc.Plain(row.Cells[column])) {
				if unit.Length(len(word))*(size/2) > longest { // what each character takes at most
					longest = max(longest, leastOf(word, size))
				}
			}
		}
		width += longest + margins
	}
	return width
}

// leastOf is the least width of a word: a digit is half as wide as high (Times New Roman), most small letters little less, and the narrowest far less.
func leastOf(word string, size unit.Length) (width unit.Length) {
	if strings.ContainsAny(word, "{}/") || utf8.RuneCountInString(word) > longestWord {
		return 0
	}
	for _, c := range word {
		switch {
		case unicode.IsDigit(c):
			width += size / 2
		case unicode.IsLetter(c) && !strings.ContainsRune("ijlftrI", c):
			width += size.Scale(2, 5)
		default:
			width += size / 4
		}
	}
	return width
}
