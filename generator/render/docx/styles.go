package docx

import (
	"vanban/generator/doc"
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

// red is the ink of the urgency mark (I.III.2.b).
const red = "FF0000"

func writeStyles(sheet *nd30.Sheet, language string) func(*ooxml.XML) error {
	return func(x *ooxml.XML) error {
		x.Open("w:styles", "xmlns:w", mainNS)
		writeDefaults(x, language)
		s := styleWriter{x}
		s.paragraph(style{id: normalStyle, name: "Normal", isDefault: true}, paragraphProperties{}, runProperties{})
		for role := range doc.RoleCount {
			s.role(sheet.StyleOf(doc.Role(role)), doc.Role(role))
		}
		s.lines()
		s.character(style{id: boldStyle, name: "Đậm"}, runProperties{bold: true})
		s.character(style{id: italicStyle, name: "Nghiêng"}, runProperties{italic: true})
		s.character(style{id: bothStyle, name: "Đậm nghiêng"}, runProperties{bold: true, italic: true})
		s.character(style{id: noteMarkStyle, name: "footnote reference"}, runProperties{raised: true})
		s.tables()
		x.Close("w:styles")
		return nil
	}
}

func writeDefaults(x *ooxml.XML, language string) {
	x.Open("w:docDefaults")
	x.Open("w:rPrDefault")
	(&runProperties{font: nd30.Font, size: nd30.NewSheet(doc.Setting{}).StyleOf(doc.Body).FontSize(), language: language}).write(x)
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
	isDefault bool
}

type styleWriter struct{ x *ooxml.XML }

func (s styleWriter) open(kind string, st style) {
	attributes := []string{"w:type", kind, "w:styleId", st.id}
	if st.isDefault {
		attributes = append(attributes, "w:default", "1")
	} else {
		attributes = append(attributes, "w:customStyle", "1")
	}
	s.x.Open("w:style", attributes...)
	s.x.Empty("w:name", "w:val", st.name)
}

func (s styleWriter) paragraph(st style, p paragraphProperties, r runProperties) {
	s.open("paragraph", st)
	if !st.isDefault {
		s.x.Empty("w:basedOn", "w:val", normalStyle)
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

// role gives the style of a role: all that the decree says of it.
func (s styleWriter) role(st nd30.Style, role doc.Role) {
	p := paragraphProperties{
		keepNext: st.KeepNext, keepLines: st.KeepLines,
		spacing: &spacing{before: st.Before, after: st.After, line: st.Pitch * singleLine / nd30.MinPitch, rule: "auto"},
		indent:  &indent{left: st.Left, firstLine: st.FirstLine},
		align:   alignments[st.Align], outline: st.Outline,
	}
	if st.Boxed {
		p.frame = box(st)
	}
	r := runProperties{bold: st.Bold, italic: st.Italic, size: st.FontSize()}
	if st.Red {
		r.colour = red
	}
	s.paragraph(style{id: st.ID, name: wordName(st, role)}, p, r)
}

// wordName gives a style's name; Word knows footnotes and headers by names of its own.
func wordName(st nd30.Style, role doc.Role) string {
	switch role {
	case doc.Footnote:
		return "footnote text"
	case doc.PageNumber:
		return "header"
	}
	return st.Name
}

func box(st nd30.Style) []edge {
	var edges []edge
	colour := ""
	if st.Red {
		colour = red
	}
	for _, side := range []string{"top", "left", "bottom", "right"} {
		edges = append(edges, edge{side: side, weight: nd30.BoxWeight, space: nd30.BoxPadding, colour: colour})
	}
	return edges
}

// lines gives the styles of the paragraphs that hold no text: a drawn line, what follows a table, what ends a section.
func (s styleWriter) lines() {
	small := runProperties{size: unit.Point}
	s.paragraph(style{id: ruleStyle, name: "Kẻ ngang"}, paragraphProperties{
		frame:   []edge{{side: "top", weight: nd30.RuleWeight}},
		spacing: &spacing{before: nd30.RuleBefore, line: nd30.RuleHeight.Twips(), rule: "exact"},
	}, small)
	s.paragraph(style{id: tableEndStyle, name: "Sau bảng"}, paragraphProperties{
		spacing: &spacing{after: nd30.AfterTable, line: nd30.TableEnd.Twips(), rule: "exact"},
	}, small)
	s.paragraph(style{id: sectionEndStyle, name: "Hết phần"}, paragraphProperties{
		spacing: &spacing{line: nd30.TableEnd.Twips(), rule: "exact"},
	}, small)
}

// tables gives the style of columns, without lines, and of each kind of table.
func (s styleWriter) tables() {
	s.table(style{id: letterheadTable, name: "Cột đầu văn bản"}, nil, margins{})
	s.table(style{id: signatureTable, name: "Cột chữ ký"}, nil, margins{top: nd30.BeforeSignature})
	for role := range doc.TableRoleCount {
		t := nd30.TableOf(doc.TableRole(role))
		if role > 0 && t.ID == nd30.TableOf(doc.TableRole(role-1)).ID {
			continue
		}
		var frame []edge
		for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
			frame = append(frame, edge{side: side, weight: t.Frame})
		}
		s.table(style{id: t.ID, name: t.Name}, frame, margins{side: t.SideMargin})
	}
}

// margins is the room between a cell's edges and its text.
type margins struct{ top, side unit.Length }

func (s styleWriter) table(st style, frame []edge, m margins) {
	s.open("table", st)
	s.x.Open("w:tblPr")
	if frame != nil {
		writeEdges(s.x, "w:tblBorders", frame)
	}
	s.x.Open("w:tblCellMar")
	for _, edge := range []struct {
		name  string
		width unit.Length
	}{{"w:top", m.top}, {"w:left", m.side}, {"w:bottom", 0}, {"w:right", m.side}} {
		s.x.Empty(edge.name, "w:w", twips(edge.width), "w:type", "dxa")
	}
	s.x.Close("w:tblCellMar")
	s.x.Close("w:tblPr")
	s.x.Close("w:style")
}
