package compose

import (
	"fmt"
	"slices"

	"vanban/generator/pattern"
	"vanban/generator/wording"
)

// articleReference is how a decision names those who carry it out among its recipients, by the article that names them.
var articleReference = pattern.Lazy(`^Như Điều \d+`)

// addressees is how a document with Kính gửi names those whom it is addressed to (Mẫu 1.5).
const addressees = "Như trên"

// recipientsOf gives the recipients as the amending document names them.
func (c *changes) recipientsOf(list []wording.Literal) []wording.Literal {
	return naming(list, fmt.Sprintf("Như Điều %d", c.lastArticle))
}

// recipientsOfReport gives the recipients as a report names them: it has no articles, but addressees.
func recipientsOfReport(list []wording.Literal) []wording.Literal {
	out := naming(list, addressees)
	if first := slices.Index(out, addressees); first >= 0 {
		rest := slices.DeleteFunc(out[first+1:], func(r wording.Literal) bool { return r == addressees })
		out = out[:first+1+len(rest)]
	}
	return out
}

// naming gives the recipients with other words for those whom an article names.
func naming(list []wording.Literal, words string) []wording.Literal {
	out := make([]wording.Literal, len(list))
	for i, r := range list {
		out[i] = wording.Literal(articleReference().ReplaceAllString(string(r), words))
	}
	return out
}
