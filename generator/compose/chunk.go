package compose

import (
	"fmt"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/source"
)

// chunk is a part of a template's text: what stands between a line "::: vai" and the next.
type chunk struct {
	role    string
	text    string
	file    string
	wording *Wording // that has the template, if one has
}

const directive = "::: "

// split cuts a template's text at its directive lines. Text before the first is an error, blank lines aside.
func split(file, text string) ([]chunk, error) {
	var chunks []chunk
	var problems source.Problems
	from, at := 0, 0 // where the last chunk's text begins, and the line
	for line := range strings.Lines(text) {
		role, isDirective := strings.CutPrefix(line, directive)
		at += len(line)
		switch {
		case isDirective:
			chunks = append(chunks, chunk{role: strings.TrimSpace(role), file: file})
			from = at
		case len(chunks) > 0:
			chunks[len(chunks)-1].text = text[from:at]
		case strings.TrimSpace(line) != "":
			problems = append(problems, &source.Problem{
				At:   source.Pos{File: file},
				What: fmt.Sprintf("lời văn “%s” đứng trước dòng “%s…” đầu tiên nên không biết là phần nào", strings.TrimSpace(line), directive),
				Hint: "đặt trước nó một dòng như “::: doan”",
			})
		}
	}
	return chunks, problems.Err()
}

// paragraphs reads a chunk as plain paragraphs; anything else in it is an error.
func (c chunk) paragraphs() ([][]doc.Inline, error) {
	at := source.Pos{File: c.file}
	read, problems := markdown.Parse(c.text, at)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	collect := paragraphsOnly{chunk: c}
	for _, b := range read.Blocks {
		if err := b.Visit(&collect); err != nil {
			return nil, err
		}
	}
	return collect.texts, nil
}

// one reads a chunk that must be a single paragraph.
func (c chunk) one() ([]doc.Inline, error) {
	texts, err := c.paragraphs()
	if err != nil {
		return nil, err
	}
	if len(texts) != 1 {
		return nil, c.problem(fmt.Sprintf("phải là một đoạn, đây có %d", len(texts)))
	}
	return texts[0], nil
}

func (c chunk) problem(what string) *source.Problem {
	at := source.Pos{File: c.file}
	if c.wording != nil {
		at = c.wording.directiveAt(c.file, c.role)
	}
	return &source.Problem{
		At:   at,
		What: fmt.Sprintf("phần “%s%s”: %s", directive, c.role, what),
	}
}

type paragraphsOnly struct {
	chunk chunk
	texts [][]doc.Inline
}

func (p *paragraphsOnly) Paragraph(b *markdown.Paragraph) error {
	p.texts = append(p.texts, b.Text)
	return nil
}

func (p *paragraphsOnly) Heading(*markdown.Heading) error {
	return p.chunk.problem("không được có tiêu đề")
}
func (p *paragraphsOnly) List(*markdown.List) error {
	return p.chunk.problem("không được có danh sách; mỗi ý viết thành một đoạn, cách nhau một dòng trống")
}
func (p *paragraphsOnly) Table(*markdown.Table) error {
	return p.chunk.problem("không được có bảng")
}
