package chart

import (
	"strings"

	"vanban/generator/doc"
)

// Told gives what a chart shows in words, a line for each label with its values: "Quý I: Hoàn thành 12; Quá hạn 3".
func Told(c *doc.Chart) []string {
	var lines []string
	for i, label := range c.Labels {
		var values []string
		for k := range c.Series {
			values = append(values, told(c, &c.Series[k], i))
		}
		lines = append(lines, label+": "+strings.Join(values, "; "))
	}
	return lines
}

// told gives the i-th value of a series with its name; a sector's with its part of the whole.
func told(c *doc.Chart, s *doc.Series, i int) string {
	v := s.Values[i]
	if v == nil {
		return s.Name + " -"
	}
	value := s.Name + " " + Written(c, s, v)
	if c.Kind == doc.ShareChart {
		value += " (" + Share(v, Sum(s.Values)) + ")"
	}
	return value
}
