// Package form holds the rules of form: the page, typeface, sizes, how lines stand, drawn lines, the places of the components, their
// order and numbers. What a role looks like is asked of nd30, whose rows the renderers set documents by.
package form
