package dossier

import (
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/doc"
	"vanban/generator/heading"
	"vanban/generator/markdown"
	"vanban/generator/outline"
	"vanban/generator/pattern"
	"vanban/generator/render"
	"vanban/generator/signer"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"
	"vanban/generator/typedmark"
)

// The names of a dossier's files.
const (
	MainFile     = "ho-so.yaml"
	PlanFile     = "ke-hoach.md"
	TasksFile    = "nhiem-vu.yaml"
	AgenciesFile = "co-quan.yaml"

	IndicatorsFile = "chi-tieu.yaml" // the indicators of its reports
	ProgressFolder = "tien-do"       // a file for each reporting period
	ReviewFile     = "can-soat.yaml" // what a person must settle after a dossier was rolled forward to another year
)

// The groups of ho-so.yaml.
var (
	mainSchema = strictyaml.Schema{
		Required: []string{"loai", "nam", "co-quan-ban-hanh", "dia-danh", "trich-yeu", "nguoi-ky", "noi-nhan", "luu"},
		Optional: []string{"hinh-thuc", "tep", "du-thao", "tai-lieu", "dinh-dang", "tham-quyen", "so", "ngay", "can-cu", "dieu",
			"giu-chu-hoa", "loi-kem-theo", "trinh-bay", "do-khan", "phu-luc", "bang-nhiem-vu", "bao-cao", outline.Key, "phu-de", "loi-ban-hanh", "thang", "cung-ban-hanh", heading.ContentsKey},
	}
	authoritySchema = strictyaml.Schema{Name: "tham-quyen", Required: []string{"ten", "ten-ngan"}}
	archiveSchema   = strictyaml.Schema{Name: "luu", Required: []string{"noi-luu"}, Optional: []string{"so-ban", "nguoi-soan", "don-vi"}}
	settingSchema   = strictyaml.Schema{Name: "trinh-bay", Optional: []string{keyDecree, "co-chu", "lui-dau-dong", "gian-dong"}}
	reportSchema    = strictyaml.Schema{Name: "bao-cao", Required: []string{"kinh-gui"},
		Optional: []string{"cap", "co-quan-ban-hanh", "dia-danh", "nguoi-ky", "noi-nhan", "luu", "in-ma", "viet-tat", heading.ContentsKey}}
	appendixSchema = strictyaml.Schema{Name: "phu-luc", Required: []string{"tieu-de", "noi-dung"}, Optional: []string{"huong", "kem-theo", "trang", "vung", outline.Key, heading.ContentsKey}}
)

// What the words of ho-so.yaml mean.
var (
	kinds        = []strictyaml.Option[Kind]{{Word: "quyet-dinh", Value: DecisionWithPlan}, {Word: "ke-hoach", Value: PlanOfItsOwn}}
	media        = []strictyaml.Option[Medium]{{Word: "giay", Value: Paper}, {Word: "dien-tu", Value: Electronic}}
	files        = []strictyaml.Option[bool]{{Word: "chung", Value: true}, {Word: "rieng", Value: false}}
	outputs      = strictyaml.ByName(Outputs...)
	urgencies    = strictyaml.ByName(Urgent, VeryUrgent, Express)
	orientations = []strictyaml.Option[doc.Orientation]{{Word: "ngang", Value: doc.Landscape}, {Word: "doc", Value: doc.Portrait}}
	levels       = []strictyaml.Option[ReportLevel]{{Word: "tinh", Value: ProvinceReport}, {Word: "so", Value: DepartmentReport}, {Word: "xa", Value: CommuneReport}}
	keepCapital  = []strictyaml.Option[Capital]{{Word: "true", Value: AlwaysKept}, {Word: "false", Value: NeverKept}, {Word: "có", Value: AlwaysKept}, {Word: "không", Value: NeverKept}}
	noteWords    = []strictyaml.Option[bool]{{Word: "kem-theo", Value: false}, {Word: "ban-hanh-kem-theo", Value: true}}
	noteOpen     = []strictyaml.Option[bool]{{Word: "chua-dien", Value: true}}
)

// formats are those of the table.
func formats() []strictyaml.Option[render.Format] { return strictyaml.ByName(render.Formats()...) }

// mostCopies is how many copies of a document may be kept.
const mostCopies = 999

// main reads ho-so.yaml, except its appendices, which need other files.
func (d *Dossier) main(m *strictyaml.Mapping) {
	d.Kind = strictyaml.Choose(m, "loai", kinds, DecisionWithPlan)
	d.Medium = strictyaml.Choose(m, "hinh-thuc", media, Paper)
	d.OneFile = strictyaml.Choose(m, "tep", files, true)
	d.Draft = strictyaml.Choose(m, "du-thao", strictyaml.YesNo, false)
	d.draftAt, d.draftOpen = m.FirstAt("du-thao", "ngay", "so", "loai"), leavesOpen(m)
	if d.Year = m.Number("nam", strictyaml.FirstYear, strictyaml.LastYear); d.Year == 0 && d.office.has("nam") {
		d.Year = d.office.said.Year
	}
	m.Decoder.File.Year = d.Year
	d.Outputs = strictyaml.ChooseMany(m, "tai-lieu", outputs)
	d.Formats = strictyaml.ChooseMany(m, "dinh-dang", formats())
	d.Place = m.Text("dia-danh")
	d.Number, d.Day = heading.ReadNumber(m), m.Day("ngay")
	d.Heading, d.Abstract = heading.Read(m, d.Day)
	d.Joint = heading.ReadJoint(m)
	typedmark.Report(m.Decoder, d.Abstract, typedAbstract, typedIssue)
	typedmark.Report(m.Decoder, d.Place, typedPlace)
	d.KeepCapital = strictyaml.Choose(m, "giu-chu-hoa", keepCapital, ByRule)
	d.NoteSaysIssued = strictyaml.Choose(m, "loi-kem-theo", noteWords, false)
	d.Bases = readBases(m)
	d.Urgency = strictyaml.Choose(m, "do-khan", urgencies, NotUrgent)
	d.Issuer = readIssuer(m.Mapping(heading.IssuerSchema))
	d.fitToKind(m)
	d.Authority = readAuthority(m.Mapping(authoritySchema))
	d.Articles = articles(m)
	d.Signer = signer.Read(m.Mapping(signer.Schema))
	d.Recipients = readRecipients(m)
	d.setting(m.Mapping(settingSchema))
	d.fromOffice(m)
	d.Outline = outline.Read(m, d.Setting.Decree)
	d.report(m)
	d.Table = tasktable.ReadTable(m)
	if len(d.Formats) == 0 {
		d.Formats = []render.Format{render.DOCX, render.PDF, render.XLSX}
	}
}

// fitToKind checks that the keys are those of the dossier's kind, where the kind is known.
func (d *Dossier) fitToKind(m *strictyaml.Mapping) {
	loai := m.Text("loai").S
	if loai == "" || loai != kinds[d.Kind].Word {
		return
	}
	if d.Kind == DecisionWithPlan {
		m.Require(d.office.lacking("tham-quyen", "can-cu", "dieu")...)
		m.Forbid("với “loai: quyet-dinh”", "loi-ban-hanh")
		return
	}
	m.Forbid("với “loai: ke-hoach”", "tham-quyen", "dieu")
}

// readIssuer reads an issuing body; what its abbreviation must not begin with is reported.
func readIssuer(m *strictyaml.Mapping) Issuer {
	i := heading.ReadIssuer(m)
	typedmark.Report(m.Decoder, i.Abbrev, typedSymbol)
	return i
}

func readAuthority(m *strictyaml.Mapping) Authority {
	a := Authority{Short: m.Text("ten-ngan")}
	a.Name, a.Breaks = m.Title("ten")
	return a
}

// overrideSender puts what a group says of who issues a document, where, and who signs it in the place of what is known.
func overrideSender(m *strictyaml.Mapping, issuer *Issuer, place *Text, by *signer.Signer) {
	if _, given := m.Given(heading.IssuerSchema.Name); given {
		*issuer = readIssuer(m.Mapping(heading.IssuerSchema))
	}
	if t := m.Text("dia-danh"); !t.Empty() {
		*place = t
	}
	if _, given := m.Given(signer.Schema.Name); given {
		*by = signer.Read(m.Mapping(signer.Schema))
	}
}

// readRecipients reads noi-nhan and luu, which stand beside each other.
func readRecipients(m *strictyaml.Mapping) Recipients {
	archive := m.Mapping(archiveSchema)
	where := archive.Text("noi-luu")
	r := Recipients{List: m.Texts("noi-nhan"), Archive: where, Drafter: archive.Text("nguoi-soan"), Unit: archive.Text("don-vi")}
	if t := archive.Text("so-ban"); strings.Trim(t.S, "0123456789") != "" && copyMark().MatchString(t.S) {
		r.CopyMark = t
	} else {
		r.Copies = archive.Number("so-ban", 1, mostCopies)
	}
	return r
}

// copyMark is a number of copies as offices write it: 3b, 05 bản, V05b.
var copyMark = pattern.Lazy(`^\p{Lu}{0,5}\.?\d{1,3} ?(b|bản)?$`)

// report reads how periodic reports are issued; what is not said is as in the dossier's documents.
func (d *Dossier) report(m *strictyaml.Mapping) {
	if _, given := m.Given(reportSchema.Name); !given {
		return
	}
	own := m.Mapping(reportSchema)
	r := &ReportSetting{
		Level: strictyaml.Choose(own, "cap", levels, ProvinceReport), Addressees: own.Texts("kinh-gui"),
		Issuer: d.Issuer, Place: d.Place, Signer: d.Signer, Recipients: d.Recipients,
		ShowsCodes: strictyaml.Choose(own, "in-ma", strictyaml.YesNo, false), Abbreviations: readAbbreviations(own), Contents: heading.ReadContents(own),
	}
	for _, a := range r.Addressees {
		typedmark.Report(m.Decoder, a, typedAddress)
	}
	overrideSender(own, &r.Issuer, &r.Place, &r.Signer)
	if _, given := own.Given("noi-nhan"); given {
		own.Require(archiveSchema.Name)
		r.Recipients = readRecipients(own)
	}
	d.Report = r
}

// articles reads the điều after Điều 1, each a small Markdown text.
func articles(m *strictyaml.Mapping) []Article {
	var all []Article
	for _, n := range m.List("dieu") {
		at := m.Decoder.ValueAt(n, m.Decoder.At(n.GetToken()))
		before := len(m.Decoder.Problems)
		if s, ok := m.Decoder.Raw(n); ok {
			typedmark.Report(m.Decoder, Text{S: strings.TrimSpace(s), At: at}, typedArticle)
		}
		typed := len(m.Decoder.Problems) > before
		if strictyaml.IsBlank(n) {
			m.Decoder.Report(at, "Danh sách “dieu” có mục trống.", "viết nội dung của điều sau “- |”, hoặc bỏ mục này")
			continue
		}
		body, ok := ReadProse(m, n, "dieu", at)
		if typed { // what Markdown says of the same number is no more than that
			m.Decoder.Problems = slices.DeleteFunc(m.Decoder.Problems, func(p *source.Problem) bool {
				return p.At.Line == at.Line && p != m.Decoder.Problems[before] && strings.HasPrefix(p.What, "Đoạn bắt đầu")
			})
		}
		if ok {
			all = append(all, Article{Body: body, At: at})
		}
	}
	return all
}

// ReadProse reads a value that is Markdown. Only a block keeps the blank lines between paragraphs.
func ReadProse(m *strictyaml.Mapping, n ast.Node, key string, at source.Pos) (*markdown.Document, bool) {
	s, ok := m.Decoder.Single(n, key, at)
	if !ok {
		return nil, false
	}
	block, isBlock := n.(*ast.LiteralNode)
	folded := isBlock && strings.HasPrefix(block.Start.Value, ">")
	if (!isBlock || folded) && strings.Contains(strings.TrimRight(s, "\n"), "\n") {
		m.Decoder.Report(at, "Cách viết này làm mất dòng trống giữa các đoạn.", "viết “- |” rồi xuống dòng, mỗi đoạn một dòng, giữa hai đoạn một dòng trống")
		return nil, false
	}
	body, problems, notes := markdown.Read(s, at)
	m.Decoder.Notes = append(m.Decoder.Notes, notes...)
	m.Decoder.Problems = append(m.Decoder.Problems, problems...)
	m.Decoder.Problems = append(m.Decoder.Problems, outline.Outline{}.CheckWithin(0, m.Decoder.File, body)...)
	reportDrawn(m.Decoder.File, body)
	return body, true
}

// reportDrawn refuses a table of a workbook in a text that has no file of its own.
func reportDrawn(f *strictyaml.File, text *markdown.Document) {
	for b := range markdown.All(text.Blocks) {
		if t, is := b.(*markdown.Table); is && t.Drawn != nil {
			f.Problems = append(f.Problems, f.Problem(t.At, "Bảng lấy từ tệp Excel (::: bang) không dùng được ở đây.", "dùng trong "+PlanFile+", trong tệp .md của phụ lục hoặc của văn bản riêng"))
		}
	}
}
