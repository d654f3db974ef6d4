package nd30

import "vanban/generator/unit"

// By how much a file of any program may miss what the decree has, and still be taken for right: programs round lengths, to twips or to tenths of a
// millimetre, and of what the decree orders without a number these bound what an eye takes for it.
var (
	PaperTolerance   = unit.Mm(1.5) // I.I.1
	MarginTolerance  = unit.Mm(0.3) // I.I.3
	IndentTolerance  = unit.Mm(1)   // of a first line, I.II.6.e
	BetweenTolerance = unit.Pt(0.3) // of the space between paragraphs, I.II.6.e
	SingleTolerance  = unit.Pt(0.5) // of lines that have no space between them, I.II.1.c, I.II.2.b
	DirectTolerance  = unit.Pt(6)   // of an abstract directly under the kind's name, I.II.5.b
	SubjectTolerance = unit.Pt(1)   // of the space over a letter's abstract, I.II.5.b
	MiddleTolerance  = unit.Mm(8)   // of words in the middle: by how much the room on their left and right may differ
	CentreTolerance  = unit.Mm(2)   // of a line that is drawn in the middle, I.II.2.b, I.II.5.b
	InLineTolerance  = unit.Mm(1.5) // of dashes one under another, I.II.9.d
	ColonTolerance   = unit.Mm(12)  // of dashes under the colon of “Kính gửi:”, I.II.9.d
	EdgeTolerance    = unit.Mm(4)   // of “Nơi nhận” at the left margin, I.II.9.d
)

// Share is from which to which part of a text a line under it is long.
type Share struct{ Min, Max float64 }

// How long the lines under words may be, with what eyes can't tell from it: as long as they are (I.II.1.b), or from a third to a half (I.II.2.b, I.II.5.b).
var (
	AsLong  = Share{0.85, 1.15}
	Shorter = Share{0.29, 0.55}
)

// LeastSigningRoom is the least free space for a signature with a third of a seal over it; more is usual (I.II.8.a). EmptyLine is about what an
// empty line in it takes.
var (
	LeastSigningRoom = unit.Mm(15)
	EmptyLine        = unit.Pt(15)
)

// SinglePitch is a single line's distance in sizes of its letters, by which distances in points are judged (I.II.6.e). PitchBelow and PitchAbove are by
// how many hundredths of a line a distance may miss what is allowed, and TightPitch up to which one two lines of a head stand at a single line's distance.
const (
	SinglePitch = 1.15
	PitchBelow  = 1
	PitchAbove  = 2
	ExactBelow  = 3   // of a distance in points
	TightPitch  = 110 // Word begins a document with 1.08
)

// How many characters annex VI has room for in what goes with a document (part II, I).
const (
	MostInNumber   = 11
	MostInSymbol   = 30
	MostInTitle    = 500
	MostInLanguage = 30
	MostInBody     = 200
	MostInPosition = 100
	MostInName     = 50
)
