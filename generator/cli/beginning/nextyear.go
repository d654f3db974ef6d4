package beginning

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/progress"
	"vanban/generator/reported"
	"vanban/generator/rollover"
	"vanban/generator/run"
	"vanban/generator/usage"
	"vanban/generator/yamlschema"
)

// NewNextYear gives the command.
func NewNextYear(streams console.Streams) *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:     "nam-moi HỒ_SƠ NĂM --ra THƯ_MỤC",
		Aliases: []string{"next-year"},
		Short:   "Tạo hồ sơ của năm sau từ hồ sơ năm nay",
		Long: `Tạo hồ sơ của năm sau: chuyển năm, năm của thời hạn và tiêu đề sang năm mới; bỏ
trống số, ngày và tiến độ; đánh dấu những nhiệm vụ chưa xong là chuyển tiếp. Mọi
chỗ khác còn nhắc đến năm cũ, số cũ, người ký cũ hoặc một văn bản khác được ghi
vào tệp can-soat.yaml để người soạn xem lại; lệnh kiem-chung nhắc đến khi xong.`,
		Example: "  vanban nam-moi ke-hoach-2026 2027 --ra ke-hoach-2027",
		Args:    usage.Exactly(2, "cần đúng hai giá trị: thư mục hồ sơ và năm mới"),
		RunE:    func(c *cobra.Command, args []string) error { return runNextYear(c, streams, args, out) },
	}
	c.Flags().StringVar(&out, "ra", "", "`THƯ_MỤC` mới của hồ sơ năm sau (bắt buộc)")
	return c
}

func runNextYear(c *cobra.Command, streams console.Streams, args []string, out string) error {
	if out == "" {
		return usage.Errorf(c, "thiếu --ra; ví dụ --ra ke-hoach-2027")
	}
	year, err := strconv.Atoi(args[1])
	if err != nil {
		return usage.Errorf(c, "“%s” không phải là một năm", args[1])
	}
	d, err := paths.Load(args[0])
	if err != nil {
		return err
	}
	if year <= d.Year {
		return usage.Errorf(c, "năm mới phải sau năm %d của hồ sơ", d.Year)
	}
	if err := mustBeNew(out); err != nil {
		return err
	}
	report, err := lastReport(d)
	if err != nil {
		return err
	}
	rolled, err := rollover.Roll(rollover.Source{Dossier: d, Folder: disk.Folder(args[0]), Report: report}, year)
	if err != nil {
		return err
	}
	if err := run.WriteNextYear(out, rolled, nil); err != nil {
		return err
	}
	if info, err := os.Stat(filepath.Join(args[0], yamlschema.Folder)); err == nil && info.IsDir() { // the files' modelines lead there
		if _, err := yamlschema.WriteTo(filepath.Join(out, yamlschema.Folder)); err != nil {
			return err
		}
	}
	tellSkipped(streams.Err, d.Year, year)
	tellRolled(streams, out, rolled, report)
	if papers, err := paper.Names(d.Source()); err != nil || len(papers) > 0 {
		fmt.Fprintf(streams.Err, "Ghi chú: các văn bản ở thư mục “%s” là của năm cũ nên không được chuyển sang; dùng lại thì chép tệp .md sang hồ sơ mới rồi sửa.\n", paper.Folder)
	}
	return nil
}

// tellSkipped says which years lie between the dossier's and the new one: what was carried out and changed in them is in
// no dossier that the new one comes from.
func tellSkipped(w io.Writer, old, new int) {
	first, last := old+1, new-1
	skipped := fmt.Sprintf("năm %d", first)
	switch {
	case last < first:
		return
	case last > first:
		skipped = fmt.Sprintf("các năm từ %d đến %d", first, last)
	}
	fmt.Fprintf(w, "Ghi chú: hồ sơ cũ là của năm %d, hồ sơ mới là của năm %d, bỏ qua %s; tiến độ và thay đổi trong thời gian ấy không có trong hồ sơ mới.\n", old, new, skipped)
	fmt.Fprintf(w, "  Gợi ý: có hồ sơ năm %d thì tạo từ hồ sơ ấy: vanban nam-moi HỒ_SƠ_%d %d --ra THƯ_MỤC; không có thì xem lại năm %d có gõ nhầm không\n", last, last, new, new)
}

// mustBeNew wants a folder that does not hold anything yet.
func mustBeNew(folder string) error {
	if err := disk.Refused(folder); err != nil {
		return err
	}
	entries, err := os.ReadDir(folder)
	switch {
	case err == nil && len(entries) > 0:
		return fmt.Errorf("thư mục %s đã có tệp nên không tạo hồ sơ ở đó; hãy chọn một thư mục mới", folder)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("không dùng được %s: %w", folder, err)
	}
	return nil
}

// lastReport puts together what was reported until the year's last cut-off; nil where nothing was.
func lastReport(d *dossier.Dossier) (*progress.Report, error) {
	periods, _, err := reported.Periods(d)
	if err != nil {
		return nil, err
	}
	last := deadline.Period{}
	for _, p := range periods {
		if p.Period.Year == d.Year {
			last = p.Period
		}
	}
	if last.Year == 0 {
		return nil, nil
	}
	return progress.Make(d, periods, nil, last)
}

func tellRolled(streams console.Streams, out string, rolled *rollover.Rolled, report *progress.Report) {
	for _, f := range rolled.Files {
		fmt.Fprintln(streams.Out, filepath.Join(out, filepath.FromSlash(f.Name)))
	}
	if report == nil {
		fmt.Fprintln(streams.Err, "Ghi chú: hồ sơ cũ chưa có số liệu tiến độ nên không biết nhiệm vụ nào chưa xong; không nhiệm vụ nào được đánh dấu chuyển tiếp.")
	} else {
		fmt.Fprintf(streams.Out, "Chuyển tiếp %d nhiệm vụ chưa xong đến ngày %s.\n", len(rolled.Carried), nd30.Day(report.Period.CutOff()))
	}
	if todo := rollover.Summary(rolled.Review); len(todo) > 0 {
		fmt.Fprintf(streams.Out, "Cần xem lại trong %s: %s.\n", filepath.Join(out, dossier.ReviewFile), strings.Join(todo, "; "))
	}
}
