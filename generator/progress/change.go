package progress

import (
	"fmt"
	"math/big"
	"slices"

	"vanban/generator/reported"
)

// pointsUnit is the unit of a difference of two shares.
const pointsUnit = "điểm %"

// compare computes the changes against last year and against the period before.
func (c *calculator) compare(i *Indicator) {
	i.Change, i.ChangePerCent = c.change(i, i.ToDate, i.LastYear, comparand{changeSuffix, "so với cùng kỳ năm trước"})
	i.Growth, i.GrowthPerCent = c.change(i, i.Own, i.Before, comparand{growthSuffix, "so với kỳ trước"})
}

// comparand is what a figure is compared with: the ending of the difference's code in progress files and the name that people read.
type comparand struct{ suffix, name string }

// change gives the difference of two figures: of a share in percentage points,
// of others also in per cent where there was something before.
//
// Both are computed from the exact values and rounded at the last step only.
// But a row of a table shows the two figures and their difference side by side,
// and a reader subtracts: so the difference is treated as any parts beside
// their total are, and shown as the difference of what is shown of the two. It is
// marked as fitted where that is not its own rounding, from which it
// differs by less than one in the last place (by less than two where one of
// the two was itself fitted to a total). The per cent shown is the exact
// ones' rounded; it is 0 where the difference shown is 0, so that no row
// tells of growth between two equal numbers.
func (c *calculator) change(i *Indicator, now, then *Figure, with comparand) (absolute, perCent *Figure) {
	if now == nil || then == nil || now.Empty {
		return nil, nil
	}
	share := i.Kind == reported.ShareIndicator
	absolute = &Figure{
		Code: i.Code.S + with.suffix, Name: fmt.Sprintf("%s, tăng giảm %s", i.Name.S, with.name), Unit: i.Unit.S, Decimals: i.Decimals,
		Value: new(big.Rat).Sub(now.Value, then.Value), Shown: new(big.Rat).Sub(now.Shown, then.Shown),
		Formula: fmt.Sprintf("%s − %s", now.Code, then.Code), Inputs: slices.Concat(now.Inputs, then.Inputs),
	}
	if share {
		absolute.Unit = pointsUnit
	}
	absolute.Fitted = absolute.Shown.Cmp(absolute.Rounded()) != 0
	c.book().add(absolute)
	if share || then.Shown.Sign() == 0 {
		return absolute, nil
	}
	perCent = &Figure{
		Code: absolute.Code + perCentSuffix, Name: absolute.Name + " theo phần trăm", Unit: "%", Decimals: 1,
		Value:   new(big.Rat).Mul(new(big.Rat).Quo(absolute.Value, then.Value), whole(100)),
		Formula: fmt.Sprintf("(%s − %s) ÷ %s × 100", now.Code, then.Code, then.Code), Inputs: absolute.Inputs,
	}
	if absolute.Sign() == 0 {
		perCent.Shown = new(big.Rat)
		perCent.Fitted = perCent.Rounded().Sign() != 0
	}
	return absolute, c.book().add(perCent)
}
