package looking

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/preview"
	"vanban/generator/reported"
	"vanban/generator/source"
)

// formsFolder is where forms for agencies go that a button asks for, in the dossier's folder.
const formsFolder = "phieu"

// actions are the commands that a page has buttons for. Each is run as a person would run it at the command line, so that what it may write over is asked
// of the same rules; what can't be taken back, as issuing, has none.
func (v *Preview) actions(d *dossier.Dossier) []preview.Action {
	all := []preview.Action{
		v.action("tao", "Tạo văn bản", "Tạo những tệp còn thiếu hay đã cũ; tệp đã sửa tay, đã ký, đã ban hành giữ nguyên", nil),
		v.action("kiem-tra", "Kiểm tra", "Kiểm tra thể thức mọi văn bản của hồ sơ; không sửa tệp nào", nil),
	}
	if d == nil {
		return all
	}
	v.reading.Lock()
	defer v.reading.Unlock()
	periods, _, err := reported.Periods(d)
	if err != nil {
		return all
	}
	var there []deadline.Period
	for _, p := range periods {
		if p.Period.Year >= d.Year {
			there = append(there, p.Period)
		}
	}
	if d.Report != nil && len(there) > 0 {
		all = append(all, v.action("bao-cao", "Báo cáo", "Tạo báo cáo của kỳ đã chọn từ số liệu trong "+dossier.ProgressFolder, there))
	}
	if d.Year > 0 {
		forms := v.action("phieu", "Phiếu", "Tạo phiếu Excel của kỳ đã chọn cho từng cơ quan điền, ở thư mục "+formsFolder, deadline.PeriodsOf(d.Year))
		for _, p := range slices.Backward(deadline.PeriodsOf(d.Year)) {
			if !slices.Contains(there, p) {
				forms.Usual = p.String() // the first that nobody has reported
			}
		}
		all = append(all, forms)
	}
	return all
}

// action gives the button of a command; of one that is run for a period, with these to choose from, the last at first.
func (v *Preview) action(name, title, help string, periods []deadline.Period) preview.Action {
	a := preview.Action{Name: name, Title: title, Help: help}
	for _, p := range periods {
		a.Choices, a.Usual = append(a.Choices, preview.Choice{Value: p.String(), Title: p.Name()}), p.String()
	}
	a.Do = func(ctx context.Context, choice string) preview.Answer {
		args := append([]string{name}, arguments(v.subjects())...)
		if choice != "" {
			args = append(args, "--ky", choice)
		}
		if name == "phieu" {
			args = append(args, "--"+outFlag, argument(filepath.Join(v.Path, formsFolder, choice)))
		}
		args = append(args, v.Given.again(name)...)
		run := v.Command
		if run == nil {
			run = runItself
		}
		said, failed := run(ctx, args)
		return preview.Answer{Command: asTyped(args), Text: strings.TrimSpace(said), Failed: failed}
	}
	return a
}

// subjects are what a button's command is run for: documents in files of their own, or the path that is shown.
func (v *Preview) subjects() []string {
	if len(v.papers) > 0 {
		return v.papers
	}
	return []string{v.Path}
}

// asTyped gives a command line as a person types it.
func asTyped(args []string) string {
	typed := []string{"vanban"}
	for _, a := range args {
		typed = append(typed, source.Quoted(a))
	}
	return strings.Join(typed, " ")
}

// runItself runs the program, which asks nothing then: nobody could answer.
func runItself(ctx context.Context, args []string) (said string, failed bool) {
	program, err := os.Executable()
	if err != nil {
		return "Không tìm thấy tệp chương trình để chạy lệnh.", true
	}
	c := exec.CommandContext(ctx, program, args...)
	c.Cancel = func() error { // as Ctrl-C does
		if c.Process.Signal(os.Interrupt) != nil { // Windows has no such signal for one process
			return c.Process.Kill()
		}
		return nil
	}
	c.WaitDelay = 5 * time.Second
	out, err := c.CombinedOutput()
	if _, ended := errors.AsType[*exec.ExitError](err); err != nil && !ended {
		return "Không chạy được lệnh này; hãy gõ lệnh ở cửa sổ lệnh.", true
	}
	return string(out), err != nil
}
