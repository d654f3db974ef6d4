package run

import (
	"fmt"

	"vanban/generator/dossier"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/source"
)

// toSet gives what the dossier lacks of number and day. What the command line and the dossier say differently is an error.
func (i *issuing) toSet() (set dossier.Issue, err error) {
	var problems source.Problems
	say := func(key, what, hint string) {
		at := i.signed().KeyAt(i.file, key)
		problems = append(problems, &source.Problem{At: at, Line: i.signed().Line(at), What: what, Hint: hint})
	}
	number, day := i.what.Number, i.what.Day
	switch {
	case i.paper != nil && !i.paper.Kind.Has("so"):
		if number > 0 {
			say("loai", fmt.Sprintf("%s không có số, nên --so %d không ghi được vào đâu.", letters.UpperFirst(i.paper.Kind.Name), number), "bỏ --so; chỉ cần --ngay")
		}
	case i.number.Number > 0 && number > 0 && number != i.number.Number:
		say("so", fmt.Sprintf("Hồ sơ ghi số %d, câu lệnh ghi --so %d.", i.number.Number, number), "giữ một số: sửa “so” trong hồ sơ, hoặc bỏ --so")
	case i.number.Number == 0 && number == 0:
		say("so", "Văn bản chưa có số.", "thêm --so, số lấy ở Văn thư; hoặc ghi “so” vào "+i.file)
	case i.number.Number == 0:
		set.Number = number
	}
	switch {
	case i.paper != nil && !i.paper.Kind.Has("ngay"):
		var problem *source.Problem
		if i.number.Day, problem = i.paper.DayWithoutKey(day); problem != nil {
			problems = append(problems, problem)
		}
	case !i.number.Day.IsZero() && !day.IsZero() && day != i.number.Day:
		say("ngay", fmt.Sprintf("Hồ sơ ghi ngày %s, câu lệnh ghi --ngay %s.", nd30.Day(i.number.Day), nd30.Day(day)), "giữ một ngày: sửa “ngay” trong hồ sơ, hoặc bỏ --ngay")
	case i.number.Day.IsZero() && day.IsZero():
		say("ngay", "Văn bản chưa có ngày ban hành.", fmt.Sprintf("thêm --ngay, ví dụ --ngay 15/02/%d; hoặc ghi “ngay” vào %s", i.d.Year, i.file))
	case i.number.Day.IsZero():
		set.Day = day
	}
	set.Final = i.what.Period == nil && i.signed().Draft
	return set, problems.Err()
}
