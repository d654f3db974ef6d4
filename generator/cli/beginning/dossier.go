package beginning

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/practice"
	"vanban/generator/source"
	"vanban/generator/starter"
	"vanban/generator/store"
	"vanban/generator/strictyaml"
	"vanban/generator/usage"
	"vanban/generator/yamlschema"
)

type initOptions struct {
	kind     string
	office   bool
	practice bool
	wish     starter.Wish
}

// NewInit gives the command.
func NewInit(streams console.Streams) *cobra.Command {
	var o initOptions
	c := &cobra.Command{
		Use:     "khoi-tao THƯ_MỤC | TỆP.md --van-ban LOẠI | --thuc-hanh",
		Aliases: []string{"init"},
		Short:   "Tạo một hồ sơ mới, hoặc một văn bản mới, có chú thích, để sửa dần",
		Long: `Tạo thư mục hồ sơ mới với đủ các tệp, có chú thích cách điền từng dòng. Hồ sơ
này tạo được văn bản ngay. Thư mục đã có tệp thì không bị ghi đè. Với --ten, --cap,
--loai, --nam, hồ sơ mang sẵn tên cơ quan, người ký, các đơn vị trực thuộc của xã,
phường, đặc khu, tỉnh, thành phố, sở hay bộ ấy.

Với --van-ban, tạo một văn bản viết ở một tệp riêng (tờ trình, công văn, giấy mời …):
đặt ở thư mục van-ban của một hồ sơ thì lấy cơ quan, người ký, nơi nhận của hồ sơ; đặt
ở chỗ khác thì lấy của tệp ` + paper.OfficeFile + ` gần nhất ở trên, không có thì ghi ngay trong tệp,
theo --ten, --cap; chưa biết tên thì để trống. Với --co-quan, tạo tệp ` + paper.OfficeFile + ` của cơ quan
(--ten, --cap) trong thư mục ấy. Với --thuc-hanh, ghi vào thư mục
này (hoặc THƯ_MỤC) các tệp để tập: một hồ sơ đã có số liệu các kỳ, và các tệp Word, Excel
mà Hướng dẫn sử dụng dùng.`,
		Example: "  vanban khoi-tao ke-hoach-2026\n  vanban khoi-tao ke-hoach-2026 --ten \"phường Bến Thành, Thành phố Hồ Chí Minh\" --loai ke-hoach\n  vanban khoi-tao ke-hoach-2026/van-ban/to-trinh.md --van-ban to-trinh\n  vanban khoi-tao van-phong --co-quan --ten \"xã Hòa Hội, tỉnh Tây Ninh\"\n  vanban khoi-tao --thuc-hanh",
		Args:    func(c *cobra.Command, args []string) error { return oneFolderOrPractice(c, args, o.practice) },
		RunE:    func(c *cobra.Command, args []string) error { return runInit(c, streams, append(args, ".")[0], o) },
	}
	c.Flags().StringVar(&o.kind, "van-ban", "", "tạo một văn bản `LOẠI` này (tên có dấu cũng được): "+usage.List(paper.Keys()))
	c.Flags().BoolVar(&o.office, "co-quan", false, "tạo tệp "+paper.OfficeFile+" ghi một lần những gì chung cho mọi văn bản của cơ quan")
	c.Flags().BoolVar(&o.practice, "thuc-hanh", false, "ghi các tệp để tập: hồ sơ "+practice.Dossier+", phiếu đã điền, tệp Word, Excel")
	c.Flags().StringVar(&o.wish.Name, "ten", "", "`TÊN` cơ quan, ví dụ \"xã Hòa Hội, tỉnh Tây Ninh\", \"Sở Nội vụ tỉnh Tây Ninh\"")
	c.Flags().StringVar(&o.wish.Level, "cap", "", "`CẤP` của cơ quan, khi không ghi --ten: "+usage.List(starter.Levels))
	c.Flags().StringVar(&o.wish.Kind, "loai", "", "`LOẠI` hồ sơ: "+usage.List(starter.Kinds)+" (kế hoạch tự ban hành, có số riêng)")
	c.Flags().IntVar(&o.wish.Year, "nam", 0, "`NĂM` của kế hoạch, ví dụ 2026")
	return c
}

func runInit(c *cobra.Command, streams console.Streams, path string, o initOptions) error {
	switch {
	case o.office && o.kind != "":
		return usage.Errorf(c, "--co-quan và --van-ban không dùng cùng nhau")
	case o.practice && (o.office || c.Flags().Changed("van-ban")):
		return usage.Errorf(c, "--thuc-hanh không dùng cùng --van-ban, --co-quan")
	case o.practice && ofDossier(c) != "":
		return usage.Errorf(c, "--%s không dùng cùng --thuc-hanh", ofDossier(c))
	case (o.office || c.Flags().Changed("van-ban")) && c.Flags().Changed("loai"):
		return usage.Errorf(c, "--loai chỉ dùng khi tạo hồ sơ, không dùng cùng --van-ban, --co-quan")
	case o.practice:
		return initPractice(streams, path)
	}
	if err := wellWished(c, &o.wish); err != nil {
		return err
	}
	switch {
	case o.office:
		return initOffice(c, streams, path, o.wish)
	case c.Flags().Changed("van-ban"):
		return initPaper(c, streams, path, o)
	case paths.IsPaper(path):
		return usage.Errorf(c, "văn bản ở một tệp riêng cần biết loại: vanban khoi-tao %s --van-ban to-trinh", source.Quoted(path))
	}
	return initDossier(c, streams, path, o.wish)
}

func initDossier(c *cobra.Command, streams console.Streams, folder string, w starter.Wish) error {
	if err := mustBeNew(folder); err != nil {
		return err
	}
	var office officeAbove
	if w.Name == "" && w.Level == "" { // a wish for an office wins over the file above
		var err error
		if office, err = officeOver(folder); err != nil {
			return err
		}
	}
	if office.file == "" {
		w = askedFor(c, streams, w)
	}
	files, notes, err := starter.Files(office.asked(w))
	if err != nil {
		return usage.Errorf(c, "--ten: %v", err)
	}
	for _, f := range files {
		f = office.without(f)
		path := filepath.Join(folder, f.Name)
		if err := writeNew(path, yamlschema.Lined(f.Name, f.Text)); err != nil {
			return err
		}
		fmt.Fprintln(streams.Out, path)
	}
	if _, err := yamlschema.WriteTo(filepath.Join(folder, yamlschema.Folder)); err != nil {
		return err
	}
	tellNotes(streams, notes)
	if len(office.keys) > 0 {
		fmt.Fprintln(streams.Out, office.told())
	}
	fmt.Fprintf(streams.Out, "Sửa các tệp trên rồi chạy: vanban tao %s\n", source.Quoted(folder))
	return nil
}

// ofDossier gives an option that is typed and says what a dossier is to be, empty where none is.
func ofDossier(c *cobra.Command) string {
	for _, flag := range []string{"ten", "cap", "loai", "nam"} {
		if c.Flags().Changed(flag) {
			return flag
		}
	}
	return ""
}

// wellWished checks what a new dossier is to be, and gives its values as the program has them.
func wellWished(c *cobra.Command, w *starter.Wish) error {
	for _, f := range []struct {
		flag    string
		value   *string
		allowed []string
	}{{"cap", &w.Level, starter.Levels}, {"loai", &w.Kind, starter.Kinds}} {
		if *f.value == "" {
			continue
		}
		chosen, err := usage.Choose(c, f.flag, []string{*f.value}, f.allowed)
		if err != nil {
			return err
		}
		*f.value = chosen[0]
	}
	if c.Flags().Changed("ten") && strings.TrimSpace(w.Name) == "" {
		return usage.Errorf(c, "--ten: thiếu tên cơ quan, ví dụ “xã Hòa Hội, tỉnh Tây Ninh”")
	}
	if c.Flags().Changed("nam") && (w.Year < starter.FirstYear || w.Year > strictyaml.LastYear) {
		return usage.Errorf(c, "--nam: %d không dùng được; ghi năm từ %d đến %d, ví dụ --nam %d (từ năm %d mới có tên cơ quan hai cấp; kế hoạch năm trước thì nhập từ tệp Word: vanban nhap)",
			w.Year, starter.FirstYear, strictyaml.LastYear, starter.FirstYear, starter.FirstYear)
	}
	return nil
}

// oneFolderOrPractice wants one path; the files to practise with go into the folder where one is, where none is given.
func oneFolderOrPractice(c *cobra.Command, args []string, practice bool) error {
	if practice && len(args) == 0 {
		return nil
	}
	return usage.OneFolder(c, args)
}

// initPractice writes the files to practise with.
func initPractice(streams console.Streams, folder string) error {
	files, err := practice.Write(folder)
	var there *fs.PathError
	if errors.As(err, &there) && errors.Is(err, fs.ErrExist) {
		return &source.Problem{At: source.Pos{File: there.Path}, What: "Tệp, thư mục này đã có, nên không ghi gì để tập ở đây.", Hint: "chọn một thư mục mới: vanban khoi-tao thuc-hanh --thuc-hanh"}
	}
	if err != nil {
		return err
	}
	for _, file := range files {
		fmt.Fprintln(streams.Out, file)
	}
	fmt.Fprintf(streams.Out, "Tập theo Hướng dẫn sử dụng, bắt đầu bằng: vanban tao %s\n", source.Quoted(filepath.Join(folder, practice.Dossier)))
	return nil
}

// writeNew writes a file that must not be there, and the folders that lead to it.
func writeNew(file string, text []byte) error {
	err := store.WriteNew(file, text)
	if errors.Is(err, fs.ErrExist) {
		return alreadyThere(file)
	}
	return err
}

func alreadyThere(file string) error {
	return &source.Problem{At: source.Pos{File: file}, What: "Tệp này đã có, không ghi đè.", Hint: "chọn tên khác, hoặc xóa tệp cũ nếu không cần"}
}
