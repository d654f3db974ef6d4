package dossier

import (
	"errors"
	"strings"

	"vanban/generator/deadline"
	"vanban/generator/letters"
)

// explain tells why a deadline is not understood, and at which character of it, from 0.
func explain(err error) (what, hint string, offset int) {
	var parse *deadline.ParseError
	if !errors.As(err, &parse) {
		return sentence(err.Error()), "", 0
	}
	if parse.Impossible {
		return sentence(parse.What), "sửa lại cho đúng lịch", parse.Column - 1
	}
	forms := strings.Join(deadline.Forms(parse.Year), "\n    ")
	return sentence(parse.What), formsHint + "\n    " + forms, parse.Column - 1
}

// formsHint begins the list of all forms that a deadline can have.
const formsHint = "viết theo một trong các cách sau:"

// formsAgain stands in its place where the list was given before.
const formsAgain = "viết theo một trong các cách đã kể ở thời hạn sai đầu tiên; lời riêng thì viết {khac: \"…\"}"

// sentence begins a message with a capital and ends it with a full stop.
func sentence(s string) string { return letters.UpperFirst(strings.TrimSuffix(s, ".")) + "." }
