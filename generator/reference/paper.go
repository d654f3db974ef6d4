package reference

import (
	"fmt"
	"sync"

	"vanban/generator/markdown"
	"vanban/generator/outline"
	"vanban/generator/source"
)

// Paper is a document in a file of its own: its điều, and the texts that may refer to them.
type Paper struct {
	Decision bool                 // it is a decision; else it has no điều
	Issues   bool                 // its Điều 1 is the program's
	Articles []*markdown.Document // behind that
	Passages Passages
	Place    func(p Passage, words string) source.Pos
}

// Check reports references to điều that the document does not have. What may be those of another document is passed over.
func (d *Paper) Check(report source.Report) {
	r := &referrer{Documents: &Documents{Passages: d.Passages, Place: d.Place}, foreign: map[Origin]bool{}}
	if d.Issues {
		r.articles = append(r.articles, &outlined{})
	}
	for _, a := range d.Articles {
		r.articles = append(r.articles, outlineOf(a, outline.Outline{}))
	}
	for _, p := range d.Passages {
		r.names = sync.OnceValue(func() bool { return mentioned().MatchString(p.Text) })
		told := map[string]bool{}
		for _, c := range chains(p.Text) {
			what, hint := d.missing(r, p, &c)
			if what == "" || told[c.text] {
				continue
			}
			told[c.text] = true
			report(d.Place(p, c.text), what, hint)
		}
	}
}

// missing says which điều of a chain the document does not have.
func (d *Paper) missing(r *referrer, p Passage, c *chain) (what, hint string) {
	owner := c.owner()
	mine := owner == ownDecision && d.Decision
	maybe := owner == nobody && (p.origin == OfRecipient || (p.origin == OfArticle || p.origin == OfPlan) && !r.names() && !r.namesOthers(p.origin))
	if c.of(articleUnit) == nil || c.of(appendixUnit) != nil || !mine && !maybe {
		return "", ""
	}
	if count := len(r.articles); !d.Decision {
		return fmt.Sprintf("Không có Điều %s: văn bản này không chia thành điều.", c.of(articleUnit)[0]), "sửa câu này, hoặc ghi tên văn bản có điều ấy"
	} else {
		for _, n := range c.of(articleUnit) {
			if i := numeralValue(n); i > count || i < 1 {
				return fmt.Sprintf("Không có Điều %s: Quyết định này có %d điều.", n, count), fmt.Sprintf("sửa số, từ 1 đến %d; nếu là điều của văn bản khác thì ghi tên văn bản ấy", count)
			}
		}
	}
	if d.Issues && numeralValue(c.of(articleUnit)[0]) == 1 {
		return "", ""
	}
	return r.missingArticle(c, ownDecision)
}
