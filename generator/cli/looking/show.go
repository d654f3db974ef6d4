package looking

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"vanban/generator"
	"vanban/generator/console"
	"vanban/generator/dossier"
	"vanban/generator/paths"
	"vanban/generator/render/text"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/usage"
)

type showOptions struct {
	only    []string
	wording string
	open    bool
	alone   bool // no window says anything, and none can end the command
}

// NewShow gives the command.
func NewShow(streams console.Streams) *cobra.Command {
	var o showOptions
	c := &cobra.Command{
		Use:     "xem HỒ_SƠ [tùy chọn] | [THƯ_MỤC] --mo",
		Aliases: []string{"show"},
		Short:   "In các văn bản của một hồ sơ ra màn hình, dạng chữ",
		Long: `In các văn bản của một hồ sơ ra màn hình, mỗi đoạn một dòng, trước đoạn là tên
thành phần thể thức. Không tệp nào được ghi. Tệp trọn bộ gồm chính các văn bản ấy
nên chỉ in khi ghi --chi tron-bo.

Với --mo, các trang giấy hiện trong trình duyệt đúng như sẽ in, theo kịp mỗi lần lưu,
cho tới khi nhấn Ctrl-C: chọn văn bản và kỳ báo cáo, lỗi và ghi chú kèm tệp và dòng,
nhấn một đoạn để biết đoạn ấy viết ở đâu, nhấn một số liệu để biết số ấy tính từ đâu.
Không nêu hồ sơ (hoặc nêu thư mục chứa nhiều hồ sơ) thì trang liệt kê các hồ sơ trong
thư mục, tình trạng, việc quá hạn, đến hạn. Chỉ máy này xem được.`,
		Example: "  vanban xem ke-hoach-2026\n  vanban xem ke-hoach-2026 --chi quyet-dinh\n  vanban xem ke-hoach-2026 --mo\n  vanban xem --mo",
		Args: func(c *cobra.Command, args []string) error {
			if o.open && len(args) == 0 {
				return nil
			}
			return usage.OneFolder(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return (&Preview{Path: ".", Desk: true}).open(c, streams, o)
			}
			return runShow(c, streams, args[0], o)
		},
	}
	usage.NamesVar(c.Flags(), &o.only, "chi", "chỉ in các `VĂN_BẢN` này: "+usage.List(dossier.Outputs))
	c.Flags().StringVar(&o.wording, "mau", "", "`THƯ_MỤC` mẫu lời văn riêng, thay các mẫu *.md.tmpl trùng tên")
	c.Flags().BoolVar(&o.open, OpenFlag, false, "mở các trang giấy trong trình duyệt, theo kịp mỗi lần lưu")
	c.Flags().BoolVar(&o.alone, WindowlessFlag, false, "mở trình duyệt dù không có cửa sổ lệnh, dừng khi không còn trang nào mở")
	_ = c.Flags().MarkHidden(WindowlessFlag) // it is there
	return c
}

// OpenFlag is the flag of commands that show pages in the browser, WindowlessFlag that of the program that was opened without a window.
const (
	OpenFlag       = "mo"
	WindowlessFlag = "khong-cua-so"
)

func runShow(c *cobra.Command, streams console.Streams, folder string, o showOptions) error {
	if o.open {
		return (&Preview{Path: folder, Desk: o.alone}).open(c, streams, o)
	}
	options, err := o.read(c)
	if err != nil {
		return err
	}
	documents, err := composedFor(folder, options)
	if err != nil {
		return err
	}
	for i, n := range documents {
		if i > 0 {
			fmt.Fprintln(streams.Out)
		}
		if err := text.Render(streams.Out, n.Document); err != nil {
			return fmt.Errorf("in %s: %w", n.Name, err)
		}
	}
	return nil
}

// read gives what the flags ask for.
func (o showOptions) read(c *cobra.Command) (options generator.Options, err error) {
	if options.Only, err = usage.Choose(c, "chi", o.only, dossier.Outputs); err != nil {
		return options, err
	}
	options.Wording, err = usage.Folder(c, "mau", o.wording)
	return options, err
}

// open opens the preview as the flags ask for it.
func (v *Preview) open(c *cobra.Command, streams console.Streams, o showOptions) (err error) {
	if v.Options, err = o.read(c); err != nil {
		return err
	}
	v.Wording, v.Alone, v.Given = o.wording, o.alone, GivenIn(c)
	return v.Open(streams)
}

// composedFor composes what is shown of a dossier: its own documents and, where none was chosen, those in files of their own; or of such a file.
func composedFor(path string, options generator.Options) ([]generator.Composed, error) {
	if paths.IsPaper(path) {
		return paperFor(path, options)
	}
	if files, _, err := paths.PapersBelow([]string{path}); err == nil && len(files) > 0 && !dossier.IsAt(path) {
		return papersFor(files, options)
	}
	d, err := paths.Load(path)
	if err != nil {
		return nil, err
	}
	return composedOf(d, options)
}

// composedOf composes what is shown of a dossier.
func composedOf(d *dossier.Dossier, options generator.Options) ([]generator.Composed, error) {
	all := options.Only == nil
	if all {
		options.Only = parts(d.Outputs)
	}
	m := generator.NewMaker(options)
	documents, err := m.Compose(d)
	if err != nil || !all {
		return documents, err
	}
	papers, err := m.ComposePapers(d)
	return append(documents, inText(papers)...), err
}

// inText leaves out what is only made as a workbook: the words of it stand in another document.
func inText(all []generator.Composed) []generator.Composed {
	return slices.DeleteFunc(all, func(c generator.Composed) bool { return c.Only != "" })
}

// papersFor composes the documents by themselves that stand below a folder.
func papersFor(files []string, options generator.Options) (all []generator.Composed, err error) {
	var failed []error
	for _, file := range files {
		made, err := paperFor(file, options)
		all, failed = append(all, made...), append(failed, err)
	}
	return all, source.Together(failed)
}

// paperFor composes a document in a file of its own.
func paperFor(file string, options generator.Options) ([]generator.Composed, error) {
	p, err := run.ReadPaper(file)
	if err != nil {
		return nil, paths.BesideFile(file, err)
	}
	made, err := generator.NewMaker(options).ComposePaper(p)
	return inText(made), paths.BesideFile(file, err)
}

// parts leaves the bundle out, which has the same words once more, where it is not all there is.
func parts(all []dossier.Output) []dossier.Output {
	if left := slices.DeleteFunc(slices.Clone(all), func(o dossier.Output) bool { return o == dossier.OutBundle }); len(left) > 0 {
		return left
	}
	return all
}
