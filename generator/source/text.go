package source

// Text is a string of the input and where it stands. It is NFC, without white space around it.
type Text struct {
	S  string
	At Pos
}

// String gives the text itself.
func (t Text) String() string { return t.S }

// Empty says whether nothing was written.
func (t Text) Empty() bool { return t.S == "" }
