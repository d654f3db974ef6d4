// Package twofiles is what so-sanh does with two Word files of anybody: it prints what differs, and writes the new one with its changes tracked.
package twofiles

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/run"
	"vanban/generator/usage"
	"vanban/generator/versions"
	"vanban/generator/word/revise"
	"vanban/generator/word/tracked"
)

// Options is what the command was asked.
type Options struct {
	Runner         *run.Runner
	Out            string // a folder for the file with tracked changes; empty: none
	JSON, ExitCode bool
	Author, Day    string
	Tell           func(run.Result) // says what was written
}

// author is named beside each change where nobody else is: the files don't say whose words these are.
const author = "vanban"

// notOfFiles are the flags that only dossiers and documents (.md) have a use for.
var notOfFiles = []string{"ly-do", "dinh-dang", "mau", "phong-chu"}

// Run compares two files.
func Run(c *cobra.Command, streams console.Streams, files []string, o Options) error {
	for _, flag := range notOfFiles {
		if c.Flags().Changed(flag) {
			return usage.Errorf(c, "--%s không dùng khi so sánh hai tệp Word: kết quả chỉ là bản mới có đánh dấu thay đổi", flag)
		}
	}
	day, err := usage.Day(c, "ngay-sua", o.Day)
	if err != nil {
		return err
	}
	w, err := versions.CompareFiles(files[0], files[1])
	if err != nil {
		return err
	}
	for _, what := range w.Unread {
		fmt.Fprintf(streams.Err, "Ghi chú: %s.\n", what)
	}
	for _, name := range w.Open {
		fmt.Fprintf(streams.Err, "Ghi chú: %s còn thay đổi được theo dõi chưa ai quyết định; ở đây được đọc như đã chấp nhận hết.\n", name)
	}
	if o.JSON {
		err = console.PrintJSON(streams.Out, map[string]any{"so-thay-doi": len(w.Changes), "thay-doi": append([]revise.Change{}, w.Changes...)})
	} else {
		err = w.PrintDifferences(streams.Out)
	}
	if err == nil && o.Out != "" {
		by := tracked.By{Author: cmp.Or(o.Author, author), Day: day}
		err = o.write(w, streams.Err, by, usage.Kept(c, files))
	}
	if n := len(w.Changes); err == nil && o.ExitCode && n > 0 {
		return console.End(console.ExitDiffers, fmt.Sprintf("Hai tệp khác nhau: %d thay đổi.", n))
	}
	return err
}

// write writes the new file with its changes tracked, and says what of them is not.
func (o *Options) write(w *versions.WordFiles, notes io.Writer, by tracked.By, command string) error {
	marked, err := w.Tracked(by)
	if err != nil {
		return err
	}
	if !marked.Differs {
		fmt.Fprintln(notes, "Hai tệp cùng chữ nên không ghi tệp nào.")
		return nil
	}
	result, err := o.Runner.WriteTracked(marked.Target, command, o.Out)
	if err != nil {
		return err
	}
	o.Tell(result)
	if n := len(marked.Unlike); n > 0 {
		fmt.Fprintf(notes, "Ghi chú: có %d đoạn không đánh dấu trọn được, đối chiếu lại với hai tệp:\n  - %s\n", n, strings.Join(marked.Unlike, "\n  - "))
	}
	if places := w.Untracked(); len(places) > 0 {
		fmt.Fprintf(notes, "Ghi chú: chỉ chữ trong thân văn bản và chú thích chân trang được đánh dấu; những chỗ khác là của bản mới: %s.\n", strings.Join(places, "; "))
	}
	return nil
}
