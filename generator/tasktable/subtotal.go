package tasktable

import (
	"fmt"
	"math/big"

	"vanban/generator/nd30"
	"vanban/generator/source"
)

// Subtotals tells of tasks whose figure is not what the tasks under them add up to, in the columns that are added up: the total takes that
// of the task itself.
func (d *Tasks) Subtotals(report source.Report) {
	for _, c := range d.Shown() {
		if !c.Total || !c.IsFigure() {
			continue
		}
		for a := range d.Areas {
			area := &d.Areas[a]
			for i := range area.Tasks {
				if area.HasSubtasks(i) {
					subtotal(c.Column, area.Tasks[i:], report)
				}
			}
		}
	}
}

// subtotal looks at the first of some tasks, and those under it. Where some of these have no figure, theirs may be the rest.
func subtotal(c Column, tasks []Task, report source.Report) {
	whole, decimals := c.Figure(&tasks[0])
	if whole == nil {
		return
	}
	sum, complete := new(big.Rat), true
	for i := 1; i < len(tasks) && tasks[i].Number.Sub() > 0; i++ {
		n, d := c.Figure(&tasks[i])
		if n == nil {
			complete = false
			continue
		}
		sum.Add(sum, n)
		decimals = max(decimals, d)
	}
	if by := sum.Cmp(whole); by == 0 || by < 0 && !complete {
		return
	}
	report(c.Text(&tasks[0]).At, fmt.Sprintf("Ở cột “%s”, nhiệm vụ số %s ghi %s mà các nhiệm vụ con của nó cộng lại là %s; dòng tổng lấy số của nhiệm vụ lớn.",
		c, tasks[0].Number, c.Text(&tasks[0]).S, nd30.Decimal(sum, decimals)), "sửa số sai, hoặc chỉ ghi ở các nhiệm vụ con để chương trình tự cộng")
}
