package merging

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/newagency"
	"vanban/generator/ooxml"
	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/render"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/word/undecided"
	"vanban/generator/writeback"
)

// The names by which manifests know who made a file whose edits may go back.
const (
	BuildAuthor  = "tao"      // a dossier's own documents
	PaperAuthor  = "van-ban " // and the name of a document in a file of its own
	ReportAuthor = "bao-cao " // and the code of a period
)

// IntoOptions is how edits go into the dossier. The zero value refuses a file with open tracked changes.
type IntoOptions struct {
	Wording fs.FS // an office's own templates, as the file was made with; nil: the program's
	Accept  bool  // open tracked changes count as accepted
	Reject  bool  // open tracked changes count as rejected

	AddAgencies bool // those that the edits name and the dossier doesn't have go into co-quan.yaml
}

// Gone is what became of the edits of a file.
type Gone struct {
	*writeback.Result
	NotEdited bool
	Home      string   // the folder whose files change
	Others    []string // files of the output folder that the edits change too, and tao makes anew
	Written   []string // files that were written, with their paths
	Backups   []string // copies of them as they were, and of the edited DOCX where that is made anew
	Renewed   bool     // the DOCX is as the program makes it now: all that was edited is in the dossier
	Proposed  []string // lines of co-quan.yaml for the agencies that the edits name and the dossier doesn't have
	Doubles   []string // what of them may be in the dossier already, in sentences
	work      *intoDossier
}

// intoDossier is the work on one file.
type intoDossier struct {
	editedDOCX
	o     IntoOptions
	maker *generator.Maker
	dir   string // the dossier's folder, or that in which a document stands alone
	alone string // the name of the latter; empty in a dossier
	raw   []byte // the edited file as it is on the disk

	records issued.Records // what the folder has issued

	lacksAgencies bool     // edits name some that the dossier doesn't have
	doubles       []string // of those that were looked for last
}

// IntoDossier finds out how what a person edited in a DOCX is written to the lines of the dossier that it came from. It writes nothing: Write does.
func IntoDossier(file string, o IntoOptions) (g *Gone, err error) {
	defer store.ExplainPanic(&err)
	h := &intoDossier{editedDOCX: *newEdited(file), o: o, maker: generator.NewMaker(generator.Options{Wording: o.Wording, Formats: []render.Format{render.DOCX}})}
	same, err := h.ready()
	if err != nil {
		return nil, err
	}
	if same {
		return &Gone{NotEdited: true, Home: h.dir, Result: &writeback.Result{}}, nil
	}
	if err := h.sameWording(); err != nil {
		return nil, err
	}
	if h.edited, err = h.settled(); err != nil {
		return nil, err
	}
	view := disk.Folder(h.dir)
	if g, err = h.into(view); err != nil {
		return nil, err
	}
	if len(g.Files) > 0 {
		g.Others, err = h.others(view, h.viewOf(g.Files))
	}
	return g, err
}

// ready reads what is needed, and says whether the file is as it was written.
func (h *intoDossier) ready() (same bool, err error) {
	if info, err := os.Stat(h.path); err == nil && !info.IsDir() && !strings.EqualFold(filepath.Ext(h.name), "."+string(render.DOCX)) {
		return false, h.problem("chỉ đưa vào hồ sơ được chỗ sửa trong tệp DOCX", "sửa trong tệp DOCX của văn bản ấy rồi chạy lại với tệp đó, hoặc sửa thẳng các tệp của hồ sơ")
	}
	if err := h.exists(); err != nil {
		return false, err
	}
	if h.manifest, _, err = store.ReadManifest(h.folder); err != nil {
		return false, err
	}
	if h.raw, err = ooxml.FileBytes(h.path); err != nil {
		return false, err
	}
	h.edited = h.raw
	record, known := h.manifest.Outputs[h.name]
	if h.record = record; !known || record.Hash == "" {
		return false, h.problem("không biết tệp này lúc tạo ra thế nào, nên không tách được chỗ nào là sửa tay", "chỉ đưa vào hồ sơ được tệp mà lệnh vanban tao đã ghi; văn bản Word khác thì đọc vào bằng: vanban nhap "+source.Quoted(h.path))
	}
	if hash := store.HashOf(h.edited); hash == record.Hash || record.Fresh != nil && hash == record.Fresh.Hash {
		return true, nil
	}
	if err := h.readBase(); err != nil {
		return false, err
	}
	if err := h.findHome(); err != nil {
		return false, err
	}
	return false, h.notIssued()
}

// sameWording wants the templates that the file was made with: with others, the program's words would be taken for the person's.
func (h *intoDossier) sameWording() error {
	run, ran := h.manifest.Runs[h.record.By]
	if !ran {
		return nil
	}
	same, err := h.maker.SameWording(run.Options)
	if err != nil || same {
		return err
	}
	return h.problem("tệp này tạo bằng mẫu lời văn khác với lần chạy này", "thêm --mau THƯ_MỤC như khi chạy vanban tao, hoặc bỏ --mau nếu khi ấy không dùng")
}

// notIssued refuses a file that was issued: what was signed is changed by another document.
func (h *intoDossier) notIssued() (err error) {
	if h.records, err = issued.Read(h.dir); err != nil {
		return err
	}
	for _, r := range h.records {
		if _, is := r.Files[h.name]; is {
			return h.problem(fmt.Sprintf("tệp này là văn bản đã ban hành (%s), nên hồ sơ không sửa theo tệp này", r), "thay đổi thì sửa trong hồ sơ rồi soạn văn bản sửa đổi: vanban sua-doi "+source.Quoted(r.Home())+" --so N --ngay NGÀY")
		}
	}
	return nil
}

// findHome finds the folder that the file is made from, and wants an author whose documents are made from it alone.
func (h *intoDossier) findHome() error {
	name, isPaper := strings.CutPrefix(h.record.By, PaperAuthor)
	isReport := strings.HasPrefix(h.record.By, ReportAuthor)
	if h.dir = h.home(); h.dir != source.Dossier && (isPaper || isReport || h.record.By == BuildAuthor) {
		return paths.MustBeOwn(h.dir)
	}
	if file := filepath.Join(h.folder, name+paper.Ext); isPaper && paths.IsPaper(file) {
		if _, err := os.Stat(file); err == nil {
			h.dir, h.alone = h.folder, name
			return paths.PaperMustBeOwn(file)
		}
	}
	if h.record.By != BuildAuthor && !isPaper && !isReport {
		return h.problem("tệp này do lệnh vanban "+h.record.By+" ghi, không đưa chỗ sửa vào hồ sơ được", "sửa số liệu, lời văn ở nơi lệnh ấy lấy, rồi chạy lại lệnh")
	}
	return h.problem("không biết hồ sơ nào đã tạo ra tệp này", "đặt tệp trong thư mục "+paths.OutputFolder+" của hồ sơ, hoặc cạnh tệp .md của văn bản")
}

// baseName is the path of the file as it was written.
func (h *intoDossier) baseName() string { return filepath.Join(h.folder, store.BaseFolder, h.name) }

// settled gives the edited file without tracked changes that nobody has accepted or rejected.
func (h *intoDossier) settled() ([]byte, error) {
	open, err := undecided.In(h.path, h.edited)
	if err != nil || len(open) == 0 {
		return h.edited, err
	}
	switch {
	case h.o.Reject:
		return undecided.Rejected(h.path, h.edited)
	case h.o.Accept:
		return undecided.Accepted(h.path, h.edited)
	}
	return nil, h.problem("tệp còn "+told(open), "chấp nhận hoặc từ chối trong Word (thẻ Xem lại) rồi lưu; hoặc thêm --nhan-thay-doi để coi là chấp nhận hết, --bo-thay-doi để coi là từ chối hết")
}

// mostTold is how many tracked changes are named.
const mostTold = 5

// toldAs says what a tracked change does to the words that are named behind.
var toldAs = map[undecided.Kind]string{undecided.Came: "thêm", undecided.Went: "bỏ", undecided.Split: "tách đoạn sau", undecided.Join: "nối đoạn sau vào",
	undecided.Look: "đổi định dạng của"}

// told names tracked changes.
func told(open []undecided.Change) string {
	var all []string
	for _, c := range open[:min(len(open), mostTold)] {
		by := ""
		if c.Author != "" {
			by = " (" + c.Author + ")"
		}
		what := strings.TrimSpace(toldAs[c.Kind] + " " + c.Thing)
		if c.Text != "" {
			what += " “" + c.Text + "”"
		}
		all = append(all, what+by)
	}
	if len(open) > mostTold {
		all = append(all, "…")
	}
	return fmt.Sprintf("%d thay đổi được theo dõi (track changes) chưa ai chấp nhận hay từ chối: %s", len(open), strings.Join(all, "; "))
}

// names gives the files that may change, the document's own first.
func (h *intoDossier) names(view fs.FS) []string {
	all := []string{dossier.MainFile, dossier.PlanFile, dossier.TasksFile, dossier.AgenciesFile}
	name, isPaper := strings.CutPrefix(h.record.By, PaperAuthor)
	folder := "."
	if h.alone != "" {
		all = []string{dossier.OfficeFile}
	} else if isPaper {
		folder = paper.Folder
	}
	if isPaper {
		own := path.Join(folder, name+paper.Ext)
		text, _ := fs.ReadFile(view, own) // who makes the document tells
		all = append([]string{own}, all...)
		for _, other := range files(view, folder, paper.Ext) {
			if other != own && bytes.Contains(text, []byte(strings.TrimSuffix(path.Base(other), paper.Ext))) {
				all = append(all, other)
			}
		}
		return all
	}
	if code, isReport := strings.CutPrefix(h.record.By, ReportAuthor); isReport {
		all = append(reportNames(view, code), all...)
	}
	for _, other := range files(view, ".", paper.Ext) {
		if !slices.Contains(all, other) {
			all = append(all, other)
		}
	}
	return all
}

// files lists those of a folder with an ending.
func files(view fs.FS, folder, ending string) (all []string) {
	entries, _ := fs.ReadDir(view, folder) // a folder that is not there has none
	for _, e := range entries {
		if path.Ext(e.Name()) == ending && !e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
			all = append(all, path.Join(folder, e.Name()))
		}
	}
	return all
}

// target makes the file from a folder.
func (h *intoDossier) target(view fs.FS) (made generator.Composed, t store.Target, err error) {
	all, d, err := h.composed(view)
	if err != nil {
		return made, t, err
	}
	targets, err := h.maker.Targets(all, d)
	if err != nil {
		return made, t, err
	}
	for _, t := range targets {
		for _, one := range all {
			if t.Name == h.name && one.Name == t.Document {
				return one, t, nil
			}
		}
	}
	return made, t, h.problem("hồ sơ nay không còn tạo ra tệp này", "xem các khóa tai-lieu, dinh-dang, phu-luc trong "+dossier.MainFile)
}

// composed composes the documents of which the file is one.
func (h *intoDossier) composed(view fs.FS) ([]generator.Composed, *dossier.Dossier, error) {
	name, isPaper := strings.CutPrefix(h.record.By, PaperAuthor)
	if h.alone != "" {
		office, err := paths.OfficeFor(filepath.Join(h.dir, name+paper.Ext))
		if err != nil {
			return nil, nil, err
		}
		p, err := paper.ReadFile(view, name+paper.Ext, office.From(view))
		if err != nil {
			return nil, nil, err
		}
		all, err := h.maker.ComposePaper(p)
		return all, office, err
	}
	d, err := dossier.Load(view)
	if err != nil {
		return nil, nil, err
	}
	if code, isReport := strings.CutPrefix(h.record.By, ReportAuthor); isReport {
		r, err := ReportOf(h.maker, d, code)
		if err != nil {
			return nil, nil, err
		}
		return []generator.Composed{r.Document}, d, nil
	}
	if isPaper {
		p, err := paper.Read(d, name)
		if err != nil {
			return nil, nil, err
		}
		all, err := h.maker.ComposePaper(p)
		return all, d, err
	}
	only := slices.DeleteFunc(slices.Clone(d.Outputs), func(o dossier.Output) bool { return !strings.HasPrefix(h.name, string(o)) })
	all, err := h.maker.With(generator.Options{Only: only, Formats: []render.Format{render.DOCX}}).Compose(d)
	return all, d, err
}

func (h *intoDossier) made(view fs.FS) (writeback.Made, error) {
	one, t, err := h.target(view)
	if err != nil {
		if !h.lacksAgencies {
			unknown, _ := newagency.NamedIn(view)
			h.lacksAgencies = len(unknown) > 0
		}
		return writeback.Made{}, err
	}
	data, err := t.Bytes()
	return writeback.Made{Document: one.Document, DOCX: data}, err
}

// viewOf gives the folder with files as they are to be.
func (h *intoDossier) viewOf(files map[string][]byte) fs.FS {
	view := disk.Folder(h.dir)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		view = dossier.With(view, name, files[name])
	}
	return view
}
