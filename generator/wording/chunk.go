package wording

import (
	"fmt"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/source"
)

// Chunk is a part of a template's text: what stands between a line "::: vai" and the next.
type Chunk struct {
	Role      string
	Text      string // Markdown
	File      string
	templates *Templates // that has the template, if one has
}

// Directive begins the line that names the part which follows.
const Directive = "::: "

// split cuts a template's text at its Directive lines. Text before the first is an error, blank lines aside.
func split(file, text string) ([]Chunk, error) {
	var chunks []Chunk
	var problems source.Problems
	from, at := 0, 0 // where the last chunk's text begins, and the line
	for line := range strings.Lines(text) {
		role, isDirective := strings.CutPrefix(line, Directive)
		at += len(line)
		switch {
		case isDirective:
			chunks = append(chunks, Chunk{Role: strings.TrimSpace(role), File: file})
			from = at
		case len(chunks) > 0:
			chunks[len(chunks)-1].Text = text[from:at]
		case strings.TrimSpace(line) != "":
			problems = append(problems, &source.Problem{
				At:   source.Pos{File: file},
				What: fmt.Sprintf("lời văn “%s” đứng trước dòng “%s…” đầu tiên nên không biết là phần nào", strings.TrimSpace(line), Directive),
				Hint: "đặt trước nó một dòng như “::: doan”",
			})
		}
	}
	return chunks, problems.Err()
}

// Paragraphs reads a chunk as plain paragraphs; anything else in it is an error.
func (c Chunk) Paragraphs() ([][]doc.Inline, error) {
	at := source.Pos{File: c.File}
	read, problems := markdown.Parse(c.Text, at)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	var texts [][]doc.Inline
	for _, b := range read.Blocks {
		switch b := b.(type) {
		case *markdown.Paragraph:
			texts = append(texts, b.Text)
		case *markdown.Heading:
			return nil, c.Problem("không được có tiêu đề")
		case *markdown.List:
			return nil, c.Problem("không được có danh sách; mỗi ý viết thành một đoạn, cách nhau một dòng trống")
		default:
			return nil, c.Problem("không được có bảng")
		}
	}
	return texts, nil
}

// One reads a chunk that must be a single paragraph.
func (c Chunk) One() ([]doc.Inline, error) {
	texts, err := c.Paragraphs()
	if err != nil {
		return nil, err
	}
	if len(texts) != 1 {
		return nil, c.Problem(fmt.Sprintf("phải là một đoạn, đây có %d", len(texts)))
	}
	return texts[0], nil
}

// Problem says what is wrong with a part, at its line in the template.
func (c Chunk) Problem(what string) *source.Problem {
	at := source.Pos{File: c.File}
	if c.templates != nil {
		at = c.templates.directiveAt(c.File, c.Role)
	}
	return &source.Problem{
		At:   at,
		What: fmt.Sprintf("phần “%s%s”: %s", Directive, c.Role, what),
	}
}
