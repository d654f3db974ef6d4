package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/dossier"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/store"
)

// notUpToDateError ends kiem-chung where something is to be done, and says what.
type notUpToDateError struct {
	found  *run.Verification
	folder string // as given, for the commands that mend it
	out    string // --ra, as given
}

func (e *notUpToDateError) Error() string {
	steps := e.steps()
	if len(e.found.Unsettled) > 0 {
		steps = append(steps, "sửa những chỗ chưa xử lý trong hồ sơ, hoặc đổi thành “giu: true” trong "+dossier.ReviewFile)
	}
	what := "chưa phải mọi văn bản đều mới nhất"
	if !slices.ContainsFunc(e.found.Files, func(s run.Standing) bool { return !s.UpToDate() }) {
		what = "mọi văn bản đều mới nhất, nhưng hồ sơ còn chỗ chưa xử lý"
	}
	return strings.Join(append([]string{what}, steps...), "\n  ")
}

// steps gives what is to be done about the files, each thing once.
func (e *notUpToDateError) steps() []string {
	var steps []string
	for _, s := range e.found.Files {
		step := "xem lại những tệp đã sửa tay, đã ký"
		switch {
		case s.UpToDate():
			continue
		case s.State == store.Issued && s.Altered:
			step = "đặt lại bản đã ban hành: vanban tao " + quoted(e.folder) + e.outFlag() + " --ghi-de"
		case s.State == store.Issued:
			step = "hồ sơ nay khác; " + whatNow(s.Record)
		case s.State != store.Stale && s.State != store.Missing:
		case s.Filling != nil:
			step = "trộn lại: " + run.FillCommand(*s.Filling, e.folder, s.In)
		case s.Period == "":
			step = "tạo lại: vanban tao " + quoted(e.folder) + e.outFlag()
		default:
			step = "tạo lại báo cáo: vanban bao-cao " + quoted(e.folder) + " --ky " + s.Period + e.outFlag()
		}
		if !slices.Contains(steps, step) {
			steps = append(steps, step)
		}
	}
	return steps
}

func (e *notUpToDateError) outFlag() string {
	if e.out == "" {
		return ""
	}
	return " --ra " + quoted(e.out)
}

type verifyOptions struct {
	buildOptions
	asJSON bool
}

func newVerify(streams Streams) *cobra.Command {
	o := verifyOptions{buildOptions: buildOptions{parallel: 1}}
	c := &cobra.Command{
		Use:     "kiem-chung HỒ_SƠ… [tùy chọn]",
		Aliases: []string{"verify"},
		Short:   "Cho biết từng văn bản đã tạo còn khớp với hồ sơ không",
		Long: `Cho biết từng văn bản trong HỒ_SƠ/ra, kể cả báo cáo và bản trộn từ biểu mẫu: mới
nhất, cũ (vì đâu), đã sửa tay, thiếu, hay đã ký số. Không tệp nào được ghi. Kết
thúc bằng mã 0 khi mọi văn bản đều mới nhất, mã 3 khi không. Tệp đã ký số mà hồ
sơ không đổi được coi là mới nhất. Khi tạo bằng --mau hay --phong-chu thì kiểm
chứng cũng bằng các tùy chọn đó.

Nhận nhiều thư mục, hoặc thư mục chứa nhiều hồ sơ ở mọi cấp: mỗi hồ sơ đã mới nhất
in một dòng, hồ sơ lỗi được liệt kê ở cuối, mã kết thúc là của hồ sơ nặng nhất.`,
		Example: "  vanban kiem-chung ke-hoach-2026\n  vanban kiem-chung ke-hoach-2026 --json\n  vanban kiem-chung ho-so",
		Args:    someFolders,
		RunE:    func(c *cobra.Command, args []string) error { return runVerify(c, streams, args, o) },
	}
	f := c.Flags()
	f.StringVar(&o.out, "ra", "", "`THƯ_MỤC` đã ghi văn bản (mặc định: HỒ_SƠ/ra)")
	f.StringVar(&o.wording, "mau", "", "`THƯ_MỤC` mẫu lời văn riêng đã dùng khi tạo")
	f.StringVar(&o.fonts, "phong-chu", embeddedFonts, "phông chữ đã dùng khi tạo: nhung, tu-dong, hoặc `THƯ_MỤC` có bốn tệp phông")
	f.BoolVar(&o.asJSON, jsonFlag, false, "in dạng JSON, cho chương trình khác đọc")
	f.Lookup("phong-chu").DefValue = ""
	return c
}

func runVerify(c *cobra.Command, streams Streams, args []string, o verifyOptions) error {
	options, err := o.read(c, streams.Err)
	if err != nil {
		return err
	}
	m := run.New(options)
	if len(args) == 1 && (dossier.IsAt(args[0]) || !isFolder(args[0])) {
		return o.one(streams, m, args[0])
	}
	folders, err := findDossiers(args)
	switch {
	case err != nil && len(args) == 1:
		return o.one(streams, m, args[0]) // it tells more of one folder that is not a dossier
	case err != nil:
		return err
	case o.out != "":
		return &usageError{"--ra chỉ dùng với một hồ sơ", c.CommandPath()}
	}
	return o.many(streams, m, folders)
}

// one tells how the files of one dossier stand.
func (o verifyOptions) one(streams Streams, m *run.Runner, folder string) error {
	if err := mustBeDossier(folder); err != nil {
		return err
	}
	out := outOf(folder, o.out)
	v, err := m.Verify(folder, out)
	if err != nil {
		return err
	}
	if o.asJSON {
		err = printVerificationJSON(streams.Out, out, v)
	} else {
		printVerification(streams.Out, out, v)
		tellUnread(streams.Err, v)
	}
	if err == nil && !v.UpToDate() {
		return &notUpToDateError{found: v, folder: folder, out: o.out}
	}
	return err
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
			line += "; hồ sơ nay khác: " + reasonsIn(d.Differs)
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
			line += "; hồ sơ nay khác: " + reasonsIn(s.Why)
		case s.Stale && s.State != store.Stale && s.Record == nil:
			line += " (từ đó hồ sơ đã đổi)"
		}
		if len(s.Why) > 0 && s.Record == nil {
			line += ": " + reasonsIn(s.Why)
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
	all := verification{Fine: v.UpToDate(), Files: []verifiedFile{}, Issued: []issuedStanding{}, Unsettled: jsonProblems(v.Unsettled), Notes: jsonProblems(slices.Concat(v.Notes, v.Unread)), Problems: source.Problems{}}
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

func printVerificationJSON(w io.Writer, out string, v *run.Verification) error {
	return printJSON(w, newVerification(out, v))
}

// reasonsIn puts reasons into one line, the first few by name.
func reasonsIn(reasons []string) string {
	told := reasons[:min(len(reasons), reasonsTold)]
	line := strings.Join(told, "; ")
	if more := len(reasons) - len(told); more > 0 {
		line += fmt.Sprintf("; và %d thay đổi khác", more)
	}
	return line
}
