package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/cli/intodossier"
	"vanban/generator/console"
	"vanban/generator/merging"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/usage"
	"vanban/generator/word/revise"
)

type mergeOptions struct {
	out    string
	look   bool
	asJSON bool
	into   bool
	with   intodossier.Options
	mau    string
}

func newMerge(streams console.Streams) *cobra.Command {
	var o mergeOptions
	c := &cobra.Command{
		Use:     "hop-nhat TỆP.docx [tùy chọn]",
		Aliases: []string{"merge"},
		Short:   "Gộp thay đổi của hồ sơ vào tệp Word đã sửa tay",
		Long: `Gộp thay đổi của hồ sơ vào một tệp Word đã sửa tay. Lệnh so ba bản: bản tạo lần
trước, bản sửa tay và bản mới (.moi.docx) mà lệnh tao đặt bên cạnh. Chỗ chỉ hồ sơ
đổi thì lấy theo hồ sơ, chỗ chỉ sửa tay thì giữ nguyên cả chữ lẫn định dạng. Chỗ
cả hai cùng sửa thì giữ chữ sửa tay, chữ theo hồ sơ nằm trong một nhận xét (Word:
thẻ Xem lại) để người quyết định. Tệp đã sửa tay được chép vào .sao-luu trước.
Kết thúc bằng mã 0 cả khi còn những chỗ như vậy; --json liệt kê chúng.

Với --vao-ho-so thì ngược lại: mỗi chỗ sửa tay được ghi vào đúng dòng của hồ sơ
(ho-so.yaml, ke-hoach.md, nhiem-vu.yaml …). Lệnh cho xem trước từng chỗ, chỉ ghi
khi có --dong-y; chỗ nào hồ sơ không có dòng để ghi thì được nêu tên.`,
		Example: "  vanban hop-nhat ke-hoach-2026/ra/quyet-dinh.docx --xem\n  vanban hop-nhat ke-hoach-2026/ra/quyet-dinh.docx\n  vanban hop-nhat ke-hoach-2026/ra/quyet-dinh.docx --vao-ho-so",
		Args:    usage.Exactly(1, "cần đúng một tệp DOCX đã sửa tay"),
		RunE:    func(c *cobra.Command, args []string) error { return runMerge(c, streams, args[0], o) },
	}
	f := c.Flags()
	f.StringVar(&o.out, "ra", "", "ghi bản gộp vào `TỆP` này, để nguyên tệp đã sửa tay")
	f.BoolVar(&o.look, "xem", false, "chỉ cho biết ai đã đổi gì, không ghi tệp nào")
	f.BoolVar(&o.into, "vao-ho-so", false, "ghi những chỗ sửa tay vào các dòng của hồ sơ mà chúng từ đó ra")
	f.BoolVar(&o.with.Yes, "dong-y", false, "với --vao-ho-so: ghi luôn, không hỏi")
	f.BoolVar(&o.with.Accept, "nhan-thay-doi", false, "với --vao-ho-so: coi các thay đổi được theo dõi trong tệp là đã chấp nhận")
	f.BoolVar(&o.with.Reject, "bo-thay-doi", false, "với --vao-ho-so: coi các thay đổi được theo dõi trong tệp là đã từ chối")
	f.BoolVar(&o.with.AddAgencies, "them-co-quan", false, "với --vao-ho-so: ghi cơ quan mà chỗ sửa nêu, hồ sơ chưa có, vào co-quan.yaml")
	f.StringVar(&o.mau, "mau", "", "với --vao-ho-so: `THƯ_MỤC` mẫu lời văn riêng, như khi chạy vanban tao")
	f.BoolVar(&o.asJSON, console.JSONFlag, false, "in dạng JSON, cho chương trình khác đọc")
	return c
}

func runMerge(c *cobra.Command, streams console.Streams, path string, o mergeOptions) error {
	switch {
	case o.into && o.out != "":
		return usage.Errorf(c, "chỉ dùng một trong hai: --vao-ho-so hoặc --ra")
	case o.with.Accept && o.with.Reject:
		return usage.Errorf(c, "chỉ dùng một trong hai: --nhan-thay-doi hoặc --bo-thay-doi")
	case !o.into && (o.with.Yes || o.with.Accept || o.with.Reject || o.with.AddAgencies || o.mau != ""):
		return usage.Errorf(c, "--dong-y, --nhan-thay-doi, --bo-thay-doi, --them-co-quan, --mau chỉ dùng với --vao-ho-so")
	case o.into:
		var err error
		if o.with.Wording, err = usage.Folder(c, "mau", o.mau); err != nil {
			return err
		}
		o.with.Look, o.with.JSON = o.look, o.asJSON
		return intodossier.Run(streams, path, o.with)
	}
	if o.look && o.out != "" {
		return usage.Errorf(c, "chỉ dùng một trong hai: --xem hoặc --ra")
	}
	if _, err := os.Lstat(o.out); o.out != "" && err == nil {
		return usage.Errorf(c, "--ra: đã có tệp “%s”; nêu một tên khác, hoặc bỏ --ra để gộp vào chính tệp đã sửa tay", o.out)
	}
	m, err := merging.Merge(path, merging.Options{To: o.out, Look: o.look})
	if err != nil {
		return err
	}
	if o.asJSON {
		return printMergeJSON(streams.Out, path, m)
	}
	return printMerge(streams.Out, path, m)
}

func printMerge(w io.Writer, path string, m *merging.Merged) error {
	switch m.State {
	case merging.NotEdited:
		fmt.Fprintf(w, "%s chưa sửa tay, không có gì phải gộp; vanban tao luôn tạo lại tệp này theo hồ sơ.\n", path)
		return nil
	case merging.NoFresh:
		fmt.Fprintf(w, "Hồ sơ không có gì mới cho %s. Nếu vừa sửa hồ sơ, hãy chạy vanban tao trước.\n", path)
	case merging.Merges:
	}
	if err := m.Print(w); err != nil {
		return err
	}
	for _, r := range m.Remarks {
		fmt.Fprintf(w, "Ghi chú: %s %s\n", path, r.What)
	}
	if m.State == merging.NoFresh && len(m.Of(revise.Person)) > 0 {
		fmt.Fprintf(w, "Đưa chỗ sửa tay vào hồ sơ: vanban hop-nhat %s --vao-ho-so\n", source.Quoted(path))
	}
	if m.Written == "" {
		return nil
	}
	fmt.Fprintf(w, "\nĐã gộp %d thay đổi của hồ sơ vào %s.\n", len(m.Of(revise.Dossier)), m.Written)
	if n := m.Clashes(); n > 0 {
		fmt.Fprintf(w, "Còn %d chỗ cả hai cùng sửa: mở tệp trong Word, xem các nhận xét của “vanban”, sửa rồi xóa nhận xét.\n", n)
	}
	if m.Backup != "" {
		fmt.Fprintf(w, "Bản sửa tay trước khi gộp: %s\n", m.Backup)
	}
	if m.Removed != "" {
		fmt.Fprintf(w, "Đã xóa %s vì nội dung của nó nay nằm trong bản gộp.\n", m.Removed)
	}
	return nil
}

// mergeJSON is what --json prints.
type mergeJSON struct {
	File     string   `json:"tep"`
	Written  string   `json:"da-ghi,omitempty"`
	Backup   string   `json:"sao-luu,omitempty"`
	Clashing int      `json:"cung-sua"`
	Remarks  []string `json:"luu-y,omitempty"`
	*revise.Comparison
}

func printMergeJSON(w io.Writer, path string, m *merging.Merged) error {
	c := &revise.Comparison{Changes: append([]revise.Change{}, m.Changes...), Notes: append([]string{}, m.Notes...), Renumbered: m.Renumbered, References: m.References}
	return console.PrintJSON(w, mergeJSON{File: path, Written: m.Written, Backup: m.Backup, Clashing: m.Clashes(), Comparison: c,
		Remarks: console.Texts(m.Remarks, func(r store.Remark) string { return r.What })})
}

// tellEdits shows who changed what in a DOCX that was edited by hand and has a new version beside it.
func tellEdits(w io.Writer, out string, e store.Edit) {
	path := filepath.Join(out, e.Name)
	if e.Fresh == "" || e.Waits || e.Found || filepath.Ext(path) != ".docx" {
		return
	}
	m, err := merging.Merge(path, merging.Options{Look: true})
	if err != nil {
		fmt.Fprintln(w, indented("Không so được hai bản: "+err.Error()))
		return
	}
	var b strings.Builder
	_ = m.Print(&b) // a strings.Builder takes everything
	fmt.Fprintln(w, indented(b.String()+"Gộp hai bản làm một: vanban hop-nhat "+source.Quoted(path)))
}

func indented(text string) string { return "  " + strings.ReplaceAll(text, "\n", "\n  ") }
