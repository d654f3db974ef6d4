// Package xlsx writes an appendix as a workbook: a first sheet that is the
// appendix ready to print, and a second one with the data behind its table,
// for sorting and filtering.
package xlsx

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"vanban/generator/doc"
	"vanban/generator/nd30"
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
	b, err := newBook(w, d, fam)
	if err != nil {
		return fmt.Errorf("chuẩn bị bảng tính: %w", err)
	}
	defer func() { err = errors.Join(err, b.stop(), b.file.Close()) }()
	if err := b.sheets(d); err != nil {
		return err
	}
	if err := b.write(); err != nil {
		return fmt.Errorf("ghi bảng tính: %w", err)
	}
	return nil
}

// book is a workbook in the making and what its sheets share.
type book struct {
	file   *excelize.File
	styles *nd30.Sheet
	family *typeface.Family
	title  string // the document's name
	metric *metric
	looks  *looks
	rows   map[string]*packed // of each sheet, by the name of its entry in the archive
	begun  []*rows            // of all sheets
}

// stop ends what is done beside the one who writes the sheets, of those that are not complete.
func (b *book) stop() error {
	var errs []error
	for _, r := range b.begun {
		errs = append(errs, r.stop())
	}
	return errors.Join(errs...)
}

// newBook begins a workbook that writes itself to w. The buffer that excelize would keep the whole file in stays empty.
func newBook(w io.Writer, d *doc.Document, fam *typeface.Family) (*book, error) {
	styles := nd30.NewSheet(d.Setting)
	f := excelize.NewFile()
	b := &book{
		file: f, title: d.Meta.Name, styles: styles, family: fam, looks: newLooks(f, styles),
		metric: newMetric(fam, styles), rows: map[string]*packed{},
	}
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return newArchive(w, b.rows) })
	return b, errors.Join(setNormalFont(f), setProperties(f, d.Meta))
}

func (b *book) sheets(d *doc.Document) error {
	if len(d.Sheets) > 0 {
		return b.datasets(d.Sheets)
	}
	section := d.Sections[0]
	name := sheetName(appendixName(d))
	if err := b.file.SetSheetName(b.file.GetSheetName(0), name); err != nil {
		return fmt.Errorf("đặt tên trang tính %q: %w", name, err)
	}
	a, err := b.openAppendix(name, section)
	if err != nil {
		return err
	}
	if d.Data == nil {
		return a.write(section)
	}
	dataName := sheetName(d.Data.Name)
	if strings.EqualFold(dataName, name) {
		return fmt.Errorf("trang tính phụ lục và trang tính dữ liệu cùng tên %q: sửa một trong hai tên trong mẫu lời văn", name)
	}
	data, err := b.openData(dataName, d.Data, newMetric(b.family, b.styles))
	if err != nil {
		return err
	}
	if err := sideBySide(func() error { return a.write(section) }, data.write); err != nil {
		return err
	}
	return b.close(data.sheet)
}

// sideBySide does two things at the same time and gives the first one's error before the second one's. A panic in
// the second is one of the caller, who knows what to do.
func sideBySide(first, second func() error) (err error) {
	type end struct {
		err error
		bug any
	}
	done := make(chan end, 1)
	go func() {
		var e end
		defer func() {
			e.bug = recover()
			done <- e
		}()
		e.err = second()
	}()
	defer func() { // after a panic in the first too
		e := <-done
		if e.bug != nil {
			panic(e.bug)
		}
		err = cmp.Or(err, e.err)
	}()
	return first()
}

// datasets makes a sheet of each dataset. The first takes the sheet that is there: to delete one, the library reads all again.
func (b *book) datasets(all []*doc.Dataset) error {
	if err := b.file.SetSheetName(b.file.GetSheetName(0), sheetName(all[0].Name)); err != nil {
		return fmt.Errorf("đặt tên trang tính %q: %w", all[0].Name, err)
	}
	for _, d := range all {
		if err := b.data(sheetName(d.Name), d); err != nil {
			return err
		}
	}
	return nil
}

// write ends the book; its archive writes to the book's writer itself.
func (b *book) write() error {
	b.orderContentTypes()
	return b.file.Write(io.Discard)
}

// orderContentTypes sorts the content types by extension: with the first
// drawing excelize adds those of all images, in random order.
func (b *book) orderContentTypes() {
	types := b.file.ContentTypes.Defaults
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
}

// setProperties tells what the document is and who issued it.
func setProperties(f *excelize.File, m doc.Meta) error {
	created := m.Created.UTC().Format(time.RFC3339)
	return f.SetDocProps(&excelize.DocProperties{
		Title: m.Name, Subject: m.Symbol, Creator: m.Issuer, LastModifiedBy: m.Issuer,
		Language: m.Language, Created: created, Modified: created,
	})
}
