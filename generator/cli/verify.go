package cli

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/batch"
	"vanban/generator/console"
	"vanban/generator/dossier"
	"vanban/generator/fill"
	"vanban/generator/paths"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/usage"
)

// verified is what kiem-chung found in a dossier.
type verified struct {
	found  *run.Verification
	folder string // as given, for the commands that mend it
	out    string // --ra, as given
}

// err ends kiem-chung where something is to be done, and says what.
func (v *verified) err() error {
	if v.found.UpToDate() {
		return nil
	}
	steps := v.steps()
	if len(v.found.Unsettled) > 0 {
		steps = append(steps, "sửa những chỗ chưa xử lý trong hồ sơ, hoặc đổi thành “giu: true” trong "+dossier.ReviewFile)
	}
	what := "chưa phải mọi văn bản đều mới nhất"
	if !slices.ContainsFunc(v.found.Files, func(s run.Standing) bool { return !s.UpToDate() }) {
		what = "mọi văn bản đều mới nhất, nhưng hồ sơ còn chỗ chưa xử lý"
	}
	return console.End(console.ExitNotFresh, strings.Join(append([]string{what}, steps...), "\n  "))
}

// steps gives what is to be done about the files, each thing once.
func (v *verified) steps() []string {
	var steps []string
	for _, s := range v.found.Files {
		step := "xem lại những tệp đã sửa tay, đã ký"
		switch {
		case s.UpToDate():
			continue
		case s.State == store.Issued && s.Altered:
			step = "đặt lại bản đã ban hành: vanban tao " + source.Quoted(v.folder) + v.outFlag() + " --ghi-de"
		case s.State == store.Issued:
			step = "hồ sơ nay khác; " + whatNow(s.Record)
		case s.State != store.Stale && s.State != store.Missing:
		case s.Again != "":
			step = "chưa ký thì soạn lại: " + s.Again
		case s.Filling != nil:
			step = "trộn lại: " + fill.Command(*s.Filling, v.folder, s.In)
		case s.Period == "":
			step = "tạo lại: vanban tao " + source.Quoted(v.folder) + v.outFlag()
		default:
			step = "tạo lại báo cáo: vanban bao-cao " + source.Quoted(v.folder) + " --ky " + s.Period + v.outFlag()
		}
		if !slices.Contains(steps, step) {
			steps = append(steps, step)
		}
	}
	return steps
}

func (v *verified) outFlag() string {
	if v.out == "" {
		return ""
	}
	return " --ra " + source.Quoted(v.out)
}

func newVerify(streams console.Streams) *cobra.Command {
	var o buildOptions
	c := &cobra.Command{
		Use:     "kiem-chung HỒ_SƠ…|VĂN_BẢN.md… [tùy chọn]",
		Aliases: []string{"verify"},
		Short:   "Cho biết từng văn bản đã tạo còn khớp với hồ sơ không",
		Long: `Cho biết từng văn bản trong HỒ_SƠ/ra, kể cả báo cáo và bản trộn từ biểu mẫu: mới
nhất, cũ (vì đâu), đã sửa tay, thiếu, hay đã ký số. Không tệp nào được ghi. Kết
thúc bằng mã 0 khi mọi văn bản đều mới nhất, mã 3 khi không. Tệp đã ký số mà hồ
sơ không đổi được coi là mới nhất. Khi tạo bằng --mau hay --phong-chu thì kiểm
chứng cũng bằng các tùy chọn đó.

Nhận nhiều thư mục, hoặc thư mục chứa nhiều hồ sơ ở mọi cấp: mỗi hồ sơ đã mới nhất
in một dòng, hồ sơ lỗi được liệt kê ở cuối, mã kết thúc là của hồ sơ nặng nhất. Nhận
cả văn bản ở tệp riêng (VĂN_BẢN.md).`,
		Example: "  vanban kiem-chung ke-hoach-2026\n  vanban kiem-chung ke-hoach-2026 --json\n  vanban kiem-chung ho-so",
		Args:    usage.SomeFolders,
		RunE:    func(c *cobra.Command, args []string) error { return runVerify(c, streams, args, o) },
	}
	f := c.Flags()
	f.StringVar(&o.out, "ra", "", "`THƯ_MỤC` đã ghi văn bản (mặc định: HỒ_SƠ/ra)")
	o.lookFlags(f)
	f.Lookup("mau").Usage = "`THƯ_MỤC` mẫu lời văn riêng đã dùng khi tạo"
	f.Lookup("phong-chu").Usage = "phông chữ đã dùng khi tạo: nhung, tu-dong, hoặc `THƯ_MỤC` có bốn tệp phông"
	f.BoolVar(&o.asJSON, console.JSONFlag, false, "in dạng JSON, cho chương trình khác đọc")
	return c
}

func runVerify(c *cobra.Command, streams console.Streams, args []string, o buildOptions) error {
	options, err := o.read(c, streams.Err)
	if err != nil {
		return err
	}
	m := run.New(options)
	if slices.ContainsFunc(args, paths.IsPaper) {
		return o.verifyPapers(c, streams, m, args)
	}
	folders, single, err := dossiers(args)
	if err != nil {
		if files, failed := o.loose(streams, args); failed != nil {
			return failed
		} else if len(files) > 0 {
			return o.verifyPapers(c, streams, m, files)
		}
	}
	switch {
	case single:
		return o.verifyOne(streams, m, args[0])
	case err != nil:
		return err
	case o.out != "":
		return usage.Errorf(c, "--ra chỉ dùng với một hồ sơ")
	}
	return verifyMany(streams, m, folders, o.asJSON)
}

// verifyOne tells how the files of one dossier stand.
func (o buildOptions) verifyOne(streams console.Streams, m *run.Runner, folder string) error {
	if err := paths.MustBeDossier(folder); err != nil {
		return err
	}
	out := outOf(folder, o.out)
	v, err := m.Verify(folder, out)
	if err != nil {
		return err
	}
	if o.asJSON {
		if err := console.PrintJSON(streams.Out, newVerification(out, v)); err != nil {
			return err
		}
	} else {
		printVerification(streams.Out, out, v)
		tellUnread(streams.Err, v)
	}
	return (&verified{v, folder, o.out}).err()
}

// stateNames is what the states are called, in print and in JSON.
var stateNames = map[store.State]struct{ word, code string }{
	store.UpToDate: {"mới nhất", "moi-nhat"},
	store.Stale:    {"cũ", "cu"},
	store.Missing:  {"thiếu", "thieu"},
	store.Edited:   {"đã sửa tay", "sua-tay"},
	store.Signed:   {"đã ký", "da-ky"},
	store.Issued:   {"đã ban hành", "da-ban-hanh"},
}

func printVerification(w io.Writer, out string, v *run.Verification) {
	printStandings(w, out, v.Files)
	for _, d := range v.Issued {
		line := fmt.Sprintf("văn bản %s: đã ban hành", d.Record)
		if len(d.Differs) > 0 {
			line += "; hồ sơ nay khác: " + console.ReasonsIn(d.Differs)
		}
		fmt.Fprintln(w, line)
	}
	for _, open := range v.Unsettled {
		fmt.Fprintf(w, "%-10s %s: %s\n", "chưa xử lý", open.At, open.What)
	}
}

// tellUnread names the folders that nobody looked at.
func tellUnread(w io.Writer, v *run.Verification) {
	for _, folder := range v.Unread {
		fmt.Fprintf(w, "Ghi chú: %v\n", folder)
	}
}

func printStandings(w io.Writer, out string, files []run.Standing) {
	for _, s := range files {
		line := fmt.Sprintf("%-10s %s", stateNames[s.State].word, filepath.Join(out, s.Name))
		switch {
		case s.Record != nil && len(s.Why) > 0:
			line += "; hồ sơ nay khác: " + console.ReasonsIn(s.Why)
		case s.Stale && s.State != store.Stale && s.Record == nil:
			line += " (từ đó hồ sơ đã đổi)"
		}
		if len(s.Why) > 0 && s.Record == nil {
			line += ": " + console.ReasonsIn(s.Why)
		}
		if s.Altered {
			line += "; tệp nay khác bản đã ban hành ở " + s.Record.Path()
		}
		if s.Fresh != "" {
			line += "; bản mới: " + filepath.Join(out, s.Fresh)
		}
		fmt.Fprintln(w, line)
		for _, what := range s.Remarks {
			fmt.Fprintf(w, "%-10s %s %s\n", "  lưu ý", filepath.Join(out, s.Name), what)
		}
	}
}

// verifiedFile is a file in the JSON of kiem-chung.
type verifiedFile struct {
	File    string   `json:"tep"`
	State   string   `json:"trang-thai"`
	Fine    bool     `json:"dat"`
	Changed bool     `json:"ho-so-da-doi"`
	Why     []string `json:"vi"`
	Fresh   string   `json:"ban-moi,omitempty"`
	Altered bool     `json:"khac-ban-da-ban-hanh,omitempty"`
	Remarks []string `json:"luu-y,omitempty"`
}

// issuedStanding is an issued document in the JSON of kiem-chung.
type issuedStanding struct {
	issuedRecord
	Differs []string `json:"ho-so-nay-khac"`
}

// verification is what kiem-chung finds in a dossier, in its JSON.
type verification struct {
	Folder    string           `json:"ho-so,omitempty"`
	Code      *int             `json:"ma,omitempty"` // as exit codes are
	Fine      bool             `json:"dat"`
	Files     []verifiedFile   `json:"tep"`
	Issued    []issuedStanding `json:"da-ban-hanh"`
	Unsettled source.Problems  `json:"chua-xu-ly"`
	Notes     source.Problems  `json:"ghi-chu"`
	Problems  source.Problems  `json:"loi"`
}

func newVerification(out string, v *run.Verification) verification {
	all := verification{Fine: v.UpToDate(), Files: []verifiedFile{}, Issued: []issuedStanding{}, Unsettled: console.Problems(v.Unsettled), Notes: console.Problems(slices.Concat(v.Notes, v.Unread)), Problems: source.Problems{}}
	for _, s := range v.Files {
		one := verifiedFile{File: filepath.Join(out, s.Name), State: stateNames[s.State].code, Fine: s.UpToDate(), Changed: s.Stale, Why: append([]string{}, s.Why...), Altered: s.Altered, Remarks: s.Remarks}
		if s.Fresh != "" {
			one.Fresh = filepath.Join(out, s.Fresh)
		}
		all.Files = append(all.Files, one)
	}
	for _, d := range v.Issued {
		all.Issued = append(all.Issued, issuedStanding{newIssuedRecord(d.Record), append([]string{}, d.Differs...)})
	}
	return all
}

// verifying is kiem-chung over many dossiers.
type verifying struct {
	batch.Batch[*run.Verification]
	streams console.Streams
	asJSON  bool
	behind  int
}

// verifyMany tells how the files of many dossiers stand; a bad one fails alone.
func verifyMany(streams console.Streams, m *run.Runner, folders []string, asJSON bool) error {
	all := &verifying{streams: streams, asJSON: asJSON}
	all.Folders, all.Workers, all.Show = folders, 1, all.tell
	all.Work = func(folder string) (*run.Verification, error) { return m.Verify(folder, outOf(folder, "")) }
	all.Run(context.Background())
	tellFailures(streams.Err, all.Failures)
	fine := len(folders) - all.behind - len(all.Failures)
	summary := fmt.Sprintf("%d hồ sơ: %d mới nhất, %d chưa, %d lỗi.", len(folders), fine, all.behind, len(all.Failures))
	otherwise := console.ExitDone
	if all.behind > 0 {
		otherwise = console.ExitNotFresh
	}
	if code := worst(all.Failures, otherwise); code != console.ExitDone {
		return console.End(code, summary)
	}
	if !asJSON {
		fmt.Fprintln(streams.Out, summary)
	}
	return nil
}

// tell says how one dossier stands: in a line where all is well, else by the files that are not up to date.
func (a *verifying) tell(folder string, v *run.Verification, err error) {
	fine := err == nil && v.UpToDate()
	if err == nil && !fine {
		a.behind++
	}
	if a.asJSON {
		a.line(folder, v, err)
		return
	}
	if err != nil {
		return
	}
	tellUnread(a.streams.Err, v)
	if fine {
		fmt.Fprintf(a.streams.Out, "%-10s %s: %d tệp\n", stateNames[store.UpToDate].word, folder, len(v.Files))
		return
	}
	printVerification(a.streams.Out, outOf(folder, ""), behindIn(v))
	for _, step := range (&verified{found: v, folder: folder}).steps() {
		fmt.Fprintf(a.streams.Err, "%s: %s\n", folder, step)
	}
}

// behindIn gives what is not up to date.
func behindIn(v *run.Verification) *run.Verification {
	return &run.Verification{
		Unsettled: v.Unsettled,
		Issued:    slices.DeleteFunc(slices.Clone(v.Issued), func(d *run.IssuedDocument) bool { return len(d.Differs) == 0 }),
		Files:     slices.DeleteFunc(slices.Clone(v.Files), run.Standing.UpToDate),
	}
}

func (a *verifying) line(folder string, v *run.Verification, err error) {
	code := console.ExitDone
	if v == nil {
		v = &run.Verification{}
	}
	one := newVerification(outOf(folder, ""), v)
	switch {
	case err != nil:
		code, one.Fine, one.Problems = console.ExitCode(err), false, console.ProblemsIn(err)
	case !one.Fine:
		code = console.ExitNotFresh
	}
	one.Folder, one.Code = folder, &code
	_ = console.PrintJSONLine(a.streams.Out, one) // a closed pipe stops nothing, and is told at the end
}
