package cli

import (
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/cli/twofiles"
	"vanban/generator/compose/amend"
	"vanban/generator/console"
	"vanban/generator/diff"
	"vanban/generator/dossier"
	"vanban/generator/revision"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/usage"
	"vanban/generator/versions"
	"vanban/generator/word/tracked"
)

type compareOptions struct {
	buildOptions
	reasons  string
	author   string
	day      string
	exitCode bool
}

func newCompare(streams console.Streams) *cobra.Command {
	var o compareOptions
	c := &cobra.Command{
		Use:     "so-sanh [CŨ] MỚI [tùy chọn]",
		Aliases: []string{"diff"},
		Short:   "So sánh hai bản của một hồ sơ, một văn bản: thay đổi những gì",
		Long: `So sánh hai bản của một hồ sơ và cho biết kế hoạch thay đổi những gì: nhiệm vụ,
thời hạn, cơ quan, điểm, khoản, căn cứ, người ký… Mỗi bản là một thư mục, hoặc
HỒ_SƠ@PHIÊN_BẢN để lấy bản đã lưu bằng git; hoặc là một văn bản ở tệp riêng (.md,
TỆP.md@PHIÊN_BẢN), hoặc một tệp Word (.docx) bất kỳ. Đã ghi nhận ban hành thì không cần nêu bản cũ. Có --ra thì ghi thêm vào đó Bảng so sánh, thuyết minh (DOCX, PDF, XLSX)
và các văn bản có thay đổi, mỗi thay đổi là một chỗ sửa được theo dõi của Word
(…-thay-doi.docx): chấp nhận tất cả thì được bản mới, từ chối tất cả thì được bản cũ.
Hai tệp Word thì chỉ có tệp …-thay-doi.docx.

Mã thoát là 0 dù có thay đổi hay không; với --ma-thoat là 3 khi hai bản khác nhau.`,
		Example: "  vanban so-sanh ke-hoach-2026@HEAD~1 ke-hoach-2026\n  vanban so-sanh ban-cu ban-moi --ra so-sanh --ly-do ly-do.txt\n  vanban so-sanh to-trinh-cu.md to-trinh.md\n  vanban so-sanh quyet-dinh-cu.docx quyet-dinh.docx --ra so-sanh",
		Args:    comparable,
		RunE:    func(c *cobra.Command, args []string) error { return runCompare(c, streams, args, o) },
	}
	f := c.Flags()
	f.StringVar(&o.out, "ra", "", "`THƯ_MỤC` ghi Bảng so sánh, thuyết minh và văn bản có đánh dấu thay đổi; không có thì chỉ in ra màn hình")
	o.makeFlags(f)
	f.StringVar(&o.reasons, "ly-do", "", "`TỆP` lý do của từng thay đổi, mỗi dòng “nơi: lý do”; không có thì để trống cột lý do")
	f.StringVar(&o.author, "nguoi-sua", "", "`TÊN` ghi bên cạnh từng thay đổi trong tệp Word; không có thì là cơ quan ban hành")
	f.StringVar(&o.day, "ngay-sua", "", "`NGÀY` ghi bên cạnh từng thay đổi trong tệp Word, ví dụ 15/7/2026; không có thì không ghi ngày")
	f.BoolVar(&o.asJSON, console.JSONFlag, false, "in dạng JSON, để chương trình khác đọc")
	f.BoolVar(&o.exitCode, "ma-thoat", false, "thoát với mã 3 khi hai bản khác nhau")
	return c
}

func runCompare(c *cobra.Command, streams console.Streams, args []string, o compareOptions) error {
	options, err := o.read(c, streams.Err)
	if err != nil {
		return err
	}
	if versions.IsWordFile(args[0]) {
		return twofiles.Run(c, streams, args, twofiles.Options{Runner: run.New(options), Out: o.out, JSON: o.asJSON, ExitCode: o.exitCode, Author: o.author, Day: o.day,
			Tell: func(r run.Result) { tell(console.Streams{Out: streams.Err, Err: streams.Err}, o.out, r) }})
	}
	named := args
	args, err = withKept(c, args)
	if err != nil {
		return err
	}
	old, new, err := twoVersions(args)
	if err != nil {
		return err
	}
	comparison, err := run.New(options).Compare(old, new)
	if err != nil {
		return err
	}
	by, err := o.by(c, comparison.Dossier())
	if err != nil {
		return err
	}
	reasons, err := amend.ReadReasons(o.reasons, comparison.Differences)
	if err != nil {
		return err
	}
	if o.asJSON {
		err = printDifferencesJSON(streams.Out, comparison, comparison.Dossier().Notes)
	} else {
		printDifferences(streams.Out, comparison)
	}
	if err == nil && o.out != "" {
		err = o.writeFiles(streams, comparison, run.ComparisonFiles{Reasons: reasons, By: by, Command: usage.Kept(c, named)})
	}
	if n := len(comparison.Differences); err == nil && o.exitCode && n > 0 {
		return console.End(console.ExitDiffers, fmt.Sprintf("Hai bản khác nhau: %d thay đổi.", n))
	}
	return err
}

// comparable wants two dossiers, or two documents in files of their own; one of either that was issued may stand alone.
func comparable(c *cobra.Command, args []string) error {
	switch files := slices.DeleteFunc(slices.Clone(args), func(name string) bool { return !versions.IsWordFile(name) }); {
	case len(files) == 2 && len(args) == 2:
		return nil
	case len(files) == 1 && len(args) == 1:
		return usage.Errorf(c, "cần hai tệp Word, bản cũ rồi bản mới; tệp đã sửa tay của hồ sơ thì xem chỗ sửa bằng: vanban hop-nhat %s --vao-ho-so", source.Quoted(args[0]))
	}
	for _, name := range args {
		if ext := strings.ToLower(filepath.Ext(name)); slices.Contains([]string{".docx", ".doc", ".odt", ".rtf", ".pdf", ".xlsx"}, ext) {
			return usage.Errorf(c, "so sánh được hai hồ sơ, hai văn bản (.md) hoặc hai tệp Word (.docx) với nhau; %s là tệp %s. Tệp .doc, .odt, .rtf thì mở trong Word, lưu lại dạng .docx", name, ext)
		}
	}
	switch n := len(args); {
	case n == 1 && versions.IsPaper(args[0]):
		return nil
	case n == 2 && versions.IsPaper(args[0]) != versions.IsPaper(args[1]):
		return usage.Errorf(c, "chỉ so sánh được hai hồ sơ với nhau, hoặc hai văn bản (.md) với nhau; ở đây một bên là văn bản, một bên là thư mục")
	}
	return oldAndNew(c, args)
}

// withKept is withIssued, and puts a document in a file of its own as it was issued before one that stands alone.
func withKept(c *cobra.Command, args []string) ([]string, error) {
	switch {
	case !versions.IsPaper(args[0]):
		args, _, err := withIssued(c, args)
		return args, err
	case len(args) == 2:
		return args, nil
	}
	kept, err := versions.Issued(args[0])
	if err == nil && kept == "" {
		err = usage.Errorf(c, "cần hai văn bản, bản cũ rồi bản mới; chỉ nêu một khi văn bản đã được ghi ban hành, mà %s thì chưa được ghi (vanban ban-hanh %s)", args[0], source.Quoted(args[0]))
	}
	return []string{kept, args[0]}, err
}

// by gives whom the tracked changes name, and the day.
func (o compareOptions) by(c *cobra.Command, new *dossier.Dossier) (by tracked.By, err error) {
	by.Author = cmp.Or(o.author, new.Issuer.Name.S)
	by.Day, err = usage.Day(c, "ngay-sua", o.day)
	return by, err
}

// twoVersions reads two dossiers, or two documents in files of their own.
func twoVersions(args []string) (old, new *versions.Version, err error) {
	var two [2]*versions.Version
	for i, name := range args {
		if two[i], err = versions.Read(name); err != nil && versions.IsPaper(name) {
			return nil, nil, err // which says itself in which file
		} else if err != nil {
			return nil, nil, &console.DossierError{Name: name, Err: err}
		}
	}
	return two[0], two[1], nil
}

// loadTwo reads both dossiers, and notes what of the new one; the problems of the old one name it, since both have the same files.
func loadTwo(args []string) (old, new *dossier.Dossier, err error) {
	var two [2]*dossier.Dossier
	for i, name := range args {
		fsys, err := revision.Open(name)
		if err != nil {
			return nil, nil, err
		}
		if two[i], err = dossier.Load(store.NewInputs(fsys)); err != nil {
			return nil, nil, &console.DossierError{Name: name, Err: err}
		}
	}
	return two[0], two[1], nil
}

func (o compareOptions) writeFiles(streams console.Streams, comparison *run.Comparison, files run.ComparisonFiles) error {
	if len(comparison.Differences) == 0 {
		fmt.Fprintln(streams.Err, "Không có thay đổi nào nên không ghi tệp nào.")
		return nil
	}
	result, err := comparison.Write(files, o.out)
	if err != nil {
		return err
	}
	tell(console.Streams{Out: streams.Err, Err: streams.Err}, o.out, result) // what the command prints stays by itself
	return nil
}

func printDifferencesJSON(w io.Writer, comparison *run.Comparison, notes source.Problems) error {
	type segment struct {
		Kind string `json:"kieu"` // giu, bo, them
		Text string `json:"chu"`
	}
	type difference struct {
		amend.Difference
		Segments []segment `json:"doan,omitempty"`
	}
	all := []difference{}
	for _, d := range comparison.Differences {
		x := difference{Difference: d}
		for _, s := range d.Words {
			x.Segments = append(x.Segments, segment{string(s.Op), s.Text})
		}
		all = append(all, x)
	}
	return console.PrintJSON(w, map[string]any{"so-thay-doi": len(all), "thay-doi": all, "ghi-chu": console.Problems(notes)})
}

func printDifferences(w io.Writer, comparison *run.Comparison) {
	if len(comparison.Differences) == 0 {
		fmt.Fprintln(w, "Không có thay đổi nào.")
		return
	}
	m := console.MarksFor(w)
	group := ""
	for i, d := range comparison.Shown {
		if name := comparison.Groups[i]; name != group {
			group = name
			fmt.Fprintf(w, "== %s ==\n", group)
		}
		printDifference(w, d, m)
	}
	fmt.Fprintf(w, "\nTất cả: %d thay đổi.\n", len(comparison.Differences))
}

func printDifference(w io.Writer, d amend.Difference, m console.Marks) {
	fmt.Fprintln(w, d.Head())
	var text string
	switch {
	case d.Action == amend.ActMove && d.Old == d.New:
		text = console.Clipped(d.New)
	case d.Words != nil:
		text = m.Segments(d.Words)
	case d.Action == amend.ActRenumber:
		return
	default:
		text = m.Around(diff.Removed, d.Old) + m.Around(diff.Added, d.New)
	}
	fmt.Fprintf(w, "    %s\n", strings.ReplaceAll(text, "\n", "\n    "))
}
