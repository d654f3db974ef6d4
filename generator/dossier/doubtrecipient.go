package dossier

import (
	"fmt"
	"strconv"

	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/reference"
)

var (
	likeArticle = pattern.Lazy(`(?i)^như điều (\d{1,3})$`)
	carriesOut  = pattern.Lazy(`(?i)(chịu trách nhiệm|căn cứ quyết định(?: này)?) (?:thi hành|thực hiện)(?: quyết định(?: này)?)?$`)
)

// carriedOut notes recipients that are named by a điều which isn't the one that charges somebody with the decision: a điều before it, as the Điều 1 that the
// program words, moves all numbers.
func (v *validation) carriedOut() {
	d := v.dossier
	first, articles := 1, v.own.Articles
	if v.own.Issues {
		first = 2
	}
	who := 0
	for i, a := range articles {
		var words reference.Passages
		words.AddDocument(a, reference.OfArticle)
		for _, p := range words {
			if !carriesOut().MatchString(nd30.TrimEnd(p.Text)) {
				continue
			}
			if who > 0 && who != first+i {
				return // several do
			}
			who = first + i
		}
	}
	for _, r := range d.Recipients.List {
		named := likeArticle().FindStringSubmatch(nd30.TrimEnd(nd30.TrimDash(r.S)))
		if who == 0 || named == nil {
			continue
		}
		if n, err := strconv.Atoi(named[1]); err == nil && n != who && n >= 1 && n < first+len(articles) {
			v.report(r.At, fmt.Sprintf("Nơi nhận ghi “%s”, mà điều giao trách nhiệm thi hành là Điều %d.", named[0], who),
				fmt.Sprintf("sửa thành “Như Điều %d”; quyết định ban hành văn bản khác thì Điều 1 do chương trình viết, các điều của tệp đánh số từ 2", who))
		}
	}
}
