package about

import (
	"fmt"
	"os/exec"
	"path"
	"slices"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/paths"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/usage"
)

// NewDiagnosis gives the command.
func NewDiagnosis(streams console.Streams) *cobra.Command {
	return &cobra.Command{
		Use:     "chan-doan [HỒ_SƠ]",
		Aliases: []string{"diagnose"},
		Short:   "In những gì người hỗ trợ cần biết, không có gì riêng của cơ quan",
		Long: `In phiên bản, hệ điều hành, các chương trình khác mà chương trình này dùng tới; với
một hồ sơ thì in thêm số nhiệm vụ, số cơ quan, số lỗi theo từng tệp. Không in đường
dẫn, tên người, tên cơ quan hay lời văn nào: chép cả đoạn này gửi người hỗ trợ được.`,
		Example: "  vanban chan-doan\n  vanban chan-doan ke-hoach-2026",
		Args:    usage.AtMost(1, "chỉ nhận một hồ sơ"),
		RunE: func(_ *cobra.Command, args []string) error {
			fmt.Fprint(streams.Out, versionText())
			tellMachine(streams)
			if len(args) == 0 {
				return nil
			}
			if err := paths.MustBeDossier(args[0]); err != nil {
				return err
			}
			tellDossier(streams, args[0])
			return nil
		},
	}
}

// tellMachine tells of the machine what the program depends on.
func tellMachine(streams console.Streams) {
	there := func(program string) string {
		if _, err := exec.LookPath(program); err != nil {
			return "không có"
		}
		return "có"
	}
	terminal := "tệp hoặc chương trình khác"
	if console.IsTerminal(streams.Out) {
		terminal = "màn hình"
	}
	fmt.Fprintf(streams.Out, "máy:\n  git (so-sanh với bản cũ): %s\n  kết quả in ra: %s\n", there("git"), terminal)
}

// tellDossier tells how much a dossier has, and of how many files something is wrong.
func tellDossier(streams console.Streams, folder string) {
	d, err := dossier.Load(disk.Folder(folder))
	if err != nil {
		fmt.Fprint(streams.Out, "hồ sơ có lỗi:\n")
		tellFiles(streams, source.ProblemsIn(err))
		return
	}
	fmt.Fprintf(streams.Out, "hồ sơ:\n  năm %d, %d nhiệm vụ trong %d lĩnh vực, %d phụ lục, %d văn bản ở tệp riêng\n", d.Year, d.TaskCount(), len(d.AreaNames()), len(d.Appendices), papers(folder))
	office := "không có"
	if d.OfficePath() != "" {
		office = "có"
	}
	fmt.Fprintf(streams.Out, "  tệp chung của cơ quan: %s\n  ghi chú: %d\n", office, len(d.Notes))
	periods, indicators, err := reported.Periods(d)
	if err != nil {
		fmt.Fprint(streams.Out, "  số liệu các kỳ có lỗi:\n")
		tellFiles(streams, source.ProblemsIn(err))
		return
	}
	fmt.Fprintf(streams.Out, "  kỳ báo cáo: %d, chỉ tiêu: %d\n", len(periods), len(indicators))
}

// tellFiles counts what is wrong in the files that every dossier has, and in all others together: their names are the office's own.
func tellFiles(streams console.Streams, all source.Problems) {
	usual := []string{dossier.MainFile, dossier.PlanFile, dossier.TasksFile, dossier.AgenciesFile, dossier.IndicatorsFile, dossier.OfficeFile}
	counts := map[string]int{}
	const other = "tệp khác"
	for _, p := range all {
		name := path.Base(p.At.File)
		if !slices.Contains(usual, name) {
			name = other
		}
		counts[name]++
	}
	for _, name := range append(usual, other) {
		if counts[name] > 0 {
			fmt.Fprintf(streams.Out, "  %s: %d lỗi\n", name, counts[name])
		}
	}
}

// papers counts the documents in files of their own.
func papers(folder string) int {
	files, _, err := paths.PapersBelow([]string{folder})
	if err != nil {
		return 0
	}
	return len(files)
}
