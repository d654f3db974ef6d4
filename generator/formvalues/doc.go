// Package formvalues reads, out of a recognised document whose kind has a form of its own, what the lines of that form say: the values of its front matter.
package formvalues
