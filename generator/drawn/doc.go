// Package drawn reads tables that an office drew in Excel, as they are seen there: merged cells, widths, how words stand and look, numbers
// as their formats show them. Sums and other plain formulas are worked out again.
//
// A workbook is foreign: every part goes through the bounds of package ooxml, and nothing in it is kept but what a table shows.
package drawn
