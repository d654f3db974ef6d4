package looking

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/source"
	"vanban/generator/usage"
)

// NewOffice gives the command.
func NewOffice(streams console.Streams) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:     "co-quan [HỒ_SƠ | THƯ_MỤC]",
		Aliases: []string{"office"},
		Short:   "In những gì đang có hiệu lực chung của cơ quan, và ghi ở tệp nào",
		Long: `In cơ quan ban hành, người ký, nơi nhận, địa danh, cách trình bày … đang có hiệu lực
với một hồ sơ, hay với văn bản đặt trong một thư mục, và mỗi thứ lấy từ tệp, dòng
nào: ` + dossier.MainFile + ` của hồ sơ, hay ` + dossier.OfficeFile + ` của cơ quan ở chính thư mục ấy hoặc thư mục
gần nhất phía trên.`,
		Example: "  vanban co-quan ke-hoach-2026\n  vanban co-quan",
		Args:    usage.AtMost(1, "chỉ nhận một hồ sơ hay thư mục"),
		RunE: func(_ *cobra.Command, args []string) error {
			return runOffice(streams, append(args, ".")[0], asJSON)
		},
	}
	c.Flags().BoolVar(&asJSON, console.JSONFlag, false, "in dạng JSON, cho chương trình khác đọc")
	return c
}

// saidJSON is one thing that holds, for other programs.
type saidJSON struct {
	Key   string `json:"khoa"`
	Value string `json:"gia-tri"`
	File  string `json:"tep,omitempty"`
	Line  int    `json:"dong,omitempty"`
}

func runOffice(streams console.Streams, folder string, asJSON bool) error {
	d, file, err := officeOf(folder)
	if err != nil {
		return err
	}
	all := []saidJSON{}
	for _, s := range d.OfficeSays() {
		one := saidJSON{Key: s.Key, Value: s.Value, File: s.At.File, Line: s.At.Line}
		if s.At.File == dossier.OfficeFile || s.At.File == dossier.OfficeAbove {
			one.File = file
		}
		all = append(all, one)
	}
	if asJSON {
		return console.PrintJSON(streams.Out, all)
	}
	if file == "" {
		fmt.Fprintf(streams.Out, "Không có tệp %s ở đây hay ở thư mục phía trên; tạo bằng: vanban khoi-tao %s --co-quan\n", dossier.OfficeFile, source.Quoted(filepath.Dir(filepath.Clean(folder))))
	} else {
		fmt.Fprintf(streams.Out, "Tệp chung của cơ quan: %s\n", file)
	}
	for _, s := range all {
		from := "mặc định của chương trình"
		if s.File != "" {
			from = fmt.Sprintf("%s, dòng %d", s.File, s.Line)
		}
		fmt.Fprintf(streams.Out, "%s: %s\n    (%s)\n", s.Key, s.Value, from)
	}
	return nil
}

// officeOf gives what holds for a folder: a dossier, or one in which documents stand; and the path of the office's file, empty where there is none.
func officeOf(folder string) (d *dossier.Dossier, file string, err error) {
	within := filepath.Join(folder, "x"+paper.Ext) // the place of any document in the folder
	if file, err = paths.OfficeFileOf(within); err != nil {
		return nil, "", err
	}
	if dossier.IsAt(folder) {
		d, err = dossier.Load(disk.Folder(folder))
	} else {
		d, err = paths.OfficeFor(within)
	}
	return d, file, err
}
