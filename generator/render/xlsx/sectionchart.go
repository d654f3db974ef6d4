package xlsx

import (
	"bytes"
	"encoding/xml"
	"fmt"

	"github.com/xuri/excelize/v2"

	"vanban/generator/chartml"
	"vanban/generator/doc"
	"vanban/generator/ooxml"
	"vanban/generator/pattern"
)

// chartsOf gives the charts of a document's sections.
func chartsOf(d *doc.Document) []*doc.Chart {
	var all []*doc.Chart
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if c, is := b.(*doc.Chart); is {
				all = append(all, c)
			}
		}
	}
	return all
}

// chartData gives the n-th chart's numbers as data for a sheet of their own, which the chart refers to and a person can change.
func chartData(n int, c *doc.Chart) *doc.Dataset {
	d := &doc.Dataset{Name: fmt.Sprintf("Biểu đồ %d", n), Columns: []string{c.Heading}}
	for _, s := range c.Series {
		d.Columns = append(d.Columns, s.Name)
	}
	for i, label := range c.Labels {
		row := []doc.Datum{{Text: label}}
		for _, s := range c.Series {
			row = append(row, doc.Datum{Kind: doc.DecimalDatum, Decimal: &doc.Decimal{Exact: s.Values[i], Decimals: s.Decimals}})
		}
		d.Rows = append(d.Rows, row)
	}
	return d
}

// Chart implements doc.Visitor: the chart stands over a row, or over several where it is higher than a row may be, in the middle of the page's width.
func (a *appendix) Chart(c *doc.Chart) error {
	a.charts++
	data, width := chartData(a.charts, c), a.lineWidth()
	drawn, err := a.metric.measurer.On(a.paper).Chart(c, width)
	if err != nil {
		return err
	}
	top := a.row + 1
	for rest := rounded(drawn.Height) + pixel; rest > 0; rest -= maxRow / pixel * pixel {
		a.fill(0, a.grid.columns(), a.looks.id(look{role: doc.ChartLettering}), nil)
		if err := a.addMerged(min(rest, maxRow/pixel*pixel)); err != nil {
			return err
		}
	}
	column, offset := a.grid.at((pixels(sheetWidth(a.paper)) - pixels(drawn.Width)) / 2)
	name := sheetName(data.Name)
	cells := area{0, 1, 1, 1}.of(name)
	err = a.file.AddChart(a.name, ref(column, top), &excelize.Chart{
		Type: excelize.Col, Series: []excelize.ChartSeries{{Name: cells, Categories: cells, Values: cells}},
		Dimension: excelize.ChartDimension{Width: uint(pixels(drawn.Width)), Height: uint(pixels(drawn.Height))},
		Format:    excelize.GraphicOptions{OffsetX: offset, Positioning: "oneCell", AltText: c.Alt, Name: data.Name},
	})
	if err != nil {
		return err
	}
	// What the library wrote gives way to the chart as a document has it, too.
	part, err := ooxml.Bytes(chartml.Part{Chart: c, Drawing: drawn, Sheet: name, Row: 1, Font: a.styles.Decree().Font}.Write)
	a.file.Pkg.Store(fmt.Sprintf("xl/charts/chart%d.xml", a.charts), part)
	return err
}

// twoCells is the place of what moves with a cell and keeps its size: the library says where it ends in that same cell, which programs cut to the
// cell's edge.
var twoCells = pattern.Lazy(`(?s)<xdr:twoCellAnchor editAs="oneCell">(<xdr:from>.*?</xdr:from>)<xdr:to><xdr:col>\d+</xdr:col><xdr:colOff>(\d+)</xdr:colOff><xdr:row>\d+</xdr:row><xdr:rowOff>(\d+)</xdr:rowOff></xdr:to>(.*?)</xdr:twoCellAnchor>`)

// sizeCharts says of each chart of a section how large it is, in the place of where it ends.
func (b *book) sizeCharts() (err error) {
	b.file.Drawings.Range(func(name, drawing any) bool {
		var written []byte
		if written, err = xml.Marshal(drawing); err != nil {
			return false
		}
		sized := twoCells().ReplaceAllFunc(written, func(anchor []byte) []byte {
			m := twoCells().FindSubmatch(anchor)
			return fmt.Appendf(nil, `<xdr:oneCellAnchor>%s<xdr:ext cx="%s" cy="%s"></xdr:ext>%s</xdr:oneCellAnchor>`, m[1], m[2], m[3], m[4])
		})
		if !bytes.Equal(sized, written) {
			b.file.Drawings.Delete(name)
			b.file.Pkg.Store(name, append([]byte(xml.Header), sized...))
		}
		return true
	})
	return err
}
