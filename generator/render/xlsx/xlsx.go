package xlsx

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"vanban/generator/ahead"
	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
	"vanban/generator/ooxml"
	"vanban/generator/typeface"
)

// Render writes a document of one section, an appendix, as a workbook, with a
// second sheet where the document has data; of a report, the sheets of its data. The same document gives the same
// bytes. What a sheet cannot show is an error, a *source.Problem where it is a
// text that is too long for a cell.
func Render(w io.Writer, d *doc.Document, fam *typeface.Family) (err error) {
	if len(d.Sections) != 1 && len(d.Sheets) == 0 {
		return fmt.Errorf("bảng tính chỉ chứa được một phụ lục, mà văn bản này có %d phần", len(d.Sections))
	}
	b, err := newBook(d, fam, sheetNames(d))
	if err != nil {
		return err
	}
	defer func() { err = b.close(err) }()
	if err := b.sheets(d); err != nil {
		return err
	}
	if err := b.write(w); err != nil {
		return fmt.Errorf("ghi bảng tính: %w", err)
	}
	return nil
}

// sheetNames gives the names of a document's sheets.
func sheetNames(d *doc.Document) []string {
	var names []string
	sets := d.Sheets
	if len(sets) == 0 {
		names = append(names, appendixName(d))
		if d.Data != nil {
			sets = []*doc.Dataset{d.Data}
		}
	}
	for _, set := range sets {
		names = append(names, set.Name)
	}
	if len(d.Sheets) == 0 {
		for i, c := range chartsOf(d) {
			names = append(names, chartData(i+1, c).Name)
		}
	}
	return names
}

// book is a workbook in the making and what its sheets share.
type book struct {
	file   *excelize.File
	styles *nd30.Sheet
	family *typeface.Family
	title  string // the document's name
	metric *metric
	looks  *looks

	pictures int             // how many were drawn
	shown    map[string]bool // the formats of these
}

// producer is the program that the file says it comes from.
const producer = "vanban"

// newBook begins a workbook of sheets, whose names are made fit for their tabs; all are there before the first is written, since excelize reads
// those again that are there when one is added.
func newBook(d *doc.Document, fam *typeface.Family, names []string) (*book, error) {
	styles := inforce.Sheet(d.Setting)
	f := excelize.NewFile()
	b := &book{file: f, title: d.Meta.Name, styles: styles, family: fam, looks: newLooks(f, styles), metric: newMetric(fam, styles), shown: map[string]bool{}}
	setNormalFont(f, styles.Decree().Font)
	for i, name := range names {
		names[i] = sheetName(name)
		if err := checkName(names[i], names[:i]); err != nil {
			return nil, fmt.Errorf("%w: sửa tên trang tính trong mẫu lời văn", err)
		}
		err := f.SetSheetName(f.GetSheetName(0), names[0])
		if i > 0 {
			_, err = f.NewSheet(names[i])
		}
		if err != nil {
			return nil, fmt.Errorf("trang tính %q: %w", names[i], err)
		}
	}
	no := false
	created := d.Meta.Created.Time().Format(time.RFC3339)
	return b, errors.Join(f.SetWorkbookProps(&excelize.WorkbookPropsOptions{FilterPrivacy: &no}), f.SetAppProps(&excelize.AppProperties{Application: producer}), f.SetDocProps(&excelize.DocProperties{
		Title: d.Meta.Name, Subject: d.Meta.Symbol, Creator: d.Meta.Issuer, LastModifiedBy: d.Meta.Issuer, Language: d.Meta.Language, Created: created, Modified: created,
	}))
}

// write writes the workbook; the sheets are complete. The buffer that excelize would keep the whole file in stays empty.
func (b *book) write(w io.Writer) error {
	callFontsRoman(b.file)
	b.file.WorkBook.FileVersion = nil // it would say that Excel wrote the file
	types, all := b.file.ContentTypes, b.file.ContentTypes.Defaults
	types.Defaults = all[:0]
	for _, kind := range all { // excelize adds those of all images, in a random order
		if kind.Extension == "rels" || kind.Extension == "xml" || b.shown[kind.Extension] {
			types.Defaults = append(types.Defaults, kind)
		}
	}
	if len(b.shown) > 0 {
		sort.Slice(types.Defaults, func(i, j int) bool { return types.Defaults[i].Extension < types.Defaults[j].Extension })
	}
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return ooxml.NewArchive(w) })
	return b.file.Write(io.Discard)
}

// spilled begins the names of the files of the system's temporary folder in which excelize keeps what a sheet has beyond 16 MiB.
const spilled = "excelize-"

// close takes those files away, and says where they are if one could not be written: elsewhere than what is made of them.
func (b *book) close(err error) error {
	err = errors.Join(err, b.file.Close())
	if at := (*fs.PathError)(nil); errors.As(err, &at) && strings.HasPrefix(filepath.Base(at.Path), spilled) {
		return fmt.Errorf("thư mục tạm %s: %w", filepath.Dir(at.Path), err)
	}
	return err
}

func (b *book) sheets(d *doc.Document) error {
	if len(d.Sheets) > 0 {
		return b.datasets(d.Sheets)
	}
	section := d.Sections[0]
	a, err := b.openAppendix(sheetName(appendixName(d)), section)
	if err != nil {
		return err
	}
	if charts := chartsOf(d); len(charts) > 0 {
		return b.withCharts(a, d, charts)
	}
	if d.Data == nil {
		return cmp.Or(a.writeSection(section), a.stream.Flush())
	}
	data, err := b.openData(d.Data, newMetric(b.family, b.styles))
	if err != nil {
		return err
	}
	return cmp.Or(sideBySide(func() error { return a.writeSection(section) }, data.writeRows), a.stream.Flush(), data.stream.Flush())
}

// withCharts writes a section with charts, the data of its table where it has some, and a sheet of data for each chart.
func (b *book) withCharts(a *appendix, d *doc.Document, charts []*doc.Chart) error {
	if err := cmp.Or(a.writeSection(d.Sections[0]), a.stream.Flush()); err != nil {
		return err
	}
	var sets []*doc.Dataset
	if d.Data != nil {
		sets = append(sets, d.Data)
	}
	for i, c := range charts {
		sets = append(sets, chartData(i+1, c))
	}
	return cmp.Or(b.datasets(sets), b.sizeCharts())
}

// sideBySide does two things at the same time and gives the first one's error before the second one's. It waits for
// the second also where the first panics.
func sideBySide(first, second func() error) (err error) {
	end := ahead.Begin(second)
	defer func() { err = cmp.Or(err, end()) }()
	return first()
}

// datasets makes a sheet of each dataset.
func (b *book) datasets(all []*doc.Dataset) error {
	for _, d := range all {
		clear(b.metric.known) // the columns are others
		s, err := b.openData(d, b.metric)
		if err != nil {
			return err
		}
		if err := cmp.Or(s.writeRows(), s.stream.Flush()); err != nil {
			return err
		}
	}
	return nil
}
