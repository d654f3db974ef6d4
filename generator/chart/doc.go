// Package chart makes charts of tables: it reads a table's numbers (charttable.go) and
// draws them in a box (draw.go), as geometry alone, the same on every machine.
//
// Where to look: scale.go chooses the axis and its round ticks, bars.go draws upright and lying bars, lines.go lines of values, shares.go sectors,
// legend.go what tells the series apart, lettering.go measures and breaks the words.
package chart
