package nd30

import "vanban/generator/unit"

// WidestPicture is the widest that a picture can be asked to be: no paper is wider.
const WidestPicture = 300 * unit.Millimetre

// Seam is the height of an empty paragraph that only parts two tables.
const Seam = unit.Point

// Drawn is the measures of what stands around text, and its ink: lines, frames, the places of a signature, and the room behind a table.
type Drawn struct {
	// The line under a text: its weight, its distance from the text, and the height of the paragraph that carries it in Word.
	RuleWeight, RuleBefore, RuleHeight unit.Length
	// The frame of a boxed mark: its weight, and its distance from the text.
	BoxWeight, BoxPadding unit.Length
	// The line over the footnotes: its length and weight, and the room over and under it.
	NoteLength, NoteWeight, NoteAbove, NoteBelow unit.Length
	// What signing programs put over the signer's name: the width of a signature, and the size of a seal.
	SignatureWidth, SealSize unit.Length
	BeforeSignature          unit.Length // the space over the signature block and under the letterhead
	// What follows every table: the least paragraph that Word wants there, and the space under it.
	TableEnd, AfterTable unit.Length
	// KeptWhole is the most that keeping a text's last paragraphs in one piece with the signature may leave empty at a page's
	// end: of those that would leave more only the last lines come with it.
	KeptWhole unit.Length
	Red       string // the ink of an urgency mark, two hexadecimal digits a channel; all else is black (I.I.4)
}

// drawn are those of this decree: a seal in its real size is the common one of a People's Committee (I.II.7.d, I.II.8.a), and the line
// over the footnotes is as word processors draw it by themselves.
var drawn = Drawn{
	RuleWeight: unit.Pt(0.75), RuleBefore: unit.Pt(3), RuleHeight: unit.Pt(6), BoxWeight: unit.Pt(1), BoxPadding: unit.Pt(3),
	NoteLength: unit.Cm(5.08), NoteWeight: unit.Pt(0.5), NoteAbove: unit.Pt(2.85), NoteBelow: unit.Pt(2.9),
	SignatureWidth: unit.Mm(50), SealSize: unit.Mm(40), BeforeSignature: unit.Pt(6),
	TableEnd: unit.Pt(1), AfterTable: unit.Pt(6), KeptWhole: unit.Mm(30),
	Red: "FF0000", // “màu đỏ tươi” (I.III.2.b)
}

// Under is the room that the line under a text takes.
func (d *Drawn) Under() unit.Length { return d.RuleBefore + d.RuleWeight + d.RuleHeight }

// OverNotes is the room that the line over the footnotes takes.
func (d *Drawn) OverNotes() unit.Length { return d.NoteAbove + d.NoteWeight + d.NoteBelow }

// Frame is how far the text of a boxed mark stands within the outer edge of its frame.
func (d *Drawn) Frame() unit.Length { return d.BoxPadding + d.BoxWeight }
