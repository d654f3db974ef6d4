package xlsx_test

// place is where something is drawn: cells from 0, offsets and sizes in EMU.
type place struct {
	From corner  `xml:"from"`
	To   *corner `xml:"to"`
	Size *struct {
		Width  int `xml:"cx,attr"`
		Height int `xml:"cy,attr"`
	} `xml:"ext"`
	Shape *struct {
		Geometry valueOf `xml:"spPr>prstGeom"`
	} `xml:"sp"`
}

type corner struct {
	Column       int `xml:"col"`
	ColumnOffset int `xml:"colOff"`
	Row          int `xml:"row"`
	RowOffset    int `xml:"rowOff"`
}

type valueOf struct {
	Value  string `xml:"val,attr"`
	Preset string `xml:"prst,attr"`
}

// pictures are what is drawn on a sheet, which excelize does not read, or not without text.
func (r *reader) pictures(name string) {
	_, kinds := r.related(r.partOf(name))
	if kinds["drawing"] == "" {
		return
	}
	var drawing struct {
		One []place `xml:"oneCellAnchor"`
		Two []place `xml:"twoCellAnchor"`
	}
	r.decode(kinds["drawing"], &drawing)
	for _, p := range append(drawing.One, drawing.Two...) {
		r.say("  drawn %s\n", all(p))
	}
	if _, kinds := r.related(kinds["drawing"]); kinds["chart"] != "" {
		r.chart(kinds["chart"])
	}
}

type series struct {
	Name       string  `xml:"tx>strRef>f"`
	Colour     valueOf `xml:"spPr>solidFill>srgbClr"`
	Categories string  `xml:"cat>strRef>f"`
	Values     string  `xml:"val>numRef>f"`
	Label      label   `xml:"dLbls"`
}

type label struct {
	Format struct {
		Code string `xml:"formatCode,attr"`
	} `xml:"numFmt"`
	Value valueOf `xml:"showVal"`
}

type title struct {
	Text  string `xml:"tx>rich>p>r>t"`
	Looks look   `xml:"tx>rich>p>r>rPr"`
}

type look struct {
	Size   int     `xml:"sz,attr"`
	Bold   bool    `xml:"b,attr"`
	Colour valueOf `xml:"solidFill>srgbClr"`
	Face   struct {
		Name string `xml:"typeface,attr"`
	} `xml:"latin"`
}

type axis struct {
	Direction valueOf   `xml:"scaling>orientation"`
	Grid      *struct{} `xml:"majorGridlines"`
	Title     *title    `xml:"title"`
	Labels    valueOf   `xml:"tickLblPos"`
	Looks     look      `xml:"txPr>p>pPr>defRPr"`
}

func (r *reader) chart(part string) {
	var c struct {
		Title title `xml:"chart>title"`
		Bars  struct {
			Direction valueOf  `xml:"barDir"`
			Grouping  valueOf  `xml:"grouping"`
			Series    []series `xml:"ser"`
			Gap       valueOf  `xml:"gapWidth"`
			Overlap   valueOf  `xml:"overlap"`
		} `xml:"chart>plotArea>barChart"`
		Category axis `xml:"chart>plotArea>catAx"`
		Value    axis `xml:"chart>plotArea>valAx"`
		Legend   struct {
			Place valueOf `xml:"legendPos"`
			Looks look    `xml:"txPr>p>pPr>defRPr"`
		} `xml:"chart>legend"`
	}
	r.decode(part, &c)
	r.say("  chart %s\n    bars %s %s, gap %s, overlap %s\n", all(c.Title), c.Bars.Direction.Value, c.Bars.Grouping.Value, c.Bars.Gap.Value, c.Bars.Overlap.Value)
	for _, s := range c.Bars.Series {
		r.say("    series %s\n", all(s))
	}
	r.say("    axis of categories %s\n    axis of values %s\n    legend %s\n", all(c.Category), all(c.Value), all(c.Legend))
}
