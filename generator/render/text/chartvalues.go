package text

import (
	"fmt"

	"vanban/generator/chart"
	"vanban/generator/doc"
)

// Chart implements doc.Visitor: what the chart shows, and a line for each label with its values.
func (p *printer) Chart(c *doc.Chart) error {
	fmt.Fprintf(p.w, "[%s] %s\n", c.Kind.Name(), plain(c.Alt))
	for _, line := range chart.Told(c) {
		fmt.Fprintf(p.w, "[Số liệu] %s\n", plain(line))
	}
	return nil
}
