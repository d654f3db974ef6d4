package chartml_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/chartml"
	"vanban/generator/doc"
)

// part is a chart part with a plot area.
func part(title, plots string) []byte {
	return []byte(`<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart>` + title +
		`<c:plotArea>` + plots + `</c:plotArea></c:chart></c:chartSpace>`)
}

// points are those of a cache.
func points(values ...string) string {
	var b strings.Builder
	for i, v := range values {
		if v != "" {
			b.WriteString(`<c:pt idx="` + string(rune('0'+i)) + `"><c:v>` + v + `</c:v></c:pt>`)
		}
	}
	return b.String()
}

func words(element string, values ...string) string {
	return "<c:" + element + "><c:strRef><c:strCache>" + points(values...) + "</c:strCache></c:strRef></c:" + element + ">"
}

func numbers(format string, values ...string) string {
	return "<c:val><c:numRef><c:numCache><c:formatCode>" + format + "</c:formatCode>" + points(values...) + "</c:numCache></c:numRef></c:val>"
}

// TestReadCharts reads the data that charts of others keep, and says what of their looks is not as here.
func TestReadCharts(t *testing.T) {
	const title = `<c:title><c:tx><c:rich><a:p><a:r><a:t>Số </a:t></a:r><a:r><a:t>dân</a:t></a:r></a:p><a:p><a:r><a:t>năm 2025</a:t></a:r></a:p></c:rich></c:tx></c:title>`
	for _, c := range []struct {
		name string
		part []byte
		want *chartml.Found
	}{
		{"stacked columns", part(title, `<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:ser>`+words("tx", "Nam")+words("cat", "Xã A", "Xã B")+numbers("#,##0", "1234.6", "")+`</c:ser></c:barChart>`),
			&chartml.Found{Kind: doc.ColumnChart, Title: "Số dân năm 2025", Labels: []string{"Xã A", "Xã B"}, Series: []chartml.FoundSeries{{Name: "Nam", Values: []string{"1.235", ""}}}, Doubts: []string{"các dãy số chồng lên nhau"}}},
		{"lying bars with shares", part("", `<c:barChart><c:barDir val="bar"/><c:ser>`+words("cat", "Xã A")+numbers("0.0%", "0.4567")+`</c:ser></c:barChart>`),
			&chartml.Found{Kind: doc.BarChart, Labels: []string{"Xã A"}, Series: []chartml.FoundSeries{{Values: []string{"45,7%"}}}}},
		{"columns with a line, and days", part("", `<c:bar3DChart><c:barDir val="col"/><c:ser><c:cat><c:numRef><c:numCache><c:formatCode>dd/mm/yyyy</c:formatCode>`+points("45658")+`</c:numCache></c:numRef></c:cat>`+numbers("General", "0.1")+
			`</c:ser></c:bar3DChart><c:lineChart><c:ser>`+words("tx", "Tỷ lệ")+numbers("General", "12")+`</c:ser></c:lineChart>`),
			&chartml.Found{Kind: doc.ColumnChart, Labels: []string{"01/01/2025"}, Series: []chartml.FoundSeries{{Values: []string{"0,1"}}, {Name: "Tỷ lệ", Values: []string{"12"}}}, Doubts: []string{"biểu đồ ba chiều", "nhiều kiểu trong một biểu đồ"}}},
		{"labels of two levels", part("", `<c:pieChart><c:ser><c:cat><c:multiLvlStrRef><c:multiLvlStrCache><c:lvl>`+points("Quý I", "Quý II")+`</c:lvl><c:lvl>`+points("2025")+`</c:lvl></c:multiLvlStrCache></c:multiLvlStrRef></c:cat>`+numbers("General", "1", "2")+`</c:ser></c:pieChart>`),
			&chartml.Found{Kind: doc.ShareChart, Labels: []string{"2025 - Quý I", "2025 - Quý II"}, Series: []chartml.FoundSeries{{Values: []string{"1", "2"}}}}},
		{"no data", part(title, `<c:barChart><c:ser><c:val><c:numRef><c:f>Sheet1!$A$1</c:f></c:numRef></c:val></c:ser></c:barChart>`), nil},
		{"no chart", []byte("<a/>"), nil},
		{"no XML", []byte("<a>"), nil},
		{"a point far away", part("", `<c:lineChart><c:ser><c:val><c:numLit><c:pt idx="2000000000"><c:v>1</c:v></c:pt><c:pt idx="-1"><c:v>1</c:v></c:pt></c:numLit></c:val></c:ser></c:lineChart>`), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, is := chartml.Read(c.part, nothing)
			if is != (c.want != nil) {
				t.Fatalf("read %v", is)
			}
			if diff := cmp.Diff(c.want, got); is && diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
