package cli

import (
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/checkup"
	"vanban/generator/cli/checking"
	"vanban/generator/console"
	"vanban/generator/issued"
	"vanban/generator/letters"
	"vanban/generator/paths"
	"vanban/generator/reported"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/usage"
)

type issueOptions struct {
	buildOptions
	number   int
	day      string
	period   string
	amends   bool // an amendment is meant
	corrects bool // a công văn đính chính is
	unit     string
	asIs     []string
	takeBack bool
	practice bool // what the starter made up may stay
	blanks   bool // what was left to be filled in may
}

func newIssue(streams console.Streams) *cobra.Command {
	var o issueOptions
	c := &cobra.Command{
		Use:     "ban-hanh HỒ_SƠ|VĂN_BẢN.md [--so SỐ --ngay NGÀY] [tùy chọn]",
		Aliases: []string{"issue"},
		Short:   "Ghi nhận văn bản đã ký ban hành, và giữ nguyên từ đó",
		Long: `Ghi nhận các văn bản của hồ sơ (với --ky: báo cáo của một kỳ) đã được ký ban hành:
ghi số và ngày vào hồ sơ nếu chưa có, bỏ dấu dự thảo, tạo các tệp, rồi lưu hồ sơ và
các tệp như lúc ấy vào HỒ_SƠ/da-ban-hanh. Còn tên, văn bản, số liệu của hồ sơ mẫu thì
không ghi (chỉ để tập: --tap); còn chỗ để trống cũng vậy (bản đã ký để trống thật,
như dòng chấm cho người nhận điền: --de-trong). Từ đó tao và bao-cao giữ nguyên các tệp ấy
dù hồ sơ thay đổi; thay đổi thì soạn văn bản sửa đổi: vanban sua-doi HỒ_SƠ.

Văn bản sửa đổi đã ký thì ghi với --sua-doi (công văn đính chính: --dinh-chinh): các
tệp của nó được giữ nguyên, và hồ sơ như đã sửa đổi là bản để so từ đó.

Văn bản ở một tệp riêng thì ghi đường dẫn của tệp: số, ngày vào phần khai báo của
tệp ấy; từ đó văn bản được giữ như lúc ban hành.

Tệp Word đã sửa tay là bản đã ban hành; số, ngày còn thiếu được đưa vào tệp ấy.
--thu-hoi bỏ việc ghi nhận sau cùng; số, ngày và các tệp vẫn ở lại.`,
		Example: "  vanban ban-hanh ke-hoach-2026 --so 15 --ngay 05/02/2026\n  vanban ban-hanh ke-hoach-2026/van-ban/to-trinh.md --so 12 --ngay 05/01/2026\n  vanban ban-hanh ke-hoach-2026 --ky 2026-6-thang --so 187 --ngay 18/6/2026\n  vanban ban-hanh ke-hoach-2026 --sua-doi --so 250 --ngay 15/7/2026\n  vanban ban-hanh ke-hoach-2026 --thu-hoi",
		Args:    usage.OneFolder,
		RunE:    func(c *cobra.Command, args []string) error { return runIssue(c, streams, args[0], o) },
	}
	f := c.Flags()
	f.IntVar(&o.number, "so", 0, "`SỐ` của văn bản, khi hồ sơ chưa ghi")
	f.StringVar(&o.day, "ngay", "", "`NGÀY` ban hành, khi hồ sơ chưa ghi, ví dụ 05/02/2026")
	usage.PeriodVar(f, &o.period)
	f.BoolVar(&o.amends, string(issued.Amendment), false, "ghi văn bản sửa đổi (vanban sua-doi) đã ký ban hành")
	f.BoolVar(&o.corrects, string(issued.Correction), false, "ghi công văn đính chính (vanban sua-doi --dinh-chinh) đã ký ban hành")
	f.StringVar(&o.unit, "don-vi", "", "`CHỮ_VIẾT_TẮT` đơn vị soạn thảo trong ký hiệu công văn đính chính, như khi soạn")
	f.BoolVar(&o.takeBack, "thu-hoi", false, "bỏ việc ghi nhận đã ban hành")
	usage.NamesVar(f, &o.asIs, "giu-nguyen", "`TỆP` Word đã sửa tay đúng là bản đã ký, không đưa thêm gì vào")
	f.BoolVar(&o.practice, "tap", false, "chỉ để tập: ghi dù còn tên, văn bản, số liệu của hồ sơ mẫu")
	f.BoolVar(&o.blanks, "de-trong", false, "ghi dù còn chỗ để trống: văn bản đã ký để trống như vậy")
	f.StringVar(&o.out, "ra", "", "`THƯ_MỤC` ghi văn bản (mặc định: HỒ_SƠ/ra)")
	o.lookFlags(f)
	f.BoolVar(&o.asJSON, console.JSONFlag, false, "in dạng JSON, cho chương trình khác đọc")
	return c
}

func runIssue(c *cobra.Command, streams console.Streams, folder string, o issueOptions) error {
	options, how, err := o.issue(c, streams.Err)
	if err != nil {
		return err
	}
	out := outOf(folder, o.out)
	if paths.IsPaper(folder) {
		options.Paper, out = folder, o.outOfPaper(folder)
		folder = paths.HomeOf(folder)
	}
	if err := o.recordable(c, folder, options.Paper); err != nil {
		return err
	}
	if o.takeBack {
		return o.back(streams, folder, issued.Recorded{Period: options.Period, Paper: options.Paper, Kind: o.kind()})
	}
	options.Look = func(s *checkup.Signing) error { return checking.BeforeIssuing(streams, s) }
	done, err := run.New(how).Issue(folder, out, options)
	if options.Paper != "" {
		err = paths.BesideFile(options.Paper, err)
	}
	if err != nil {
		return err
	}
	quiet := streams
	if o.asJSON {
		quiet.Out = io.Discard
	}
	tell(quiet, out, done.Result)
	if o.asJSON {
		return printIssuanceJSON(streams.Out, out, done)
	}
	tellIssuance(streams, folder, out, done)
	return nil
}

// issue turns the flags into options.
func (o issueOptions) issue(c *cobra.Command, notes io.Writer) (options run.IssueOptions, how run.Options, err error) {
	if how, err = o.read(c, notes); err != nil {
		return options, how, err
	}
	for _, name := range []string{"so", "ngay", "giu-nguyen", "don-vi", "ra", "mau", "phong-chu"} {
		if o.takeBack && c.Flags().Changed(name) {
			return options, how, usage.Errorf(c, "--thu-hoi chỉ bỏ việc ghi nhận, không tạo tệp nào, nên không dùng cùng --%s", name)
		}
	}
	switch {
	case o.amends && o.corrects:
		return options, how, usage.Errorf(c, "--sua-doi và --dinh-chinh là hai văn bản; ghi từng văn bản")
	case o.kind() != issued.Original && o.period != "":
		return options, how, usage.Errorf(c, "--ky là của báo cáo, không dùng cùng --%s", o.kind())
	case o.unit != "" && !o.corrects:
		return options, how, usage.Errorf(c, "--don-vi chỉ dùng cùng --dinh-chinh")
	}
	if o.kind() != issued.Original {
		options.Amendment = &run.AmendmentIssue{Kind: o.kind(), Unit: o.unit}
	}
	options.Number, options.MayBeMadeUp, options.MayHaveBlanks = o.number, o.practice, o.blanks
	for _, name := range o.asIs {
		options.AsIs = append(options.AsIs, filepath.Base(strings.TrimSpace(name)))
	}
	if options.Day, err = usage.NumberAndDay(c, o.number, o.day); err != nil {
		return options, how, err
	}
	if o.period != "" {
		period, err := usage.Period(c, o.period)
		if err != nil {
			return options, how, err
		}
		options.Period = &period
	}
	return options, how, nil
}

// recordable wants a dossier that records what it issues, or the file of a document by itself.
func (o issueOptions) recordable(c *cobra.Command, folder, file string) error {
	if file == "" {
		return paths.MustBeOwn(folder)
	}
	if o.period != "" || o.kind() != issued.Original {
		return usage.Errorf(c, "--ky, --sua-doi và --dinh-chinh là của hồ sơ, không dùng với tệp .md")
	}
	return paths.PaperMustBeOwn(file)
}

// kind is what is recorded.
func (o issueOptions) kind() issued.Kind {
	switch {
	case o.amends:
		return issued.Amendment
	case o.corrects:
		return issued.Correction
	}
	return issued.Original
}

// back takes a record back and says what stays.
func (o issueOptions) back(streams console.Streams, folder string, which issued.Recorded) error {
	t, err := issued.TakeBack(folder, which, nil)
	if err != nil {
		return err
	}
	if o.asJSON {
		told := map[string]any{"thu-hoi": newIssuedRecord(t.Record), "luu-o": t.To}
		if t.Holds != "" {
			told["con-so-ngay-o"] = t.Holds
		}
		return console.PrintJSON(streams.Out, told)
	}
	fmt.Fprintf(streams.Out, "Đã thu hồi việc ghi ban hành %s %s.\n", recordWords(t.Record), t.Record)
	if t.Record.Kind != issued.Original {
		fmt.Fprintf(streams.Out, "Ở lại: các tệp đã tạo; hồ sơ và các tệp như lúc ban hành, nay ở %s.\n", t.To)
		fmt.Fprintf(streams.Out, "Từ nay hồ sơ lại được so với văn bản %s; soạn lại bằng: %s\n", t.Then, amendCommand(folder, t.Record.Kind))
		return nil
	}
	again := "vanban tao " + source.Quoted(cmp.Or(which.Paper, folder))
	if which.Period != nil {
		again = "vanban bao-cao " + source.Quoted(folder) + " --ky " + which.Period.String()
	}
	fmt.Fprintf(streams.Out, "Ở lại: số, ngày trong %s; các tệp đã tạo; hồ sơ và các tệp như lúc ban hành, nay ở %s.\n", t.Holds, t.To)
	fmt.Fprintf(streams.Out, "Từ nay %s lại tạo các tệp theo hồ sơ. Chưa ban hành thì sửa số, ngày và “du-thao” trong hồ sơ.\n", again)
	return nil
}

// tellIssuance says what was recorded, and what follows from it.
func tellIssuance(streams console.Streams, folder, out string, done *run.Issuance) {
	r := done.Record
	for _, name := range done.Merged {
		fmt.Fprintf(streams.Out, "%s: đã đưa số, ngày vào bản sửa tay.\n", filepath.Join(out, name))
	}
	for _, name := range r.Names() {
		switch f := r.Files[name]; {
		case f.Edited:
			fmt.Fprintf(streams.Out, "%s: đã sửa tay, chữ của tệp này là văn bản đã ban hành.\n", filepath.Join(out, name))
		case f.Signed:
			fmt.Fprintf(streams.Out, "%s: đã ký số, được ghi nguyên như vậy.\n", filepath.Join(out, name))
		}
	}
	if done.Already {
		fmt.Fprintf(streams.Out, "%s %s đã được ghi ban hành trước đó, ở %s; không ghi lại.\n", letters.UpperFirst(recordWords(r)), r, r.Path())
		return
	}
	if done.Wrote != "" {
		what := "ghi số, ngày"
		if r.Kind != issued.Original {
			what = "ghi “du-thao: false”"
		}
		fmt.Fprintf(streams.Out, "%s: đã %s.\n", done.Wrote, what)
	}
	fmt.Fprintf(streams.Out, "Đã ghi ban hành %s %s: %d tệp trong %s, hồ sơ như lúc ban hành ở %s.\n", recordWords(r), r, len(r.Files), out, r.Path())
	switch {
	case r.Paper != "":
		fmt.Fprintf(streams.Out, "Từ nay văn bản này được giữ nguyên; cần làm lại thì thu hồi trước: %s\n", run.TakeBackCommand(r))
		return
	case r.Period != "":
		fmt.Fprintf(streams.Out, "Từ nay báo cáo này được giữ nguyên; cần làm lại thì thu hồi trước: %s\n", run.TakeBackCommand(r))
		return
	}
	fmt.Fprintf(streams.Out, "Từ nay các tệp này được giữ nguyên; thay đổi kế hoạch đã ban hành thì soạn văn bản sửa đổi: %s\n", amendCommand(folder, issued.Amendment))
}

// recordWords is what a clerk calls what was recorded.
func recordWords(r *issued.Record) string {
	if words, is := issued.AmendmentWords[r.Kind]; is {
		return words
	}
	return "văn bản"
}

// amendCommand gives the command that amends what a dossier has issued, with a number that is not known yet.
func amendCommand(folder string, kind issued.Kind) string {
	return run.AmendCommand(folder, run.AmendmentIssue{Kind: kind}, reported.ReportNumber{})
}

// tellIssued says of an issued document what was left as it is, and what the dossier has that it has not.
func tellIssued(streams console.Streams, out string, d *run.IssuedDocument) {
	if len(d.Differs) > 0 {
		fmt.Fprintf(streams.Err, "Ghi chú: văn bản %s đã ban hành nên %d tệp trong %s được giữ nguyên; hồ sơ nay khác: %s.\n", d.Record, len(d.Files), out, console.ReasonsIn(d.Differs))
		fmt.Fprintf(streams.Err, "  Gợi ý: %s\n", whatNow(d.Record))
	}
	for _, f := range d.Files {
		path := filepath.Join(out, f.Name)
		switch {
		case f.Backup != "":
			fmt.Fprintf(streams.Err, "Ghi chú: %s khác với bản đã ban hành nên được chép vào %s; bản đã ban hành đã được đặt lại.\n", path, filepath.Join(out, f.Backup))
		case f.State == run.PutBack:
			fmt.Fprintf(streams.Out, "%s: đặt lại bản đã ban hành\n", path)
		case f.State == run.NotAsIssued:
			fmt.Fprintf(streams.Err, "Ghi chú: %s khác với bản đã ban hành; bản đã ban hành ở %s. Muốn đặt lại thì chạy lại với --ghi-de.\n", path, d.Record.Path())
		}
	}
}

// tellIssuedInput says that what was read into a dossier is of a document that was issued already, and does not change it.
func tellIssuedInput(streams console.Streams, folder, period string) error {
	records, err := issued.Read(folder)
	if err != nil {
		return err
	}
	if r := records.Of(period); r != nil && differs(folder, r) {
		fmt.Fprintf(streams.Err, "Ghi chú: văn bản %s đã ban hành và được giữ nguyên, nay hồ sơ khác với văn bản ấy.\n  Gợi ý: %s\n", r, whatNow(r))
	}
	return nil
}

// differs says whether a dossier is another one now than what was issued of it. What can't be compared is taken as another: kiem-chung tells why.
func differs(folder string, r *issued.Record) bool {
	found, err := run.New(run.Options{}).Verify(folder, outOf(folder, ""))
	if err != nil {
		return true
	}
	return slices.ContainsFunc(found.Issued, func(d *run.IssuedDocument) bool { return d.Record.Key() == r.Key() && len(d.Differs) > 0 })
}

// whatNow names the ways on where a dossier is no longer what was issued.
func whatNow(r *issued.Record) string {
	amend := amendCommand(r.Home(), issued.Amendment)
	switch {
	case r.Paper != "":
		return "văn bản đã ban hành mà cần thay đổi thì soạn văn bản mới thay thế; ghi ban hành nhầm thì: " + run.TakeBackCommand(r)
	case r.Period == "":
		return "thay đổi văn bản đã ban hành thì soạn văn bản sửa đổi: " + amend + " (đã ký thì ghi: " + run.RecordCommand(r.Home(), issued.Amendment, reported.ReportNumber{}) + "); ghi ban hành nhầm thì: " + run.TakeBackCommand(r)
	case planIssued(r.Home()):
		return "kế hoạch thay đổi thì soạn văn bản sửa đổi: " + amend + "; cần làm lại báo cáo này thì: " + run.TakeBackCommand(r)
	}
	return "cần làm lại báo cáo này thì: " + run.TakeBackCommand(r) // the plan itself isn't issued: there is nothing to amend
}

// planIssued says whether a dossier's own documents are recorded as issued, so that they can be amended.
func planIssued(folder string) bool {
	records, err := issued.Read(folder)
	return err == nil && records.State() != nil // what is wrong with the records was told before
}

// issuedRecord is a record in JSON.
type issuedRecord struct {
	Symbol string      `json:"so-ky-hieu"`
	Number int         `json:"so"`
	Day    string      `json:"ngay"`
	Period string      `json:"ky,omitempty"`
	Paper  string      `json:"van-ban,omitempty"`
	Kind   issued.Kind `json:"loai,omitempty"` // "sua-doi", "dinh-chinh"
	Folder string      `json:"thu-muc"`
}

func newIssuedRecord(r *issued.Record) issuedRecord {
	return issuedRecord{r.Symbol, r.Number, r.Day, r.Period, r.Paper, r.Kind, r.Path()}
}

// issuedFileJSON is an issued file in JSON.
type issuedFileJSON struct {
	File   string `json:"tep"`
	Hash   string `json:"sha256"`
	Edited bool   `json:"sua-tay"`
	Signed bool   `json:"da-ky-so"`
}

func printIssuanceJSON(w io.Writer, out string, done *run.Issuance) error {
	line := struct {
		issuedRecord
		Already bool             `json:"da-ghi-truoc"`
		Wrote   string           `json:"ghi-so-ngay-vao,omitempty"`
		Files   []issuedFileJSON `json:"tep"`
		Notes   source.Problems  `json:"ghi-chu"`
	}{newIssuedRecord(done.Record), done.Already, done.Wrote, []issuedFileJSON{}, console.Problems(done.Notes)}
	for _, name := range done.Record.Names() {
		f := done.Record.Files[name]
		line.Files = append(line.Files, issuedFileJSON{filepath.Join(out, name), f.Hash, f.Edited, f.Signed})
	}
	return console.PrintJSON(w, line)
}
