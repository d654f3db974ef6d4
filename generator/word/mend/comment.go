package mend

import (
	"fmt"
	"strconv"
	"strings"

	"vanban/generator/ooxml"
	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// Comment sets a comment on a paragraph of the body.
func (e *Edits) Comment(p *document.Paragraph, text string) {
	if e.comments == nil {
		e.comments = map[*document.Paragraph][]string{}
	}
	if e.comments[p] == nil {
		e.commented = append(e.commented, p)
	}
	e.comments[p] = append(e.comments[p], text)
	e.count++
}

// addComments plans the marks of the comments, and gives the package their part.
func (e *Edits) addComments(pkg *ooxml.Opened, splices map[string][]tree.Splice, contents map[string][]byte) error {
	if len(e.commented) == 0 {
		return nil
	}
	part, content := "", []byte(nil)
	if names := pkg.Related(e.file.Main, "comments"); len(names) > 0 {
		part, content = names[0], pkg.Part(names[0])
	}
	id, err := lastComment(content)
	if err != nil {
		return err
	}
	var texts strings.Builder
	for _, p := range e.commented {
		for _, text := range e.comments[p] {
			id++
			fmt.Fprintf(&texts, `<w:comment w:id="%d" w:author="%s" w:initials="vb"><w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p></w:comment>`, id, document.CommentAuthor, tree.Escaped(text))
			splices[p.Story.Part] = append(splices[p.Story.Part], marks(p, id)...)
			contents[p.Story.Part] = p.Story.Content
		}
	}
	if part != "" {
		root, err := tree.Parse(content)
		if err != nil {
			return fmt.Errorf("%s: %w", part, err)
		}
		splices[part], contents[part] = append(splices[part], tree.Into(content, root, root.Close, texts.String())), content
		return nil
	}
	whole := `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<w:comments xmlns:w="` + tree.MainNS + `">` + texts.String() + `</w:comments>`
	name, err := pkg.Add("word/comments.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml", []byte(whole))
	if err != nil {
		return err
	}
	_, err = pkg.Relate(e.file.Main, tree.RelationNS+"/comments", name)
	return err
}

// lastComment gives the highest number of the comments that a part has.
func lastComment(content []byte) (id int, err error) {
	if content == nil {
		return 0, nil
	}
	root, err := tree.Parse(content)
	if err != nil {
		return 0, err
	}
	for _, c := range root.All("w:comment") {
		if n, err := strconv.Atoi(c.Get("id")); err == nil {
			id = max(id, n)
		}
	}
	return id, nil
}

// marks are where a comment begins and ends: round all that stands in a paragraph.
func marks(p *document.Paragraph, id int) []tree.Splice {
	begin := fmt.Sprintf(`<w:commentRangeStart w:id="%d"/>`, id)
	end := fmt.Sprintf(`<w:commentRangeEnd w:id="%d"/><w:r><w:commentReference w:id="%d"/></w:r>`, id, id)
	n := p.Element
	if n.SelfClosed() {
		return []tree.Splice{tree.Into(p.Story.Content, n, n.Open, begin+end)}
	}
	at := n.Open
	if pPr := p.Properties(); pPr != nil {
		at = pPr.End
	}
	return []tree.Splice{tree.Insert(at, begin), tree.Insert(n.Close, end)}
}
