package handover

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/agency"
	"vanban/generator/calendar"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/render"
	"vanban/generator/render/pdf"
	"vanban/generator/source"
	"vanban/generator/store"
)

// Given is what only the office's register knows. Zero values are left out.
type Given struct {
	Organ   string        // its code: mã định danh
	File    string        // số và ký hiệu hồ sơ
	Ordinal int           // of the document in that file
	Amount  int           // copies that are issued
	Due     calendar.Date // by when an answer is asked for
	SendTo  []Organ       // whom an envelope of the national exchange goes to; nil: none is written
}

// Packet is one document that is handed over.
type Packet struct {
	Record *issued.Record
	Fields Fields
	Notes  []string // what a person should know of it

	place    string // where it was issued
	envelope []byte // of the national exchange; nil: none is asked for
}

// Packets gives those of a dossier, or of a document in a file of its own: all that were issued. out is where their files are made. What keeps a document from
// being handed over is an error; those of all are told at once.
func Packets(path, out string, g Given) (all []*Packet, err error) {
	home := path
	if paths.IsPaper(path) {
		home = paths.HomeOf(path)
	}
	records, err := issued.Read(home)
	if err != nil {
		return nil, err
	}
	if paths.IsPaper(path) {
		key := issued.PaperKey(strings.TrimSuffix(filepath.Base(path), paper.Ext))
		records = slices.DeleteFunc(records, func(r *issued.Record) bool { return r.Key() != key })
	}
	if len(records) == 0 {
		return nil, &source.Problem{At: source.Pos{File: path}, What: "chưa ghi nhận văn bản nào đã ban hành, nên chưa có gì để bàn giao: bản dự thảo còn trống số và ngày",
			Hint: "ký xong thì ghi nhận: vanban ban-hanh " + source.Quoted(path) + " --so SỐ --ngay NGÀY"}
	}
	var problems source.Problems
	for _, r := range records {
		p, err := packet(r, out, g)
		if found := source.ProblemsIn(err); len(found) > 0 {
			problems = append(problems, found...)
		} else if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	return all, problems.Err()
}

// packet gives what is handed over of one record.
func packet(r *issued.Record, out string, g Given) (*Packet, error) {
	p := &Packet{Record: r}
	var said []map[string]string
	for _, name := range r.Names() {
		if !strings.EqualFold(filepath.Ext(name), "."+string(render.PDF)) {
			continue
		}
		file, about, err := p.file(name, out)
		if err != nil {
			return nil, err
		}
		p.Fields.Files, said = append(p.Fields.Files, file), append(said, about)
	}
	if len(said) == 0 {
		return nil, &source.Problem{At: source.Pos{File: r.Path()}, What: "văn bản " + r.String() + " ban hành không có tệp PDF", Hint: "hệ thống quản lý văn bản nhận PDF: thêm pdf vào dinh-dang trước khi ghi nhận ban hành"}
	}
	p.fill(said, g)
	p.unsigned()
	to, place, err := recipients(r)
	if err != nil {
		return nil, err
	}
	p.place = place
	p.address(to)
	for _, name := range r.Edited() {
		p.Notes = append(p.Notes, name+" là bản sửa tay đã ban hành; PDF của chương trình không có chỗ sửa ấy")
	}
	p.Notes = append(p.Notes, p.Fields.tooLong()...)
	if g.SendTo != nil {
		p.envelope, err = p.edXML(g.Organ, g.SendTo)
	}
	return p, err
}

// file gives a PDF as it is to be handed over: signed since, where it is, else as it was issued.
func (p *Packet) file(name, out string) (f FileOut, about map[string]string, err error) {
	data, err := p.Record.Data(name)
	if err != nil {
		return f, nil, err
	}
	if store.HashOf(data) != p.Record.Files[name].Hash {
		return f, nil, &source.Problem{At: source.Pos{File: filepath.Join(p.Record.Path(), name)}, What: "tệp đã lưu khi ban hành nay khác lúc ấy", Hint: "lấy lại tệp từ bản sao lưu"}
	}
	path := filepath.Join(out, name)
	now, err := disk.ReadFile(path, store.LargestOutput)
	switch {
	case os.IsNotExist(err) || err == nil && bytes.Equal(now, data):
	case err != nil:
		return f, nil, disk.NotRead(path, err)
	case bytes.HasPrefix(now, data) && pdf.Signed(bytes.NewReader(now)):
		data = now
	default:
		p.Notes = append(p.Notes, path+" khác bản đã ban hành và không phải bản ấy được ký thêm; lấy bản đã ban hành")
	}
	f = FileOut{Name: name, Size: len(data), Hash: store.HashOf(data), Signed: pdf.Signed(bytes.NewReader(data)), data: data}
	about = pdf.Described(data)
	f.Type = about["TypeName"]
	f.Pages, _ = strconv.Atoi(about["PageAmount"])
	if f.Pages == 0 {
		return f, nil, &source.Problem{At: source.Pos{File: path}, What: "PDF này không do chương trình tạo, nên không biết số trang và dữ liệu của văn bản", Hint: "ban hành bản PDF mà vanban tao đã ghi"}
	}
	return f, about, nil
}

// fill takes the fields from what the PDFs say of themselves; the first of a dossier's documents is the one that was issued, and the others go with it.
func (p *Packet) fill(said []map[string]string, g Given) {
	main, pages := said[0], 0
	for _, o := range slices.Backward(dossier.Outputs) {
		if i := slices.IndexFunc(p.Fields.Files, func(f FileOut) bool { return f.Name == string(o)+"."+string(render.PDF) }); i >= 0 {
			main = said[i]
		}
	}
	for _, f := range p.Fields.Files {
		if strings.HasPrefix(f.Name, string(dossier.OutBundle)+".") { // which has the pages of all
			pages = f.Pages
			break
		}
		pages += f.Pages
	}
	f := &p.Fields
	f.Namespace = namespace
	f.FileCode = FileCode{g.Organ, p.Record.Date().Year, g.File}
	f.DocOrdinal, f.IssuedAmount, f.PageAmount = g.Ordinal, g.Amount, pages
	f.TypeName, f.CodeNumber, f.CodeNotation, f.IssuedDate = main["TypeName"], main["CodeNumber"], main["CodeNotation"], p.Record.Day
	f.OrganName, f.Subject, f.Language = main["OrganName"], main["Subject"], main["Language"]
	f.Signer = Signer{main["Position"], main["FullName"]}
	f.Priority, _ = strconv.Atoi(main["Priority"])
	if !g.Due.IsZero() {
		f.DueDate = g.Due.String()
	}
	if f.Signer.FullName == "" {
		p.Notes = append(p.Notes, "văn bản không ghi họ tên người ký")
	}
}

// unsigned names the files that nobody signed.
func (p *Packet) unsigned() {
	var names []string
	for _, f := range p.Fields.Files {
		if !f.Signed {
			names = append(names, f.Name)
		}
	}
	if len(names) > 0 {
		p.Notes = append(p.Notes, "chưa ký số: "+strings.Join(names, ", "))
	}
}

// address puts down who gets the document. “Như trên”, “Như Điều 3” name nobody.
func (p *Packet) address(to []string) {
	for _, name := range to {
		if strings.HasPrefix(strings.ToLower(name), "như ") {
			p.Notes = append(p.Notes, "nơi nhận “"+name+"” không nêu tên cơ quan nào; chọn nơi nhận trong hệ thống")
			continue
		}
		p.Fields.To = append(p.Fields.To, Organ{OrganName: name})
	}
}

// recipients gives Kính gửi and Nơi nhận as they were when the document was issued, and the place.
func recipients(r *issued.Record) (all []string, place string, err error) {
	var lists [][]source.Text
	view := disk.Folder(r.Path())
	switch {
	case r.Paper != "":
		p, err := paperOf(r, view)
		if err != nil {
			return nil, "", err
		}
		place = p.Dossier.Place.S
		lists = [][]source.Text{p.Own[paper.KeyAddressees], p.Dossier.Recipients.List}
	default:
		d, err := dossier.Load(view)
		if err != nil {
			return nil, "", err
		}
		place, lists = d.Place.S, [][]source.Text{d.Recipients.List}
		if r.Period != "" && d.Report != nil {
			lists = [][]source.Text{d.Report.Addressees, d.Report.Recipients.List}
		}
	}
	return eachOnce(lists...), place, nil
}

// eachOnce gives the names in some lists, in their order, each body once: by the name that says more.
func eachOnce(lists ...[]source.Text) (all []string) {
	for _, t := range slices.Concat(lists...) {
		name := strings.TrimRight(t.S, " ;.,")
		if name == "" {
			continue
		}
		at := slices.IndexFunc(all, func(told string) bool { return agency.IsSame(told, name) })
		if at < 0 {
			all = append(all, name)
		} else if len(agency.Spelling(name)) > len(agency.Spelling(all[at])) {
			all[at] = name
		}
	}
	return all
}

func paperOf(r *issued.Record, view fs.FS) (*paper.Paper, error) {
	if dossier.IsAt(r.Path()) {
		d, err := dossier.Load(view)
		if err != nil {
			return nil, err
		}
		return paper.Read(d, r.Paper)
	}
	office, err := paths.OfficeIn(view)
	if err != nil {
		return nil, err
	}
	return paper.ReadFile(view, r.Paper+paper.Ext, office)
}

// String names a packet as people do.
func (p *Packet) String() string {
	return fmt.Sprintf("%s %s", p.Fields.TypeName, p.Record)
}
