package tablereport

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/celltext"
)

// Cells are the cells of a table that a person is told of, by what was done with them: all that were treated alike are named in one note, each with its words.
type Cells struct {
	Dittos, Spellings, Others, Joined, Banded, Long, Kept, Moneyless, PutOff, NotPutOff, Inherited, Another, Roles, NoRoles, Cited, Open, Nameless, Astray []string

	signs  []string
	marked []string // cells with one of them, and what it was read as
	said   bool     // other cells of such columns say who leads or who shares
	shared []string // the rows in which several agencies have one
}

// Add adds a cell to those of a kind.
func (t *Cells) Add(to *[]string, what string) { *to = append(*to, what) }

// Sign notes a sign in a column of an agency that tells neither who leads nor who shares, and what it was read as.
func (t *Cells) Sign(sign, cell string, as celltext.Role) {
	if !slices.Contains(t.signs, sign) {
		t.signs = append(t.signs, sign)
	}
	t.marked = append(t.marked, cell+" (đọc là "+as.String()+")")
}

// Row notes what a row says in the columns of agencies: whether it tells who leads or who shares, and how many signs it has.
func (t *Cells) Row(row int, said bool, signs int) {
	t.said = t.said || said
	if signs > 1 {
		t.shared = append(t.shared, fmt.Sprintf("dòng %d", row))
	}
}

// signNote tells how signs were read that the table doesn't explain; empty: there is no doubt.
func (t *Cells) signNote() string {
	signs := strings.Join(t.signs, "”, “")
	switch {
	case len(t.signs) == 0:
	case t.said:
		return fmt.Sprintf("Dấu “%s” ở cột của một cơ quan không nói là chủ trì hay phối hợp, nên đọc theo các ô khác của dòng; hãy soát: %s.", signs, celltext.Listed(t.marked))
	case len(t.signs) > 1:
		return fmt.Sprintf("Ở cột của các cơ quan có nhiều dấu (“%s”) mà bảng không nói dấu nào là chủ trì; dòng không ghi ai chủ trì thì mọi cơ quan có dấu đều được đọc là chủ trì, hãy soát.", signs)
	case len(t.shared) > 0:
		return fmt.Sprintf("Có dòng đánh dấu “%s” cho nhiều cơ quan mà bảng không nói cơ quan nào chủ trì; mọi cơ quan có dấu đều được đọc là chủ trì, hãy soát: %s.", signs, rowsListed(t.shared))
	}
	return ""
}

// rowsListed names rows as celltext.Listed does cells.
func rowsListed(rows []string) string {
	if more := len(rows) - celltext.MostTold; more > 0 {
		return strings.Join(rows[:celltext.MostTold], ", ") + fmt.Sprintf(" và %d dòng khác", more)
	}
	return strings.Join(rows, ", ")
}

// mostRefs is how many cells are named that say the same.
const mostRefs = 5

// together gives the cells that say the same as one: “ô C2, ô C5 “Sở Nội Vụ” là “Sở Nội vụ””.
func together(cells []string) (all []string) {
	refs := map[string][]string{}
	var order []string
	for _, cell := range cells {
		ref, said, is := strings.Cut(cell, " “")
		if !is {
			ref, said = cell, ""
		}
		if said == "" || refs[said] == nil {
			order = append(order, said)
		}
		if said == "" {
			all = append(all, ref)
			continue
		}
		refs[said] = append(refs[said], ref)
	}
	if len(all) > 0 {
		return cells
	}
	for _, said := range order {
		of := refs[said]
		named := strings.Join(of[:min(len(of), mostRefs)], ", ")
		if more := len(of) - mostRefs; more > 0 {
			named += fmt.Sprintf(" và %d ô khác", more)
		}
		all = append(all, named+" “"+said)
	}
	return all
}

// Notes tells of the cells, a note for each kind.
func (t *Cells) Notes() (all []string) {
	for _, kind := range []struct {
		format string
		cells  []string
	}{
		{"Thời hạn viết theo lời riêng được giữ nguyên văn (khac:), chương trình không tính ngày: %s.", t.Others},
		{"Cách viết được sửa: %s.", t.Spellings},
		{"Thời hạn điều chỉnh, gia hạn được lấy làm thời hạn: %s.", t.PutOff},
		{"Ô ở cột điều chỉnh, gia hạn không ghi thời hạn nên không được đọc, thời hạn ban đầu được giữ: %s.", t.NotPutOff},
		{"“Như trên” được đọc theo dòng trên: %s.", t.Dittos},
		{"Dòng được gộp vào nhiệm vụ đứng trên, thành một nhiệm vụ: %s.", t.Joined},
		{"Dòng cùng lời nhiệm vụ với dòng trên mà khác cơ quan chủ trì hoặc thời hạn được đọc thành một nhiệm vụ riêng, cùng lời: %s.", t.Another},
		{"Ô ở dòng tên lĩnh vực được lấy cho nhiệm vụ bên dưới không ghi: %s.", t.Inherited},
		{"Ô ở dòng tên lĩnh vực không được đọc: %s.", t.Banded},
		{"Dòng chỉ có một ô dài được đọc là tên lĩnh vực; nếu là ghi chú thì xóa dòng ấy rồi nhập lại: %s.", t.Long},
		{"Chữ hoặc số ở cột của một cơ quan mà không nói là chủ trì hay phối hợp thì không được đọc: %s.", t.NoRoles},
		{"Ô ở cột của một cơ quan nói thêm ngoài chủ trì hay phối hợp, lời thêm không được đọc: %s.", t.Roles},
		{"Lời ở cột cơ quan dẫn một văn bản hay theo phân công, không phải tên cơ quan, được giữ nguyên văn và không cơ quan nào nhận việc theo lời ấy: %s.", t.Cited},
		{"Danh sách cơ quan kết thúc bằng dấu “…”, chỉ các cơ quan có tên được ghi; còn cơ quan nào thì tự thêm: %s.", t.Open},
		{"Ô ở cột cơ quan chỉ có dấu hoặc chữ viết tắt của vai trò, không có tên cơ quan nào, nên để trống; cơ quan nào thì tự ghi: %s.", t.Nameless},
		{"Ô nói là như một nhiệm vụ mà bảng không có số ấy: ô cơ quan để trống, ô khác giữ nguyên văn, tự ghi lại: %s.", t.Astray},
		{"Ô ghi là không có, mà bảng phải có, được giữ nguyên văn: %s.", t.Kept},
		{"Ô kinh phí ghi bằng chữ, không có số tiền, nên để trống; cần giữ thì ghi lời ấy vào ghi chú: %s.", t.Moneyless},
	} {
		if len(kind.cells) > 0 {
			all = append(all, fmt.Sprintf(kind.format, celltext.Listed(together(kind.cells))))
		}
	}
	if note := t.signNote(); note != "" {
		all = append(all, note)
	}
	return all
}
