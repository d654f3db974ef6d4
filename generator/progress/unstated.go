package progress

import (
	"fmt"

	"vanban/generator/calendar"
	"vanban/generator/reported"
	"vanban/generator/source"
)

// unstated checks what is told of a task of which nobody said how it stands: it counts as not begun, and the report
// would print its share or its documents beside “chưa thực hiện”.
func (c *contradictions) unstated() {
	r := c.new
	if c.task.Reported.State != reported.NotSaid || c.task.Deadline.OpenEnded() {
		return
	}
	const mend = "thêm “trang-thai: dang-thuc-hien”, hoặc “hoan-thanh” cùng “ngay-hoan-thanh: …”"
	told := func(at source.Pos, what string) {
		c.report(at, fmt.Sprintf("Nhiệm vụ %d có %s nhưng chưa ghi trạng thái nên được tính là chưa thực hiện.", r.Number, what), mend)
	}
	if r.ShareGiven {
		told(r.ShareAt, fmt.Sprintf("tỷ lệ %d", r.Share))
	}
	if !r.Began.IsZero() {
		told(r.BeganAt, "ngày bắt đầu")
	}
	if len(r.Products) > 0 {
		told(r.Products[0].At, "sản phẩm")
	}
}

// undecided says whether something was done before the plan that asks for it was issued, without a word why.
func (c *contradictions) undecided(day calendar.Date) bool {
	issued := c.dossier.Day
	return !issued.IsZero() && day.Before(issued) && c.new.Note.Empty() && !c.elsewhere()
}
