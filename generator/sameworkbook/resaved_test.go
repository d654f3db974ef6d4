package sameworkbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
)

const (
	sheetNames   = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	drawingNames = `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`
	relations    = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>`
	relationTo   = `<Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>`
)

// Parts of a workbook, by name.
const (
	bookPart    = "xl/workbook.xml"
	sheetPart   = "xl/worksheets/sheet1.xml"
	stylesPart  = "xl/styles.xml"
	drawingPart = "xl/drawings/drawing1.xml"
)

// parts are a workbook's, by name.
type parts map[string]string

// made is a small workbook as the program writes one: an appendix with the line under its title.
func made() parts {
	return parts{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
		"_rels/.rels":                         fmt.Sprintf(relations, fmt.Sprintf(relationTo, "r1", "officeDocument", "xl/workbook.xml")),
		bookPart:                              `<workbook ` + sheetNames + `><workbookPr/><sheets><sheet name="Phụ lục" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels":          fmt.Sprintf(relations, fmt.Sprintf(relationTo, "r1", "worksheet", "worksheets/sheet1.xml")+fmt.Sprintf(relationTo, "r2", "styles", "styles.xml")),
		"xl/worksheets/_rels/sheet1.xml.rels": fmt.Sprintf(relations, fmt.Sprintf(relationTo, "r1", "drawing", "../drawings/drawing1.xml")),
		"xl/drawings/_rels/drawing1.xml.rels": fmt.Sprintf(relations, ""),
		stylesPart:                            `<styleSheet ` + sheetNames + `><fonts><font><sz val="12"/><name val="Times New Roman"/></font></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/></cellXfs></styleSheet>`,
		sheetPart: `<worksheet ` + sheetNames + `><sheetPr><pageSetUpPr autoPageBreaks="1" fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"></sheetView></sheetViews><cols><col min="1" max="1" width="13.6"/></cols>` +
			`<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Phụ lục</t></is></c></row><row r="2" ht="30"><c r="A2"><v>5</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>` +
			`<pageMargins left="1.18125" right="0.5909722222222222" top="0.7875" bottom="0.7875" header="0.3937" footer="0.3937"/>` +
			`<pageSetup paperSize="9" firstPageNumber="1" useFirstPageNumber="1" fitToWidth="1" fitToHeight="0" orientation="landscape"/>` +
			`<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;&quot;Times New Roman,Regular&quot;&amp;14&amp;P</oddHeader><oddFooter>&amp;L&amp;&quot;Times New Roman,Regular&quot;&amp;10 Phụ lục</oddFooter></headerFooter><drawing r:id="r1"/></worksheet>`,
		drawingPart: `<xdr:wsDr ` + drawingNames + `><xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>2038350</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>114300</xdr:rowOff></xdr:from><xdr:ext cx="2895600" cy="9525"/>` +
			`<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="Shape 2"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2895600" cy="9525"/></a:xfrm>` +
			`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:ln><a:noFill/></a:ln></xdr:spPr></xdr:sp><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
	}
}

// with gives the parts with one replacement in one of them, which must be there.
func (p parts) with(t *testing.T, part, old, instead string) parts {
	t.Helper()
	if !strings.Contains(p[part], old) {
		t.Fatalf("%s has no %q", part, old)
	}
	changed := maps.Clone(p)
	changed[part] = strings.Replace(p[part], old, instead, 1)
	return changed
}

// packed gives the package.
func (p parts) packed(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(p)) {
		into, err := w.Create(name)
		if err == nil {
			_, err = io.WriteString(into, p[name])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// inCalc gives what LibreOffice writes for the workbook: defaults said, the typeface of the page's head left out where it is the
// workbook's own, the height of the page's head and foot taken off the margins, the drawing set between two cells.
func inCalc(t *testing.T) parts {
	p := made().with(t, bookPart, `<workbookPr/>`, `<fileVersion appName="Calc"/><workbookPr backupFile="false"/><workbookProtection/>`)
	for _, c := range [][2]string{
		{`<pageSetUpPr autoPageBreaks="1" fitToPage="1"/>`, `<pageSetUpPr fitToPage="true"/>`},
		{`<pageMargins `, `<printOptions headings="false" gridLines="false" gridLinesSet="true" horizontalCentered="false" verticalCentered="false"/><pageMargins `},
		{`top="0.7875" bottom="0.7875"`, `top="0.593055555555556" bottom="0.648611111111111"`},
		{`<pageSetup `, `<pageSetup scale="100" pageOrder="downThenOver" blackAndWhite="false" draft="false" cellComments="none" horizontalDpi="300" verticalDpi="300" copies="1" `},
		{`useFirstPageNumber="1"`, `useFirstPageNumber="true"`},
		{`differentFirst="1"`, `differentFirst="true" differentOddEven="false"`},
		{`&amp;&quot;Times New Roman,Regular&quot;&amp;14`, `&amp;14`},
		{`&amp;&quot;Times New Roman,Regular&quot;&amp;10`, `&amp;10`},
		{`</headerFooter>`, `<firstHeader></firstHeader><firstFooter></firstFooter></headerFooter>`},
	} {
		p = p.with(t, sheetPart, c[0], c[1])
	}
	for _, c := range [][2]string{
		{`<xdr:oneCellAnchor>`, `<xdr:twoCellAnchor editAs="oneCell">`}, {`</xdr:oneCellAnchor>`, `</xdr:twoCellAnchor>`},
		{`2038350`, `2038320`}, {`114300`, `114480`},
		{`<xdr:ext cx="2895600" cy="9525"/>`, `<xdr:to><xdr:col>3</xdr:col><xdr:colOff>123480</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>123480</xdr:rowOff></xdr:to>`},
		{`<a:ext cx="2895600" cy="9525"/>`, `<a:ext cx="2895120" cy="9000"/>`}, {`<a:ln>`, `<a:ln w="0">`},
	} {
		p = p.with(t, drawingPart, c[0], c[1])
	}
	return p
}

// inExcel gives what Excel writes: what is the default is not said.
func inExcel(t *testing.T) parts {
	return made().with(t, bookPart, `<workbookPr/>`, `<fileVersion appName="xl"/><workbookPr/>`).with(t, sheetPart, ` autoPageBreaks="1"`, ``).
		with(t, sheetPart, ` fitToWidth="1"`, ``).with(t, sheetPart, ` firstPageNumber="1"`, ``)
}

// otherEdits are what a person changes beside the cells, each as a replacement in one part.
var otherEdits = []struct{ name, part, old, instead string }{
	{"a page break between rows", sheetPart, `<drawing`, `<rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks><drawing`},
	{"a page break between columns", sheetPart, `<drawing`, `<colBreaks count="1" manualBreakCount="1"><brk id="1" max="1048575" man="true"/></colBreaks><drawing`},
	{"centred across", sheetPart, `<pageMargins`, `<printOptions horizontalCentered="1"/><pageMargins`},
	{"centred down", sheetPart, `<pageMargins`, `<printOptions verticalCentered="true"/><pageMargins`},
	{"lines of the grid printed", sheetPart, `<pageMargins`, `<printOptions gridLines="1"/><pageMargins`},
	{"headings printed", sheetPart, `<pageMargins`, `<printOptions headings="1"/><pageMargins`},
	{"a wide margin above", sheetPart, `top="0.7875"`, `top="1.9"`},
	{"a narrow margin above", sheetPart, `top="0.7875"`, `top="0.3"`},
	{"a wider margin below", sheetPart, `bottom="0.7875"`, `bottom="0.85"`},
	{"a margin of the page's head", sheetPart, `header="0.3937"`, `header="0.6"`},
	{"a margin of the page's foot", sheetPart, `footer="0.3937"`, `footer="0.2"`},
	{"a scale", sheetPart, `<pageSetup `, `<pageSetup scale="50" `},
	{"no fitting to the page", sheetPart, ` fitToPage="1"`, ``},
	{"fitting to two pages", sheetPart, `fitToWidth="1"`, `fitToWidth="2"`},
	{"another number of the first page", sheetPart, `firstPageNumber="1"`, `firstPageNumber="7"`},
	{"no number of the first page", sheetPart, `useFirstPageNumber="1"`, `useFirstPageNumber="0"`},
	{"pages across first", sheetPart, `<pageSetup `, `<pageSetup pageOrder="overThenDown" `},
	{"black and white", sheetPart, `<pageSetup `, `<pageSetup blackAndWhite="1" `},
	{"a draft", sheetPart, `<pageSetup `, `<pageSetup draft="1" `},
	{"the first page as all others", sheetPart, ` differentFirst="1"`, ``},
	{"a head of the first page", sheetPart, `</headerFooter>`, `<firstHeader>&amp;CMật</firstHeader></headerFooter>`},
	{"a foot of the first page", sheetPart, `</headerFooter>`, `<firstFooter>&amp;CMật</firstFooter></headerFooter>`},
	{"heads of even pages", sheetPart, `</headerFooter>`, `<evenHeader>&amp;CMật</evenHeader></headerFooter>`},
	{"even pages of their own", sheetPart, `differentFirst="1"`, `differentFirst="1" differentOddEven="1"`},
	{"a larger size of the page's number", sheetPart, `&amp;14`, `&amp;20`},
	{"another typeface of the page's number", sheetPart, `Times New Roman`, `Arial`},
	{"a bold page number", sheetPart, `Roman,Regular`, `Roman,Bold`},
	{"the colour of the tab", sheetPart, `<sheetPr>`, `<sheetPr><tabColor rgb="FFFF0000"/>`},
	{"words in the shape", drawingPart, `</xdr:sp>`, `<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Mật</a:t></a:r></a:p></xdr:txBody></xdr:sp>`},
	{"a longer shape", drawingPart, `<xdr:ext cx="2895600"`, `<xdr:ext cx="8686800"`},
	{"a higher shape", drawingPart, `cy="9525"/><xdr:sp`, `cy="904875"/><xdr:sp`},
	{"a shape twice as thick", drawingPart, `cy="9525"/><xdr:sp`, `cy="19050"/><xdr:sp`},
	{"a shape whose own size is another", drawingPart, `<a:ext cx="2895600"`, `<a:ext cx="8686800"`},
	{"a shape moved within its cell", drawingPart, `<xdr:colOff>2038350`, `<xdr:colOff>38350`},
	{"a shape moved to the next cell", drawingPart, `<xdr:col>1</xdr:col>`, `<xdr:col>2</xdr:col>`},
	{"a shape of another form", drawingPart, `prst="rect"`, `prst="ellipse"`},
	{"a shape of another colour", drawingPart, `000000`, `FF0000`},
	{"a line around the shape", drawingPart, `<a:ln><a:noFill/>`, `<a:ln><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>`},
	{"a shape turned", drawingPart, `<a:xfrm>`, `<a:xfrm rot="5400000">`},
	{"something drawn that is of no kind known here", drawingPart, `</xdr:wsDr>`, `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"/></xdr:wsDr>`},
	{"a locked workbook", bookPart, `<workbookPr/>`, `<workbookPr/><workbookProtection lockStructure="1"/>`},
}

// TestEditsBesideCells: what a person changes of the page, the tab and the drawings is an edit; in what LibreOffice writes as well.
func TestEditsBesideCells(t *testing.T) {
	base := made().packed(t)
	for _, e := range otherEdits {
		if Resaved(base, made().with(t, e.part, e.old, e.instead).packed(t)) {
			t.Errorf("%s is no edit", e.name)
		}
		again := e.old == "<pageSetup " // says again what LibreOffice says already
		if calc := inCalc(t); !again && strings.Contains(calc[e.part], e.old) && Resaved(base, calc.with(t, e.part, e.old, e.instead).packed(t)) {
			t.Errorf("%s is no edit in LibreOffice", e.name)
		}
	}
	for _, part := range []string{"xl/tables/table1.xml", "xl/drawings/vmlDrawing1.vml", "xl/media/image1.png", "xl/pivotTables/pivotTable1.xml", "xl/ctrlProps/ctrlProp1.xml"} {
		added := made()
		added[part] = `<a/>`
		if Resaved(base, added.packed(t)) {
			t.Errorf("%s is no edit", part)
		}
	}
}

// TestSavedByOthers: what programs write of their own is none, nor what only a view shows.
func TestSavedByOthers(t *testing.T) {
	base := made().packed(t)
	for name, p := range map[string]parts{
		"as it is": made(), "LibreOffice": inCalc(t), "Excel": inExcel(t),
		"a break that Excel found":  made().with(t, sheetPart, `<drawing`, `<rowBreaks count="1"><brk id="2" max="16383"/></rowBreaks><drawing`),
		"frozen rows":               made().with(t, sheetPart, `</sheetView>`, `<pane ySplit="1" state="frozen"/></sheetView>`),
		"a shape at a cell's begin": made().with(t, drawingPart, `<xdr:col>1</xdr:col><xdr:colOff>2038350`, `<xdr:col>2</xdr:col><xdr:colOff>0`),
	} {
		if !Resaved(base, p.packed(t)) {
			t.Errorf("%s: an edit", name)
		}
	}
}
