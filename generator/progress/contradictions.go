package progress

import (
	"fmt"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/nd30"
	"vanban/generator/reported"
	"vanban/generator/source"
)

// contradictions looks for what cannot be in a period's report of one task.
type contradictions struct {
	*merger
	task   *Task
	new    *reported.TaskProgress
	cutOff calendar.Date
}

const (
	mendDay  = "ghi vào kỳ sau, hoặc sửa ngày"
	mendYear = "kiểm tra lại năm"
	addNote  = "thêm “ghi-chu: …” nói rõ lý do, hoặc sửa lại"
)

// withBefore compares what is new with the cut-off and with what was known before it was taken over.
func (c *contradictions) withBefore() {
	r, before := c.new, &c.task.Reported
	if backwards(before.State, r.State) && r.Note.Empty() {
		c.report(r.StateAt, fmt.Sprintf("Nhiệm vụ %d ở kỳ trước là “%s”, nay lùi về “%s” mà không có ghi chú.", r.Number, before.State.Word(), r.State.Word()),
			"thêm “ghi-chu: …” nói rõ lý do, hoặc sửa trạng thái")
	}
	if r.ShareGiven && before.ShareGiven && r.Share < before.Share && !backwards(before.State, r.State) {
		c.report(r.ShareAt, fmt.Sprintf("Tỷ lệ của nhiệm vụ %d giảm từ %d xuống %d.", r.Number, before.Share, r.Share), "tỷ lệ thực hiện chỉ tăng hoặc giữ nguyên; sửa kỳ này hoặc kỳ trước")
	}
	c.days()
	c.earlierStatements()
	c.repeated()
}

// days checks that nothing lies after the cut-off, or before the plan's time.
func (c *contradictions) days() {
	r := c.new
	if r.Began.After(c.cutOff) {
		c.report(r.BeganAt, fmt.Sprintf("Nhiệm vụ %d bắt đầu ngày %s, sau ngày chốt số liệu %s.", r.Number, nd30.Day(r.Began), nd30.Day(c.cutOff)), mendDay)
	}
	c.day(r.Done, r.DoneAt, fmt.Sprintf("Nhiệm vụ %d hoàn thành", r.Number))
	for i, day := range r.Times {
		c.day(day, r.TimesAt[i], fmt.Sprintf("Nhiệm vụ %d có lần thực hiện", r.Number))
	}
	for _, p := range r.Products {
		c.day(p.Day, p.DayAt, fmt.Sprintf("Nhiệm vụ %d có sản phẩm", r.Number))
	}
}

// day checks a day on which something was done.
func (c *contradictions) day(day calendar.Date, at source.Pos, what string) {
	first := c.planFrom()
	if opens := c.task.Deadline.First(); !opens.IsZero() {
		first = earlier(first, opens)
	}
	switch {
	case day.IsZero():
	case day.After(c.cutOff):
		c.report(at, fmt.Sprintf("%s ngày %s, sau ngày chốt số liệu %s.", what, nd30.Day(day), nd30.Day(c.cutOff)), mendDay)
	case day.Before(first) && !c.elsewhere():
		c.report(at, fmt.Sprintf("%s ngày %s, trước khi có Kế hoạch năm %d.", what, nd30.Day(day), c.dossier.Year), mendYear)
	case c.undecided(day):
		c.note(at, fmt.Sprintf("%s ngày %s, trước ngày ban hành Kế hoạch (%s).", what, nd30.Day(day), nd30.Day(c.dossier.Day)),
			"kiểm tra lại ngày; đúng là làm trước khi có Kế hoạch thì thêm “ghi-chu: …” nói rõ")
	}
}

// elsewhere says whether another document says when the task is due, and so perhaps when it began.
func (c *contradictions) elsewhere() bool {
	return c.task.Deadline.Free() || c.task.Deadline.Reference() != ""
}

// earlierStatements checks what is told now of days at which the task was reported to stand otherwise.
func (c *contradictions) earlierStatements() {
	r, before := c.new, &c.task.Reported
	if !r.Note.Empty() {
		return
	}
	said := fmt.Sprintf("trong khi kỳ chốt ngày %s ghi “%s”", nd30.Day(c.task.stated), before.State.Word())
	open := before.State == reported.UnderWay || before.State == reported.NotBegun
	switch {
	case open && !r.Done.IsZero() && !r.Done.After(c.task.stated):
		c.report(r.DoneAt, fmt.Sprintf("Nhiệm vụ %d hoàn thành ngày %s, %s.", r.Number, nd30.Day(r.Done), said), addNote)
	case before.State == reported.NotBegun && !r.Began.IsZero() && !r.Began.After(c.task.stated):
		c.report(r.BeganAt, fmt.Sprintf("Nhiệm vụ %d bắt đầu ngày %s, %s.", r.Number, nd30.Day(r.Began), said), addNote)
	}
	if before.State == reported.Completed && !r.Done.IsZero() && r.Done != before.Done {
		c.report(r.DoneAt, fmt.Sprintf("Nhiệm vụ %d hoàn thành ngày %s, trong khi kỳ trước ghi ngày %s.", r.Number, nd30.Day(r.Done), nd30.Day(before.Done)), addNote)
	}
	if !before.Began.IsZero() && !r.Began.IsZero() && r.Began != before.Began {
		c.report(r.BeganAt, fmt.Sprintf("Nhiệm vụ %d bắt đầu ngày %s, trong khi kỳ trước ghi ngày %s.", r.Number, nd30.Day(r.Began), nd30.Day(before.Began)), addNote)
	}
}

// repeated looks for products and times that are told again: they would be
// counted twice. Two times on one day, as when what was late is done together with what was due, need a note.
func (c *contradictions) repeated() {
	r, before := c.new, &c.task.Reported
	const once = "mỗi kỳ chỉ ghi những gì mới; bỏ mục này"
	told := map[string]source.Pos{}
	for i, day := range before.Times {
		told[day.String()] = before.TimesAt[i]
	}
	for i, day := range r.Times {
		if first, again := told[day.String()]; again && r.Note.Empty() {
			c.report(r.TimesAt[i], fmt.Sprintf("Lần thực hiện ngày %s của nhiệm vụ %d đã ghi ở %s.", nd30.Day(day), r.Number, first), once+"; đúng là hai lần trong một ngày thì thêm “ghi-chu: …”")
		}
		told[day.String()] = r.TimesAt[i]
	}
	clear(told)
	for _, p := range before.Products {
		told[productKey(p)] = p.At
	}
	for _, p := range r.Products {
		if first, again := told[productKey(p)]; again {
			c.report(p.At, fmt.Sprintf("Sản phẩm “%s” của nhiệm vụ %d đã ghi ở %s.", strings.TrimSpace(p.Kind.S+" "+p.Symbol.S), r.Number, first), once)
		}
		told[productKey(p)] = p.At
	}
}

// productKey is what makes two products the same: of those without a symbol, also the day.
func productKey(p reported.Product) string {
	if !p.Symbol.Empty() {
		return strings.ToLower(p.Kind.S + "|" + p.Symbol.S)
	}
	return strings.ToLower(p.Kind.S) + "|" + p.Day.String()
}

// withAll looks for what contradicts itself in all that is known of a task.
func (c *contradictions) withAll() {
	if c.task.Deadline.Recurrence() != deadline.Once {
		c.ofRecurring()
		return
	}
	r, all := c.new, &c.task.Reported
	switch done := all.State == reported.Completed; {
	case done && all.Done.IsZero():
		c.report(r.StateAt, fmt.Sprintf("Nhiệm vụ %d hoàn thành nhưng không có ngày.", r.Number), "thêm “ngay-hoan-thanh: …”")
	case !done && !r.Done.IsZero():
		c.report(r.DoneAt, fmt.Sprintf("Nhiệm vụ %d có ngày hoàn thành nhưng trạng thái không phải là “hoan-thanh”.", r.Number), "sửa trạng thái, hoặc bỏ ngày hoàn thành")
	case done && !all.Began.IsZero() && all.Done.Before(all.Began):
		at := r.DoneAt
		if r.Done.IsZero() && !r.Began.IsZero() {
			at = r.BeganAt
		}
		c.report(at, fmt.Sprintf("Nhiệm vụ %d hoàn thành ngày %s, trước khi bắt đầu ngày %s.", r.Number, nd30.Day(all.Done), nd30.Day(all.Began)), "sửa một trong hai ngày")
	case done && r.ShareGiven && r.Share < 100:
		c.report(r.ShareAt, fmt.Sprintf("Nhiệm vụ %d hoàn thành nhưng tỷ lệ là %d.", r.Number, r.Share), "bỏ “ty-le”, hoặc ghi 100")
	case !done && r.ShareGiven && r.Share == 100:
		c.report(r.ShareAt, fmt.Sprintf("Nhiệm vụ %d đạt tỷ lệ 100 nhưng trạng thái không phải là “hoan-thanh”.", r.Number), "ghi “trang-thai: hoan-thanh” cùng “ngay-hoan-thanh: …”, hoặc sửa tỷ lệ")
	}
	if len(r.Times) > 0 {
		c.report(r.TimesAt[0], fmt.Sprintf("Nhiệm vụ %d không phải là nhiệm vụ định kỳ (thời hạn “%s”).", r.Number, c.task.Deadline), "bỏ “lan”, ghi “trang-thai”")
	}
	c.unstated()
	c.notBegun()
	c.notApplicable()
}

// ofRecurring checks a task that recurs: it is told by its times, not by a state.
func (c *contradictions) ofRecurring() {
	r := c.new
	const byTimes = "ghi ngày của từng lần đã thực hiện vào “lan: [ngày/tháng/năm, …]”"
	what := fmt.Sprintf("Nhiệm vụ %d là nhiệm vụ định kỳ (thời hạn “%s”)", r.Number, c.task.Deadline)
	if r.State == reported.Completed {
		c.report(r.StateAt, what+" nên không ghi “hoan-thanh”.", byTimes)
	}
	if !r.Done.IsZero() {
		c.report(r.DoneAt, what+" nên không có “ngay-hoan-thanh”.", byTimes)
	}
	if r.ShareGiven {
		c.report(r.ShareAt, what+" nên không có “ty-le”.", byTimes)
	}
	c.notBegun()
	c.notApplicable()
}

// notBegun checks a task that was said not to be begun.
func (c *contradictions) notBegun() {
	r, all := c.new, &c.task.Reported
	if all.State != reported.NotBegun {
		return
	}
	what := fmt.Sprintf("Nhiệm vụ %d chưa thực hiện nhưng ", r.Number)
	const mend = "sửa trạng thái, hoặc bỏ dòng này"
	if !r.Began.IsZero() {
		c.report(r.BeganAt, what+"có ngày bắt đầu.", mend)
	}
	if r.ShareGiven && r.Share > 0 {
		c.report(r.ShareAt, fmt.Sprintf("%scó tỷ lệ %d.", what, r.Share), mend)
	}
	if len(r.Products) > 0 {
		c.report(r.Products[0].At, what+"có sản phẩm.", mend)
	}
	if len(r.Times) > 0 {
		c.report(r.TimesAt[0], what+"có lần thực hiện.", mend)
	}
}

// notApplicable asks why a task no longer fits: it leaves the plan's count.
func (c *contradictions) notApplicable() {
	r, all := c.new, &c.task.Reported
	if r.State == reported.NotApplicable && all.Note.Empty() && all.Difficulties.Empty() {
		c.report(r.StateAt, fmt.Sprintf("Nhiệm vụ %d không còn phù hợp mà không có ghi chú.", r.Number), "thêm “ghi-chu: …” nói rõ lý do, văn bản cho phép")
	}
}

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
