package paper

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/signer"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// largest is the size in bytes beyond which a file is taken for a mistake: a document of a thousand pages has less.
const largest = 4 << 20

// tooLarge refuses a file before it is read.
func tooLarge(name string) *source.Problem {
	return &source.Problem{At: source.Pos{File: name}, What: fmt.Sprintf("Tệp lớn hơn %d MiB, nên không thể là một văn bản.", largest>>20),
		Hint: "kiểm tra xem có chọn nhầm tệp không; văn bản dài thì tách thành nhiều tệp"}
}

// heads begin the names of those who issue documents in their own right, in small letters. Their diacritics count: “Trưởng …” is a head, “Trường …” a school.
var heads = []string{"chủ tịch", "giám đốc", "trưởng ", "bộ trưởng", "thủ tướng", "chánh ", "cục trưởng", "tổng cục trưởng", "chi cục trưởng", "vụ trưởng", "hiệu trưởng",
	"tổng giám đốc", "viện trưởng"}

// isHead says whether a name is that of a head.
func isHead(name string) bool {
	lower := strings.ToLower(name)
	return slices.ContainsFunc(heads, func(title string) bool { return strings.HasPrefix(lower, title) })
}

// personal finds out whether a head issues the document in his own right, as a chairman does a chỉ thị or a công điện: the front matter names him as
// the authority, or as the sender of a công điện. Then nobody signs on behalf of the body (I.II.7.a).
func (p *Paper) personal(m *strictyaml.Mapping) {
	onBehalf := slices.ContainsFunc(p.Dossier.Signer.Capacities, func(c signer.Capacity) bool { return c.Abbrev == "TM." })
	if p.Kind.Signing != ForBody || p.Signs && onBehalf { // what the signer says himself counts
		return
	}
	name := p.Dossier.Authority.Name.S
	if p.AuthorityAt.Line == 0 {
		name = ""
	}
	if sender := p.Own[KeySender]; len(sender) > 0 {
		name = sender[0].S
	}
	p.Personal = isHead(name)
	if p.Personal && p.Dossier.Authority.Name.S != name {
		p.Dossier.Authority = dossier.Authority{Name: p.Own[KeySender][0]}
	}
}

// doubts notes what a person should look at in a document without errors.
func (p *Paper) doubts() {
	if p.Kind.Copy != "" { // it is no draft: what it leaves open is written by hand where it is made
		p.Notes = append(p.Notes, p.CopiedTooEarly()...)
		return
	}
	own := &dossier.OwnPaper{
		Kind: p.Kind.Name, Signs: p.Signs, Personal: p.Personal || p.Kind.Signing == AsDossier, Sends: p.Sends, Without: p.without(), Decision: p.Kind.Articles,
		Issues: p.Issuing(), Open: len(p.Outline.Keys) > 0 || !p.Kind.Articles && slices.Contains(withArticles, p.Kind.Key), Addresses: p.addresses(), Outline: p.Outline, Body: p.Body, Articles: p.Articles, File: p.File, Annexes: p.annexes(), Appended: p.appended, TextFrom: p.textFrom,
	}
	if p.decision != nil {
		p.Notes = append(p.Notes, p.Dossier.DoubtAttached(own)...)
		return
	}
	p.Notes = append(append(p.Notes, p.Dossier.DoubtOwn(own)...), p.Untimely(p.issuedOn())...)
	if p.AuthorityAt.Line > 0 && !isHead(p.Dossier.Authority.Name.S) && !slices.Contains(p.Kind.Optional, "tham-quyen") && p.Kind.Signing == ForBody {
		p.Notes = append(p.Notes, p.Dossier.Problem(p.AuthorityAt, "“tham-quyen” không được in: mẫu của "+strings.ToLower(p.Kind.Name)+" không có dòng thẩm quyền ban hành.",
			"bỏ dòng này; tên cơ quan ở đầu văn bản ghi ở “co-quan-ban-hanh”; người đứng đầu tự ban hành thì ghi chức danh, ví dụ “Chủ tịch Ủy ban nhân dân …”"))
	}
	if p.Kind.Form.Number == nd30.LetterForm.Number {
		p.Notes = append(p.Notes, p.Dossier.UnitUnknown()...)
	}
}

// toWhom are the keys by which a form says before its text whom the document is for.
var toWhom = []string{KeyAddressees, "moi", "thanh-phan", "noi-nhan-dien", "cu-den", "ong-ba"}

// addresses says whether the document says so.
func (p *Paper) addresses() bool {
	return slices.ContainsFunc(toWhom, func(key string) bool { return len(p.Own[key]) > 0 })
}

// annexes counts the appendices beside the document's own that its text may mean: of the dossier in which it stands, and of what is issued with it.
func (p *Paper) annexes() (most int) {
	if p.Of != nil {
		most = len(p.Of.Appendices)
	}
	for _, a := range p.Attached {
		most = max(most, len(a.Dossier.Appendices))
	}
	return most
}

// withArticles are the kinds beside decisions that may be divided into điều.
var withArticles = []string{"nghi-quyet", "quy-che", "quy-dinh", "hop-dong", "ban-ghi-nho", "ban-thoa-thuan", "giay-uy-quyen", "huong-dan", "de-an", "du-an", "phuong-an", "chuong-trinh"}

// ownHints has hints that lead to ho-so.yaml lead to where such a document says the same.
func (p *Paper) ownHints(f *strictyaml.File) {
	hint := "văn bản loại này chia thành mục (“# ”) và khoản (“1. ”), số do chương trình đánh"
	if p.Kind.Articles {
		hint = "mỗi điều là một mục “1. …” của danh sách ở tệp này, chữ “Điều” và số do chương trình viết"
	}
	for _, all := range []source.Problems{f.Problems, f.Notes} {
		for _, problem := range all {
			for there, here := range map[string]string{markdown.ArticlesElsewhere: hint, markdown.AppendicesElsewhere: "phụ lục viết ở một tệp khác, ghi ở “phu-luc” ở đầu tệp này, chữ “Phụ lục” và số do chương trình viết"} {
				if rest, found := strings.CutPrefix(problem.Hint, there); found {
					problem.Hint = here + rest
				}
			}
		}
	}
}
