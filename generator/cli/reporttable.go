package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"vanban/generator"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/paths"
	"vanban/generator/progress"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/usage"
)

// asTable is what --xuat takes: the figures as a table for pasting.
const asTable = "bang"

// largestOrder is how many bytes a file may have that gives the order of a form's lines.
const largestOrder = 1 << 20

// printTable prints the figures of a report for pasting, in the order of a file's lines.
func printTable(c *cobra.Command, out io.Writer, folder string, period deadline.Period, o reportOptions) error {
	if o.export != asTable {
		return usage.Errorf(c, "--xuat chỉ nhận “%s”", asTable)
	}
	lines, err := orderIn(o.order)
	if err != nil {
		return err
	}
	from, err := run.ReportFolder(folder, period)
	if err != nil {
		return err
	}
	d, err := paths.Load(from)
	if err != nil {
		return err
	}
	r, err := generator.NewMaker(generator.Options{}).ComposeReport(d, period)
	if err != nil {
		return err
	}
	rows, err := r.Ordered(lines)
	if err != nil {
		return err
	}
	for _, row := range append([][]string{progress.Heads}, rows...) {
		fmt.Fprintln(out, strings.Join(row, "\t"))
	}
	return nil
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
