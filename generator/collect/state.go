package collect

import (
	"fmt"
	"math/big"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/reported"
)

// state reads a state by its name, its word or what is usually written for it, whatever the case.
func (c *cell) state() (reported.State, error) {
	text, err := c.plain()
	if err != nil {
		return reported.NotSaid, err
	}
	var names []string
	said := celltext.StateOf(text)
	for _, s := range reported.States {
		if s.Word == said || s.Word == strings.ToLower(text) {
			return s.State, nil
		}
		names = append(names, s.Name)
	}
	return reported.NotSaid, fmt.Errorf("ghi trạng thái “%s”; chọn một trong: %s", text, strings.Join(names, ", "))
}

// whole is all of a task, in per cent.
const whole = 100

// share reads a cell as a whole per cent from 0 to 100: what the cell shows, “50%”, or a part of one, “0,5”.
func (c *cell) share() (int, error) {
	text, err := c.plain()
	if err != nil {
		return 0, err
	}
	bare := *c
	percent := c.percent
	if c.kind == textCell {
		for _, sign := range []string{"phần trăm", "%"} {
			if before, _, found := strings.Cut(strings.ToLower(text), sign); found && strings.HasSuffix(strings.TrimRight(strings.ToLower(text), " .;"), sign) {
				bare.text, percent = strings.TrimSpace(before), false
				return bare.whole(0, whole)
			}
		}
	}
	n, err := bare.number()
	if err != nil {
		return 0, err
	}
	if percent || n.Sign() > 0 && n.Cmp(big.NewRat(1, 1)) < 0 {
		n.Mul(n, big.NewRat(whole, 1))
	}
	return between(n, 0, whole)
}
