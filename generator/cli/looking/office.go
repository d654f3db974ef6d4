package looking

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/inforce"
	"vanban/generator/number"
	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/source"
	"vanban/generator/unit"
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

// officeFactJSON is one thing that holds, for other programs.
type officeFactJSON struct {
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
	all := []officeFactJSON{}
	for _, s := range officeValues {
		at, value := d.Origin(s.key), s.value(d)
		if value == "" {
			continue
		}
		one := officeFactJSON{Key: s.key, Value: value, File: at.File, Line: at.Line}
		if at.File == dossier.OfficeFile || at.File == dossier.OfficeAbove {
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

// officeValues tells each key that an office can say, as it holds.
var officeValues = []struct {
	key   string
	value func(d *dossier.Dossier) string
}{
	{"co-quan-ban-hanh", func(d *dossier.Dossier) string { return together(d.Issuer.Parent.S, d.Issuer.Name.S) }},
	{"tham-quyen", func(d *dossier.Dossier) string { return d.Authority.Name.S }},
	{"dia-danh", func(d *dossier.Dossier) string { return d.Place.S }},
	{"nguoi-ky", func(d *dossier.Dossier) string {
		var all []string
		for _, c := range d.Signer.Capacities {
			all = append(all, strings.TrimSpace(c.Abbrev+" "+c.Of.S))
		}
		return together(append(all, d.Signer.Position.S, d.Signer.Name.S)...)
	}},
	{"noi-nhan", func(d *dossier.Dossier) string { return together(source.Strings(d.Recipients.List)...) }},
	{"luu", func(d *dossier.Dossier) string { return d.Recipients.Archive.S }},
	{"trinh-bay", setting},
	{"hinh-thuc", func(d *dossier.Dossier) string {
		if d.Medium == dossier.Electronic {
			return "dien-tu"
		}
		return "giay"
	}},
	{"dinh-dang", func(d *dossier.Dossier) string { return usage.List(d.Formats) }},
	{"nam", func(d *dossier.Dossier) string {
		if d.Year == 0 {
			return ""
		}
		return fmt.Sprint(d.Year)
	}},
	{dossier.WordingKey, func(d *dossier.Dossier) string { return d.MadeWith.Wording.S }},
	{dossier.FontsKey, func(d *dossier.Dossier) string { return d.MadeWith.Fonts.S }},
}

// setting tells how the text is set, where that is chosen.
func setting(d *dossier.Dossier) string {
	var by, size, first, pitch string
	if d.Setting.Decree != "" {
		by = "theo " + inforce.Of(d.Setting).Name
	}
	if d.Setting.BodySize > 0 {
		size = "cỡ chữ " + number.WriteShort(float64(d.Setting.BodySize)/float64(unit.Point))
	}
	if d.Setting.FirstLine > 0 {
		first = "lùi đầu dòng " + number.WriteShort(float64(d.Setting.FirstLine)/float64(unit.Centimetre)) + " cm"
	}
	if d.Setting.Pitch > 0 {
		pitch = "giãn dòng " + number.WriteShort(float64(d.Setting.Pitch)/100)
	}
	return together(by, size, first, pitch)
}

// together sets what is said behind each other.
func together(all ...string) string {
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), "; ")
}
