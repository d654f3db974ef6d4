package cli

import (
	"errors"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/usage"
)

// papers makes documents that are written in files of their own, each beside its file or in the folder that was given.
func (o buildOptions) papers(c *cobra.Command, streams Streams, files []string, options run.Options) error {
	switch {
	case options.Only != nil || options.Parts != nil:
		return usage.Errorf(c, "--chi chọn văn bản của một hồ sơ, không dùng với tệp .md")
	case o.share != "" || o.asJSON:
		return usage.Errorf(c, "--phan và --json chỉ dùng với thư mục hồ sơ")
	}
	if o.quiet {
		streams.Out = io.Discard
	}
	var problems source.Problems
	for _, file := range files {
		if !run.IsPaper(file) {
			return usage.Errorf(c, "trên một dòng lệnh chỉ ghi các tệp .md, hoặc chỉ ghi các thư mục hồ sơ: %s", file)
		}
		out := o.out
		if out == "" {
			out = run.OutputOf(file)
		}
		result, err := run.New(options).UpdatePaper(file, out)
		if found, are := errors.AsType[source.Problems](err); are {
			problems = append(problems, found...)
			continue
		}
		if err != nil {
			return err
		}
		tell(streams, filepath.Clean(out), result)
	}
	return problems.Err()
}
