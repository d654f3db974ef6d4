package looking

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/agency"
	"vanban/generator/agenda"
	"vanban/generator/batch"
	"vanban/generator/calendar"
	"vanban/generator/console"
	"vanban/generator/dossier"
	"vanban/generator/paths"
	"vanban/generator/source"
	"vanban/generator/usage"
)

type agendaOptions struct {
	day, agency, ics string
	byAgency, asJSON bool
	today            calendar.Date
	all              []agenda.Item
	worded           []agenda.Item // they name a time that is not computed
	known            bool          // a dossier has the agency
	there            []string      // the agencies that there are, where it has not been found
}

// NewAgenda gives the command.
func NewAgenda(streams console.Streams) *cobra.Command {
	var o agendaOptions
	c := &cobra.Command{
		Use:     "lich HỒ_SƠ… [tùy chọn]",
		Aliases: []string{"agenda"},
		Short:   "In những nhiệm vụ quá hạn, đến hạn hôm nay, trong 7 ngày, 30 ngày",
		Long: `In những nhiệm vụ chưa xong của một hay nhiều hồ sơ (cả các hồ sơ trong một thư mục):
đã quá hạn, đến hạn hôm nay, trong 7 ngày, trong 30 ngày tới. Nhiệm vụ đã báo cáo là
hoàn thành trong ` + dossier.ProgressFolder + ` thì không kể; nhiệm vụ định kỳ kể từng lần của năm kế hoạch.

Với --ics, ghi mọi ngày đến hạn từ hôm nay trở đi thành tệp lịch, mỗi ngày có hai lần
nhắc (8 giờ, trước 7 ngày và trước 1 ngày), để mở bằng Outlook, Google Calendar, điện thoại.`,
		Example: "  vanban lich ke-hoach-2026\n  vanban lich . --co-quan \"Sở Nội vụ\" --ics lich.ics",
		Args:    usage.AtLeast(1, "thiếu tên thư mục hồ sơ"),
		RunE:    func(c *cobra.Command, args []string) error { return o.run(c, streams, args) },
	}
	f := c.Flags()
	f.StringVar(&o.day, "ngay", "", "tính đến `NGÀY` này, ví dụ 15/7/2026 (mặc định: hôm nay)")
	f.StringVar(&o.agency, "co-quan", "", "chỉ nhiệm vụ mà cơ quan có `TÊN` hay mã này chủ trì hoặc phối hợp")
	f.BoolVar(&o.byAgency, "theo-co-quan", false, "xếp theo cơ quan chủ trì")
	f.StringVar(&o.ics, "ics", "", "ghi `TỆP` lịch .ics có nhắc việc")
	f.BoolVar(&o.asJSON, console.JSONFlag, false, "in dạng JSON, cho chương trình khác đọc")
	return c
}

func (o *agendaOptions) run(c *cobra.Command, streams console.Streams, roots []string) (err error) {
	if o.today, err = usage.Day(c, "ngay", o.day); err != nil {
		return err
	}
	if o.today.IsZero() {
		o.today = today()
	}
	folders, err := batch.Find(roots)
	if err != nil {
		return err
	}
	failed := o.collect(folders)
	if o.agency != "" && !o.known && len(failed) < len(folders) {
		return usage.Errorf(c, "--co-quan: không hồ sơ nào có cơ quan “%s”; các cơ quan có trong hồ sơ: %s", o.agency, strings.Join(o.there, "; "))
	}
	if o.ics != "" {
		failed = append(failed, o.writeICS(streams))
	} else if o.asJSON {
		failed = append(failed, console.PrintJSON(streams.Out, o.json(source.ProblemsIn(source.Together(failed)))))
	} else {
		o.print(streams)
	}
	o.tellWorded(streams)
	return source.Together(failed)
}

// tellWorded names the tasks that can't be in the agenda, though their deadlines say a time.
func (o *agendaOptions) tellWorded(streams console.Streams) {
	for _, x := range o.worded {
		fmt.Fprintf(streams.Err, "Ghi chú: %s, nhiệm vụ %s có thời hạn viết bằng lời riêng “%s” nên không có trong lịch; hãy tự theo dõi.\n", x.Folder, x.Number, x.Due)
	}
}

// collect takes in what is due of each dossier.
func (o *agendaOptions) collect(folders []string) (failed []error) {
	for _, folder := range folders {
		d, err := paths.Load(folder)
		if err != nil {
			failed = append(failed, within(folder, folders, err))
			continue
		}
		codes := d.Agencies.Named(o.agency)
		if o.agency != "" && len(codes) == 0 {
			o.tellThose(d)
			continue
		}
		o.known = true
		items, err := agenda.Of(d, o.today)
		if err != nil {
			failed = append(failed, within(folder, folders, err))
			continue
		}
		worded, err := agenda.InOwnWords(d, o.today)
		if err != nil {
			failed = append(failed, within(folder, folders, err))
		}
		others := func(x agenda.Item) bool { return o.agency != "" && !slices.ContainsFunc(codes, x.Concerns) }
		o.all = append(o.all, slices.DeleteFunc(items, others)...)
		o.worded = append(o.worded, slices.DeleteFunc(worded, others)...)
	}
	agenda.Sort(o.all)
	return failed
}

// tellThose notes a dossier's agencies as what could have been asked for, each once.
func (o *agendaOptions) tellThose(d *dossier.Dossier) {
	if d.Agencies == nil {
		return
	}
	for _, a := range d.Agencies.Agencies {
		is := func(told string) bool { return agency.Spelling(told) == agency.Spelling(a.Name.S) }
		if !slices.ContainsFunc(o.there, is) {
			o.there = append(o.there, a.Told())
		}
	}
}

// within gives what is wrong with one of several dossiers with its folder before the names of its files.
func within(folder string, folders []string, err error) error {
	found := source.ProblemsIn(err)
	if len(folders) == 1 || len(found) == 0 {
		return err
	}
	all := make(source.Problems, len(found))
	for i, p := range found {
		told := *p
		told.At.File = filepath.ToSlash(filepath.Join(folder, p.At.File))
		all[i] = &told
	}
	return all
}

// itemJSON is an item for other programs.
type itemJSON struct {
	Folder  string   `json:"ho-so"`
	Number  string   `json:"so"`
	Content string   `json:"noi-dung"`
	Due     string   `json:"thoi-han"`
	Day     string   `json:"ngay"`
	Left    int      `json:"con-ngay"`
	When    string   `json:"nhom"`
	Leads   []string `json:"chu-tri"`
	Support []string `json:"phoi-hop"`
	Draft   bool     `json:"du-thao,omitempty"`
}

// json gives what is late, and what falls due within thirty days.
func (o *agendaOptions) json(problems source.Problems) any {
	items := []itemJSON{}
	for _, x := range o.all {
		if x.When < agenda.Later {
			items = append(items, itemJSON{x.Folder, x.Number.String(), x.Content, x.Due, x.Day.String(), x.Left, agenda.Whens[x.When].Key, x.Leads, x.Support, x.Draft})
		}
	}
	return struct {
		Day      string          `json:"ngay"`
		Items    []itemJSON      `json:"viec"`
		Problems source.Problems `json:"loi,omitempty"`
	}{o.today.String(), items, problems}
}

func (o *agendaOptions) print(streams console.Streams) {
	fmt.Fprintf(streams.Out, "Tính đến ngày %s.\n", o.today.Padded())
	for _, title := range o.titles() {
		fmt.Fprintf(streams.Out, "\n%s (%d)\n", title.name, len(title.items))
		for _, x := range title.items {
			fmt.Fprintf(streams.Out, "  %s  %s, %s\n", x.Day.Padded(), x.Folder, o.told(&x))
		}
	}
	if !slices.ContainsFunc(o.all, func(x agenda.Item) bool { return x.When < agenda.Later }) {
		fmt.Fprintln(streams.Out, "Không có nhiệm vụ nào quá hạn hay đến hạn trong 30 ngày tới.")
	}
}

// group is items under a title.
type group struct {
	name  string
	items []agenda.Item
}

// titles groups the items by how far away they are, or by who leads them.
func (o *agendaOptions) titles() (all []group) {
	for i := range o.all {
		x := o.all[i]
		if x.When == agenda.Later {
			continue
		}
		names := []string{agenda.Whens[x.When].Name}
		if x.When == agenda.Late && x.Draft {
			names[0] = draftTitle
		}
		if o.byAgency {
			names = x.Leads
		}
		for _, name := range names {
			at := slices.IndexFunc(all, func(g group) bool { return agency.Spelling(g.name) == agency.Spelling(name) })
			if at < 0 {
				all, at = append(all, group{name: name}), len(all)
			}
			all[at].items = append(all[at].items, x)
		}
	}
	if o.byAgency {
		slices.SortStableFunc(all, func(a, b group) int { return strings.Compare(a.name, b.name) })
	}
	return all
}

// draftTitle is over what a plan that was never issued would have had done by now.
const draftTitle = "Ngày đã qua, kế hoạch còn dự thảo"

// told tells of an item in a line, without its dossier.
func (o *agendaOptions) told(x *agenda.Item) string {
	far := fmt.Sprintf("còn %d ngày", x.Left)
	switch {
	case x.Left < 0 && x.Draft:
		far = fmt.Sprintf("dự thảo, ngày đã qua %d ngày", -x.Left)
	case x.Left < 0:
		far = fmt.Sprintf("quá %d ngày", -x.Left)
	case x.Left == 0:
		far = "hôm nay"
	}
	who := ""
	if !o.byAgency && len(x.Leads) > 0 {
		who = " — " + strings.Join(x.Leads, "; ")
	}
	return fmt.Sprintf("nhiệm vụ %s (%s): %s%s", x.Number, far, x.Content, who)
}

// writeICS writes the calendar of what falls due from today on. A file that is there is only replaced where it is such a calendar.
func (o *agendaOptions) writeICS(streams console.Streams) error {
	var to []agenda.Item
	for _, x := range o.all {
		if x.When != agenda.Late {
			to = append(to, x)
		}
	}
	old, err := os.ReadFile(o.ics)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return &source.Problem{At: source.Pos{File: o.ics}, What: "Không đọc được tệp đã có ở đây.", Hint: "ghi tên tệp khác sau --ics"}
	case !bytes.Contains(old, []byte(agenda.ProductID)):
		return &source.Problem{At: source.Pos{File: o.ics}, What: "Tệp này đã có, và không phải lịch do chương trình ghi; không ghi đè.", Hint: "ghi tên tệp khác sau --ics"}
	}
	var data bytes.Buffer
	if err := agenda.ICS(&data, to, o.today); err != nil {
		return err
	}
	if err := os.WriteFile(o.ics, data.Bytes(), 0o644); err != nil {
		return fmt.Errorf("không ghi được %s: %w", o.ics, err)
	}
	fmt.Fprintf(streams.Out, "%s: %d ngày đến hạn\n", o.ics, len(to))
	return nil
}
