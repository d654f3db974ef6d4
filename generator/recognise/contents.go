package recognise

// Contents is a table of contents of the file. Its lines are no text of a document: they are made anew.
type Contents struct {
	Behind int // how many paragraphs
	Levels int // down to which level of titles it goes
	Lines  []string
}

// LevelsOf gives down to which level the table of contents of a document goes; 0 where it has none.
func (s *Source) LevelsOf(d *Document) int {
	if len(d.Parts) == 0 {
		return 0
	}
	first, last := d.Parts[0].Line.N, d.Parts[0].Line.N
	for _, p := range d.Parts {
		if p.Line.N > 0 {
			first, last = min(first, p.Line.N), max(last, p.Line.N)
		}
	}
	for _, c := range s.Contents {
		if first <= c.Behind && c.Behind < last {
			return c.Levels
		}
	}
	return 0
}
