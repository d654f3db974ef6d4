package dossier

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/number"
	"vanban/generator/strictyaml"
	"vanban/generator/unit"
)

// setting reads trinh-bay.
func (d *Dossier) setting(m *strictyaml.Mapping) {
	d.Setting = doc.Setting{Decree: strictyaml.Choose(m, keyDecree, decrees(), "")}
	by := inforce.Of(d.Setting)
	d.Setting.BodySize = measure{"pt", unit.Point, by}.oneOf(m, "co-chu", by.BodySizes)
	d.Setting.FirstLine = measure{"cm", unit.Centimetre, by}.oneOf(m, "lui-dau-dong", by.FirstLines)
	d.Setting.Pitch = hundredths(m, "gian-dong", by)
}

// keyDecree chooses the decree that the documents are made by.
const keyDecree = "quy-dinh"

func decrees() []strictyaml.Option[string] { return strictyaml.ByName(inforce.Keys()...) }

// measure is a unit in which lengths are written, bounded by a decree.
type measure struct {
	name string
	size unit.Length
	by   *nd30.Decree
}

// oneOf reads a length that must be one of a few, such as "1,27 cm"; 0 where there is none.
func (u measure) oneOf(m *strictyaml.Mapping, key string, allowed []unit.Length) unit.Length {
	t := m.Text(key)
	if t.Empty() {
		return 0
	}
	n, ok := number.ReadShort(strings.TrimSuffix(t.S, u.name))
	if length := unit.Length(math.Round(n * float64(u.size))); ok && slices.Contains(allowed, length) {
		return length
	}
	words := make([]string, len(allowed))
	for i, a := range allowed {
		words[i] = number.WriteShort(float64(a)/float64(u.size)) + " " + u.name
	}
	m.Decoder.Report(t.At, fmt.Sprintf("“%s” không thể là “%s”.", key, t.S), u.by.Short+" cho phép: "+strings.Join(words, " hoặc "))
	return 0
}

// hundredths reads a distance of lines, in hundredths of a single one; 0 where there is none.
func hundredths(m *strictyaml.Mapping, key string, by *nd30.Decree) int {
	t := m.Text(key)
	if t.Empty() {
		return 0
	}
	n, ok := number.ReadShort(t.S)
	if h := int(math.Round(n * 100)); ok && by.Pitches.Min <= h && h <= by.Pitches.Max {
		return h
	}
	m.Decoder.Report(t.At, fmt.Sprintf("“%s” không thể là “%s”.", key, t.S),
		fmt.Sprintf("%s cho phép từ %s đến %s", by.Short, number.WriteShort(float64(by.Pitches.Min)/100), number.WriteShort(float64(by.Pitches.Max)/100)))
	return 0
}
