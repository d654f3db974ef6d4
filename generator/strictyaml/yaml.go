package strictyaml

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"vanban/generator/source"
)

// Decoder reads the tree of a YAML text and collects what is wrong with it.
type Decoder struct {
	File     *File
	Shift    int // lines of the file before the text
	Problems source.Problems
	Notes    source.Problems // what is no error
}

// Report adds what is wrong at a place of the file.
func (d *Decoder) Report(at source.Pos, what, hint string) {
	d.Problems = append(d.Problems, d.File.ValueProblem(at, what, hint))
}

// note tells of what is no error, but what a person should look at.
func (d *Decoder) note(at source.Pos, what, hint string) {
	d.Notes = append(d.Notes, d.File.Problem(at, what, hint))
}

// Done hands what was found to the file.
func (d *Decoder) Done() {
	d.File.Problems = append(d.File.Problems, d.Problems...)
	d.File.Notes = append(d.File.Notes, d.Notes...)
}

// Add takes over what another decoder of the same file found.
func (d *Decoder) Add(other *Decoder) {
	d.Problems = append(d.Problems, other.Problems...)
	d.Notes = append(d.Notes, other.Notes...)
}

// Parse gives the root of the text's tree, nil where the text is empty. ok is false where it is not YAML.
func (d *Decoder) Parse(text string) (root ast.Node, ok bool) {
	tree, err := d.tree(text)
	var syntax yaml.Error
	var past *boundError
	switch {
	case errors.As(err, &past):
		d.Report(d.File.At(past.line+d.Shift, past.column), past.what, past.hint)
		return nil, false
	case errors.As(err, &syntax):
		d.reportSyntax(syntax)
		return nil, false
	case err != nil:
		d.Report(source.Pos{File: d.File.Name}, "Tệp không đúng cú pháp YAML.", "so lại với tệp mẫu: thụt dòng, dấu “:”, dấu ngoặc kép")
		return nil, false
	}
	ok = true
	for i, document := range tree.Docs {
		if i > 0 && document.Body != nil {
			d.Report(d.ValueAt(document.Body, source.Pos{}), "Tệp có hơn một tài liệu YAML, ngăn bởi “---”.", "bỏ dòng “---”, chỉ giữ một tài liệu")
			ok = false
		}
	}
	if len(tree.Docs) == 0 {
		return nil, ok
	}
	return tree.Docs[0].Body, ok
}

// tree gives the tree of a part of the file, or that of the whole, which may be there already and is given away.
func (d *Decoder) tree(text string) (*ast.File, error) {
	if y := d.File.yaml; y != nil && text == d.File.Text {
		d.File.yaml = nil
		return y.tree, y.err
	}
	return parseYAML(text)
}

// errCrash stands for a text at which the library panicked.
var errCrash = errors.New("the YAML library cannot read this text")

func parseYAML(text string) (tree *ast.File, err error) {
	if err := checkBounds(text); err != nil {
		return nil, err
	}
	defer func() {
		if recover() != nil { // the library is known to panic on some malformed texts
			tree, err = nil, errCrash
		}
	}()
	return parser.ParseBytes([]byte(text), 0, parser.AllowDuplicateMapKey())
}

// At gives the place of a token.
func (d *Decoder) At(tk *token.Token) source.Pos {
	if tk == nil || tk.Position == nil {
		return source.Pos{File: d.File.Name}
	}
	return d.File.At(tk.Position.Line+d.Shift, max(tk.Position.Column, 1))
}

// syntaxMessages are the library's messages, by a part of each, in Vietnamese.
var syntaxMessages = []struct{ part, what, hint string }{
	{"mapping value is not allowed", "Trong giá trị có dấu “: ” nên YAML hiểu là một khóa nữa.", "đặt cả giá trị trong ngoặc kép \"…\""},
	{"non-map value", "Dòng này không có khóa, hoặc thiếu dấu cách sau dấu “:”.", "viết “khoa: giá trị”; dòng nối tiếp của một giá trị phải lùi vào sâu hơn khóa"},
	{"unexpected key name", "Dòng này không có khóa, hoặc thiếu dấu cách sau dấu “:”.", "viết “khoa: giá trị”; dòng nối tiếp của một giá trị phải lùi vào sâu hơn khóa"},
	{"value is not allowed in this context", "Dòng này lùi vào không đúng chỗ, hoặc giá trị đứng nhầm chỗ.", "các khóa cùng nhóm phải thẳng cột; danh sách viết mỗi mục một dòng với “- ”"},
	{"block sequence entries are not allowed", "Danh sách không thể bắt đầu trên cùng dòng với khóa.", "xuống dòng rồi viết từng mục với “- ”"},
	{"could not find end character", "Thiếu dấu ngoặc kép hoặc nháy đơn đóng lại.", "thêm dấu đóng ở cuối giá trị"},
	{"flow map", "Thiếu dấu “}” đóng lại, hoặc viết nhầm giữa “{” và “}”.", "viết {khóa: giá trị, khóa: giá trị}"},
	{"'}'", "Thiếu dấu “}” hoặc dấu phẩy, hoặc thừa dấu “}”.", "viết {khóa: giá trị, khóa: giá trị}; giá trị có dấu {, } hoặc dấu phẩy thì đặt trong ngoặc kép"},
	{"']'", "Thiếu dấu “]” hoặc dấu phẩy, hoặc thừa dấu “]”.", "viết [một, hai]; giá trị có dấu [, ] hoặc dấu phẩy thì đặt trong ngoặc kép"},
	{"expected sequence element", "Thừa dấu phẩy trong danh sách.", "viết [một, hai]"},
	{"anchor", "Dấu & ở đầu giá trị có nghĩa riêng trong YAML.", "đặt cả giá trị trong ngoặc kép \"…\""},
	{"alias", "Dấu * ở đầu giá trị có nghĩa riêng trong YAML.", "đặt cả giá trị trong ngoặc kép \"…\""},
	{"tag", "Dấu ! ở đầu giá trị có nghĩa riêng trong YAML.", "đặt cả giá trị trong ngoặc kép \"…\""},
	{"reserved character", "Giá trị bắt đầu bằng dấu @ hoặc ` mà YAML không cho phép.", "đặt cả giá trị trong ngoặc kép \"…\""},
	{"cannot start any token", "Giá trị bắt đầu bằng một dấu mà YAML không cho phép.", "đặt cả giá trị trong ngoặc kép \"…\""},
	{"directive", "Dấu % ở đầu dòng có nghĩa riêng trong YAML.", "đặt cả giá trị trong ngoặc kép \"…\""},
	{"tab", "Có phím Tab ở chỗ YAML không cho phép.", "thay Tab bằng dấu cách"},
	{"document", "Dấu “---” hoặc “...” đứng nhầm chỗ.", "bỏ dòng này"},
	{"escape", "Sau dấu \\ trong ngoặc kép là một chữ mà YAML không hiểu.", "viết \\\\ cho dấu \\, hoặc dùng nháy đơn '…'"},
	{"header", "Sau dấu | hoặc > không được viết gì thêm trên cùng dòng.", "xuống dòng rồi viết nội dung, lùi vào sâu hơn khóa"},
	{"map key", "Khóa viết không đúng cách.", "viết “khoa: giá trị” trên một dòng, có dấu cách sau dấu “:”"},
}

// reportSyntax tells a syntax error in Vietnamese, at the library's place.
func (d *Decoder) reportSyntax(err yaml.Error) {
	what, hint := "Dòng này không đúng cú pháp YAML.", "so lại với tệp mẫu: thụt dòng, dấu “:”, dấu ngoặc kép"
	for _, m := range syntaxMessages {
		if strings.Contains(err.GetMessage(), m.part) {
			what, hint = m.what, m.hint
			break
		}
	}
	tk := err.GetToken()
	if quote := openQuote(tk); quote != nil {
		tk = quote
		what, hint = "Dấu ngoặc mở ở đây không đóng trên cùng dòng.", "thêm dấu ngoặc đóng ở cuối giá trị"
	}
	at := d.At(tk)
	if at.Line > len(d.File.Lines) {
		at.Line = len(d.File.Lines)
	}
	d.Report(at, what, hint)
}

// quoteReach is how many tokens before an error an open quote is looked for.
const quoteReach = 4

// openQuote gives the quoted value over several lines that ends shortly before an error: its closing quote was
// probably forgotten, and the next value's opening one taken for it.
func openQuote(tk *token.Token) *token.Token {
	for n := 0; tk != nil && n < quoteReach; n++ {
		quoted := tk.Type == token.DoubleQuoteType || tk.Type == token.SingleQuoteType
		if quoted && strings.Contains(strings.TrimSpace(tk.Origin), "\n") {
			return tk
		}
		tk = tk.Prev
	}
	return nil
}

// kindOf names what a value is, for messages.
func kindOf(n ast.Node) string {
	switch n.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return "một nhóm khóa"
	case *ast.SequenceNode:
		return "một danh sách"
	case *ast.NullNode, nil:
		return "trống"
	}
	return fmt.Sprintf("“%s”", strings.TrimSpace(n.GetToken().Value))
}
