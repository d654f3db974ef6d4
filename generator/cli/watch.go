package cli

import (
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"vanban/generator/batch"
	"vanban/generator/cli/looking"
	"vanban/generator/console"
	"vanban/generator/dossier"
	"vanban/generator/paths"
	"vanban/generator/render"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/usage"
	"vanban/generator/watching"
)

type watchOptions struct {
	buildOptions
	open bool
}

func newWatch(streams console.Streams) *cobra.Command {
	var o watchOptions
	c := &cobra.Command{
		Use:     "theo-doi HỒ_SƠ|VĂN_BẢN.md [tùy chọn]",
		Aliases: []string{"watch"},
		Short:   "Tạo lại văn bản mỗi khi lưu một tệp của hồ sơ",
		Long: `Tạo lại những văn bản cũ mỗi khi một tệp của hồ sơ được lưu, cho tới khi nhấn
Ctrl-C. Hồ sơ có lỗi thì lỗi được in ra, sửa và lưu lại là được làm tiếp. Nhận cả
một văn bản ở tệp riêng (VĂN_BẢN.md). Với --mo, các trang giấy hiện trong trình
duyệt và đổi theo.`,
		Example: "  vanban theo-doi ke-hoach-2026",
		Args:    usage.OneFolder,
		RunE:    func(c *cobra.Command, args []string) error { return runWatch(c, streams, args[0], o) },
	}
	f := c.Flags()
	f.StringVar(&o.out, "ra", "", "`THƯ_MỤC` ghi văn bản (mặc định: HỒ_SƠ/ra)")
	usage.NamesVar(f, &o.only, "chi", "chỉ tạo các `VĂN_BẢN` này: "+usage.List(choices))
	usage.NamesVar(f, &o.formats, "dinh-dang", "chỉ tạo các `ĐỊNH_DẠNG` này: "+usage.List(render.Formats()))
	o.lookFlags(f)
	f.BoolVar(&o.open, looking.OpenFlag, false, "mở các trang giấy trong trình duyệt, theo kịp mỗi lần lưu")
	f.Lookup("mau").Usage = "`THƯ_MỤC` mẫu lời văn riêng, cũng được theo dõi"
	return c
}

// watchPace is how often the folder is looked at. Looking works on shared
// drives, too, where systems tell nothing of what others save.
const watchPace = 300 * time.Millisecond

func runWatch(c *cobra.Command, streams console.Streams, folder string, o watchOptions) error {
	options, err := o.read(c, streams.Err)
	if err != nil {
		return err
	}
	if o.open {
		end, err := (&looking.Preview{Path: folder, Out: o.out, Wording: o.wording, Options: options.Options, Given: looking.GivenIn(c)}).Beside(streams)
		if err != nil {
			return err
		}
		defer end()
	}
	out, update := outOf(folder, o.out), (*run.Runner).Update
	if paths.IsPaper(folder) {
		if options.Only != nil || options.Parts != nil {
			return usage.Errorf(c, "--chi chọn văn bản của một hồ sơ, không dùng với tệp .md")
		}
		out, update = o.outOfPaper(folder), (*run.Runner).UpdatePaper
		err = paths.PaperMustBeOwn(folder)
	} else if err = paths.MustBeOwn(folder); err == nil && !dossier.IsAt(folder) {
		return o.watchPapers(streams, folder, options)
	}
	if err != nil {
		return err
	}
	o.watchSaved(streams, folder, func() {
		result, err := update(run.New(options), folder, out)
		if err != nil {
			fmt.Fprintf(streams.Err, "%v\n\n", paths.BesideFile(folder, err))
			return
		}
		tell(streams, out, result)
	})
	return nil
}

// watchPapers watches a folder without a dossier of its own: the documents by themselves that stand below it.
func (o buildOptions) watchPapers(streams console.Streams, folder string, options run.Options) error {
	files, _, err := paths.PapersBelow([]string{folder})
	if err != nil {
		return err
	}
	if len(files) == 0 {
		_, err := paths.Load(folder) // it says what is missing
		return err
	}
	o.watchSaved(streams, folder, func() {
		files, _, err := paths.PapersBelow([]string{folder})
		failed := []error{err}
		for _, file := range files {
			out := o.outOfPaper(file)
			result, err := run.New(options).UpdatePaper(file, out)
			if err = paths.BesideFile(file, err); err == nil {
				tell(streams, filepath.Clean(out), result)
			}
			failed = append(failed, err)
		}
		if err := source.Together(failed); err != nil {
			fmt.Fprintf(streams.Err, "%v\n\n", err)
		}
	})
	return nil
}

// watchSaved builds until it is interrupted, whenever what is saved has changed.
func (o buildOptions) watchSaved(streams console.Streams, path string, build func()) {
	fmt.Fprintf(streams.Out, "Đang theo dõi %s; nhấn Ctrl-C để dừng.\n", path)
	ctx, stop := batch.Interruptible()
	defer stop()
	ticker := time.NewTicker(watchPace)
	defer ticker.Stop()
	watching.Watch(ctx, ticker.C, func() string { return watching.Inputs(path, o.wording) }, build)
	fmt.Fprintln(streams.Out, "Đã dừng theo dõi.")
}
