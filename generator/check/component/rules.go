// Package component holds the rules of what must be in a document and how it is written: the components of the form, their words, signs, order and places.
package component

import (
	"slices"

	"vanban/generator/check"
	"vanban/generator/check/sight"
)

// Rules gives the rules in the order of the decree.
func Rules() []check.Rule {
	return sight.Rules(slices.Concat(recognisedRows, headRows, symbolRows, dayRows, titleRows, baseRows, signerRows, recipientRows, appendixRows, markRows, formRows, metadataRows))
}
