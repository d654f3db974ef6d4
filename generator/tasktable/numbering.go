package tasktable

import (
	"fmt"

	"vanban/generator/source"
)

// CheckNumbers checks that the tasks are numbered from 1, through all areas, without gaps. One mistake is told
// once: the numbers after it are measured by it.
func (d *Tasks) CheckNumbers(report source.Report) {
	n := numbering{report: report, firstAt: map[int]source.Pos{}}
	for _, area := range d.Areas {
		n.above = 0
		for i := range area.Tasks {
			n.next(&area.Tasks[i])
		}
	}
}

// numbering is how far the tasks' numbers were followed.
type numbering struct {
	report  source.Report
	firstAt map[int]source.Pos
	seen    int    // tasks
	last    int    // the number before
	spare   int    // repeated numbers since: each may stand for the one that follows, or be one too many
	above   Number // the number before, of the same area
}

func (n *numbering) next(t *Task) {
	if t.Number.Sub() > 0 {
		n.under(t)
		return
	}
	n.seen++
	n.above = t.Number
	number := t.Number.Main()
	first, repeated := n.firstAt[number]
	switch {
	case number == 0: // reported already
		n.spare++
		return
	case repeated:
		n.report(t.At, fmt.Sprintf("Số %d dùng hai lần, lần đầu ở dòng %d.", number, first.Line), "đánh số lại; mỗi nhiệm vụ một số")
		n.spare++
		return
	case n.seen == 1 && number != 1:
		n.report(t.At, fmt.Sprintf("Nhiệm vụ đầu tiên mang số %d.", number), "đánh số từ 1, liên tục qua các lĩnh vực")
	case number <= n.last || number > n.last+1+n.spare:
		n.report(t.At, fmt.Sprintf("Nhiệm vụ số %d đứng sau số %d.", number, n.last), fmt.Sprintf("đánh số liên tục qua các lĩnh vực; ở đây phải là %d", n.last+1+n.spare))
	}
	n.firstAt[number] = t.At
	n.last, n.spare = number, 0
}

// under looks at the number of a task under another, which must stand behind that one in its area.
func (n *numbering) under(t *Task) {
	switch {
	case t.Number.Main() != n.above.Main():
		n.report(t.At, fmt.Sprintf("Nhiệm vụ số %s không đứng dưới nhiệm vụ số %d.", t.Number, t.Number.Main()),
			fmt.Sprintf("đặt nhiệm vụ này ngay sau nhiệm vụ số %d, cùng lĩnh vực, hoặc sửa số", t.Number.Main()))
	case t.Number.Sub() != n.above.Sub()+1:
		n.report(t.At, fmt.Sprintf("Nhiệm vụ số %s đứng sau số %s.", t.Number, n.above),
			fmt.Sprintf("đánh số liên tục dưới mỗi nhiệm vụ; ở đây phải là %s", SubNumber(n.above.Main(), n.above.Sub()+1)))
		fallthrough
	default:
		n.above = t.Number
	}
}
