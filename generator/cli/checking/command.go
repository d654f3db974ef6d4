package checking

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"vanban/generator/check"
	"vanban/generator/check/readiness"
	"vanban/generator/check/ruleset"
	"vanban/generator/checkup"
	"vanban/generator/console"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/usage"
)

// options are those of one command line.
type options struct {
	least, out                              string
	skip                                    []string
	json, sarif, mends, comments, html, ids bool
}

// New gives the command.
func New(streams console.Streams) *cobra.Command {
	o := options{}
	c := &cobra.Command{
		Use:     "kiem-tra TỆP.docx…|HỒ_SƠ…|TỆP.md… [tùy chọn]",
		Aliases: []string{"check"},
		Short:   "Kiểm tra thể thức tệp Word, hồ sơ theo Nghị định 30/2020/NĐ-CP",
		Long: `Kiểm tra thể thức, kỹ thuật trình bày của tệp Word bất kỳ (.docx), hoặc của mọi văn bản mà một
hồ sơ, một văn bản .md tạo ra, theo Nghị định số 30/2020/NĐ-CP. Trước hết kể những chỗ sẽ bị trả lại, sau đó theo
từng thành phần: điều khoản, đoạn thứ mấy, đang thế nào, phải thế nào. Với hồ sơ thì xem cả những gì đã có trong ra:
báo cáo, văn bản sửa đổi, tệp Word đã sửa tay. Thư mục thì xem mọi tệp Word, hồ sơ và văn bản .md trong đó, trừ bản do chính lệnh này hoặc lệnh tao đặt bên cạnh (.da-sua.docx, .chu-thich.docx,
.moi.docx); muốn xem bản ấy thì ghi tên nó. Tệp được kiểm tra không bị sửa; --sua, --chu-thich, --html ghi ra bản riêng bên cạnh.

Quy tắc mà cơ quan quyết định bỏ qua thì ghi kèm lý do ở bo-qua-kiem-tra trong vanban.yaml.`,
		Example: "  vanban kiem-tra cong-van.docx\n  vanban kiem-tra cong-van.docx --sua\n  vanban kiem-tra ke-hoach-2026",
		Args:    cobra.ArbitraryArgs,
		RunE:    func(c *cobra.Command, args []string) error { return o.run(c, streams, args) },
	}
	f := c.Flags()
	f.StringVar(&o.least, "muc", "goi-y", "chỉ kể từ `MỨC` này trở lên: "+usage.List(check.SeverityKeys[:]))
	usage.NamesVar(f, &o.skip, "bo-qua", "bỏ qua các quy tắc có `MÃ` này, ví dụ I.II.6.e.4; --ma cho thấy mã")
	f.BoolVar(&o.ids, "ma", false, "kể cả mã của từng quy tắc, để ghi ở --bo-qua hoặc bo-qua-kiem-tra")
	f.BoolVar(&o.mends, "sua", false, "ghi thêm bản đã sửa những chỗ máy sửa được: TÊN.da-sua.docx")
	f.BoolVar(&o.comments, "chu-thich", false, "ghi thêm bản có mỗi chỗ chưa đúng là một chú thích (comment) của Word: TÊN.chu-thich.docx")
	f.BoolVar(&o.html, "html", false, "ghi thêm trang TÊN.kiem-tra.html, lời văn và các chỗ chưa đúng cạnh nhau")
	f.StringVar(&o.out, "ra", "", "`THƯ_MỤC` nhận các bản ghi thêm; không ghi thì ở cạnh tệp")
	f.BoolVar(&o.json, console.JSONFlag, false, "in kết quả dạng JSON, mỗi tệp một dòng khi có nhiều tệp")
	f.BoolVar(&o.sarif, "sarif", false, "in kết quả dạng SARIF cho trình soạn thảo, máy chủ git")
	return c
}

// settings reads the flags.
func (o *options) settings(c *cobra.Command, args []string) (checkup.Options, error) {
	s := checkup.Options{Skipped: map[string]string{}}
	if len(args) == 0 {
		return s, usage.Errorf(c, "thiếu tên tệp Word hoặc hồ sơ")
	}
	if o.json && o.sarif {
		return s, usage.Errorf(c, "--json và --sarif không đi cùng nhau")
	}
	chosen, err := usage.Choose(c, "muc", []string{o.least}, check.SeverityKeys[:])
	if err != nil {
		return s, err
	}
	s.Least = check.Severity(slices.Index(check.SeverityKeys[:], chosen[0]))
	for _, id := range o.skip {
		if id = strings.TrimSpace(id); !ruleset.Has(id) && !readiness.Has(id) {
			return s, usage.Errorf(c, "--bo-qua: không có quy tắc “%s”; xem mã của từng chỗ được kể bằng --ma", id)
		}
		s.Skipped[id] = "theo --bo-qua"
	}
	return s, nil
}

// fileResult is what became of one of the files asked for.
type fileResult struct {
	target checkup.Target
	result *checkup.Result
	err    error
	notes  []string // what was written beside it, and what was mended
	told   []byte   // what is told of it
	part   sarifPart
	faulty bool // it has errors of form
}

func (o *options) run(c *cobra.Command, streams console.Streams, args []string) error {
	settings, err := o.settings(c, args)
	if err != nil {
		return err
	}
	targets, err := checkup.Targets(args)
	if err != nil {
		return err
	}
	if len(targets) == 0 {
		return &source.Problem{At: source.Pos{File: args[0]}, What: "trong thư mục không có tệp Word (.docx), hồ sơ hay văn bản .md nào", Hint: "kiểm tra đường dẫn"}
	}
	all := make([]fileResult, len(targets))
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i, t := range targets {
		g.Go(func() error {
			all[i] = o.look(t, settings)
			o.say(&all[i], len(targets) == 1)
			return nil
		})
	}
	_ = g.Wait() // each keeps what went wrong by itself
	return o.tell(streams, all)
}

// look checks one file and writes what is asked for beside it.
func (o *options) look(t checkup.Target, settings checkup.Options) fileResult {
	l := fileResult{target: t}
	if l.result, l.err = t.Check(settings); l.err != nil {
		return l
	}
	l.err = o.write(&l)
	return l
}

// write writes the copies that are asked for.
func (o *options) write(l *fileResult) error {
	if l.result.IsOfDossier() {
		return nil
	}
	if o.mends {
		m, err := checkup.Mend(l.result)
		if err != nil {
			return err
		}
		if len(m.Done) == 0 {
			l.notes = append(l.notes, "Không có chỗ nào máy sửa được, nên không ghi bản đã sửa.")
		} else if err := o.save(l, checkup.MendedEnding, m.Data, mendedWords(m)); err != nil {
			return err
		}
	}
	if o.comments && len(l.result.Findings) == 0 {
		l.notes = append(l.notes, "Không có chỗ nào để chú thích, nên không ghi bản chú thích.")
	} else if o.comments {
		data, err := checkup.Commented(l.result)
		if err != nil {
			return err
		}
		if err := o.save(l, checkup.CommentedEnding, data, nil); err != nil {
			return err
		}
	}
	if o.html {
		return o.save(l, ".kiem-tra.html", page(l.result), nil)
	}
	return nil
}

// save writes a file that is not there yet.
func (o *options) save(l *fileResult, ending string, data []byte, more []string) error {
	name := strings.TrimSuffix(filepath.Base(l.target.Name), filepath.Ext(l.target.Name)) + ending
	folder := o.out
	if folder == "" {
		folder = l.target.Folder()
	}
	path := filepath.Join(folder, name)
	err := store.WriteNew(path, data)
	if errors.Is(err, fs.ErrExist) {
		return &source.Problem{At: source.Pos{File: path}, What: "tệp này đã có, nên không ghi", Hint: "đổi tên hoặc chuyển tệp ấy đi, hoặc chọn thư mục khác ở --ra"}
	}
	if err != nil {
		return err
	}
	l.notes = append(append(l.notes, "Đã ghi "+path+"."), more...)
	return nil
}

// mendedWords lists what was set right.
func mendedWords(m *checkup.Mended) []string {
	all := []string{"Đã sửa trong bản ấy:"}
	for _, g := range m.Done {
		all = append(all, "  - "+check.Ended(g.Rule.Says+times(g)))
	}
	if m.Together {
		all = append(all, "  - Chức vụ, họ tên người ký được giữ trên cùng một trang.")
	}
	left := leftWords(m)
	fresh, gone := m.Balance()
	if gone > 0 {
		all = append(all, fmt.Sprintf("  - và %d chỗ khác hết theo.", gone))
	}
	if fresh > 0 {
		left += fmt.Sprintf(", trong đó %d chỗ chỉ thấy được khi các chỗ kia đã sửa", fresh)
	}
	return append(all, left+".")
}

// leftWords says how much of what the program sees is left to a person, by how grave it is, with what matters less than what is told.
func leftWords(m *checkup.Mended) string {
	if m.Left == 0 {
		return "Máy không thấy chỗ nào còn phải tự xem" + belowWords(m.Last)
	}
	return fmt.Sprintf("Còn %d chỗ phải tự xem (%s)", m.Left, severities(m.Last.Count)) + belowWords(m.Last)
}

// offer says that the program can set some of it right, where nobody asked for that.
func (o *options) offer(w io.Writer, l *fileResult) {
	n := 0
	if !o.mends {
		for _, can := range l.result.Mendable() {
			if can {
				n++
			}
		}
	}
	if n > 0 {
		fmt.Fprintf(w, "Máy sửa được %d chỗ trong số đó: thêm --sua để ghi một bản đã sửa.\n", n)
	}
}

// say makes of what was found what is told, and lets go of the file as it was read: a thousand of them are too many to be kept.
func (o *options) say(l *fileResult, alone bool) {
	var b bytes.Buffer
	switch {
	case o.sarif:
		l.part = sarifPartOf(l)
	case o.json:
		l.err = cmp.Or(l.err, printJSON(&b, l, alone))
	case l.result != nil:
		fileAnswer{&b, l.result, o.ids}.all()
		for _, n := range l.notes {
			fmt.Fprintln(&b, n)
		}
		o.offer(&b, l)
	}
	l.told, l.faulty = b.Bytes(), l.result != nil && l.result.Count(check.Error) > 0
	l.result = nil
}

// tell writes what was found in all files, and ends the command by it.
func (o *options) tell(streams console.Streams, all []fileResult) error {
	var errs []error
	var parts []sarifPart
	var faulty, files counted
	for i, l := range all {
		if l.err != nil {
			errs = append(errs, l.err)
		}
		files.add(&l)
		if l.faulty {
			faulty.add(&l)
		}
		parts = append(parts, l.part)
		if i > 0 && len(l.told) > 0 && !o.json {
			fmt.Fprintln(streams.Out)
		}
		if _, err := streams.Out.Write(l.told); err != nil {
			return err
		}
	}
	if o.sarif {
		if err := console.PrintJSON(streams.Out, sarifOf(parts)); err != nil {
			return err
		}
	}
	if len(errs) > 0 {
		return source.Together(errs)
	}
	switch {
	case faulty.files > 0:
		return console.End(console.ExitFaulty, fmt.Sprintf("%d trong %d tệp có lỗi thể thức.", faulty.files, files.files))
	case faulty.dossiers > 0:
		return console.End(console.ExitFaulty, "Hồ sơ có chỗ phải sửa trước khi ký.")
	}
	return nil
}

// counted is how many of what was looked at are files, and how many are dossiers by themselves.
type counted struct{ files, dossiers int }

func (c *counted) add(l *fileResult) {
	if l.target.IsDossier() {
		c.dossiers++
	} else {
		c.files++
	}
}
