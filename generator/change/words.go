package change

import "vanban/generator/diff"

// Segment is words that stayed, went or came.
type Segment = diff.Segment

// Op is what became of some words.
type Op = diff.Op

// What becomes of words.
const (
	Kept    = diff.Kept
	Removed = diff.Removed
	Added   = diff.Added
)

// Words compares two texts word by word.
func Words(old, new string) []Segment { return diff.Words(old, new) }
