package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/usage"
)

// papers makes documents that are written in files of their own, each beside its file or in the folder that was given. One that is bad fails alone;
// what is wrong with all of them is told at the end.
func (o buildOptions) papers(c *cobra.Command, streams console.Streams, files []string, options run.Options) error {
	switch {
	case options.Only != nil || options.Parts != nil:
		return usage.Errorf(c, "--chi chọn văn bản của một hồ sơ, không dùng với tệp .md")
	case o.share != "":
		return usage.Errorf(c, "--phan chỉ dùng với thư mục hồ sơ")
	}
	if err := o.apart(c, files); err != nil {
		return err
	}
	if o.quiet {
		streams.Out = io.Discard
	}
	files, err := alone(streams, files)
	if err != nil {
		return err
	}
	var failed []error
	for _, file := range files {
		out := o.outOfPaper(file)
		result, err := run.New(options).UpdatePaper(file, out)
		if err == nil && result.Count() == 0 {
			err = usage.Errorf(c, "%s: văn bản này chỉ có định dạng docx, pdf, nên không có gì để tạo", file)
		}
		switch err = paths.BesideFile(file, err); {
		case o.asJSON:
			(&jsonLines{streams}).one(nil, file, result, err)
		case err == nil:
			tell(streams, filepath.Clean(out), result)
			o.check(streams, file, out, result)
		}
		failed = append(failed, err)
	}
	return source.Together(failed)
}

// loose gives the documents by themselves that stand below folders; what else is Markdown there is named. A folder that isn't there is told by whoever
// looks for dossiers in it.
func (o buildOptions) loose(streams console.Streams, folders []string) (files []string, err error) {
	files, others, err := paths.PapersBelow(folders)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil || len(files) == 0:
		return nil, err
	}
	for _, other := range others {
		fmt.Fprintf(streams.Err, "Ghi chú: %s không có phần khai báo ở đầu (“%s”), nên không phải văn bản và không được tạo.\n", other, paper.Fence)
	}
	return files, nil
}

// besides makes the documents by themselves that stand beside dossiers, where the options of the run leave no doubt that they are meant.
func (o buildOptions) besides(c *cobra.Command, streams console.Streams, files []string, options run.Options) error {
	if o.share == "" && options.Only == nil && (options.Parts == nil || slices.Contains(options.Parts, run.PartPapers)) {
		options.Parts = nil
		return o.papers(c, streams, files, options)
	}
	fmt.Fprintf(streams.Err, "Ghi chú: %d văn bản đứng ngoài các hồ sơ (%s …) không được tạo ở lần này; tạo bằng: vanban tao %s\n", len(files), files[0], source.Quoted(files[0]))
	return nil
}

// apart wants files of documents only, no two of which would be made as one.
func (o buildOptions) apart(c *cobra.Command, files []string) error {
	made := map[string]string{}
	for _, file := range files {
		if err := paths.PaperMustBeOwn(file); err != nil {
			return err
		}
		if !paths.IsPaper(file) {
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

// alone leaves out of the files of a command line those that others on it attach, as all of a folder are typed together, and tells of them.
func alone(streams console.Streams, files []string) ([]string, error) {
	kept, err := paths.WithoutAttached(files)
	for _, file := range files {
		if err == nil && !slices.Contains(kept, file) {
			fmt.Fprintf(streams.Err, "Ghi chú: %s ban hành kèm theo một quyết định cũng có ở lệnh này, nên đi cùng quyết định ấy, không thành văn bản riêng.\n", file)
		}
	}
	return kept, err
}

// outOfPaper gives the folder in which a document's files are made.
func (o buildOptions) outOfPaper(file string) string {
	if o.out != "" {
		return o.out
	}
	return paths.OutputOf(file)
}

// verifyPapers tells how the files of documents in files of their own stand.
func (o buildOptions) verifyPapers(c *cobra.Command, streams console.Streams, m *run.Runner, files []string) error {
	if err := o.apart(c, files); err != nil {
		return err
	}
	files, err := alone(streams, files)
	if err != nil {
		return err
	}
	var failed []error
	var behind error
	for _, file := range files {
		out := o.outOfPaper(file)
		v, err := m.VerifyPaper(file, out)
		if err = paths.BesideFile(file, err); err != nil {
			failed = append(failed, err)
			continue
		}
		if o.asJSON {
			one := newVerification(out, v)
			one.Folder = file
			if err := console.PrintJSONLine(streams.Out, one); err != nil {
				return err
			}
		} else {
			printVerification(streams.Out, filepath.Clean(out), v)
		}
		behind = cmp.Or(behind, (&verified{v, file, o.out}).err())
	}
	return cmp.Or(source.Together(failed), behind)
}
