package spreadsheetml

import (
	"fmt"
	"strconv"
	"strings"
)

// Ref is a cell's place: its column from 0, its row from 1.
type Ref struct{ Column, Row int }

// String gives the place as "B7".
func (r Ref) String() string { return columnName(r.Column) + strconv.Itoa(r.Row) }

// fixed gives the place as "$B$7", which stays when cells are copied.
func (r Ref) fixed() string { return fmt.Sprintf("$%s$%d", columnName(r.Column), r.Row) }

// columnName gives the letters of a column, from 0: A to Z, AA to ZZ, AAA.
func columnName(column int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / letters {
		name = string(rune('A'+(n-1)%letters)) + name
	}
	return name
}

const letters = 26

// Area is cells from the first down to the last one, which is of it too.
type Area struct{ First, Last Ref }

// String gives the area as "B7:C9", or "B7" where it is one cell.
func (a Area) String() string {
	if a.First == a.Last {
		return a.First.String()
	}
	return a.First.String() + ":" + a.Last.String()
}

// Span is rows, from 1; the last one is of it.
type Span struct{ First, Last int }

// area gives an area of the sheet as formulas have it.
func (s *Sheet) area(a Area) string {
	if a.First == a.Last {
		return s.quoted() + a.First.fixed()
	}
	return s.quoted() + a.First.fixed() + ":" + a.Last.fixed()
}

func (s *Sheet) titles() string {
	return fmt.Sprintf("%s$%d:$%d", s.quoted(), s.Titles.First, s.Titles.Last)
}

func (s *Sheet) quoted() string { return "'" + strings.ReplaceAll(s.name, "'", "''") + "'!" }
