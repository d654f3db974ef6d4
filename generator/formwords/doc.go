// Package formwords knows what the program words by itself in the forms of annex III, by which it is read out of Word files again: lines with what is
// filled in, what stands over those who sign, single words.
package formwords
