package html

import (
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/layout"
	"vanban/generator/typeface"
)

// notesLabel names the notes to who hears the page.
const notesLabel = "Chú thích"

// Render writes a document as a page of the web. The typeface measures how wide the columns of tables are to each other.
func Render(w io.Writer, d *doc.Document, family *typeface.Family) error {
	sheet := inforce.Sheet(d.Setting)
	b := &body{measure: layout.NewMeasurer(family, sheet), roles: map[doc.Role]bool{}, forTitle: titleRole(d)}
	for i, s := range d.Sections {
		if err := b.section(s, i); err != nil {
			return err
		}
	}
	b.notes(d)
	language, _, _ := strings.Cut(d.Meta.Language, "-")
	head := fmt.Sprintf("<!DOCTYPE html>\n<html lang=%q>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n",
		language, html.EscapeString(titleOf(d)))
	if d.Meta.Issuer != "" {
		head += fmt.Sprintf("<meta name=\"author\" content=\"%s\">\n", html.EscapeString(d.Meta.Issuer))
	}
	head += "<style>\n" + styles(sheet, b.roles) + "</style>\n</head>\n<body>\n<main>\n"
	if _, err := io.WriteString(w, head+b.out.String()+"</main>\n</body>\n</html>\n"); err != nil {
		return fmt.Errorf("ghi trang web: %w", err)
	}
	return nil
}

// titleOf gives what the browser's tab says: the document's name, else its kind and number.
func titleOf(d *doc.Document) string {
	for _, s := range []string{d.Meta.Name, strings.TrimSpace(d.Meta.KindName + " " + d.Meta.Symbol), d.Meta.Issuer} {
		if s != "" {
			return s
		}
	}
	return notesLabel
}

// forTitle are the roles one of which stands for a title where a document has none: a công văn's subject, a copy's form, whom a letter is to. The first that is there is
// the page's first heading.
var forTitle = []doc.Role{doc.Subject, doc.CopyForm, doc.Addressee, doc.AddresseesLabel}

// noRole is none of them.
const noRole = doc.Role(doc.RoleCount)

// titleRole gives the role that stands for a document's title: noRole where it has the name of its kind over its text, or nothing that could.
func titleRole(d *doc.Document) doc.Role {
	there := map[doc.Role]bool{}
	for _, s := range d.Sections {
		for _, block := range s.Blocks {
			for l := range doc.Lines(block) {
				if groups[l.Role] == titleGroup {
					return noRole
				}
				there[l.Role] = true
			}
		}
	}
	for _, role := range forTitle {
		if there[role] {
			return role
		}
	}
	return noRole
}

// section writes one section's blocks as a sheet of paper that is as long as its text.
func (b *body) section(s *doc.Section, i int) error {
	b.paper = b.measure.Sheet.Page(s.Orientation)
	b.measure = b.measure.On(b.paper)
	b.width = b.paper.TextWidth()
	b.print(`<div class="to ` + papers[s.Orientation].class + "\">\n")
	for _, block := range s.Blocks {
		if err := block.Show(b); err != nil {
			return fmt.Errorf("phần %d của trang web: %w", i+1, err)
		}
	}
	b.close()
	b.print("</div>\n")
	return nil
}

// notes writes the notes of all sections, each with a way back to its mark.
func (b *body) notes(d *doc.Document) {
	any := false
	for _, s := range d.Sections {
		for _, n := range s.Notes {
			if !any {
				b.print(`<section class="to chu-thich" role="doc-endnotes" aria-label="` + notesLabel + "\">\n")
				any = true
			}
			b.roles[doc.Footnote] = true
			number := strconv.Itoa(n.N)
			b.print(`<p id="` + noteID(n.N) + `" class="` + b.class(doc.Footnote) + `"><sup><a href="#` + markID(n.N, 1) + `" role="doc-backlink" aria-label="Về chỗ có chú thích ` + number + `">` + number + "</a></sup> ")
			b.inlines(doc.Line{Role: doc.Footnote, Text: n.Text}, b.width)
			b.print("</p>\n")
		}
	}
	if any {
		b.print("</section>\n")
	}
}

// The identifiers of a note, and of its marks, since a text may name one note several times.
func noteID(n int) string { return "chu-thich-" + strconv.Itoa(n) }

func markID(n, time int) string {
	id := "dau-chu-thich-" + strconv.Itoa(n)
	if time > 1 {
		id += "-" + strconv.Itoa(time)
	}
	return id
}
