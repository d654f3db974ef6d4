package language

import (
	"fmt"
	"strings"

	"vanban/generator/check"
	"vanban/generator/legacyfont"
)

// codesOf finds the lines that were typed for the fonts of old codes.
func (p *paper) codesOf(lines []string, at []*passage) (all []check.Finding) {
	if !suspect(lines) {
		return nil
	}
	for _, found := range legacyfont.Find(lines) {
		if found.Evidence < legacyfont.Sure || len(found.Lines) == 0 {
			continue
		}
		q := at[found.Lines[0]]
		f := p.finding(q, fmt.Sprintf("%d đoạn mã %s", len(found.Lines), found.Code), "“"+found.Code.Convert(q.line.Text)+"”")
		all = append(all, f)
	}
	return all
}

// suspect says whether lines have letters that Vietnamese has not: most texts have none, and need not be searched.
func suspect(lines []string) bool {
	for _, l := range lines {
		if strings.ContainsFunc(l, func(c rune) bool {
			return 0x80 < c && c < 0x100 && !strings.ContainsRune("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ \u00a0§°±²³µ·×÷«»©®", c)
		}) {
			return true
		}
	}
	return false
}
