package grid

import (
	"errors"
	"math/big"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/number"
)

// With gives what a cell and another beside it say together, from left to right.
func (c *Cell) With(other *Cell, between string) *Cell {
	joined := *c
	joined.Kind, joined.Text = Words, c.Text+between+other.Text
	if other.Column < c.Column {
		joined.Text = other.Text + between + c.Text
	}
	return &joined
}

// IsBareNumber says whether a cell is a number without a unit of its own.
func (c *Cell) IsBareNumber() bool { _, err := c.Number(); return err == nil }

// Number reads a cell as a number that is not negative: one that is kept as such, or a text as Vietnamese writes numbers.
func (c *Cell) Number() (*big.Rat, error) {
	switch c.Kind {
	case Broken:
		return nil, errors.New(c.Text)
	case Day:
		return nil, errors.New("là ngày tháng, không phải số; xóa ô rồi gõ lại số, hoặc đổi định dạng ô về số")
	case Number:
		return celltext.ParseExact(c.Exact)
	}
	return number.Parse(celltext.Vietnamese(strings.ReplaceAll(celltext.OneLine(c.Text), " ", "")))
}
