package formwords

import "regexp"

// Line is a line of a form by which the text of a kind is worded: what it says for keys of the front matter.
type Line struct {
	Form func() *regexp.Regexp
	Like func() *regexp.Regexp // as others word it, with the same groups; nil: nobody does
	Keys []string              // of the expression's groups; none: the program writes the line
	List bool                  // dash items follow it
}
