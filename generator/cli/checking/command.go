package checking

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"vanban/generator/check"
	"vanban/generator/checkup"
	"vanban/generator/console"
	"vanban/generator/usage"
)

// options are those of one command line.
type options struct {
	least string
	skip  []string
}

// New gives the command.
func New(streams console.Streams) *cobra.Command {
	o := options{}
	c := &cobra.Command{
		Use:     "kiem-tra TỆP.docx… [tùy chọn]",
		Aliases: []string{"check"},
		Short:   "Kiểm tra thể thức tệp Word theo Nghị định 30/2020/NĐ-CP",
		Long: `Kiểm tra thể thức, kỹ thuật trình bày của tệp Word bất kỳ (.docx) theo Nghị định số
30/2020/NĐ-CP, và kể từng chỗ chưa đúng: điều khoản, đoạn thứ mấy, đang thế nào, phải thế nào.
Không tệp nào được ghi.`,
		Example: "  vanban kiem-tra cong-van.docx",
		Args:    cobra.ArbitraryArgs,
		RunE:    func(c *cobra.Command, args []string) error { return o.run(c, streams, args) },
	}
	c.Flags().StringVar(&o.least, "muc", "goi-y", "chỉ kể từ `MỨC` này trở lên: "+usage.List(check.SeverityKeys[:]))
	usage.NamesVar(c.Flags(), &o.skip, "bo-qua", "bỏ qua các quy tắc có `MÃ` này, ví dụ I.II.6.e.4")
	return c
}

func (o *options) run(c *cobra.Command, streams console.Streams, args []string) error {
	if len(args) == 0 {
		return usage.Errorf(c, "thiếu tên tệp Word")
	}
	chosen, err := usage.Choose(c, "muc", []string{o.least}, check.SeverityKeys[:])
	if err != nil {
		return err
	}
	settings := checkup.Options{Least: check.Severity(slices.Index(check.SeverityKeys[:], chosen[0])), Skipped: map[string]string{}}
	for _, id := range o.skip {
		settings.Skipped[id] = ""
	}
	faulty, errs := 0, []error(nil)
	for i, path := range args {
		r, err := checkup.File(path, settings)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		if i > 0 {
			fmt.Fprintln(streams.Out)
		}
		tell(streams.Out, r)
		if r.Count(check.Error) > 0 {
			faulty++
		}
	}
	if len(errs) > 0 {
		return errors.Join(errs...)
	}
	if faulty > 0 {
		return console.End(console.ExitFaulty, fmt.Sprintf("%d tệp có lỗi thể thức.", faulty))
	}
	return nil
}
