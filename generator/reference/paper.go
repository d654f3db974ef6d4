package reference

import (
	"fmt"
	"strings"
	"sync"

	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/outline"
	"vanban/generator/source"
)

// Paper is a document in a file of its own: its điều, and the texts that may refer to them.
type Paper struct {
	Decision   bool                 // it is a decision; else it has no điều
	Issues     bool                 // its Điều 1 is the program's
	Articles   []*markdown.Document // behind that
	Kind       string               // what it is called: “… Điều 5 Quy chế này”
	Body       *markdown.Document   // of one that is no decision
	Outline    outline.Outline      // its levels
	Open       bool                 // it may have điều that are not known here
	Appendices int                  // phụ lục of its own
	Annexes    int                  // phụ lục of the dossier in which it stands
	Passages   Passages
	Place      func(p Passage, words string) source.Pos
}

// Check reports references to parts that the document does not have. What may be those of another document is passed over.
func (d *Paper) Check(report source.Report) {
	r := &referrer{Documents: &Documents{Passages: d.Passages, Place: d.Place}, foreign: map[Origin]bool{}, plan: outlineOf(d.Body, d.Outline)}
	if d.Issues {
		r.articles = append(r.articles, &outlined{})
	}
	for _, a := range d.Articles {
		r.articles = append(r.articles, outlineOf(a, outline.Outline{}))
	}
	told := map[source.Problem]bool{} // a table that is drawn elsewhere has one place for all its cells
	for _, p := range d.Passages {
		found := chains(p.Text)
		if len(found) == 0 { // as of nearly all cells of a long table
			continue
		}
		r.names = sync.OnceValue(func() bool { return mentioned().MatchString(p.Text) })
		for _, c := range found {
			what, hint := d.missing(r, p, &c)
			if what == "" {
				what, hint = d.missingAppendix(&c)
			}
			if what == "" {
				continue
			}
			once := source.Problem{At: d.Place(p, c.text), What: what}
			if !told[once] {
				told[once] = true
				report(once.At, what, hint)
			}
		}
	}
}

// missing says which parts of a chain the document does not have.
func (d *Paper) missing(r *referrer, p Passage, c *chain) (what, hint string) {
	owner := c.owner()
	mine := owner == ownDecision && d.Decision || d.isOwn(c)
	maybe := owner == nobody && (p.origin == OfRecipient || (p.origin == OfArticle || p.origin == OfPlan) && !r.names() && !r.namesOthers(p.origin))
	if !mine && !maybe {
		return "", ""
	}
	switch {
	case c.of(appendixUnit) != nil:
		return d.missingAnnex(c)
	case c.of(articleUnit) != nil:
		return d.missingArticle(r, c)
	case d.Decision:
		return "", ""
	case c.of(chapterUnit) != nil && d.Outline.Own():
		what, hint = r.plan.missingDivision(c, chapterUnit)
	case c.of(partUnit) != nil && d.Outline.Own():
		what, hint = r.plan.missingDivision(c, partUnit)
	case c.of(sectionUnit) != nil && len(r.plan.titles()) > 0:
		what, hint = r.missingSection(p, c, c.of(sectionUnit))
	case c.of(sectionUnit) != nil && mine:
		return fmt.Sprintf("Không có Mục %s: văn bản này không chia thành mục.", c.of(sectionUnit)[0]), "sửa câu này, hoặc ghi tên văn bản có mục ấy"
	}
	return ofThis(what), hint
}

// ofThis has what is said of a plan said of the document.
func ofThis(what string) string {
	return strings.Replace(what, ": kế hoạch có", ": văn bản này có", 1)
}

// isOwn says whether a chain is of the document by its kind: “Điều 5 Quy chế này”.
func (d *Paper) isOwn(c *chain) bool {
	tail := strings.ToLower(beginning(c.tail))
	tail = tail[len(tailLinks().FindString(tail)):]
	return d.Kind != "" && strings.HasPrefix(tail, strings.ToLower(d.Kind)+" này")
}

// missingAnnex tells of a phụ lục with a number that neither the document nor its dossier has.
func (d *Paper) missingAnnex(c *chain) (what, hint string) {
	for _, n := range c.of(appendixUnit) {
		switch i := numeralValue(n); {
		case d.Appendices == 1 && i > d.Annexes, d.Appendices > 1 && i > max(d.Annexes, d.Appendices):
			return d.beyond(n)
		case d.Appendices == 0 && i > d.Annexes:
			return fmt.Sprintf("Không có Phụ lục %s: văn bản này không có phụ lục nào như vậy.", n), "sửa số, hoặc ghi tên văn bản có phụ lục ấy; phụ lục ở tệp khác, gửi kèm văn bản này, thì không sao"
		}
	}
	return "", ""
}

// missingArticle says which điều of a chain the document does not have.
func (d *Paper) missingArticle(r *referrer, c *chain) (what, hint string) {
	switch count := len(r.articles); {
	case len(r.plan.articles) > 0:
		what, hint = r.plan.missingArticle(c)
		return ofThis(what), hint
	case d.Open:
		return "", ""
	case !d.Decision:
		return fmt.Sprintf("Không có Điều %s: văn bản này không chia thành điều.", c.of(articleUnit)[0]), "sửa câu này, hoặc ghi tên văn bản có điều ấy"
	default:
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

// missingAppendix says which phụ lục that a chain says are with it a document with appendices does not have.
func (d *Paper) missingAppendix(c *chain) (what, hint string) {
	if d.Appendices == 0 || c.owner() != ownAnnexed {
		return "", ""
	}
	return d.missingAnnex(c)
}

// beyond says that a document with appendices does not have one of a number.
func (d *Paper) beyond(n string) (what, hint string) {
	if d.Appendices == 1 {
		return fmt.Sprintf("Không có Phụ lục %s: văn bản này chỉ có một phụ lục, in là “Phụ lục” không có số.", n), "viết “Phụ lục kèm theo”, hoặc thêm phụ lục vào “phu-luc”"
	}
	return fmt.Sprintf("Không có Phụ lục %s: văn bản này có %d phụ lục.", n, d.Appendices), fmt.Sprintf("sửa số, từ I đến %s; hoặc thêm phụ lục vào “phu-luc”", nd30.Roman(d.Appendices))
}
