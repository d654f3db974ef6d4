// Package bodies knows by name the provinces of today, and the bodies that were merged, renamed or ended in 2025. Everything that asks for them
// reads the one table bodies.tsv, in which each row has its source. The table heads.tsv has the words that names of bodies begin with, and what is known of bodies
// that are called so.
package bodies

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"
)

//go:embed bodies.tsv
var table string

// kind is what a row is.
type kind string

const (
	province     kind = "tinh"
	goneProvince kind = "tinh-cu"
	merged       kind = "hop-nhat"
	mergedShort  kind = "hop-nhat-ten-ngan" // too short a name to be looked for in any file
	districtRoom kind = "phong-huyen"
	ended        kind = "khong-con"
)

// Body is a row of the table.
type Body struct {
	kind    kind
	Name    string
	Since   string         // the day from which it is no more, as 2025-07-01; empty for those of today
	Now     string         // what it is called since, or who has its work; empty for those of today
	Source  string         // the law that says so
	Written string         // an expression for all ways in which the name is written; empty: only this one
	parts   string         // which of its work went elsewhere, and where
	Not     *regexp.Regexp // what may not follow, because it makes another body of the name; nil: anything
}

// Merged says whether another body took the whole one over, rather than a level that ended.
func (b *Body) Merged() bool { return b.kind == merged || b.kind == mergedShort }

// Successor names who took it over, with the parts of its work that went elsewhere.
func (b *Body) Successor() string {
	if b.parts == "" {
		return b.Now
	}
	return b.Now + " (" + b.parts + ")"
}

var all = sync.OnceValue(func() (rows []Body) {
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		cell := func(i int) string {
			if i < len(cells) {
				return cells[i]
			}
			return ""
		}
		b := Body{kind: kind(cell(0)), Name: cell(1), Since: cell(2), Now: cell(3), Source: cell(4), Written: cell(5), parts: cell(6)}
		if cell(7) != "" {
			b.Not = regexp.MustCompile(cell(7))
		}
		rows = append(rows, b)
	}
	return rows
})

func of(kinds ...kind) (rows []Body) {
	for _, b := range all() {
		for _, k := range kinds {
			if b.kind == k {
				rows = append(rows, b)
			}
		}
	}
	return rows
}

// Provinces gives the provinces and cities of today, with their kind: tỉnh Lai Châu, thành phố Huế.
func Provinces() []Body { return of(province) }

// GoneProvinces gives the proper names of the provinces that went into others.
func GoneProvinces() []Body { return of(goneProvince) }

// Merged gives the ministries and departments that others took over, each with the expression for its name.
func Merged() []Body { return of(merged, mergedShort) }

// DistrictRooms gives the expressions for the rooms of a district's committee, behind “Phòng”, that are known where no district is named with them.
func DistrictRooms() (expressions []string) {
	for _, b := range of(districtRoom) {
		if b.Written != "" {
			expressions = append(expressions, b.Written)
		}
	}
	return expressions
}

// Gone gives every full name of a body that is no more: the councils and committees of a province that went into another, and the rooms of districts
// with their level, among them.
func Gone() (rows []Body) {
	rows = of(merged, ended)
	for _, b := range of(districtRoom) {
		for _, level := range []string{" huyện", " quận"} {
			b := b
			b.Name += level
			rows = append(rows, b)
		}
	}
	for _, p := range of(goneProvince) {
		for _, body := range []string{"Ủy ban nhân dân ", "UBND ", "Hội đồng nhân dân ", "HĐND "} {
			b := p
			b.Name, b.Now = body+"tỉnh "+p.Name, body+p.Now
			rows = append(rows, b)
		}
	}
	return rows
}
