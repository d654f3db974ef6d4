package revise

import (
	"fmt"
	"strconv"
	"strings"

	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

// comment is one that the program leaves; at is the paragraph that it stands on.
type comment struct {
	id   int
	text string
}

const (
	author       = "vanban"
	initials     = "vb"
	commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
)

// comment leaves a comment on a paragraph of the body, in the place of what the program said there before.
func (r *reconciler) comment(p *document.Paragraph, text string) {
	if r.anchor != nil {
		p = r.anchor
	}
	if p == nil {
		p = firstParagraph(r.edited.Body.Items)
	}
	if p == nil {
		r.comparison.note(text)
		return
	}
	if r.renew(p, text) {
		return
	}
	c := comment{id: r.freeComment(), text: text}
	r.comments = append(r.comments, c)
	edit := r.edit(p)
	edit.comments = append(edit.comments, c.id)
}

// renew puts the text into a comment of the program's own that stands on the paragraph and was not renewed yet.
func (r *reconciler) renew(p *document.Paragraph, text string) bool {
	ours := r.ownComments()
	found := false
	p.Element.Each(func(n *tree.Node) {
		c := ours[n.Get("id")]
		if n.Name != "w:commentReference" || c == nil || found {
			return
		}
		found = true
		delete(ours, n.Get("id"))
		if plainText(c) != text {
			r.splice(r.commentsPart(), tree.Splice{At: c.Start, End: c.End, Text: commentXML(n.Get("id"), text)})
		}
	})
	return found
}

func plainText(n *tree.Node) string {
	var b strings.Builder
	n.Each(func(k *tree.Node) { b.WriteString(k.Text) })
	return b.String()
}

func (r *reconciler) commentsPart() string {
	if names := r.edited.Package.Related(r.edited.Main, "comments"); len(names) > 0 {
		return names[0]
	}
	return ""
}

// commentNodes reads the comments that the edited document has.
func (r *reconciler) commentNodes() []*tree.Node {
	content := r.edited.Package.Part(r.commentsPart())
	if r.commentsPart() == "" || content == nil {
		return nil
	}
	root, err := tree.Parse(content)
	if err != nil {
		r.fail(err)
		return nil
	}
	return root.All("w:comment")
}

// ownComments gives the program's own comments by their numbers, those not renewed in this run.
func (r *reconciler) ownComments() map[string]*tree.Node {
	if r.own == nil {
		r.own = map[string]*tree.Node{}
		for _, c := range r.commentNodes() {
			if c.Get("author") == author {
				r.own[c.Get("id")] = c
			}
		}
	}
	return r.own
}

func (r *reconciler) freeComment() int {
	if r.nextComment == 0 {
		for _, c := range r.commentNodes() {
			if id, err := strconv.Atoi(c.Get("id")); err == nil {
				r.nextComment = max(r.nextComment, id)
			}
		}
	}
	r.nextComment++
	return r.nextComment
}

func commentXML(id, text string) string {
	return fmt.Sprintf(`<w:comment w:id="%s" w:author="%s" w:initials="%s"><w:p><w:r>%s%s%s</w:r></w:p></w:comment>`,
		id, author, initials, openText, tree.Escaped(text), closeText)
}

// writeComments adds the comments to those that are there, or the part for them.
func (r *reconciler) writeComments() error {
	if len(r.comments) == 0 {
		return nil
	}
	var all strings.Builder
	for _, c := range r.comments {
		all.WriteString(commentXML(strconv.Itoa(c.id), c.text))
	}
	if part := r.commentsPart(); part != "" {
		root, err := tree.Parse(r.edited.Package.Part(part))
		if err != nil {
			return err
		}
		if root.SelfClosed() {
			open := strings.TrimSuffix(tree.Raw(r.edited.Package.Part(part), root), "/>")
			r.splice(part, tree.Splice{At: root.Start, End: root.End, Text: open + ">" + all.String() + "</w:comments>"})
			return nil
		}
		r.splice(part, tree.Splice{At: root.Close, End: root.Close, Text: all.String()})
		return nil
	}
	content := `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" +
		`<w:comments xmlns:w="` + tree.MainNS + `">` + all.String() + `</w:comments>`
	name, err := r.edited.Package.Add("word/comments.xml", commentsType, []byte(content))
	if err != nil {
		return err
	}
	_, err = r.edited.Package.Relate(r.edited.Main, tree.RelationNS+"/comments", name)
	return err
}
