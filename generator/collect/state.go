package collect

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/reported"
)

// usualWords are what people write into a cell for a state besides its name, folded.
var usualWords = []struct {
	state reported.State
	words []string
}{
	{reported.Completed, []string{"da hoan thanh", "hoan tat", "da hoan tat", "xong", "da xong", "lam xong", "da lam xong", "da thuc hien xong", "thuc hien xong", "ht", "da ht", "hoan thanh 100", "da hoan thanh 100", "100", "da hoan thanh dung han", "hoan thanh dung han", "da hoan thanh qua han", "hoan thanh qua han"}},
	{reported.UnderWay, []string{"dang", "dang lam", "dang trien khai", "dang trien khai thuc hien", "dang tien hanh", "dang xu ly", "dang thuc hien dung tien do", "dang hoan thien", "chua xong", "chua hoan thanh", "chua ht", "do dang"}},
	{reported.NotBegun, []string{"chua", "chua lam", "chua trien khai", "chua trien khai thuc hien", "chua bat dau", "chua tien hanh", "chua co"}},
	{reported.NotApplicable, []string{"khong phu hop", "khong con", "khong thuc hien nua", "bo", "da bai bo"}},
}

// state reads a state by its name, its word or what is usually written for it, whatever the case.
func (c *cell) state() (reported.State, error) {
	text, err := c.plain()
	if err != nil {
		return reported.NotSaid, err
	}
	var names []string
	for _, s := range reported.States {
		if celltext.Fold(s.Name) == celltext.Fold(text) || s.Word == strings.ToLower(text) {
			return s.State, nil
		}
		names = append(names, s.Name)
	}
	for _, u := range usualWords {
		if slices.Contains(u.words, celltext.Fold(text)) {
			return u.state, nil
		}
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
