package sameworkbook

import (
	"encoding/xml"
	"slices"
	"strings"
)

// drawing is a chart, a picture or a shape on a sheet.
type drawing struct {
	kind        string
	row, column int      // of its upper left corner
	says        []string // of a chart: its title, its kind, its series
}

// moved is by how many rows or columns a program may set a drawing that nobody touched: where cells end it rounds.
const moved = 1

func (d drawing) same(e drawing) bool {
	return d.kind == e.kind && near(float64(d.row), float64(e.row), moved) && near(float64(d.column), float64(e.column), moved) && slices.Equal(d.says, e.says)
}

// anchorXML is a drawing's place, and what is there (20.5.2).
type anchorXML struct {
	XMLName xml.Name
	From    struct {
		Row    int `xml:"row"`
		Column int `xml:"col"`
	} `xml:"from"`
	Shapes   []struct{} `xml:"sp"`
	Lines    []struct{} `xml:"cxnSp"`
	Pictures []struct{} `xml:"pic"`
	Groups   []struct{} `xml:"grpSp"`
	Chart    struct {
		ID string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
	} `xml:"graphicFrame>graphic>graphicData>chart"`
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
	return ""
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
			one := drawing{kind: a.kind(), row: a.From.Row, column: a.From.Column}
			if one.kind == "chart" && len(charts) > 0 {
				said, err := chartSays(b.pkg.Part(charts[0]))
				if err != nil {
					return err
				}
				one.says, charts = said, charts[1:]
			}
			if one.kind != "" {
				s.drawn = append(s.drawn, one)
			}
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
