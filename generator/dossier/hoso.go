package dossier

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/doc"
	"vanban/generator/markdown"
	"vanban/generator/source"
)

// The names of a dossier's files.
const (
	MainFile     = "ho-so.yaml"
	PlanFile     = "ke-hoach.md"
	TasksFile    = "nhiem-vu.yaml"
	AgenciesFile = "co-quan.yaml"
)

// The groups of ho-so.yaml.
var (
	mainSchema = schema{
		required: []string{"loai", "nam", "co-quan-ban-hanh", "dia-danh", "trich-yeu", "nguoi-ky", "noi-nhan", "luu"},
		optional: []string{"hinh-thuc", "tep", "du-thao", "tai-lieu", "dinh-dang", "tham-quyen", "so", "ngay", "can-cu", "dieu",
			"giu-chu-hoa", "loi-kem-theo", "trinh-bay", "do-khan", "phu-luc", "bao-cao"},
	}
	issuerSchema    = schema{name: "co-quan-ban-hanh", required: []string{"ten", "ten-ngan", "viet-tat"}, optional: []string{"chu-quan", "dong-chu-quan", "dong-ten"}}
	authoritySchema = schema{name: "tham-quyen", required: []string{"ten", "ten-ngan"}}
	signerSchema    = schema{name: "nguoi-ky", optional: []string{"quyen-han", "chuc-vu", "ho-ten"}}
	archiveSchema   = schema{name: "luu", required: []string{"noi-luu"}, optional: []string{"so-ban", "nguoi-soan", "don-vi"}}
	settingSchema   = schema{name: "trinh-bay", optional: []string{"co-chu", "lui-dau-dong", "gian-dong"}}
	reportSchema    = schema{name: "bao-cao", required: []string{"kinh-gui"},
		optional: []string{"cap", "co-quan-ban-hanh", "dia-danh", "nguoi-ky", "noi-nhan", "luu", "in-ma", "viet-tat"}}
	appendixSchema = schema{name: "phu-luc", required: []string{"tieu-de", "noi-dung"}, optional: []string{"huong", "kem-theo"}}
)

// What the words of ho-so.yaml mean.
var (
	kinds   = []option[Kind]{{"quyet-dinh", DecisionWithPlan}, {"ke-hoach", PlanOfItsOwn}}
	media   = []option[Medium]{{"giay", Paper}, {"dien-tu", Electronic}}
	files   = []option[bool]{{"chung", true}, {"rieng", false}}
	outputs = []option[Output]{{string(OutDecision), OutDecision}, {string(OutPlan), OutPlan},
		{string(OutAppendix), OutAppendix}, {string(OutBundle), OutBundle}}
	formats      = []option[Format]{{string(DOCX), DOCX}, {string(PDF), PDF}, {string(XLSX), XLSX}}
	urgencies    = []option[Urgency]{{string(Urgent), Urgent}, {string(VeryUrgent), VeryUrgent}, {string(Express), Express}}
	orientations = []option[doc.Orientation]{{"ngang", doc.Landscape}, {"doc", doc.Portrait}}
	levels       = []option[ReportLevel]{{"tinh", ProvinceReport}, {"so", DepartmentReport}, {"xa", CommuneReport}}
	keepCapital  = []option[Capital]{{"true", AlwaysKept}, {"false", NeverKept}, {"có", AlwaysKept}, {"không", NeverKept}}
	noteWords    = []option[bool]{{"kem-theo", false}, {"ban-hanh-kem-theo", true}}
	noteOpen     = []option[bool]{{"chua-dien", true}}
)

// mostCopies is how many copies of a document may be kept.
const mostCopies = 999

// main reads ho-so.yaml, except its appendices, which need other files.
func (d *Dossier) main(m *mapping) {
	d.Kind = choose(m, "loai", kinds, DecisionWithPlan)
	d.Medium = choose(m, "hinh-thuc", media, Paper)
	d.OneFile = choose(m, "tep", files, true)
	d.Draft = choose(m, "du-thao", yesNo, false)
	d.draftAt = m.firstAt("du-thao", "ngay", "so", "loai")
	d.Year = m.number("nam", firstYear, lastYear)
	m.d.file.year = d.Year
	d.Outputs = chooseMany(m, "tai-lieu", outputs)
	d.Formats = chooseMany(m, "dinh-dang", formats)
	d.Place, d.Abstract = m.text("dia-danh"), m.text("trich-yeu")
	reportTyped(m.d, d.Abstract, typedAbstract, typedIssue)
	reportTyped(m.d, d.Place, typedPlace)
	d.KeepCapital = choose(m, "giu-chu-hoa", keepCapital, ByRule)
	d.NoteSaysIssued = choose(m, "loi-kem-theo", noteWords, false)
	d.Number, d.Day = m.number("so", 1, lastNumber), m.day("ngay")
	d.Bases = m.texts("can-cu")
	d.Urgency = choose(m, "do-khan", urgencies, NotUrgent)
	d.Issuer = readIssuer(m.mapping(issuerSchema))
	d.fitToKind(m)
	authority := m.mapping(authoritySchema)
	d.Authority = Authority{Name: authority.text("ten"), Short: authority.text("ten-ngan")}
	d.Articles = articles(m)
	d.Signer = readSigner(m.mapping(signerSchema))
	d.Recipients = readRecipients(m)
	d.report(m)
	d.setting(m.mapping(settingSchema))
	if len(d.Formats) == 0 {
		d.Formats = []Format{DOCX, PDF, XLSX}
	}
}

// fitToKind checks that the keys are those of the dossier's kind, where the kind is known.
func (d *Dossier) fitToKind(m *mapping) {
	loai := m.text("loai").S
	if loai == "" || loai != kinds[d.Kind].word {
		return
	}
	if d.Kind == DecisionWithPlan {
		m.require("tham-quyen", "can-cu", "dieu")
		return
	}
	m.forbid("với “loai: ke-hoach”", "tham-quyen", "dieu")
}

func readIssuer(m *mapping) Issuer {
	i := Issuer{Parent: m.text("chu-quan"), ParentLines: m.texts("dong-chu-quan"), Name: m.text("ten"), Lines: m.texts("dong-ten"),
		Short: m.text("ten-ngan"), Abbrev: m.text("viet-tat")}
	reportTyped(m.d, i.Abbrev, typedSymbol)
	if len(i.ParentLines) == 0 && !i.Parent.Empty() {
		i.ParentLines = []Text{i.Parent}
	}
	if len(i.Lines) == 0 {
		i.Lines = []Text{i.Name}
	}
	return i
}

// readRecipients reads noi-nhan and luu, which stand beside each other.
func readRecipients(m *mapping) Recipients {
	archive := m.mapping(archiveSchema)
	where := archive.text("noi-luu")
	return Recipients{List: m.texts("noi-nhan"), Archive: where,
		Copies: archive.number("so-ban", 1, mostCopies), Drafter: archive.text("nguoi-soan"), Unit: archive.text("don-vi")}
}

// report reads how periodic reports are issued; what is not said is as in the dossier's documents.
func (d *Dossier) report(m *mapping) {
	if _, given := m.given(reportSchema.name); !given {
		return
	}
	own := m.mapping(reportSchema)
	r := &ReportSetting{
		Level: choose(own, "cap", levels, ProvinceReport), Addressees: own.texts("kinh-gui"),
		Issuer: d.Issuer, Place: d.Place, Signer: d.Signer, Recipients: d.Recipients,
		ShowsCodes: choose(own, "in-ma", yesNo, false), Abbreviations: readAbbreviations(own),
	}
	for _, a := range r.Addressees {
		reportTyped(m.d, a, typedAddress)
	}
	if _, given := own.given(issuerSchema.name); given {
		r.Issuer = readIssuer(own.mapping(issuerSchema))
	}
	if place := own.text("dia-danh"); !place.Empty() {
		r.Place = place
	}
	if _, given := own.given(signerSchema.name); given {
		r.Signer = readSigner(own.mapping(signerSchema))
	}
	if _, given := own.given("noi-nhan"); given {
		own.require(archiveSchema.name)
		r.Recipients = readRecipients(own)
	}
	d.Report = r
}

// articles reads the điều after Điều 1, each a small Markdown text.
func articles(m *mapping) []Article {
	var all []Article
	for _, n := range m.list("dieu") {
		at := m.d.valueAt(n, m.d.at(n.GetToken()))
		before := len(m.d.problems)
		if s, ok := m.d.raw(n); ok {
			reportTyped(m.d, Text{S: strings.TrimSpace(s), At: at}, typedArticle)
		}
		typed := len(m.d.problems) > before
		if isBlank(n) {
			m.d.report(at, "Danh sách “dieu” có mục trống.", "viết nội dung của điều sau “- |”, hoặc bỏ mục này")
			continue
		}
		body, ok := readProse(m, n, "dieu", at)
		if typed { // what Markdown says of the same number is no more than that
			m.d.problems = slices.DeleteFunc(m.d.problems, func(p *source.Problem) bool {
				return p.At.Line == at.Line && p != m.d.problems[before] && strings.HasPrefix(p.What, "Đoạn bắt đầu")
			})
		}
		if ok {
			all = append(all, Article{Body: body, At: at})
		}
	}
	return all
}

// readProse reads a value that is Markdown. Only a block keeps the blank lines between paragraphs.
func readProse(m *mapping, n ast.Node, key string, at source.Pos) (*markdown.Document, bool) {
	s, ok := m.d.single(n, key, at)
	if !ok {
		return nil, false
	}
	block, isBlock := n.(*ast.LiteralNode)
	folded := isBlock && strings.HasPrefix(block.Start.Value, ">")
	if (!isBlock || folded) && strings.Contains(strings.TrimRight(s, "\n"), "\n") {
		m.d.report(at, "Cách viết này làm mất dòng trống giữa các đoạn.", "viết “- |” rồi xuống dòng, mỗi đoạn một dòng, giữa hai đoạn một dòng trống")
		return nil, false
	}
	body, problems, notes := markdown.Read(s, at)
	m.d.notes = append(m.d.notes, notes...)
	m.d.problems = append(m.d.problems, problems...)
	m.d.problems = append(m.d.problems, checkNumbering(m.d.file, body)...)
	return body, true
}

// capacities are the abbreviations before a signer's position (I.II.7.a).
var capacities = []string{"TM.", "KT.", "TL.", "TUQ.", "Q."}

func readSigner(m *mapping) Signer {
	s := Signer{Position: m.text("chuc-vu"), Name: m.text("ho-ten"), At: m.at}
	for _, t := range m.texts("quyen-han") {
		if c, ok := readCapacity(m.d, t); ok {
			s.Capacities = append(s.Capacities, c)
		}
	}
	return s
}

// readCapacity reads "KT. Chủ tịch".
func readCapacity(d *decoder, t Text) (Capacity, bool) {
	abbrev, whom, _ := strings.Cut(t.S, ".")
	abbrev += "."
	for _, known := range capacities {
		if !strings.EqualFold(abbrev, known) {
			continue
		}
		of := strings.TrimSpace(whom)
		if of == "" {
			d.report(t.At, fmt.Sprintf("Sau “%s” chưa ghi ký thay ai.", known), fmt.Sprintf("ví dụ “%s Chủ tịch”", known))
			return Capacity{}, false
		}
		offset := len([]rune(t.S)) - len([]rune(of))
		return Capacity{Abbrev: known, Of: Text{S: of, At: d.file.within(t, offset)}}, true
	}
	d.report(t.At, fmt.Sprintf("Quyền hạn của người ký không rõ: “%s”.", t.S),
		didYouMean(abbrev, capacities)+"bắt đầu bằng "+strings.Join(capacities, ", ")+"; ví dụ “KT. Chủ tịch”")
	return Capacity{}, false
}
