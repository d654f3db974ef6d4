package dossier

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/number"
	"vanban/generator/strictyaml"
	"vanban/generator/unit"
)

// setting reads trinh-bay.
func (d *Dossier) setting(m *strictyaml.Mapping) {
	d.Setting = doc.Setting{
		BodySize:  measure{"pt", unit.Point}.oneOf(m, "co-chu", nd30.BodySizes),
		FirstLine: measure{"cm", unit.Centimetre}.oneOf(m, "lui-dau-dong", nd30.FirstLines),
		Pitch:     hundredths(m, "gian-dong", nd30.MinPitch, nd30.MaxPitch),
	}
}

// measure is a unit in which lengths are written.
type measure struct {
	name string
	size unit.Length
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
	m.Decoder.Report(t.At, fmt.Sprintf("“%s” không thể là “%s”.", key, t.S), "Nghị định 30 cho phép: "+strings.Join(words, " hoặc "))
	return 0
}

// hundredths reads a decimal number between two bounds, all in hundredths; 0 where there is none.
func hundredths(m *strictyaml.Mapping, key string, least, most int) int {
	t := m.Text(key)
	if t.Empty() {
		return 0
	}
	n, ok := number.ReadShort(t.S)
	if h := int(math.Round(n * 100)); ok && least <= h && h <= most {
		return h
	}
	m.Decoder.Report(t.At, fmt.Sprintf("“%s” không thể là “%s”.", key, t.S),
		fmt.Sprintf("Nghị định 30 cho phép từ %s đến %s", number.WriteShort(float64(least)/100), number.WriteShort(float64(most)/100)))
	return 0
}
