package revise

import (
	"fmt"
	"strconv"
	"strings"

	"vanban/generator/word/document"
	"vanban/generator/word/tree"
)

const (
	author   = document.CommentAuthor
	initials = "vb"
)

// comment leaves a comment on a paragraph of the body, in the place of what the program said there before.
func (r *reconciler) comment(p *document.Paragraph, text string) {
	if r.anchor != nil {
		p = r.anchor
	}
	if p == nil {
		p = document.First(r.edited.Body.Items...)
	}
	if p == nil {
		r.comparison.note(text)
		return
	}
	if r.renew(p, text) {
		return
	}
	id := r.freeComment()
	r.comments += commentXML(strconv.Itoa(id), text)
	edit := r.edit(p)
	edit.comments = append(edit.comments, id)
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
			r.splice(r.related("comments"), tree.Replace(c, commentXML(n.Get("id"), text)))
		}
	})
	return found
}

func plainText(n *tree.Node) string {
	var b strings.Builder
	n.Each(func(k *tree.Node) { b.WriteString(k.Text) })
	return b.String()
}

// commentNodes reads the comments that the edited document has.
func (r *reconciler) commentNodes() []*tree.Node {
	content := r.edited.Related("comments")
	if content == nil {
		return nil
	}
	root, err := tree.Parse(content)
	r.fail(err)
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
func (r *reconciler) writeComments() {
	switch {
	case r.comments == "":
	case r.related("comments") != "":
		r.appendTo("comments", r.comments)
	default:
		r.add("word/comments.xml", "comments", `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`+"\n"+`<w:comments xmlns:w="`+tree.MainNS+`">`+r.comments+`</w:comments>`)
	}
}
