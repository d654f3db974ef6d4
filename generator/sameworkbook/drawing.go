package sameworkbook

import (
	"cmp"
	"encoding/xml"
	"slices"
	"strings"
)

// drawing is a chart, a picture or a shape on a sheet.
type drawing struct {
	kind  string
	from  corner   // upper left
	to    *corner  // lower right, where it says one
	sizes []extXML // where it says one; programs say it in several places
	says  []string // of a chart: its title, its kind, its series; of a shape: its words and looks
}

// step is how many cells something stands behind the first, and how much farther, in EMU.
type step struct{ cells, rest int }

// The measures of drawings, in EMU. Programs round to whole pixels or to hundredths of a millimetre.
const (
	pixel     = 9525
	sizeSlack = pixel / 2
	perCent   = 100 // of a size, for one rounds what it is computed from
)

// same says whether two are one place: what ends one cell begins the next.
func (a step) same(b step) bool {
	switch b.cells - a.cells {
	case 0:
		return near(float64(a.rest), float64(b.rest), pixel)
	case 1:
		return b.rest <= pixel
	case -1:
		return a.rest <= pixel
	}
	return false
}

// corner is a place on a sheet.
type corner struct{ across, down step }

func (a corner) same(b corner) bool { return a.across.same(b.across) && a.down.same(b.down) }

func (d drawing) same(e drawing) bool {
	return d.kind == e.kind && d.from.same(e.from) && slices.Equal(d.says, e.says) && d.sameSize(e)
}

// sameSize compares sizes, or where one of them says none the other corners.
func (d drawing) sameSize(e drawing) bool {
	if len(d.sizes) == 0 || len(e.sizes) == 0 {
		return d.to != nil && e.to != nil && d.to.same(*e.to) || len(d.sizes) == len(e.sizes) && d.to == nil && e.to == nil
	}
	return !slices.ContainsFunc(d.sizes, func(a extXML) bool {
		return slices.ContainsFunc(e.sizes, func(b extXML) bool { return !nearSize(a.Wide, b.Wide) || !nearSize(a.High, b.High) })
	})
}

func nearSize(a, b int) bool {
	return near(float64(a), float64(b), float64(sizeSlack+max(a, b)/perCent))
}

// anchorXML is a drawing's place, and what is there (20.5.2).
type anchorXML struct {
	XMLName  xml.Name
	From     cornerXML  `xml:"from"`
	To       *cornerXML `xml:"to"`
	Size     extXML     `xml:"ext"`
	Shapes   []shapeXML `xml:"sp"`
	Lines    []shapeXML `xml:"cxnSp"`
	Pictures []shapeXML `xml:"pic"`
	Groups   []struct{} `xml:"grpSp"`
	Frame    extXML     `xml:"graphicFrame>xfrm>ext"`
	Chart    struct {
		ID string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
	} `xml:"graphicFrame>graphic>graphicData>chart"`
}

// cornerXML is the cell that something begins or ends in, and how far from its corner, in EMU.
type cornerXML struct {
	Row    int `xml:"row"`
	Down   int `xml:"rowOff"`
	Column int `xml:"col"`
	Across int `xml:"colOff"`
}

func (c *cornerXML) read() corner { return corner{step{c.Column, c.Across}, step{c.Row, c.Down}} }

// extXML is a size, in EMU.
type extXML struct {
	Wide int `xml:"cx,attr"`
	High int `xml:"cy,attr"`
}

// shapeXML is a shape, a line or a picture.
type shapeXML struct {
	Form struct {
		Place struct {
			Turned string `xml:"rot,attr"`
			Size   extXML `xml:"ext"`
		} `xml:"xfrm"`
		Preset struct {
			Name string `xml:"prst,attr"`
		} `xml:"prstGeom"`
		Fill toggle `xml:"solidFill>srgbClr"`
		Line toggle `xml:"ln>solidFill>srgbClr"`
	} `xml:"spPr"`
	Usual toggle   `xml:"style>fillRef>srgbClr"` // the fill where the form says none
	Words []string `xml:"txBody>p>r>t"`
}

func (s *shapeXML) says() []string {
	f := &s.Form
	turned := f.Place.Turned
	if turned == "0" {
		turned = ""
	}
	fill := cmp.Or(f.Fill.Value, s.Usual.Value)
	return []string{strings.TrimSpace(strings.Join(s.Words, "")), f.Preset.Name, turned, strings.ToUpper(fill), strings.ToUpper(f.Line.Value)}
}

// read gives what an anchor holds, but for what a chart says in its own part.
func (a *anchorXML) read() drawing {
	one := drawing{kind: a.kind(), from: a.From.read()}
	if a.To != nil {
		to := a.To.read()
		one.to = &to
	}
	sizes := []extXML{a.Size, a.Frame}
	for _, s := range slices.Concat(a.Shapes, a.Lines, a.Pictures) {
		sizes = append(sizes, s.Form.Place.Size)
		one.says = append(one.says, s.says()...)
	}
	one.sizes = slices.DeleteFunc(sizes, func(e extXML) bool { return e == extXML{} })
	return one
}

// kind gives what is drawn; a line may be written as a shape.
func (a *anchorXML) kind() string {
	switch {
	case a.Chart.ID != "":
		return "chart"
	case len(a.Pictures) > 0:
		return "picture"
	case len(a.Shapes)+len(a.Lines) > 0:
		return "shape"
	case len(a.Groups) > 0:
		return "group"
	}
	return "other" // none of those that are made
}

func (b *book) readDrawings(s *sheet) error {
	for _, part := range b.pkg.Related(s.part, "drawing") {
		var all struct {
			Anchors []anchorXML `xml:",any"`
		}
		if err := xml.Unmarshal(b.pkg.Part(part), &all); err != nil {
			return err
		}
		charts := b.pkg.Related(part, "chart")
		for i := range all.Anchors {
			a := &all.Anchors[i]
			one := a.read()
			if one.kind == "chart" && len(charts) > 0 {
				said, err := chartSays(b.pkg.Part(charts[0]))
				if err != nil {
					return err
				}
				one.says, charts = said, charts[1:]
			}
			s.drawn = append(s.drawn, one)
		}
	}
	return nil
}

// chartXML is a chart (21.2.2.29): its title, and what it is drawn from.
type chartXML struct {
	Title []string `xml:"chart>title>tx>rich>p>r>t"`
	Plot  struct {
		Parts []struct {
			XMLName xml.Name
			Bars    toggle `xml:"barDir"`
			Grouped toggle `xml:"grouping"`
			Series  []struct {
				Name   string `xml:"tx>strRef>f"`
				Cats   string `xml:"cat>strRef>f"`
				Values string `xml:"val>numRef>f"`
				Colour toggle `xml:"spPr>solidFill>srgbClr"`
			} `xml:"ser"`
		} `xml:",any"`
	} `xml:"chart>plotArea"`
}

func chartSays(content []byte) ([]string, error) {
	var x chartXML
	if err := xml.Unmarshal(content, &x); err != nil {
		return nil, err
	}
	said := []string{strings.Join(x.Title, "")}
	for _, p := range x.Plot.Parts {
		if len(p.Series) == 0 {
			continue
		}
		said = append(said, p.XMLName.Local+" "+p.Bars.Value+" "+p.Grouped.Value)
		for _, s := range p.Series {
			said = append(said, strings.Join([]string{formula(s.Name), formula(s.Cats), formula(s.Values), strings.ToUpper(s.Colour.Value)}, " "))
		}
	}
	return said, nil
}
