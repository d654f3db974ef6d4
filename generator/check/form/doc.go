// Package form holds the rules of how things look: the page and its number, typeface, sizes, weights, alignment, spacing, drawn lines and the numbers of levels.
// What a role looks like is asked of nd30, whose rows the renderers set documents by.
package form
