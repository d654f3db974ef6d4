package cli

import (
	"errors"
	"io"
	"path/filepath"
	"strings"

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
	if err := o.apart(c, files); err != nil {
		return err
	}
	var problems source.Problems
	for _, file := range files {
		out := o.outOfPaper(file)
		result, err := run.New(options).UpdatePaper(file, out)
		if found, are := errors.AsType[source.Problems](err); are {
			problems = append(problems, beside(file, found)...)
			continue
		}
		if err != nil {
			return err
		}
		if result.Count() == 0 {
			return usage.Errorf(c, "%s: văn bản này chỉ có định dạng docx, pdf, nên không có gì để tạo", file)
		}
		tell(streams, filepath.Clean(out), result)
	}
	return problems.Err()
}

// apart wants files of documents only, no two of which would be made as one.
func (o buildOptions) apart(c *cobra.Command, files []string) error {
	made := map[string]string{}
	for _, file := range files {
		if !run.IsPaper(file) {
			return usage.Errorf(c, "trên một dòng lệnh chỉ ghi các tệp .md, hoặc chỉ ghi các thư mục hồ sơ: %s", file)
		}
		as := strings.ToLower(filepath.Join(o.outOfPaper(file), filepath.Base(file)))
		if other, twice := made[as]; twice {
			return usage.Errorf(c, "%s và %s cùng tên, nên trong %s hai văn bản sẽ là một tệp; tạo từng văn bản vào thư mục riêng", other, file, o.outOfPaper(file))
		}
		made[as] = file
	}
	return nil
}

// outOfPaper gives the folder in which a document's files are made.
func (o buildOptions) outOfPaper(file string) string {
	if o.out != "" {
		return o.out
	}
	return run.OutputOf(file)
}

// beside gives what is wrong with a document by its path as it was typed.
func beside(file string, found source.Problems) source.Problems {
	all := make(source.Problems, len(found))
	for i, p := range found {
		told := *p
		if told.At.File == filepath.Base(file) {
			told.At.File = filepath.ToSlash(file)
		}
		all[i] = &told
	}
	return all
}
