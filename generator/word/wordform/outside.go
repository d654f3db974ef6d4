package wordform

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/ooxml"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/word/tree"
)

// outsiders are what a form may hold by which a copy of it fetches something or runs something where it is opened, by the
// end of the relationship's type (ECMA-376, 15.2 and 15.3). What they are in hundreds of copies nobody looks at.
var outsiders = []struct {
	kind     string
	external bool // refused only where it leads out of the file
	what     string
	hint     string
}{
	{"attachedTemplate", true, "gắn với một mẫu (template) ở ngoài tệp", "trong Word: thẻ Developer, Document Template, thay tên mẫu bằng Normal rồi lưu lại"},
	{"aFChunk", false, "chứa nguyên một tệp khác (altChunk)", "mở trong Word và lưu lại: Word tự nhập nội dung tệp ấy vào văn bản"},
	{"oleObject", false, "có đối tượng nhúng của chương trình khác (OLE)", "trong Word: chép đối tượng, dán lại bằng Paste Special thành ảnh, xóa đối tượng cũ"},
	{"control", false, "có điều khiển ActiveX", "trong Word: xóa nút hoặc ô ấy rồi lưu lại"},
	{"image", true, "có ảnh lấy từ ngoài tệp", "trong Word: File, Info, Edit Links to Files, Break Link, hoặc chèn lại ảnh bằng Insert"},
	{"subDocument", true, "ghép văn bản con ở ngoài tệp", "trong Word: thẻ View, Outline, Unlink"},
	{"frame", true, "có khung lấy nội dung ở ngoài tệp", "lưu lại dạng .docx, không khung"},
	{"mailMergeSource", true, "gắn với nguồn trộn thư ở ngoài tệp", "trong Word: Mailings, Start Mail Merge, Normal Word Document, rồi lưu lại"},
	{"mailMergeHeaderSource", true, "gắn với nguồn trộn thư ở ngoài tệp", "trong Word: Mailings, Start Mail Merge, Normal Word Document, rồi lưu lại"},
	{"vbaProject", false, "có macro", "mở trong Word và lưu lại dạng .docx, không macro"},
	{"vbaProjectSignature", false, "có macro", "mở trong Word và lưu lại dạng .docx, không macro"},
}

// harmless are the relationships that may lead out of a file: nothing is fetched until a person asks for it.
const harmless = "hyperlink"

// outside reports everything in a package by which it would fetch or run something.
func outside(pkg *ooxml.Opened) error {
	var problems source.Problems
	report := func(what, hint string) {
		if p, _ := pkg.Problem("biểu mẫu "+what+" nên không được dùng", hint).(*source.Problem); !slices.ContainsFunc(problems, func(q *source.Problem) bool { return q.What == p.What }) {
			problems = append(problems, p)
		}
	}
	for _, part := range append([]string{""}, pkg.Names()...) {
		for _, l := range pkg.Relations(part) {
			if what, hint := leads(pkg, part, l); what != "" {
				report(what, hint)
			}
		}
		if strings.Contains(pkg.ContentType(part), "wordprocessingml") {
			for _, code := range fetching(pkg.Part(part)) {
				report(fmt.Sprintf("có trường %s lấy nội dung ở ngoài tệp", code), "trong Word: chọn trường ấy, nhấn Ctrl+Shift+F9 để đổi thành chữ hoặc ảnh thường, rồi lưu lại")
			}
		}
	}
	return problems.Err()
}

// leads says what is wrong with a relationship; empty where nothing is.
func leads(pkg *ooxml.Opened, part string, l ooxml.Linked) (what, hint string) {
	kind := l.Type[strings.LastIndexByte(l.Type, '/')+1:]
	where := ""
	if l.External {
		where = fmt.Sprintf(" (%s)", l.Target)
	}
	for _, o := range outsiders {
		if strings.EqualFold(kind, o.kind) && (l.External || !o.external) {
			return o.what + where, o.hint
		}
	}
	switch {
	case l.External && !strings.EqualFold(kind, harmless):
		return "có liên kết ra ngoài tệp" + where, "trong Word: File, Info, Edit Links to Files, Break Link, rồi lưu lại"
	case kind == "package" && !strings.Contains(pkg.ContentType(part), "drawingml.chart"):
		// The workbook that a chart was drawn from is data only; any other package within a document is an object to be opened.
		return "có tệp nhúng của chương trình khác (OLE)", "trong Word: chép đối tượng, dán lại bằng Paste Special thành ảnh, xóa đối tượng cũ"
	}
	return "", ""
}

// fetches is the beginning of a field that takes something from another file or program (ECMA-376, 17.16.5).
var fetches = pattern.Lazy(`(?i)^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDEAUTO|DDE|DATABASE|RD)(?:\s|$)`)

// fetching lists the fields of a part that do so, by the names of their codes.
func fetching(content []byte) []string {
	root, err := tree.Parse(content)
	if err != nil {
		return nil // it is told where the part is read
	}
	var codes, open []string // the instructions of the fields that stand open
	told := func(instruction string) {
		if m := fetches().FindStringSubmatch(instruction); m != nil {
			codes = append(codes, strings.ToUpper(m[1]))
		}
	}
	root.Each(func(n *tree.Node) {
		last := len(open) - 1
		switch kind := n.Get("fldCharType"); {
		case n.Name == "w:fldSimple":
			told(n.Get("instr"))
		case n.Name == "w:fldChar" && kind == "begin":
			open = append(open, "")
		case n.Name == "w:fldChar" && kind == "end" && last >= 0:
			told(open[last])
			open = open[:last]
		case (n.Name == "w:instrText" || n.Name == "w:delInstrText") && last >= 0:
			open[last] += n.Text
		}
	})
	return codes
}
