package docx

import (
	"cmp"
	"fmt"

	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/nd30"
	"vanban/generator/ooxml"
	"vanban/generator/unit"
)

// The styles that are not those of a role.
const (
	normalStyle     = "Normal"
	ruleStyle       = "KeNgang"
	tableEndStyle   = "SauBang"
	sectionEndStyle = "HetPhan"
	boldStyle       = "Dam"
	italicStyle     = "Nghieng"
	bothStyle       = "DamNghieng"
	noteMarkStyle   = "DauChuThich"
	letterheadTable = "CotDauVanBan"
	signatureTable  = "CotChuKy"
)

// rolesOf gives the roles of what a document has in its sections.
func rolesOf(d *doc.Document) map[doc.Role]bool {
	used := map[doc.Role]bool{}
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			for l := range doc.Lines(b) {
				used[l.Role] = true
			}
		}
	}
	return used
}

// writeStyles takes the roles that the document uses: of those that few documents have, only these get a style.
func writeStyles(x *ooxml.XML, sheet *nd30.Sheet, language string, used map[doc.Role]bool) {
	writeDefaults(x, sheet.Decree(), language)
	s := styleWriter{x, sheet}
	s.paragraph(style{id: normalStyle, name: "Normal", isDefault: true}, paragraphProperties{}, runProperties{})
	for role := range doc.RoleCount {
		if r := doc.Role(role); used[r] || !sheet.StyleOf(r).Rare || sheet.StyleOf(r).IsHeading() {
			s.role(r)
		}
	}
	s.lines()
	s.character(style{id: boldStyle, name: "Đậm"}, runProperties{bold: true})
	s.character(style{id: italicStyle, name: "Nghiêng"}, runProperties{italic: true})
	s.character(style{id: bothStyle, name: "Đậm nghiêng"}, runProperties{bold: true, italic: true})
	s.character(style{id: noteMarkStyle, name: "footnote reference", builtIn: true}, runProperties{raised: true})
	s.tables()
}

func writeDefaults(x *ooxml.XML, by *nd30.Decree, language string) {
	x.Open("w:docDefaults")
	x.Open("w:rPrDefault")
	(&runProperties{font: by.Font, size: by.Styles[doc.Body].FontSize(), language: language}).write(x)
	x.Close("w:rPrDefault")
	x.Open("w:pPrDefault")
	(&paragraphProperties{widows: true, spacing: &spacing{line: singleLine, rule: "auto"}}).write(x)
	x.Close("w:pPrDefault")
	x.Close("w:docDefaults")
}

// singleLine is dòng đơn in 240ths of a line.
const singleLine = 240

// style is what every style has.
type style struct {
	id, name  string
	alias     string // the Vietnamese name of a style that Word has of its own
	base      string // id of the style it is based on; empty: Normal
	next      string // id of the style of the paragraph that a person begins behind it; empty: its own
	builtIn   bool   // Word has it of its own
	isDefault bool
}

type styleWriter struct {
	x     *ooxml.XML
	sheet *nd30.Sheet
}

func (s styleWriter) open(kind string, st style) {
	attributes := []string{"w:type", kind, "w:styleId", st.id}
	if st.isDefault {
		attributes = append(attributes, "w:default", "1")
	}
	if !st.builtIn && !st.isDefault {
		attributes = append(attributes, "w:customStyle", "1")
	}
	s.x.Open("w:style", attributes...)
	s.x.Empty("w:name", "w:val", st.name)
	if st.alias != "" {
		s.x.Empty("w:aliases", "w:val", st.alias)
	}
}

func (s styleWriter) paragraph(st style, p paragraphProperties, r runProperties) {
	s.open("paragraph", st)
	if !st.isDefault {
		s.x.Empty("w:basedOn", "w:val", cmp.Or(st.base, normalStyle))
	}
	if st.next != "" {
		s.x.Empty("w:next", "w:val", st.next)
	}
	s.x.Empty("w:qFormat")
	p.write(s.x)
	r.write(s.x)
	s.x.Close("w:style")
}

func (s styleWriter) character(st style, r runProperties) {
	s.open("character", st)
	s.x.Empty("w:qFormat")
	r.write(s.x)
	s.x.Close("w:style")
}

// following is what comes behind a paragraph in the decree's forms where it is another role: Word's Enter gives that.
var following = map[doc.Role]doc.Role{
	doc.National: doc.Motto, doc.ParentBody: doc.IssuingBody,
	doc.KindName: doc.Abstract, doc.Abstract: doc.Body, doc.ParentNote: doc.Body,
	doc.Authority: doc.Basis, doc.Command: doc.Article, doc.Article: doc.Body,
	doc.PartHead: doc.Body, doc.ChapterHead: doc.Body, doc.DivisionHead: doc.Body, doc.SubdivisionHead: doc.Body, doc.ArticleHead: doc.Body,
	doc.SectionHead: doc.Body, doc.ClauseHead: doc.Body, doc.SubclauseHead: doc.Body, doc.ItemHead: doc.Body, doc.FormHead: doc.Body,
	doc.AppendixLabel: doc.AppendixTitle, doc.AppendixTitle: doc.ParentNote,
	doc.TableHead: doc.TableCell, doc.TableArea: doc.TableCell, doc.Addressee: doc.Body,
	doc.SignerCapacity: doc.SignerPosition, doc.SignerPosition: doc.SignerName, doc.RecipientsLabel: doc.Recipient,
}

// headingRole gives the role whose style is Word's heading of a level, and whether there is one.
func headingRole(sheet *nd30.Sheet, level int) (nd30.Style, bool) {
	if level == 0 {
		return nd30.Style{}, false
	}
	name := fmt.Sprintf("heading %d", level)
	for role := range doc.RoleCount {
		if st := sheet.StyleOf(doc.Role(role)); st.BuiltIn == name {
			return st, true
		}
	}
	return nd30.Style{}, false
}

// role gives the style of a role: all that the decree says of it. Word has one style a level of headings; what else
// stands on that level in the outline is based on it, so that every program sees a heading there too.
func (s styleWriter) role(role doc.Role) {
	sheet := s.sheet
	st := sheet.StyleOf(role)
	own := style{id: st.ID, name: st.WordName(), builtIn: st.BuiltIn != ""}
	if next, is := following[role]; is {
		own.next = sheet.StyleOf(next).ID
	}
	if own.builtIn {
		own.alias = st.Name
	}
	p := paragraphProperties{
		keepNext: st.KeepNext, keepLines: st.KeepLines,
		spacing: &spacing{before: st.Before, after: st.After, line: st.Pitch * singleLine / nd30.MinPitch, rule: "auto"},
		indent:  &indent{left: st.Left, firstLine: st.FirstLine},
		align:   alignments[st.Align], outline: st.Outline,
	}
	if st.Right > 0 {
		p.dots = layout.LineWidth(sheet.Page(doc.Portrait))
	}
	if h := st.LineHeight(); h > 0 {
		p.spacing.line, p.spacing.rule = h.Twips(), "exact"
	}
	r := runProperties{bold: st.Bold, italic: st.Italic, size: st.FontSize()}
	if st.Red {
		r.colour = st.By.Drawn.Red
	}
	if st.Boxed {
		p.frame = frame{sides: allSides, weight: st.By.Drawn.BoxWeight, space: st.By.Drawn.BoxPadding, colour: r.colour}
	}
	if heading, is := headingRole(sheet, st.Outline); is && !own.builtIn {
		own.base = heading.ID
		p.from = inherited{heading.KeepNext, heading.KeepLines, heading.Bold, heading.Italic}
		r.from = p.from
	}
	s.paragraph(own, p, r)
}

// lines gives the styles of the paragraphs that hold no text: a drawn line, what follows a table, what ends a section.
func (s styleWriter) lines() {
	small, drawn := runProperties{size: unit.Point}, s.sheet.Drawn()
	s.paragraph(style{id: ruleStyle, name: "Kẻ ngang"}, paragraphProperties{
		frame:   frame{sides: []string{"top"}, weight: drawn.RuleWeight},
		spacing: &spacing{before: drawn.RuleBefore, line: drawn.RuleHeight.Twips(), rule: "exact"},
	}, small)
	s.paragraph(style{id: tableEndStyle, name: "Sau bảng"}, paragraphProperties{
		spacing: &spacing{after: drawn.AfterTable, line: drawn.TableEnd.Twips(), rule: "exact"},
	}, small)
	s.paragraph(style{id: sectionEndStyle, name: "Hết phần"}, paragraphProperties{
		spacing: &spacing{line: drawn.TableEnd.Twips(), rule: "exact"},
	}, small)
}

// tables gives the style of columns, without lines, and of each kind of table.
func (s styleWriter) tables() {
	s.table(nd30.TableStyle{ID: letterheadTable, Name: "Cột đầu văn bản"})
	s.table(nd30.TableStyle{ID: signatureTable, Name: "Cột chữ ký", Top: s.sheet.Drawn().BeforeSignature})
	for role := range doc.TableRoleCount {
		if t := s.sheet.TableOf(doc.TableRole(role)); role == 0 || t.ID != s.sheet.TableOf(doc.TableRole(role-1)).ID {
			s.table(t)
		}
	}
}

func (s styleWriter) table(t nd30.TableStyle) {
	s.open("table", style{id: t.ID, name: t.Name})
	s.x.Open("w:tblPr")
	if t.Frame > 0 {
		frame{sides: append(allSides, "insideH", "insideV"), weight: t.Frame}.write(s.x, "w:tblBorders")
	}
	s.x.Open("w:tblCellMar")
	for i, width := range []unit.Length{t.Top, t.SideMargin, t.Bottom, t.SideMargin} {
		s.x.Empty("w:"+allSides[i], "w:w", twips(width), "w:type", "dxa")
	}
	s.x.Close("w:tblCellMar")
	s.x.Close("w:tblPr")
	s.x.Close("w:style")
}

// allSides are the sides of a box, in the order of the schema.
var allSides = []string{"top", "left", "bottom", "right"}
