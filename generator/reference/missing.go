package reference

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"vanban/generator/markdown"
	"vanban/generator/nd30"
	"vanban/generator/outline"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Documents is the parts that the documents of a dossier have, and the texts that may refer to them.
type Documents struct {
	Decision     bool                 // there is one; its Điều 1 is the program's
	Articles     []*markdown.Document // of the decision, behind Điều 1
	Plan         *markdown.Document
	Outline      outline.Outline      // of the plan
	Appendices   []*markdown.Document // nil: the table of tasks
	Outlines     []outline.Outline    // of the appendices
	Areas, Tasks int                  // how many that has
	Passages     []Passage
	Place        func(p Passage, words string) source.Pos // where words of a passage stand
}

// Check reports references to parts that the documents do not have. References to laws and to other documents are
// theirs; one that may be to either is passed over.
func (d *Documents) Check(report source.Report) {
	r := &referrer{Documents: d, report: report, plan: outlineOf(d.Plan, d.Outline), foreign: map[Origin]bool{}}
	if d.Decision {
		r.articles = append(r.articles, &outlined{})
	}
	for _, a := range d.Articles {
		r.articles = append(r.articles, outlineOf(a, outline.Outline{}))
	}
	for i, a := range d.Appendices {
		r.annexed = append(r.annexed, outlineOf(a, d.Outlines[i]))
	}
	for _, p := range d.Passages {
		r.look(p)
	}
}

// referrer knows the parts of the documents, and says which of those that a text names are not there.
type referrer struct {
	*Documents
	report   source.Report
	articles []*outlined // from Điều 1 on
	plan     *outlined
	annexed  []*outlined     // of the appendices
	foreign  map[Origin]bool // as far as it was asked
	names    func() bool     // whether the passage that is looked at names another document
}

// namesOthers says whether any text of an origin names another document, which a reference in it may be to.
func (r *referrer) namesOthers(o Origin) bool {
	names, asked := r.foreign[o]
	if !asked {
		names = slices.ContainsFunc(r.Passages, func(p Passage) bool { return p.origin == o && mentioned().MatchString(p.Text) })
		r.foreign[o] = names
	}
	return names
}

// look notes the references of a passage, equal ones once: they would be told at the place of the first.
func (r *referrer) look(p Passage) {
	found := chains(p.Text)
	if len(found) == 0 {
		return
	}
	told := map[string]bool{}
	r.names = sync.OnceValue(func() bool { return mentioned().MatchString(p.Text) })
	for _, c := range found {
		what, hint := r.missing(p, &c)
		if what == "" || told[c.text+what] {
			continue
		}
		told[c.text+what] = true
		at := p.At
		if len(told) <= strictyaml.MostQuoted {
			at = r.Place(p, c.text)
		}
		r.report(at, what, hint)
	}
	r.noAppendix(p)
}

// missing says what of a chain is not there; nothing where all is, or where it is another document's.
func (r *referrer) missing(p Passage, c *chain) (what, hint string) {
	owner := c.owner()
	if owner == another {
		return "", ""
	}
	explicit := owner != nobody
	if !explicit && p.origin != OfRecipient && (r.names() || p.origin != OfArticle && p.origin != OfPlan && p.origin != OfAppendix) {
		return "", ""
	}
	switch {
	case c.of(appendixUnit) != nil:
		return r.missingAppendix(c)
	case c.of(taskUnit) != nil:
		return r.missingTask(c)
	case c.of(articleUnit) != nil:
		if !explicit && p.origin != OfRecipient && r.namesOthers(p.origin) {
			return "", ""
		}
		if len(r.plan.articles) > 0 && (owner == ownPlan || owner == nobody && p.origin == OfPlan) {
			return r.plan.missingArticle(c)
		}
		return r.missingArticle(c, owner)
	case c.of(chapterUnit) != nil && r.plan.levels.Own() && (owner == ownPlan || p.origin == OfPlan):
		return r.plan.missingDivision(c, chapterUnit)
	case c.of(partUnit) != nil && r.plan.levels.Own() && (owner == ownPlan || p.origin == OfPlan):
		return r.plan.missingDivision(c, partUnit)
	case c.of(sectionUnit) != nil:
		return r.missingSection(p, c, c.of(sectionUnit))
	case c.of(partUnit) != nil && (owner == ownPlan || p.origin == OfRecipient):
		return r.missingSection(p, c, c.of(partUnit))
	}
	return "", ""
}

func (r *referrer) missingAppendix(c *chain) (what, hint string) {
	count := len(r.Appendices)
	for _, n := range c.of(appendixUnit) {
		if i := numeralValue(n); i < 1 || i <= count {
			continue
		}
		switch count {
		case 0:
			return fmt.Sprintf("Không có Phụ lục %s: hồ sơ không có phụ lục nào.", n), "thêm phụ lục vào “phu-luc”, hoặc sửa câu này"
		case 1:
			return fmt.Sprintf("Không có Phụ lục %s: hồ sơ chỉ có một phụ lục, in là “Phụ lục” không có số.", n), "viết “Phụ lục kèm theo”, hoặc thêm phụ lục vào “phu-luc”"
		}
		return fmt.Sprintf("Không có Phụ lục %s: hồ sơ có %d phụ lục.", n, count), fmt.Sprintf("sửa số, từ I đến %s; hoặc thêm phụ lục vào “phu-luc”", nd30.Roman(count))
	}
	return "", ""
}

func (r *referrer) missingTask(c *chain) (what, hint string) {
	count := r.Tasks
	for _, n := range c.of(taskUnit) {
		if i := numeralValue(n); i > count && count > 0 {
			return fmt.Sprintf("Không có nhiệm vụ số %d: bảng nhiệm vụ có %d nhiệm vụ.", i, count), fmt.Sprintf("sửa số, từ 1 đến %d", count)
		}
	}
	return "", ""
}

func (r *referrer) missingArticle(c *chain, owner owner) (what, hint string) {
	count := len(r.articles)
	for _, n := range c.of(articleUnit) {
		i := numeralValue(n)
		switch {
		case count == 0 || owner == ownPlan:
			return fmt.Sprintf("Không có Điều %s: kế hoạch không chia thành điều.", n), "ghi mục, khoản của kế hoạch, hoặc tên văn bản có điều ấy"
		case i > count || i < 1:
			return fmt.Sprintf("Không có Điều %s: Quyết định có %d điều.", n, count),
				fmt.Sprintf("sửa số, từ 1 đến %d (Điều 1 do chương trình viết, các điều sau ở “dieu”); nếu là điều của văn bản khác thì ghi tên văn bản ấy", count)
		}
		if section := r.articles[i-1].sections; c.of(clauseUnit) != nil {
			own := outlinedSection{}
			if len(section) > 0 {
				own = section[0]
			}
			if what, hint = own.missing(fmt.Sprintf("Điều %d", i), c.of(clauseUnit), c.of(pointUnit)); what != "" {
				return what, hint
			}
		}
	}
	return "", ""
}

// missingSection looks for mục in the plan and, in an appendix, among its own; “Mục II.1.a” names khoản and điểm too.
func (r *referrer) missingSection(p Passage, c *chain, named []string) (what, hint string) {
	sections := r.plan.titles()
	for _, n := range named {
		parts := strings.Split(n, ".")
		i := numeralValue(parts[0])
		if i < 1 || p.origin == OfAppendix && r.inAppendix(i) {
			continue
		}
		if r.plan.again { // which of several it is doesn't show
			if i > r.plan.most[nd30.SectionLevel] {
				return fmt.Sprintf("Không có Mục %s: không phần, chương nào của kế hoạch có nhiều mục như vậy.", parts[0]), "sửa số; nếu là mục của văn bản khác thì ghi tên văn bản ấy"
			}
			continue
		}
		if i > len(sections) {
			return fmt.Sprintf("Không có Mục %s: kế hoạch có %d mục.", parts[0], len(sections)), "sửa số; các mục: " + namesOf(sections) + "; nếu là mục của văn bản khác thì ghi tên văn bản ấy"
		}
		clauses, points := c.of(clauseUnit), c.of(pointUnit)
		if len(parts) > 1 {
			clauses = parts[1:2]
		}
		if len(parts) > 2 {
			points = parts[2:]
		}
		if what, hint = sections[i-1].missing("Mục "+parts[0], clauses, points); what != "" {
			return what, hint
		}
	}
	return "", ""
}

func (r *referrer) inAppendix(section int) bool {
	for _, a := range r.annexed {
		if section <= len(a.titles()) {
			return true
		}
	}
	return r.Areas >= section
}

// namesOf lists mục with their numbers.
func namesOf(sections []outlinedSection) string {
	names := make([]string, len(sections))
	for i, s := range sections {
		names[i] = nd30.Roman(i+1) + ". " + s.title
	}
	return strings.Join(names, "; ")
}

// missing says which of some khoản, and of their điểm, a mục or a điều does not have.
func (s outlinedSection) missing(of string, clauses, points []string) (what, hint string) {
	for _, n := range clauses {
		i := numeralValue(n)
		switch {
		case i <= len(s.points) && i > 0:
		case len(s.points) == 0:
			return fmt.Sprintf("%s không có khoản %s: không chia thành khoản.", of, n), "bỏ “khoản " + n + "”; nếu là khoản của văn bản khác thì ghi tên văn bản ấy"
		default:
			return fmt.Sprintf("%s không có khoản %s: chỉ có %d khoản.", of, n, len(s.points)), fmt.Sprintf("sửa số, từ 1 đến %d; nếu là khoản của văn bản khác thì ghi tên văn bản ấy", len(s.points))
		}
	}
	if len(clauses) != 1 {
		return "", "" // which khoản the điểm are of is not said
	}
	clause := numeralValue(clauses[0])
	for _, letter := range points {
		if n := nd30.PointNumber(letter); n > s.points[clause-1] {
			return fmt.Sprintf("Khoản %d %s không có điểm %s: có %d điểm.", clause, of, letter, s.points[clause-1]), "sửa chữ cái của điểm; nếu là điểm của văn bản khác thì ghi tên văn bản ấy"
		}
	}
	return "", ""
}

// numeralValue reads an Arabic or a Roman number; 0 where it is neither.
func numeralValue(s string) int {
	if n, err := strconv.Atoi(strings.TrimRight(s, "abcdđefghiklmnopqrstuvxyz")); err == nil {
		return n
	}
	const most = 60
	if n := nd30.RomanNumber(s); n <= most {
		return n
	}
	return 0
}

// anAppendix is an appendix without a number that a text says is with it.
var anAppendix = pattern.Lazy(`(?i)phụ lục\s+((?:đính )?kèm theo)`)

// noAppendix notes that a dossier without any speaks of an appendix that is with it.
func (r *referrer) noAppendix(p Passage) {
	if len(r.Appendices) > 0 || p.origin != OfArticle && p.origin != OfPlan {
		return
	}
	for _, m := range anAppendix().FindAllStringIndex(p.Text, -1) {
		c := chain{text: p.Text[m[0]:m[1]], tail: " kèm theo" + p.Text[m[1]:]}
		if c.owner() != another {
			r.report(r.Place(p, c.text), "Không có phụ lục: hồ sơ không có phụ lục nào.", "thêm phụ lục vào “phu-luc”, hoặc sửa câu này")
		}
	}
}
