package run

import (
	"fmt"

	"vanban/generator/issued"
	"vanban/generator/nd30"
	"vanban/generator/source"
)

// once answers a second recording: nothing is done where nothing has changed; else the way to change what was issued is named.
func (i *issuing) once(r *issued.Record) (*Issuance, error) {
	at := source.Pos{File: r.Path()}
	if i.what.Number > 0 && i.what.Number != r.Number || !i.what.Day.IsZero() && i.what.Day != r.Date() {
		return nil, &source.Problem{At: at, What: fmt.Sprintf("Văn bản đã được ghi ban hành: %s, khác với câu lệnh.", r),
			Hint: i.asAmendment() + "ghi nhầm thì thu hồi rồi ghi lại: " + recordingOf(i.folder, i.author()) + " --thu-hoi"}
	}
	if r.Kind != issued.Original {
		var result Result
		err := i.keepAmendment(r, &result)
		return &Issuance{Result: result, Record: r, Already: true}, err
	}
	h, err := i.compareIssued(i.d, r)
	if err != nil {
		return nil, err
	}
	result, err := i.keepIssued(h)
	return &Issuance{Result: result, Record: r, Already: true}, err
}

// asAmendment says how another number is recorded that is an amendment's, where one can be meant.
func (i *issuing) asAmendment() string {
	if i.what.Amendment != nil || !i.ofDossier() || i.what.Number == 0 {
		return ""
	}
	command := fmt.Sprintf("vanban ban-hanh %s --%s --so %d", source.Quoted(i.folder), issued.Amendment, i.what.Number)
	if !i.what.Day.IsZero() {
		command += " --ngay " + nd30.Day(i.what.Day)
	}
	return "là số của văn bản sửa đổi thì ghi: " + command + "; "
}
