package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"vanban/generator/batch"
	"vanban/generator/cli/checking"
	"vanban/generator/console"
	"vanban/generator/dossier"
	"vanban/generator/paths"
	"vanban/generator/render"
	"vanban/generator/run"
	"vanban/generator/usage"
)

type buildOptions struct {
	out      string
	only     []string
	formats  []string
	wording  string
	fonts    string
	parallel int
	timings  bool
	all      bool
	replace  bool
	share    string
	quiet    bool
	asJSON   bool
}

func newBuild(streams console.Streams) *cobra.Command {
	var o buildOptions
	c := &cobra.Command{
		Use:     "tao HỒ_SƠ…|VĂN_BẢN.md… [tùy chọn]",
		Aliases: []string{"build"},
		Short:   "Tạo các văn bản của một hồ sơ",
		Long: `Tạo các văn bản của một hồ sơ và ghi vào thư mục HỒ_SƠ/ra. Chỉ những tệp cũ
được tạo lại, kèm lý do; tệp đã sửa tay được giữ nguyên, bản mới đặt bên cạnh
(quyet-dinh.moi.docx). Khi hồ sơ có lỗi, mọi lỗi được liệt kê và không tệp nào bị
thay đổi.

Báo cáo và bản trộn từ biểu mẫu đã làm trước đó mà nay cũ cũng được làm lại; --chi
tai-lieu chỉ làm văn bản của hồ sơ, --chi bao-cao chỉ làm báo cáo, --chi bieu-mau chỉ
làm bản trộn. Văn bản đã ban hành (vanban ban-hanh) được giữ nguyên.

Nhận nhiều thư mục, hoặc thư mục chứa nhiều hồ sơ ở mọi cấp: các hồ sơ được tạo
song song, hồ sơ lỗi được liệt kê ở cuối, mã kết thúc là của lỗi nặng nhất. Ctrl-C
dừng sau khi làm xong các hồ sơ đang dở (mã 130); chạy lại là làm tiếp.

Nhận cả văn bản ở tệp riêng (VĂN_BẢN.md), trong hồ sơ hoặc đứng một mình, và thư mục
chứa chúng.`,
		Example: "  vanban tao ke-hoach-2026\n  vanban tao ke-hoach-2026 --chi phu-luc --dinh-dang pdf,xlsx --ra ban-in\n  vanban tao ho-so --phan 1/2",
		Args:    usage.SomeFolders,
		RunE:    func(c *cobra.Command, args []string) error { return runBuild(c, streams, args, o) },
	}
	f := c.Flags()
	f.StringVar(&o.out, "ra", "", "`THƯ_MỤC` ghi văn bản (mặc định: HỒ_SƠ/ra)")
	usage.NamesVar(f, &o.only, "chi", "chỉ tạo các `VĂN_BẢN` này: "+usage.List(choices))
	o.makeFlags(f)
	f.Lookup("phong-chu").Usage = "phông chữ của PDF: nhung (mặc định: Liberation Serif có sẵn), tu-dong (Times New Roman của máy), hoặc `THƯ_MỤC` có bốn tệp phông"
	f.IntVar(&o.parallel, "song-song", 0, "`SỐ` tệp, hoặc hồ sơ, tạo cùng lúc (mặc định: số bộ xử lý của máy)")
	f.BoolVar(&o.all, "tat-ca", false, "tạo lại mọi văn bản, kể cả khi không có gì thay đổi")
	f.StringVar(&o.share, "phan", "", "chỉ làm `PHẦN` này của các hồ sơ, xếp theo tên: 3/16 là mỗi mười sáu hồ sơ lấy hồ sơ thứ ba")
	f.BoolVar(&o.quiet, "im-lang", false, "không in gì ngoài lỗi và ghi chú")
	f.BoolVar(&o.asJSON, console.JSONFlag, false, "mỗi hồ sơ in một dòng JSON, cho chương trình khác đọc")
	f.BoolVar(&o.timings, "thoi-gian", false, "in thời gian từng bước, số trang và dung lượng")
	return c
}

// lookFlags defines what decides how documents look.
func (o *buildOptions) lookFlags(f *pflag.FlagSet) {
	f.StringVar(&o.wording, "mau", "", "`THƯ_MỤC` mẫu lời văn riêng, thay các mẫu *.md.tmpl trùng tên")
	f.StringVar(&o.fonts, "phong-chu", embeddedFonts, "phông chữ của PDF: nhung, tu-dong, hoặc `THƯ_MỤC` có bốn tệp phông")
}

// makeFlags defines what decides which files are made, and how they look and are written.
func (o *buildOptions) makeFlags(f *pflag.FlagSet) {
	o.lookFlags(f)
	usage.NamesVar(f, &o.formats, "dinh-dang", "chỉ tạo các `ĐỊNH_DẠNG` này: "+usage.List(render.Formats()))
	f.BoolVar(&o.replace, "ghi-de", false, "ghi đè cả những tệp đã sửa tay, sau khi chép chúng vào THƯ_MỤC/.sao-luu")
}

// partNames are what --chi takes beside the dossier's documents, each by its name.
var partNames = map[dossier.Output]run.Part{"tai-lieu": run.PartDocuments, "bao-cao": run.PartReports, "bieu-mau": run.PartForms, "van-ban": run.PartPapers}

// choices are the values of --chi.
var choices = append(slices.Clone(dossier.Outputs), "tai-lieu", "van-ban", "bao-cao", "bieu-mau")

func runBuild(c *cobra.Command, streams console.Streams, args []string, o buildOptions) error {
	options, err := o.read(c, streams.Err)
	if err != nil {
		return err
	}
	part, ok := batch.ParseShare(o.share)
	if !ok {
		return usage.Errorf(c, "--phan không nhận “%s”; viết như 3/16: phần thứ 3 trong 16", o.share)
	}
	if slices.ContainsFunc(args, paths.IsPaper) {
		return o.papers(c, streams, args, options)
	}
	folders, single, err := dossiers(args)
	if err != nil {
		if files, failed := o.loose(streams, args); failed != nil {
			return failed
		} else if len(files) > 0 {
			return o.papers(c, streams, files, options)
		}
	}
	switch {
	case single && (err != nil || !o.asJSON && o.share == ""):
		return o.one(c, streams, args[0], options)
	case !single && (o.out != "" || o.timings):
		return usage.Errorf(c, "--ra và --thoi-gian chỉ dùng với một hồ sơ")
	case err != nil:
		return err
	}
	err = o.many(streams, part.Take(folders), options)
	files, failed := o.loose(streams, args)
	if len(files) > 0 {
		failed = o.besides(c, streams, files, options)
	}
	return errors.Join(err, failed)
}

// dossiers gives those that arguments name; single where that is one folder. One without a dossier is an error, and single too: whoever looks at
// it by itself tells more.
func dossiers(args []string) (folders []string, single bool, err error) {
	if len(args) == 1 && (dossier.IsAt(args[0]) || !usage.IsFolder(args[0])) {
		return args, true, nil
	}
	folders, err = batch.Find(args)
	return folders, err != nil && len(args) == 1, err
}

// one makes one dossier and says what was made.
func (o buildOptions) one(c *cobra.Command, streams console.Streams, folder string, options run.Options) error {
	if err := paths.MustBeOwn(folder); err != nil {
		return err
	}
	out := outOf(folder, o.out)
	result, err := run.New(options).Update(folder, out)
	if err != nil {
		return err
	}
	if result.Count() == 0 && len(result.Later) == 0 {
		return usage.Errorf(c, "hồ sơ không có văn bản nào hợp với --chi và --dinh-dang đã chọn; báo cáo, biểu mẫu thì chỉ làm lại những gì đã làm trước đó bằng bao-cao, tron")
	}
	if o.quiet {
		streams.Out = io.Discard
	}
	tell(streams, out, result)
	o.check(streams, folder, out, result)
	if o.timings {
		printTimings(streams.Out, result)
	}
	return nil
}

// check ends a run with how many errors there are in what was made.
func (o buildOptions) check(streams console.Streams, named, out string, result run.Result) {
	if !o.quiet {
		checking.AfterMaking(streams.Err, named, out, result.Files)
	}
}

// many makes dossiers at the same time, each by itself on one processor.
func (o buildOptions) many(streams console.Streams, folders []string, options run.Options) error {
	b := &making{show: &lines{streams, o.quiet}}
	b.Folders, b.Workers = folders, options.Parallel
	options.Parallel = 1
	m := run.New(options)
	b.Work = func(folder string) (run.Result, error) {
		if err := paths.MustBeOwn(folder); err != nil {
			return run.Result{}, err
		}
		return m.Update(folder, outOf(folder, o.out))
	}
	switch {
	case o.asJSON:
		b.show = &jsonLines{streams}
	case !o.quiet && console.IsTerminal(streams.Err):
		b.show = &bar{lines: lines{streams: streams}, began: time.Now()}
	}
	ctx, stop := batch.Interruptible()
	defer stop()
	return b.run(ctx)
}

// outOf gives the output folder of a dossier: the one that was given, or its own.
func outOf(folder, given string) string {
	if given != "" {
		return given
	}
	return filepath.Join(folder, paths.OutputFolder)
}

// read turns the flags into options; notes is where it says what the user should know.
func (o buildOptions) read(c *cobra.Command, notes io.Writer) (run.Options, error) {
	var options run.Options
	var err error
	chosen, err := usage.Choose(c, "chi", o.only, choices)
	if err != nil {
		return options, err
	}
	options.Only, options.Parts = partsOf(chosen)
	if options.Formats, err = usage.Choose(c, "dinh-dang", o.formats, render.Formats()); err != nil {
		return options, err
	}
	if c.Flags().Changed("song-song") && o.parallel < 1 {
		return options, usage.Errorf(c, "--song-song phải từ 1 trở lên")
	}
	options.Parallel, options.All, options.Replace = cmp.Or(o.parallel, runtime.NumCPU()), o.all, o.replace
	if options.Wording, err = usage.Folder(c, "mau", o.wording); err != nil {
		return options, err
	}
	options.Fonts, err = chosenFonts(c, notes, o.fonts)
	return options, err
}

// partsOf parts what --chi chose: documents by name, and parts of what is made. All documents are chosen with the part that they are.
func partsOf(chosen []dossier.Output) (only []dossier.Output, all []run.Part) {
	for _, c := range chosen {
		p, isPart := partNames[c]
		if !isPart {
			only, p = append(only, c), run.PartDocuments
		}
		if !slices.Contains(all, p) {
			all = append(all, p)
		}
	}
	if slices.Contains(chosen, "tai-lieu") {
		only = nil
	}
	return only, all
}

func printTimings(w io.Writer, r run.Result) {
	fmt.Fprintf(w, "\n%-20s %10s %8s %10s\n", "", "byte", "trang", "ms")
	for _, f := range r.Files {
		fmt.Fprintf(w, "%-20s %10d %8s %10.1f\n", f.Name, f.Bytes, pages(f.Pages), milliseconds(f.Render))
	}
	stages := []struct {
		name string
		took time.Duration
	}{{"đọc hồ sơ", r.Load}, {"soạn văn bản", r.Compose}, {"ghi tệp", r.Write}}
	for _, s := range stages {
		fmt.Fprintf(w, "%-20s %10s %8s %10.1f\n", s.name, "", "", milliseconds(s.took))
	}
}

func pages(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
