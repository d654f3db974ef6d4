package looking

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/text/unicode/norm"

	"vanban/generator"
	"vanban/generator/console"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/paths"
	"vanban/generator/progress"
	"vanban/generator/source"
	"vanban/generator/usage"
)

// AsTable is what --xuat takes: the figures as a table for pasting.
const AsTable = "bang"

// ReportTable is a table of figures that is asked for, by what was typed behind the options.
type ReportTable struct{ Period, Export, Order string }

// largestOrder is how many bytes a file may have that gives the order of a form's lines.
const largestOrder = 1 << 20

// ofTable are the options that go with --xuat; the others say how files are made.
var ofTable = []string{"ky", "xuat", "thu-tu", "mau-khong"}

// Print prints the figures of a report for pasting, in the order of a file's lines.
func (t ReportTable) Print(c *cobra.Command, streams console.Streams, folder string) error {
	if t.Export != AsTable {
		return usage.Errorf(c, "--xuat chỉ nhận “%s”", AsTable)
	}
	var other []string
	c.Flags().Visit(func(f *pflag.Flag) {
		if !slices.Contains(ofTable, f.Name) {
			other = append(other, "--"+f.Name)
		}
	})
	if len(other) > 0 {
		return usage.Errorf(c, "%s không dùng được cùng --xuat: bảng chỉ in ra màn hình, không ghi tệp nào", strings.Join(other, ", "))
	}
	lines, err := orderIn(t.Order)
	if err != nil {
		return err
	}
	r, err := reportOf(c, folder, t.Period)
	if err != nil {
		return err
	}
	rows, err := r.Ordered(lines)
	if err != nil {
		return err
	}
	for _, row := range append([][]string{progress.Heads}, rows...) {
		var cells []string
		for _, cell := range row {
			cells = append(cells, strings.Join(strings.Fields(cell), " ")) // a tab or the end of a line would begin another cell, another row
		}
		fmt.Fprintln(streams.Out, strings.Join(cells, "\t"))
	}
	if r.Own.Illustrative {
		fmt.Fprintln(streams.Err, "Ghi chú: số liệu của kỳ này là số liệu minh họa (minh-hoa: có), không phải số thật.")
	}
	for _, note := range r.Notes {
		fmt.Fprintf(streams.Err, "Ghi chú: %v\n", note)
	}
	return nil
}

// reportOf computes the report of a period, from the dossier as it was if the report was issued.
func reportOf(c *cobra.Command, folder, code string) (*generator.Report, error) {
	period, err := usage.Period(c, code)
	if err != nil {
		return nil, err
	}
	records, err := issued.Read(folder)
	if err != nil {
		return nil, err
	}
	load := func() (*dossier.Dossier, error) { return paths.Load(folder) }
	if r := records.Of(period.String()); r != nil {
		load = r.Kept
	}
	d, err := load()
	if err != nil {
		return nil, err
	}
	return generator.NewMaker(generator.Options{}).ComposeReport(d, period)
}

// orderIn reads the lines of a file: empty ones and those that begin with # say nothing. No name is no lines.
func orderIn(path string) (lines []source.Text, err error) {
	if path == "" {
		return nil, nil
	}
	data, err := disk.ReadFile(path, largestOrder)
	switch {
	case source.IsInput(err):
		return nil, err
	case err != nil:
		return nil, &source.Problem{At: source.Pos{File: path}, What: "không đọc được tệp này", Hint: "kiểm tra đường dẫn"}
	}
	n := 0
	for line := range strings.Lines(norm.NFC.String(strings.TrimPrefix(string(data), "\ufeff"))) {
		n++
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, source.Text{S: line, At: source.Pos{File: path, Line: n}})
		}
	}
	return lines, nil
}
