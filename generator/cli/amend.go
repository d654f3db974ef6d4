package cli

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"vanban/generator/change"
	"vanban/generator/compose/amend"
	"vanban/generator/console"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/reported"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/usage"
	"vanban/generator/versions"
)

type amendOptions struct {
	buildOptions
	number      int
	day         string
	unit        string
	consolidate bool
	correct     bool
	aside       []string // issued DOCX whose hand edits are passed over
}

func newAmend(streams console.Streams) *cobra.Command {
	var o amendOptions
	c := &cobra.Command{
		Use:     "sua-doi [CŨ] MỚI --so SỐ --ngay NGÀY [tùy chọn]",
		Aliases: []string{"amend"},
		Short:   "Soạn văn bản sửa đổi, bổ sung một kế hoạch đã ban hành",
		Long: `Soạn văn bản sửa đổi, bổ sung một kế hoạch đã ban hành (Điều 18 khoản 3 Nghị định
30/2020/NĐ-CP), từ bản đã ban hành (CŨ) và bản đã sửa (MỚI). Mỗi bản là một thư
mục, hoặc HỒ_SƠ@PHIÊN_BẢN trong git. Kế hoạch ban hành bằng quyết định thì được
sửa bằng quyết định, kế hoạch tự ban hành thì bằng kế hoạch. Căn cứ, nơi nhận,
người ký lấy từ bản mới. Chưa có --so, --ngay thì để trống số và ngày. Hồ sơ đã ghi
nhận ban hành (vanban ban-hanh) thì không cần nêu bản cũ: đó là hồ sơ như lúc ấy.

Sai sót chỉ về thể thức, chính tả thì dùng --dinh-chinh để soạn công văn đính chính.`,
		Example: "  vanban sua-doi ke-hoach-2026 --so 250 --ngay 15/7/2026\n  vanban sua-doi ke-hoach-2026@da-ban-hanh ke-hoach-2026 --so 250 --ngay 15/7/2026 --hop-nhat\n" +
			"  vanban sua-doi ban-cu ban-moi --dinh-chinh --so 1250 --ngay 22/01/2026",
		Args: amendable,
		RunE: func(c *cobra.Command, args []string) error { return runAmend(c, streams, args, o) },
	}
	f := c.Flags()
	f.IntVar(&o.number, "so", 0, "`SỐ` của văn bản sửa đổi")
	f.StringVar(&o.day, "ngay", "", "`NGÀY` ban hành văn bản sửa đổi, ví dụ 15/7/2026")
	f.StringVar(&o.out, "ra", "", "`THƯ_MỤC` ghi văn bản (mặc định: MỚI/ra)")
	o.makeFlags(f)
	f.BoolVar(&o.consolidate, "hop-nhat", false, "tạo thêm văn bản hợp nhất: kế hoạch sau khi sửa đổi, có chú thích từng chỗ")
	f.BoolVar(&o.correct, "dinh-chinh", false, "soạn công văn đính chính sai sót về thể thức, thay cho văn bản sửa đổi")
	usage.NamesVar(f, &o.aside, "bo-qua", "`TỆP` Word đã sửa tay trước khi ban hành mà chỗ sửa được bỏ qua")
	f.StringVar(&o.unit, "don-vi", "", "`CHỮ_VIẾT_TẮT` đơn vị soạn thảo trong ký hiệu công văn đính chính (mặc định: theo nhóm “luu” của bản mới)")
	return c
}

func runAmend(c *cobra.Command, streams console.Streams, args []string, o amendOptions) error {
	options, err := o.read(c, streams.Err)
	if err != nil {
		return err
	}
	command := usage.Kept(c, args)
	args, record, err := withIssued(c, args)
	if err != nil {
		return err
	}
	out, err := o.folder(c, args[1])
	if err != nil {
		return err
	}
	r := run.New(options)
	if err := o.saysWhatWasIssued(c, record, options); err != nil {
		return err
	}
	x, before, err := o.amending(c, args, record)
	if err != nil {
		return err
	}
	if len(x.Changes) == 0 {
		fmt.Fprintln(streams.Out, "Không có thay đổi nào, nên không có gì để sửa đổi.")
		return nil
	}
	if o.correct {
		if err := r.OnlyForm(x); err != nil {
			return err
		}
	}
	made, err := r.Amend(x, run.AmendOptions{Consolidate: o.consolidate, Correct: o.correct, Before: before})
	if err != nil {
		return err
	}
	if err := made.Provides(); err != nil {
		return err
	}
	if o.consolidate && len(x.Earlier) > 0 {
		fmt.Fprintln(streams.Err, "Ghi chú: văn bản hợp nhất nêu các lần sửa đổi trước ở phần đầu, nhưng chỉ có chú thích cho từng chỗ của lần sửa đổi này.")
	}
	result, err := made.Write(out, command)
	if err != nil {
		return err
	}
	tell(streams, out, result)
	tellUnsaid(streams, made.Unsaid)
	o.tellRecording(streams, record, x)
	return nil
}

// tellRecording says how the amendment is recorded when it is signed, and that a later one was passed over. record is that
// of the old dossier; only where the new one issued it is there anything to say.
func (o amendOptions) tellRecording(streams console.Streams, record *issued.Record, x amend.Amending) {
	folder := x.New.Folder()
	if record == nil || folder == "" || !sameFolder(record.Home(), folder) {
		return
	}
	if records, err := issued.Read(folder); err == nil && records.State().Name() != record.Name() {
		fmt.Fprintf(streams.Err, "Ghi chú: bản cũ (%s) đã được sửa đổi tiếp; văn bản được ghi ban hành sau cùng là %s.\n  Gợi ý: so với bản ấy: %s\n", record, records.State(), amendCommand(folder, o.kind()))
		return
	}
	command := run.RecordCommand(folder, o.kind(), reported.ReportNumber{Number: x.Number, Day: x.Day})
	if o.unit != "" {
		command += " --don-vi " + source.Quoted(o.unit)
	}
	if o.out != "" {
		command += " --ra " + source.Quoted(o.out)
	}
	fmt.Fprintf(streams.Out, "Ký ban hành xong thì ghi nhận: %s\n", command)
}

// sameFolder says whether two paths lead to one folder.
func sameFolder(a, b string) bool {
	first, err := os.Stat(a)
	second, err2 := os.Stat(b)
	return err == nil && err2 == nil && os.SameFile(first, second)
}

// saysWhatWasIssued makes sure that the dossier to be amended says what was issued. record is nil where nothing is known of that.
func (o amendOptions) saysWhatWasIssued(c *cobra.Command, record *issued.Record, options run.Options) error {
	options.Only, options.Formats = nil, nil
	switch {
	case record != nil:
		return run.New(options).IssuedText(record, o.aside)
	case len(o.aside) > 0:
		return usage.Errorf(c, "--bo-qua chỉ dùng khi bản cũ là hồ sơ như lúc ban hành")
	}
	return nil
}

// folder gives where to write: beside the new dossier, unless that is a revision.
func (o amendOptions) folder(c *cobra.Command, name string) (string, error) {
	if o.out != "" {
		return o.out, nil
	}
	if !usage.IsFolder(name) {
		return "", usage.Errorf(c, "bản mới không phải một thư mục, nên cần --ra để biết ghi văn bản vào đâu")
	}
	return outOf(name, ""), nil
}

// kind is what the command makes.
func (o amendOptions) kind() issued.Kind {
	if o.correct {
		return issued.Correction
	}
	return issued.Amendment
}

// amending loads both dossiers and checks that the old one can be amended by the new. before is how many amendments of the
// kind are recorded. record is that of the old one; nil where nothing is known of it.
func (o amendOptions) amending(c *cobra.Command, args []string, record *issued.Record) (x amend.Amending, before int, err error) {
	x = amend.Amending{Number: o.number, Unit: o.unit}
	if x.Day, err = usage.NumberAndDay(c, o.number, o.day); err != nil {
		return x, 0, err
	}
	if x.Old, x.New, err = loadTwo(args); err != nil {
		return x, 0, err
	}
	if before, x.Earlier, err = run.AmendmentsBefore(args[1], record, o.kind()); err != nil {
		return x, 0, err
	}
	if err := issued.Amendable(x, args[0], o.kind()); err != nil {
		return x, 0, err
	}
	x.Changes = change.Between(x.Old, x.New)
	return x, before, nil
}

// tellUnsaid says which changes are no provision of the amending document.
func tellUnsaid(streams console.Streams, all []change.Change) {
	if len(all) > 0 {
		fmt.Fprintf(streams.Err, "Ghi chú: %d thay đổi về căn cứ, nơi nhận, người ký hoặc trình bày không thành khoản sửa đổi; văn bản sửa đổi dùng căn cứ, nơi nhận, người ký của bản mới.\n", len(all))
	}
}

// oldAndNew wants two arguments, a dossier before and after. One that has issued its documents may stand alone: before is
// then the dossier as it was issued.
func oldAndNew(c *cobra.Command, args []string) error {
	if len(args) == 1 && dossier.IsAt(args[0]) {
		return nil
	}
	return usage.Exactly(2, fmt.Sprintf("cần hai hồ sơ, bản cũ rồi bản mới; đây có %d", len(args)))(c, args)
}

// amendable is oldAndNew that says of a document in a file of its own how that is amended.
func amendable(c *cobra.Command, args []string) error {
	for _, name := range args {
		if versions.IsPaper(name) {
			return usage.Errorf(c, "%s là một văn bản ở tệp riêng; sua-doi soạn văn bản sửa đổi của kế hoạch trong hồ sơ. Văn bản sửa đổi một văn bản khác thì viết ở một tệp mới: vanban khoi-tao sua-doi.md --van-ban quyet-dinh; những chỗ khác nhau thì xem bằng: vanban so-sanh CŨ.md MỚI.md", name)
		}
	}
	return oldAndNew(c, args)
}

// withIssued puts the dossier as it was issued before one that stands alone. The record is nil where before is another dossier.
func withIssued(c *cobra.Command, args []string) ([]string, *issued.Record, error) {
	if len(args) == 2 {
		r, err := issued.At(args[0])
		return args, r, err
	}
	records, err := issued.Read(args[0])
	if err != nil {
		return nil, nil, err
	}
	r := records.State()
	if r == nil {
		return nil, nil, usage.Errorf(c, "cần hai hồ sơ, bản cũ rồi bản mới; chỉ nêu một khi hồ sơ đã được ghi ban hành, mà %s thì chưa được ghi (vanban ban-hanh %s)", args[0], source.Quoted(args[0]))
	}
	return []string{r.Path(), args[0]}, r, nil
}
