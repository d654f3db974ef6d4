package reported

import (
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"path"
	"slices"

	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/markdown"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"
)

// State is what an agency says of a task (trang-thai).
type State int

// The states.
const (
	NotSaid       State = iota // nothing new since the period before
	Completed                  // hoan-thanh
	UnderWay                   // dang-thuc-hien
	NotBegun                   // chua-thuc-hien
	NotApplicable              // khong-con-phu-hop
)

// States are the words of the states, as they are written in files and forms.
var States = []struct {
	Word, Name string
	State      State
}{
	{"hoan-thanh", "Hoàn thành", Completed}, {"dang-thuc-hien", "Đang thực hiện", UnderWay},
	{"chua-thuc-hien", "Chưa thực hiện", NotBegun}, {"khong-con-phu-hop", "Không còn phù hợp", NotApplicable},
}

// Word gives the state as files have it; empty where nothing was said of it.
func (s State) Word() string {
	for _, known := range States {
		if known.State == s {
			return known.Word
		}
	}
	return ""
}

// Progress is what was reported for one period (tien-do/<ky>.yaml): what is new
// since the file with the cut-off before it, whatever the two periods are: after
// 2024-quy-1 the file 2024-6-thang holds what is new of the second quarter, after
// 2024-thang-05 that of one month. The figures of a year begin anew.
type Progress struct {
	Period       deadline.Period
	At           source.Pos
	Illustrative bool // minh-hoa: the figures are made up
	Report       ReportNumber
	Tasks        []TaskProgress
	Values       []Value
	Prose        ReportProse
	Notes        source.Problems // what a person should look at, though a report can be made
}

// ReportNumber is the number and day of the period's report (bao-cao); zero in a draft.
type ReportNumber struct {
	Number int
	Day    calendar.Date

	NumberAt, DayAt source.Pos // of the group where they are not given
}

// TaskProgress is what is new of a task. What is zero was not written.
type TaskProgress struct {
	Number       tasktable.Number
	State        State
	Began, Done  calendar.Date // bat-dau, ngay-hoan-thanh
	Share        int           // ty-le, per cent
	ShareGiven   bool
	Products     []Product
	Times        []calendar.Date // lan: the days on which a recurring task was done
	Difficulties dossier.Text    // kho-khan
	Note         dossier.Text    // ghi-chu
	At           source.Pos      // of its number
	StateAt      source.Pos
	BeganAt      source.Pos
	DoneAt       source.Pos
	ShareAt      source.Pos
	TimesAt      []source.Pos
	Broken       bool // some of it could not be read, so that nothing follows from what is missing
}

// Product is a document or thing that a task gave (san-pham).
type Product struct {
	Kind, Symbol dossier.Text
	Day          calendar.Date
	At, DayAt    source.Pos
}

// Value is one reported value of an indicator, new since the file before. Number is exact.
type Value struct {
	Code   dossier.Text // of the indicator
	Agency dossier.Text // empty where it is the whole province's
	Number *big.Rat
	At     source.Pos
}

// ProseParts are the keys of what people write into a report beside the text of each area, in their order.
var ProseParts = []string{"chi-dao", "ket-qua", "han-che", "nguyen-nhan", "kien-nghi"}

// ReportProse is what people write into a report (loi-van): by the keys of ProseParts, and by the names of areas. {MA} in it stands for a
// figure. What nobody wrote is not there.
type ReportProse struct{ Parts, Areas map[string]*markdown.Document }

var (
	progressSchema = strictyaml.Schema{Required: []string{"ky"}, Optional: []string{"minh-hoa", "bao-cao", "nhiem-vu", "chi-tieu", "loi-van"}}
	numberSchema   = strictyaml.Schema{Name: "bao-cao", Optional: []string{"so", "ngay"}}
	reportedSchema = strictyaml.Schema{Name: "nhiem-vu", Item: "so", Required: []string{"so"},
		Optional: []string{"trang-thai", "bat-dau", "ngay-hoan-thanh", "ty-le", "san-pham", "lan", "kho-khan", "ghi-chu"}}
	productSchema = strictyaml.Schema{Name: "san-pham", Required: []string{"loai"}, Optional: []string{"so", "ngay"}}
	valueSchema   = strictyaml.Schema{Name: "chi-tieu", Item: "ma", Required: []string{"ma"}, Optional: []string{"gia-tri", "theo-co-quan"}}
	proseSchema   = strictyaml.Schema{Name: "loi-van", Optional: []string{"chi-dao", "linh-vuc", "ket-qua", "han-che", "nguyen-nhan", "kien-nghi"}}
	areaProse     = strictyaml.Schema{Name: "linh-vuc", Required: []string{"ten", "loi"}}
)

// Periods reads all files of a dossier's folder tien-do and its chi-tieu.yaml. The
// periods come in the order of their cut-offs. All problems come in one error,
// source.Problems; what could be read is given with it.
func Periods(d *dossier.Dossier) ([]*Progress, []*Indicator, error) {
	r := d.Reader()
	indicators := readIndicators(r, d)
	names, err := progressFiles(r, d)
	if err != nil {
		return nil, nil, err
	}
	c := newProgressContext(d, indicators)
	var all []*Progress
	for _, name := range names {
		f := r.Read(name)
		if f == nil || f.ReportTabs() {
			continue
		}
		if p := readProgress(f, c); p != nil && p.Period != (deadline.Period{}) {
			all = append(all, p)
		}
	}
	problems, notes, err := r.Done()
	if err != nil {
		return nil, nil, err
	}
	d.AddNotes(notes)
	problems = append(problems, inOrder(d, all)...)
	problems = append(problems, numberedOnce(d, all)...)
	return all, indicators, problems.Err()
}

// PeriodsWith is Periods as it would be if one of the folder's files had other contents. The dossier
// itself stays as it is.
func PeriodsWith(d *dossier.Dossier, name string, data []byte) (*dossier.Dossier, []*Progress, error) {
	changed := d.With(name, data)
	all, _, err := Periods(changed)
	return changed, all, err
}

// inOrder sorts the files by their cut-offs. Of those of one cut-off, quarter III and 9 months for example, only one
// may hold data: it comes first, and both reports are made from it.
func inOrder(d *dossier.Dossier, all []*Progress) (problems source.Problems) {
	slices.SortStableFunc(all, func(a, b *Progress) int {
		if c := a.Period.CutOff().Compare(b.Period.CutOff()); c != 0 || a.hasData() == b.hasData() {
			return c
		}
		if a.hasData() {
			return -1
		}
		return 1
	})
	for i := 1; i < len(all); i++ {
		if all[i].Period.CutOff() == all[i-1].Period.CutOff() && all[i].hasData() {
			problems = append(problems, d.Problem(all[i].At, fmt.Sprintf("Kỳ này chốt số liệu cùng ngày với %s.", all[i-1].At.File),
				"mỗi ngày chốt chỉ một tệp ghi số liệu: gộp “nhiem-vu”, “chi-tieu” vào tệp ấy; tệp kia chỉ ghi “bao-cao”, “loi-van”"))
		}
	}
	return problems
}

// hasData says whether the file reports anything of tasks or indicators.
func (p *Progress) hasData() bool { return len(p.Tasks) > 0 || len(p.Values) > 0 }

// progressFiles gives the files of the folder tien-do, in the order of their names. What would not be read is a problem.
func progressFiles(r *dossier.Reader, d *dossier.Dossier) ([]string, error) {
	entries, err := fs.ReadDir(d.Source(), dossier.ProgressFolder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("đọc thư mục %s: %w", dossier.ProgressFolder, err)
	}
	var names []string
	for _, e := range entries {
		name := path.Join(dossier.ProgressFolder, e.Name())
		switch path.Ext(e.Name()) {
		case ".yaml":
			names = append(names, name)
		case ".yml":
			r.Report(&source.Problem{At: source.Pos{File: name}, What: "Tệp này không được đọc vì tên không có đuôi .yaml.", Hint: "đổi đuôi tệp thành .yaml"})
		}
	}
	return names, nil
}
