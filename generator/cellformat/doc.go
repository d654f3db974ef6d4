// Package cellformat shows what a cell of a workbook holds by the cell's format (18.8.31 of ECMA-376), as Excel shows it where Vietnamese is
// set: points between thousands, a decimal comma, names of months and days in Vietnamese whatever language the format names, since the
// document is Vietnamese. What only fills a cell's width (? * _) is a space at most, and none at the ends.
//
// code.go takes a format's code apart, section.go says what a section of it is, places.go, fraction.go and moment.go show a number by it.
package cellformat
