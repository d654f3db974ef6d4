package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"vanban/generator/console"
	"vanban/generator/exchange"
	"vanban/generator/officetable"
	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/transcribe"
	"vanban/generator/usage"
)

// wordOptions are those of reading a Word file.
type wordOptions struct {
	out     string
	preview bool
}

const wordHelp = `Quyết định, kế hoạch, phụ lục bằng Word (.docx, một hoặc nhiều tệp) thành hồ sơ mới ở thư mục
--ra: ho-so.yaml, ke-hoach.md, bảng nhiệm vụ thành nhiem-vu.yaml và co-quan.yaml.

Một tệp Word (.docx) thành văn bản ở một tệp riêng, thuộc loại nào trong 29 loại: đầu văn
bản, số, ngày, trích yếu, căn cứ, nơi nhận, người ký vào phần khai báo, lời văn thành
Markdown. Chỗ nào chưa chắc thì kể ra và ghi chú ngay trong tệp; lời nào chưa đặt được vào
đâu thì giữ nguyên từng chữ trong tệp …-chua-ro.md. Tệp đã có không bị ghi đè.`

const wordExample = "  vanban nhap QD-2025.docx --ra ke-hoach-2025\n  vanban nhap cong-van-2025.docx --ra van-ban/cong-van-2025.md\n  vanban nhap cong-van-2025.docx --ra cong-van.md --xem"

func (o *wordOptions) flags(f *pflag.FlagSet) {
	f.StringVar(&o.out, "ra", "", "`TỆP.md` nhận văn bản, hoặc thư mục nhận hồ sơ, đọc từ tệp Word")
	f.BoolVar(&o.preview, "xem", false, "chỉ in những gì nhận ra từ tệp Word hay bảng nhiệm vụ, không ghi gì")
}

// otherFormats are files of other programs that hold documents, by their endings.
var otherFormats = []string{".doc", ".pdf", ".odt", ".rtf", ".docm", ".dotx", ".dot", ".wps", ".pages", ".html", ".htm", ".txt"}

// isWord says whether a command line is about a Word file: by its ending, or as it says where the document is to be written.
func isWord(args []string, out string) bool {
	return out != "" || slices.ContainsFunc(args, func(a string) bool {
		ext := strings.ToLower(filepath.Ext(a))
		return ext == ".docx" || slices.Contains(otherFormats, ext)
	})
}

func (o *wordOptions) run(c *cobra.Command, streams console.Streams, args []string, into string) error {
	if err := o.check(c, args, into); err != nil {
		return err
	}
	read := func() (*exchange.WordImport, error) {
		return exchange.ImportWord(args[0], exchange.WordOptions{Out: o.out, Preview: o.preview})
	}
	if o.isFolder() {
		read = func() (*exchange.WordImport, error) {
			return exchange.ImportWordDossier(args, exchange.WordOptions{Out: o.out, Preview: o.preview})
		}
	}
	in, err := read()
	if err != nil {
		return err
	}
	for _, path := range in.Written {
		fmt.Fprintln(streams.Out, path)
	}
	tellFound(streams, in)
	if o.preview {
		if p := paths.OverSource(args[0], o.out); p != nil && !o.isFolder() {
			fmt.Fprintf(streams.Err, "Ghi chú: %s; khi ghi, %s.\n", p.What, p.Hint)
		}
		fmt.Fprintln(streams.Out, "Không ghi gì (--xem).")
		return nil
	}
	if o.isFolder() {
		_, err := paths.Load(o.out)
		return err
	}
	return tellRead(streams, o.out)
}

// isFolder says whether a dossier is to be written, and not one document.
func (o *wordOptions) isFolder() bool { return filepath.Ext(o.out) != paper.Ext }

// check wants one Word file and the name of a document's file.
func (o *wordOptions) check(c *cobra.Command, args []string, into string) error {
	for _, a := range args {
		if ext := strings.ToLower(filepath.Ext(a)); slices.Contains(otherFormats, ext) {
			return &source.Problem{At: source.Pos{File: a}, What: "chương trình chỉ đọc tệp Word dạng .docx, không đọc " + ext, Hint: howToSave(ext)}
		}
	}
	switch {
	case into != "":
		return usage.Errorf(c, "tệp Word thành văn bản mới, ghi ở --ra, không nhập vào hồ sơ có sẵn bằng --vao")
	case len(args) == 0:
		return usage.Errorf(c, "thiếu tên tệp Word")
	case o.out == "":
		name := strings.TrimSuffix(filepath.Base(args[0]), filepath.Ext(args[0]))
		return usage.Errorf(c, "thiếu --ra; ví dụ --ra %s cho một văn bản, --ra %s cho hồ sơ của quyết định, kế hoạch, phụ lục", name+"-lai"+paper.Ext, name)
	case len(args) != 1 && !o.isFolder():
		return usage.Errorf(c, "mỗi tệp Word thành một tệp %s; ở đây có %d tệp. Nhiều tệp của một hồ sơ thì --ra ghi tên thư mục", paper.Ext, len(args))
	case slices.Contains(otherFormats, strings.ToLower(filepath.Ext(o.out))) || strings.EqualFold(filepath.Ext(o.out), ".docx"):
		return usage.Errorf(c, "--ra ghi tên tệp có đuôi %s, hoặc tên thư mục của hồ sơ mới; ở đây là “%s”", paper.Ext, o.out)
	}
	for _, a := range args {
		if _, err := os.Stat(a); err != nil {
			return &source.Problem{At: source.Pos{File: a}, What: "không có tệp này", Hint: "kiểm tra đường dẫn"}
		}
	}
	if err := paths.PaperMustBeOwn(o.out); err != nil {
		return err
	}
	if o.isFolder() {
		return nil
	}
	if err := paths.FreeName(o.out); err != nil {
		return err
	}
	if p := paths.OverSource(args[0], o.out); p != nil && !o.preview {
		return p
	}
	return nil
}

// howToSave says how a file of another format becomes one that can be read.
func howToSave(ext string) string {
	switch ext {
	case ".pdf":
		return "mở tệp PDF bằng Word (Tệp > Mở), soát lại rồi chọn Lưu thành (Save As) > Tài liệu Word (*.docx); bản quét ảnh thì phải gõ lại hoặc nhận dạng chữ trước"
	case ".odt", ".pages":
		return "mở bằng chương trình đã tạo tệp hoặc LibreOffice, chọn Lưu thành (Save As) > Word 2007-365 (*.docx), rồi nhập tệp .docx"
	}
	return "mở trong Word hoặc LibreOffice, chọn Lưu thành (Save As) > Tài liệu Word (*.docx), rồi nhập tệp .docx"
}

// tellFound tells what was found, what is not certain and what has no place.
func tellFound(streams console.Streams, in *exchange.WordImport) {
	for _, n := range in.Notes {
		fmt.Fprintln(streams.Err, "Ghi chú:", n)
	}
	for _, f := range in.Found {
		fmt.Fprintln(streams.Out, foundLine(f))
	}
	if len(in.Guesses) > 0 {
		fmt.Fprintf(streams.Out, "Chưa chắc (%d), hãy soát lại:\n", len(in.Guesses))
		for _, g := range in.Guesses {
			fmt.Fprintln(streams.Out, "  "+placed(g.File, g.Paragraph, g.What, g.Words))
		}
	}
	var lost []transcribe.Lost
	for _, l := range in.Lost {
		if l.Words == "" {
			fmt.Fprintln(streams.Out, "Ghi chú: "+placed(l.File, l.Paragraph, l.Why+" không chép được, hãy đưa vào tay", ""))
			continue
		}
		lost = append(lost, l)
	}
	tellAccounts(streams, in.Tables)
	if len(lost) == 0 {
		if in.Unread > 0 {
			fmt.Fprintln(streams.Out, "Ngoài phần chèn từ tệp khác kể trên, mọi lời của tệp Word đều có chỗ.")
			return
		}
		rest := "Mọi lời của tệp Word đều có chỗ."
		if slices.ContainsFunc(in.Tables, func(a officetable.Account) bool { return a.Why != "" || len(a.Unread)+len(a.Left()) > 0 }) {
			rest = "Ngoài các cột, dòng không đọc kể trên, mọi lời của tệp Word đều có chỗ."
		}
		fmt.Fprintln(streams.Out, rest)
		return
	}
	where := "sẽ vào tệp -" + transcribe.UnclearFile
	if in.Unclear != "" {
		where = "giữ nguyên ở " + in.Unclear
	}
	fmt.Fprintf(streams.Out, "Chưa đặt được vào đâu (%d), %s:\n", len(lost), where)
	for _, l := range lost {
		fmt.Fprintln(streams.Out, "  "+placed(l.File, l.Paragraph, l.Why, l.Words))
	}
}

// longestQuote is how many letters of a paragraph are shown.
const longestQuote = 70

// placed writes what is said of a paragraph, with its first words.
func placed(file string, paragraph int, what, words string) string {
	place := "cả văn bản"
	if paragraph > 0 {
		place = fmt.Sprintf("đoạn %d", paragraph)
	}
	if file != "" {
		place = file + ", " + place
	}
	if r := []rune(words); len(r) > longestQuote {
		words = string(r[:longestQuote]) + "…"
	}
	if words != "" {
		words = ": “" + words + "”"
	}
	return place + ": " + what + words
}

// foundLine tells what one document is.
func foundLine(f transcribe.Found) string {
	all := []string{f.File + ": " + f.Kind}
	if f.Number != "" {
		all = append(all, "số "+f.Number)
	}
	if f.Day != "" {
		all = append(all, "ngày "+f.Day)
	}
	if f.Title != "" {
		all = append(all, "“"+f.Title+"”")
	}
	for _, n := range []struct {
		n    int
		what string
	}{{f.Bases, "căn cứ"}, {f.Articles, "điều"}, {f.Sections, "mục"}, {f.Clauses, "khoản"}, {f.Points, "điểm"}, {f.Tables, "bảng"}, {f.Tasks, "nhiệm vụ"}, {f.Notes, "chú thích"}, {f.Appendices, "phụ lục"}, {f.Recipients, "nơi nhận"}} {
		if n.n > 0 {
			all = append(all, fmt.Sprintf("%d %s", n.n, n.what))
		}
	}
	return strings.Join(all, ", ") + "."
}

// tellRead reads the document as tao does, and tells what is to be mended in it.
func tellRead(streams console.Streams, file string) error {
	p, err := run.ReadPaper(file)
	if err != nil {
		return paths.BesideFile(file, err)
	}
	for _, n := range p.Notes {
		fmt.Fprintln(streams.Err, "Ghi chú:", n)
	}
	return nil
}
