// Package album takes the pictures of a Word file out of it, each as a file beside the text that shows it.
package album

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"vanban/generator/letters"
	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/picture"
	"vanban/generator/unit"
	"vanban/generator/word/document"
)

// Album has the pictures that were taken. The zero value has none.
type Album struct {
	Files  []File
	Closed bool // what is written now can show no pictures

	names map[string]string          // of pictures that were taken, by their bytes
	taken map[*document.Shown]bool   // they stand in a text
	why   map[*document.Shown]string // why others don't

	charts map[*document.Shown]*foundChart
	books  int // of charts, read so far: bytes
}

// File is the file of a picture; Text are its bytes.
type File struct{ Name, Text string }

// unknown stands for the words of a picture that has none.
const unknown = "……"

// Take gives a picture in Markdown, and keeps its file; of names that begin as a text's does. It is empty where there is no picture, or none that can be used.
func (a *Album) Take(p *document.Shown, text string) string {
	if p == nil || a.Closed || p.IsChart {
		return ""
	}
	name, err := a.file(p, text)
	if err != nil {
		if a.why == nil {
			a.why = map[*document.Shown]string{}
		}
		a.why[p] = reason(err)
		return ""
	}
	if a.taken == nil {
		a.taken = map[*document.Shown]bool{}
	}
	a.taken[p] = true
	return "![" + words(p) + "](" + destination(name) + ")" + width(p.Width)
}

// file keeps the file of a picture, once where several places show the same one, and gives its name.
func (a *Album) file(p *document.Shown, text string) (string, error) {
	if name, there := a.names[string(p.Data)]; there {
		return name, nil
	}
	name := fmt.Sprintf("anh-%d%s", len(a.Files)+1, strings.ToLower(path.Ext(p.Part)))
	if text != "" {
		name = path.Base(text) + "-" + name
	}
	if _, err := picture.Read(name, p.Data); err != nil {
		return "", err
	}
	if a.names == nil {
		a.names = map[string]string{}
	}
	a.names[string(p.Data)] = name
	a.Files = append(a.Files, File{name, string(p.Data)})
	return name, nil
}

// reason gives what is wrong with a picture, within a sentence.
func reason(err error) string {
	var refusal *picture.Refusal
	if errors.As(err, &refusal) {
		return strings.TrimSuffix(refusal.What, ".")
	}
	return err.Error()
}

// words gives those that stand for a picture, in Markdown.
func words(p *document.Shown) string {
	plain := strings.Map(func(c rune) rune {
		if letters.IsPrintable(c) {
			return c
		}
		return -1
	}, p.Words)
	if strings.TrimSpace(plain) == "" {
		return unknown
	}
	return markdown.Escape(strings.TrimSpace(plain))
}

// destination writes the name of a file as Markdown has it.
func destination(name string) string {
	name = strings.ReplaceAll(name, "%", "%25")
	if strings.ContainsAny(name, " ()\\") {
		return "<" + name + ">"
	}
	return name
}

// width writes how wide a picture is, to the tenth of a millimetre; nothing where that is not said.
func width(w unit.Length) string {
	if w <= 0 {
		return ""
	}
	w = min(max(w, unit.Millimetre), nd30.WidestPicture)
	tenths := int64(w.Scale(10, int64(unit.Millimetre)))
	if tenths%10 == 0 {
		return fmt.Sprintf(`{rong="%dmm"}`, tenths/10)
	}
	return fmt.Sprintf(`{rong="%d.%dmm"}`, tenths/10, tenths%10)
}

// Doubts tells what the pictures among some spans lack.
func Doubts(spans []document.Span) (all []string) {
	for _, s := range spans {
		if s.Picture != nil && !s.Picture.IsChart && words(s.Picture) == unknown {
			all = append(all, "chưa rõ: ghi chữ thay ảnh vào chỗ “"+unknown+"”, vì ảnh này trong tệp Word không có")
		}
		if s.Picture != nil && s.Picture.Cropped {
			all = append(all, "ảnh bị cắt bớt trong Word, còn tệp ảnh ghi ra là cả ảnh: mở xem, cắt lại nếu cần")
		}
	}
	return all
}

// Untaken is a picture that was not taken: why, and what a chart says.
type Untaken struct{ Why, Words string }

// Missing tells which pictures among some spans were not taken.
func (a *Album) Missing(spans []document.Span) (all []Untaken) {
	for _, s := range spans {
		switch {
		case s.Picture == nil || a.taken[s.Picture]:
		case s.Picture.IsChart:
			all = append(all, Untaken{a.chartUntaken(s.Picture), a.chartWords(s.Picture)})
		case a.why[s.Picture] != "":
			all = append(all, Untaken{"hình không lấy được: " + a.why[s.Picture], ""})
		default:
			all = append(all, Untaken{"hình ở chỗ không đặt được ảnh", ""})
		}
	}
	return all
}

// Without gives spans without pictures, for a text that can show none.
func Without(spans []document.Span) []document.Span {
	return slices.DeleteFunc(slices.Clone(spans), func(s document.Span) bool { return s.Picture != nil })
}
