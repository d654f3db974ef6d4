// Package celltext reads the words of one cell of an office's table: that there is nothing or the same as above, items one a line, agencies by whatever
// spelling, a deadline's usual misspellings. It knows of no table; officetable says which cell is what.
package celltext
