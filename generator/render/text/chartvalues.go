package text

import (
	"fmt"
	"strings"

	"vanban/generator/chart"
	"vanban/generator/doc"
)

// Chart implements doc.Visitor: what the chart shows, and a line for each label with its values.
func (p *printer) Chart(c *doc.Chart) error {
	fmt.Fprintf(p.w, "[%s] %s\n", c.Kind.Name(), plain(c.Alt))
	for i, label := range c.Labels {
		var values []string
		for _, s := range c.Series {
			if s.Values[i] == nil {
				values = append(values, plain(s.Name)+" -")
				continue
			}
			value := plain(s.Name) + " " + chart.Written(c, &s, s.Values[i])
			if c.Kind == doc.ShareChart {
				value += " (" + chart.Share(s.Values[i], chart.Sum(s.Values)) + ")"
			}
			values = append(values, value)
		}
		fmt.Fprintf(p.w, "[Số liệu] %s: %s\n", plain(label), strings.Join(values, "; "))
	}
	return nil
}
