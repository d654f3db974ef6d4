package doc

// Table is a framed table whose head is repeated on every page.
type Table struct {
	Role   TableRole
	Shares []int // relative widths of the columns; nil: those that nd30 gives the role
	Asked  []int // relative widths that a person asks for; a column stays as wide as its longest word
	Head   []Row
	Rows   []Row
}

// Row is one row; its cells' spans add up to the table's columns.
type Row struct {
	Cells []Cell
}

// Merge says how a cell joins the cell above and below it.
type Merge int

// The three states of a cell in a column of merged cells.
const (
	Single    Merge = iota // stands alone
	MergeTop               // the first of merged cells; holds their text
	MergeDown              // goes on the cell above; holds no text
)

// Cell is one cell.
type Cell struct {
	Lines []Line
	Span  int // columns it covers; 0 means 1
	Merge Merge
}

// Align is how a line stands between the edges of its cell.
type Align uint8

// The alignments.
const (
	AsRole Align = iota // as the line's role says
	AlignLeft
	AlignCentre
	AlignRight
)

// Columns gives how many columns the cell covers, at least 1.
func (c Cell) Columns() int { return max(1, c.Span) }

// ColumnCount gives how many columns the table has.
func (t *Table) ColumnCount() int {
	rows := t.Head
	if len(rows) == 0 {
		rows = t.Rows
	}
	if len(rows) == 0 {
		return 0
	}
	n := 0
	for _, c := range rows[0].Cells {
		n += c.Columns()
	}
	return n
}

// MiddleHead says whether the words of the head's cells stand in the middle of their height: where a cell goes over several
// rows, words at its top would stand beside those of another level.
func (t *Table) MiddleHead() bool { return len(t.Head) > 1 }

// Show implements Block.
func (t *Table) Show(v Visitor) error { return v.Table(t) }

func (*Table) block() {}
