package dossier

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/strictyaml"
	"vanban/generator/unit"
)

// setting reads trinh-bay.
func (d *Dossier) setting(m *strictyaml.Mapping) {
	d.Setting = doc.Setting{
		BodySize:  oneOfLengths(m, "co-chu", "pt", unit.Point, nd30.BodySizes),
		FirstLine: oneOfLengths(m, "lui-dau-dong", "cm", unit.Centimetre, nd30.FirstLines),
		Pitch:     hundredths(m, "gian-dong", nd30.MinPitch, nd30.MaxPitch),
	}
}

// measure reads a decimal number with a unit, such as "1,27 cm", and gives it in the unit's size.
func measure(s, name string, size unit.Length) (unit.Length, bool) {
	n, ok := decimal(strings.TrimSuffix(s, name))
	return unit.Length(math.Round(n * float64(size))), ok
}

// decimal reads a number written with a comma or a point.
func decimal(s string) (float64, bool) {
	s = strings.Replace(strings.TrimSpace(s), ",", ".", 1)
	if s == "" || strings.Trim(s, "0123456789.") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil && n < 1000
}

// oneOfLengths reads a length that must be one of a few.
func oneOfLengths(m *strictyaml.Mapping, key, name string, size unit.Length, allowed []unit.Length) unit.Length {
	t := m.Text(key)
	if t.Empty() {
		return 0
	}
	length, ok := measure(t.S, name, size)
	if ok && slices.Contains(allowed, length) {
		return length
	}
	words := make([]string, len(allowed))
	for i, a := range allowed {
		words[i] = strings.Replace(strconv.FormatFloat(float64(a)/float64(size), 'f', -1, 64), ".", ",", 1) + " " + name
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
	n, ok := decimal(t.S)
	if h := int(math.Round(n * 100)); ok && least <= h && h <= most {
		return h
	}
	m.Decoder.Report(t.At, fmt.Sprintf("“%s” không thể là “%s”.", key, t.S),
		fmt.Sprintf("Nghị định 30 cho phép từ %s đến %s", inHundredths(least), inHundredths(most)))
	return 0
}

func inHundredths(h int) string {
	return strings.Replace(strconv.FormatFloat(float64(h)/100, 'f', -1, 64), ".", ",", 1)
}
