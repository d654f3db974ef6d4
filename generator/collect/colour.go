package collect

import (
	"fmt"
	"strings"
)

// white is how a colour begins or ends that is none: of the page itself.
const white = "FFFFFF"

// fillOf gives what tells one fill from another (18.8.20): a solid one by its colour, a hatched one by its pattern, too. Empty of none, and of
// white.
func (b *book) fillOf(id *int) string {
	styles := b.file.Styles
	if id == nil || styles.Fills == nil || *id < 0 || *id >= len(styles.Fills.Fill) || styles.Fills.Fill[*id] == nil {
		return ""
	}
	p := styles.Fills.Fill[*id].PatternFill
	if p == nil || p.PatternType == "" || p.PatternType == "none" {
		return ""
	}
	if p.PatternType != "solid" {
		return p.PatternType
	}
	c := p.FgColor
	switch {
	case c == nil:
		return p.PatternType
	case c.RGB != "":
		if rgb := strings.ToUpper(c.RGB); !strings.HasSuffix(rgb, white) {
			return rgb
		}
		return ""
	case c.Theme != nil:
		if *c.Theme == 0 && c.Tint == 0 { // the first of a theme is the page's
			return ""
		}
		return fmt.Sprintf("%d %g", *c.Theme, c.Tint)
	case c.Indexed == 1 || c.Indexed == 9: // white of the old palette (18.8.27)
		return ""
	}
	return fmt.Sprint(c.Indexed)
}
