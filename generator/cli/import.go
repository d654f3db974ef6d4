package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/collect"
	"vanban/generator/console"
	"vanban/generator/diskname"
	"vanban/generator/dossier"
	"vanban/generator/exchange"
	"vanban/generator/paths"
	"vanban/generator/source"
	"vanban/generator/usage"
)

type importOptions struct {
	into, period, choice, sheet string
	replace, addAgencies        bool
	word                        wordOptions
}

func newImport(streams console.Streams) *cobra.Command {
	var o importOptions
	c := &cobra.Command{
		Use:     "nhap TỆP.xlsx… --vao HỒ_SƠ | nhap TỆP.docx… --ra HỒ_SƠ | TỆP.md",
		Aliases: []string{"import"},
		Short:   "Nhập phiếu, bảng nhiệm vụ Excel vào hồ sơ; văn bản Word thành hồ sơ, tệp .md",
		Long: `Nhập các phiếu đã điền (tệp, thư mục hoặc mẫu tên như phieu/*.xlsx) vào tệp
HỒ_SƠ/tien-do/KỲ.yaml, giữ nguyên chú thích và những gì người khác đã viết, và kể ra
cơ quan chưa gửi. Phiếu lạ, cũ hoặc bị sửa thì bị từ chối. Giá trị khác nhau thì không
ghi gì, trừ khi chọn bằng --uu-tien.

Một tệp Excel không phải phiếu là bảng nhiệm vụ của cơ quan: mọi trang tính nhìn thấy
có bảng nhiệm vụ được đọc, các cột được nhận ra theo tên, và bảng được ghi thành
HỒ_SƠ/nhiem-vu.yaml. Cột, dòng, trang nào không đọc đều được kể ra. Thêm --xem để xem
trước mà không ghi gì, --them-co-quan để ghi cơ quan chưa có vào co-quan.yaml.

` + wordHelp,
		Example: "  vanban nhap gui-ve --vao ke-hoach-2026\n  vanban nhap gui-ve --vao ke-hoach-2026 --uu-tien moi\n  vanban nhap nhiem-vu.xlsx --vao ke-hoach-2026 --xem\n" + wordExample,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage.Errorf(c, "thiếu tên tệp hoặc thư mục phiếu")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return runImport(c, streams, args, o) },
	}
	f := c.Flags()
	f.StringVar(&o.into, "vao", "", "thư mục `HỒ_SƠ` nhận số liệu")
	f.StringVar(&o.period, "ky", "", "`KỲ` của các phiếu (mặc định: kỳ ghi trong phiếu đầu tiên)")
	f.StringVar(&o.choice, "uu-tien", "", "khi giá trị khác nhau: `cu` giữ hồ sơ, moi theo phiếu, hoặc mã cơ quan có phiếu được theo")
	f.StringVar(&o.sheet, "trang", "", "`TÊN` trang tính của bảng nhiệm vụ (mặc định: mọi trang nhìn thấy có bảng nhiệm vụ)")
	o.word.flags(f)
	f.BoolVar(&o.replace, "ghi-de", false, "thay bảng nhiệm vụ đã có; bảng cũ được giữ dưới tên khác")
	f.BoolVar(&o.addAgencies, "them-co-quan", false, "ghi cơ quan trong bảng nhiệm vụ mà hồ sơ chưa có vào co-quan.yaml")
	return c
}

func runImport(c *cobra.Command, streams console.Streams, args []string, o importOptions) error {
	if isWord(args, o.word.out) {
		return o.word.run(c, streams, args, o.into)
	}
	if o.into == "" {
		return usage.Errorf(c, "thiếu --vao; ví dụ --vao ke-hoach-2026")
	}
	if err := exchangedImport(c, args, o.into); err != nil {
		return err
	}
	files, err := workbooks(args)
	if err != nil {
		return err
	}
	if err := paths.MustBeOwn(o.into); err != nil {
		return err
	}
	if isTable, err := isTaskTable(files); err != nil {
		return err
	} else if isTable {
		return importTasks(streams, files[0], o)
	}
	options := exchange.ImportOptions{Choice: o.choice}
	if o.period != "" {
		if options.Period, err = usage.Period(c, o.period); err != nil {
			return err
		}
	}
	if err := paths.MustBeDossier(o.into); err != nil {
		return err
	}
	result, err := exchange.ImportForms(o.into, files, options)
	if err != nil {
		return err
	}
	tellImport(streams, o.into, result)
	if result.File == "" {
		return nil
	}
	return tellIssuedInput(streams, o.into, result.Period.String())
}

// exchangedImport says that workbooks and the dossier were given in each other's place.
func exchangedImport(c *cobra.Command, args []string, into string) error {
	if len(args) != 1 || !dossier.IsAt(args[0]) || dossier.IsAt(into) {
		return nil
	}
	if _, err := os.Stat(into); errors.Is(err, fs.ErrNotExist) && !strings.EqualFold(filepath.Ext(into), ".xlsx") {
		return nil
	}
	return usage.Errorf(c, "phiếu (hoặc bảng nhiệm vụ) và hồ sơ bị đảo chỗ; hãy gõ:\n  %s", usage.Line(c, []string{into, "--vao", args[0]}, "vao"))
}

// isTaskTable says whether the one file that is given is no form.
func isTaskTable(files []string) (bool, error) {
	if len(files) != 1 {
		return false, nil
	}
	_, err := collect.Read(files[0])
	if errors.Is(err, collect.ErrNotForm) {
		return true, nil
	}
	return false, err
}

// workbooks gives the files that the arguments mean. Windows leaves * to the program.
func workbooks(args []string) ([]string, error) {
	var all []string
	var problems source.Problems
	for _, arg := range args {
		found := []string{arg}
		info, err := os.Stat(arg)
		switch {
		case err == nil && info.IsDir():
			found = workbooksIn(arg)
		case err != nil:
			found, _ = diskname.Glob(arg) // a pattern that is none matches nothing
			found = slices.DeleteFunc(found, isLock)
		}
		if len(found) == 0 {
			problems = append(problems, &source.Problem{At: source.Pos{File: arg}, What: "không có tệp .xlsx nào ở đây", Hint: "kiểm tra đường dẫn"})
		}
		for _, f := range found {
			if !slices.Contains(all, f) {
				all = append(all, f)
			}
		}
	}
	return all, problems.Err()
}

// workbooksIn gives a folder's workbooks, those of other formats too, so that they are refused by name.
func workbooksIn(folder string) []string {
	var all []string
	entries, _ := os.ReadDir(folder) // without entries there is nothing to read, which is told
	for _, e := range entries {
		ext := strings.ToLower(filepath.Ext(e.Name()))
		if !e.IsDir() && !isLock(e.Name()) && slices.Contains([]string{".xlsx", ".xlsm", ".xls", ".ods"}, ext) {
			all = append(all, filepath.Join(folder, e.Name()))
		}
	}
	return all
}

// isLock says whether a file is what Excel and LibreOffice keep beside one that is open.
func isLock(name string) bool {
	base := filepath.Base(name)
	return strings.HasPrefix(base, "~$") || strings.HasPrefix(base, ".~lock")
}

func tellImport(streams console.Streams, folder string, r exchange.ImportResult) {
	for _, note := range r.Notes {
		fmt.Fprintln(streams.Err, "Ghi chú:", note)
	}
	if r.File == "" {
		fmt.Fprintf(streams.Out, "Kỳ %s: %d phiếu, không có gì mới.\n", r.Period, r.Forms)
	} else {
		fmt.Fprintln(streams.Out, filepath.Join(folder, filepath.FromSlash(r.File)))
		fmt.Fprintf(streams.Out, "Kỳ %s: %d phiếu, ghi %d nhiệm vụ và %d giá trị chỉ tiêu.\n", r.Period, r.Forms, r.Tasks, r.Values)
	}
	tellNames(streams, "Phiếu gửi về nhưng chưa điền gì", r.Empty)
	tellNames(streams, "Chưa gửi phiếu", r.Missing)
}

func tellNames(streams console.Streams, what string, names []string) {
	if len(names) == 0 {
		return
	}
	fmt.Fprintf(streams.Out, "%s (%d):\n", what, len(names))
	for _, name := range names {
		fmt.Fprintln(streams.Out, "  "+name)
	}
}
