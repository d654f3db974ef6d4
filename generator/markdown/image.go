package markdown

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/text/unicode/norm"

	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/unit"
)

// pictureSettings is what stands in braces right behind a picture, as pandoc has it: ![…](qr.png){rong="40mm"}.
type pictureSettings struct {
	ast.BaseInline
	text   string
	closed bool
	apart  bool // a space stands between the picture and the brace
}

var pictureSettingsKind = ast.NewNodeKind("PictureSettings")

// Kind implements ast.Node.
func (*pictureSettings) Kind() ast.NodeKind { return pictureSettingsKind }

// Dump implements ast.Node.
func (s *pictureSettings) Dump(source []byte, level int) { ast.DumpHelper(s, source, level, nil, nil) }

// pictureSettingsParser finds settings. Braces anywhere else are words, or ask for a fact.
type pictureSettingsParser struct{}

// Trigger implements parser.InlineParser.
func (pictureSettingsParser) Trigger() []byte { return []byte{'{'} }

// Parse implements parser.InlineParser.
func (pictureSettingsParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	before, apart := parent.LastChild(), false
	if blank, is := before.(*ast.Text); is {
		before, apart = blank.PreviousSibling(), true
	}
	if _, behind := before.(*ast.Image); !behind { // asked first, since there may be any number of braces on a line
		return nil
	}
	line, _ := block.PeekLine()
	words, _, closed := strings.Cut(string(line[1:]), "}")
	if apart && (strings.TrimSpace(string(parent.LastChild().(*ast.Text).Value(block.Source()))) != "" || !widthKey().MatchString(words)) {
		return nil
	}
	if !closed {
		block.Advance(1)
		return &pictureSettings{}
	}
	block.Advance(len(words) + 2)
	return &pictureSettings{text: words, closed: true, apart: apart}
}

// widthKey begins the setting of a picture's width.
var widthKey = pattern.Lazy(`^\s*rong\s*=`)

var settingsOfPictures = util.Prioritized(pictureSettingsParser{}, 140)

// picture reads a picture.
func (l *line) picture(n *ast.Image) {
	start := l.r.startOf(n)
	p := doc.Picture{Alt: l.alt(n), File: fileOf(n.Destination), At: l.r.pos(start)}
	_, inHeading := n.Parent().(*ast.Heading)
	switch {
	case !l.r.outline.Pictures:
		l.r.report(start, noPictures)
	case l.r.inNote || inHeading:
		l.r.report(start, noPictureHere)
	case p.Alt == "":
		l.r.report(start, noAlt)
	case p.File == "":
		l.r.report(start, noFile)
	case strings.Contains(p.File, ":"):
		l.r.report(start, notOnDisk(p.File))
	case len(n.Title) > 0:
		l.r.report(start, titled)
	}
	l.flush()
	l.pieces = append(l.pieces, p)
}

// alt gives the words that tell what a picture shows.
func (l *line) alt(n ast.Node) string {
	var words strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			words.WriteString(decode(c.Segment.Value(l.r.src)))
			if c.SoftLineBreak() || c.HardLineBreak() {
				words.WriteString(" ")
			}
		case *ast.Emphasis:
			words.WriteString(l.alt(c))
		default:
			l.r.report(l.r.startOf(c), onlyWordsInAlt)
		}
	}
	if i := strings.IndexFunc(words.String(), letters.NotPrintable); i >= 0 {
		l.r.report(l.r.startOf(n), strangeCharacter([]rune(words.String()[i:])[0]))
	}
	return norm.NFC.String(strings.Join(strings.Fields(words.String()), " "))
}

// fileOf gives the name of a file for what the text has: %20 for a space, and the bars of Windows between folders.
func fileOf(destination []byte) string {
	name := decode(destination)
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	return norm.NFC.String(strings.ReplaceAll(name, `\`, "/"))
}

// pictureWidth is a setting of a picture.
var pictureWidth = pattern.Lazy(`^\s*rong\s*=\s*["“”]?\s*([0-9]{1,4}(?:[.,][0-9]{1,3})?)\s*(mm|cm|%)\s*["“”]?\s*$`)

// setPicture gives the picture before them its settings.
func (l *line) setPicture(n *pictureSettings) {
	p, is := l.pieces[len(l.pieces)-1].(doc.Picture)
	m := pictureWidth().FindStringSubmatch(n.text)
	if n.apart {
		l.r.report(l.r.startOf(n), apartWidth)
		return
	}
	if !is || m == nil || !n.closed {
		l.r.report(l.r.startOf(n), badWidth)
		return
	}
	width, _ := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", "."), 64)
	switch m[2] {
	case "mm":
		p.Width = unit.Mm(width)
	case "cm":
		p.Width = unit.Cm(width)
	case "%":
		if p.Part = int(width); float64(p.Part) != width || p.Part < 1 || p.Part > 100 {
			l.r.report(l.r.startOf(n), badWidth)
		}
	}
	if m[2] != "%" && (p.Width < unit.Millimetre || p.Width > nd30.WidestPicture) {
		l.r.report(l.r.startOf(n), badWidth)
	}
	l.pieces[len(l.pieces)-1] = p
}

var (
	noPictures     = message{"Ảnh không dùng được ở đây.", "dùng trong ke-hoach.md, trong tệp .md của phụ lục hoặc của văn bản riêng; nếu dấu ! là chữ của câu thì viết \\!"}
	noPictureHere  = message{"Trong tiêu đề và chú thích không đặt được ảnh.", "đặt ảnh thành một đoạn riêng, hoặc trong ô của bảng"}
	noAlt          = message{"Ảnh chưa có lời mô tả.", "viết giữa [ và ] ảnh vẽ gì, để người không nhìn được ảnh cũng biết, ví dụ ![Mã QR của trang văn bản](qr.png)"}
	noFile         = message{"Ảnh chưa có tên tệp.", "viết tên tệp giữa hai dấu ngoặc tròn: ![mô tả ảnh](ten-tep.png)"}
	titled         = message{"Chữ đứng sau tên tệp của ảnh không được in ở đâu.", "bỏ chữ ấy, chỉ để tên tệp; lời mô tả viết giữa [ và ], tên hình viết thành một dòng canh giữa (::: giua)"}
	onlyWordsInAlt = message{"Lời mô tả ảnh chỉ có chữ.", "bỏ ảnh, liên kết, dấu chú thích trong lời mô tả; chú thích đặt sau ảnh"}
	apartWidth     = message{"Giữa ảnh và chỗ ghi bề rộng của nó có dấu cách.", "viết liền: ![mô tả](ten-tep.png){rong=\"40mm\"}"}
	badWidth       = message{"Chỗ ghi bề rộng của ảnh viết chưa đúng.",
		"viết liền sau ảnh {rong=\"40mm\"}, {rong=\"4cm\"} hoặc {rong=\"50%\"} (phần trăm bề rộng của lời văn hay của ô); nếu dấu { là chữ của câu thì viết một dấu cách trước nó"}
	openPicture = message{"Ảnh “![mô tả](tên tệp)” viết dở, sẽ được in nguyên như vậy.",
		"viết liền ![mô tả ảnh](ten-tep.png); tên tệp có dấu cách thì viết ![mô tả](<ten tep.png>); nếu là chữ của câu thì viết \\!["}
)

func notOnDisk(file string) message {
	return message{fmt.Sprintf("Ảnh không lấy được từ “%s”.", file), "chép tệp ảnh vào thư mục, rồi ghi tên tệp"}
}
