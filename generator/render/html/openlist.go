package html

import (
	"slices"
	"strconv"

	"vanban/generator/doc"
)

// group is what lines of a role stand in together on a page of the web.
type group uint8

// The groups. What a role is not said to stand in stands by itself.
const (
	alone      group = iota
	titleGroup       // the lines of one heading
	underGroup       // and what stands under it
	listGroup        // an entry of a list
	innerGroup       // an entry of a list, which may stand in another's
)

var groups = [doc.RoleCount]group{
	doc.KindName: titleGroup, doc.Abstract: titleGroup, doc.AppendixLabel: titleGroup, doc.AppendixTitle: titleGroup,
	doc.UnderAbstract: underGroup, doc.ParentNote: underGroup,
	doc.Point: listGroup, doc.Recipient: listGroup, doc.AddresseeItem: listGroup,
	doc.Dash: innerGroup, doc.TableDash: innerGroup,
}

// opened is what is open at a place of the text: a heading with what belongs under it, or lists in each other.
type opened struct {
	level int        // of the heading; 0: none is open
	under bool       // the heading itself is closed
	lists []doc.Role // of the entries, the outermost first
}

// close ends whatever is open, before what belongs to none of it.
func (b *body) close() {
	b.closeLists(0)
	if b.open.level > 0 {
		b.closeHeading()
		b.print("</hgroup>\n")
		b.open.level = 0
	}
	b.flushCaption()
}

func (b *body) closeLists(keep int) {
	for len(b.open.lists) > keep {
		b.print("</li>\n</ul>\n")
		b.open.lists = b.open.lists[:len(b.open.lists)-1]
	}
}

func (b *body) closeHeading() {
	if !b.open.under {
		b.print("</h" + strconv.Itoa(b.open.level) + ">\n")
	}
	b.open.under = true
}

// entry writes a line as an entry of a list; what may stand in another's entry does where one is open.
func (b *body) entry(l doc.Line, g group, width boxWidth) {
	if b.open.level > 0 {
		b.close()
	}
	b.flushCaption()
	switch at := slices.Index(b.open.lists, l.Role); {
	case at >= 0:
		b.closeLists(at + 1)
		b.print("</li>\n")
	default:
		if g != innerGroup {
			b.closeLists(0)
		}
		b.print("<ul>\n")
		b.open.lists = append(b.open.lists, l.Role)
	}
	b.print("<li" + b.anchor(l) + b.look(l) + ">")
	b.words(l, width)
}

// title writes a line of a heading of several lines.
func (b *body) title(l doc.Line, width boxWidth) {
	begins := l.Role == doc.KindName || l.Role == doc.AppendixLabel
	if b.open.level == 0 || b.open.under || begins {
		b.close()
		b.base = b.titleLevel(l.Role)
		b.open, b.depth = opened{level: b.base}, b.base
		b.print("<hgroup>\n<h" + strconv.Itoa(b.base) + b.headingID(l) + ">")
	} else {
		b.print(" ")
	}
	if len(l.Text) > 0 {
		b.print("<span" + b.look(l) + ">")
		b.words(l, width)
		b.print("</span>")
	}
}

// titleLevel gives the level of a title: a document's is the first, that of an appendix in the same file stands below it.
func (b *body) titleLevel(role doc.Role) int {
	appended := b.main && (role == doc.AppendixLabel || role == doc.AppendixTitle)
	b.main = true
	if appended {
		return 2
	}
	return 1
}

// under writes a line under a heading.
func (b *body) under(l doc.Line, width boxWidth) {
	if b.open.level == 0 {
		b.paragraph(l, width)
		return
	}
	b.closeHeading()
	b.print("<p" + b.look(l) + ">")
	b.words(l, width)
	b.print("</p>\n")
}
