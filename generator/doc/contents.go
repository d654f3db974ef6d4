package doc

// Contents is a text's table of contents (mục lục). It stands on pages before the text: what follows it begins a new page.
// Composed it says only what is wanted; package contents enters the titles with the pages that they stand on.
type Contents struct {
	Title   []Inline
	From    int             // how many pages the text has at least that is given one
	Levels  int             // down to which level of the outline titles are entered, from 1
	Entries []ContentsEntry // in the order of the text; nil as long as the pages are not known
	Apart   bool            // the file has titles of other texts, too, that are not entered
	Behind  int             // how many sections behind its own it has entries of
}

// ContentsEntry is a title in a table of contents.
type ContentsEntry struct {
	Level  int // in the outline, from 1
	Text   []Inline
	Page   int // that it stands on, as it is numbered; 0: what is entered has page numbers of its own, and none is printed
	Anchor int // of the title's line
}

// Contents1 and those behind it are the roles of entries by their levels.
var contentsRoles = [MostTitles]Role{Contents1, Contents2, Contents3, Contents4, Contents5, Contents6}

// contentsRole gives the role of entries of a level, from 1.
func contentsRole(level int) Role { return contentsRoles[min(max(level, 1), MostTitles)-1] }

// Line gives the entry as it is read.
func (e *ContentsEntry) Line() Line {
	return Line{Role: contentsRole(e.Level), Text: append(append([]Inline(nil), e.Text...), PageRef{Page: e.Page, Anchor: e.Anchor})}
}

// Lines gives the whole as it is read: its title, and a line for each entry.
func (b *Contents) Lines() []Line {
	all := []Line{{Role: ContentsTitle, Text: b.Title}}
	for i := range b.Entries {
		all = append(all, b.Entries[i].Line())
	}
	return all
}

// Show implements Block.
func (b *Contents) Show(v Visitor) error { return v.Contents(b) }

func (*Contents) block() {}
