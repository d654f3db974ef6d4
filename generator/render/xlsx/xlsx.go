package xlsx

import (
	"cmp"
	"errors"
	"fmt"
	"io"

	"vanban/generator/ahead"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/ooxml"
	"vanban/generator/spreadsheetml"
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
	b := newBook(d, fam)
	defer func() { err = errors.Join(err, b.file.Stop()) }()
	if err := b.sheets(d); err != nil {
		return err
	}
	if err := b.file.Write(w); err != nil {
		return fmt.Errorf("ghi bảng tính: %w", err)
	}
	return nil
}

// book is a workbook in the making and what its sheets share.
type book struct {
	file   *spreadsheetml.Workbook
	styles *nd30.Sheet
	family *typeface.Family
	title  string // the document's name
	metric *metric
	looks  *looks
}

// producer is the program that the file says it comes from.
const producer = "vanban"

func newBook(d *doc.Document, fam *typeface.Family) *book {
	styles := nd30.NewSheet(d.Setting)
	f := spreadsheetml.New(normalFont, ooxml.Properties{
		Title: d.Meta.Name, Subject: d.Meta.Symbol, Creator: d.Meta.Issuer, Language: d.Meta.Language,
		Created: d.Meta.Created, Application: producer,
	})
	return &book{
		file: f, title: d.Meta.Name, styles: styles, family: fam, looks: newLooks(f, styles), metric: newMetric(fam, styles),
	}
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
	if d.Data == nil {
		return a.write(section)
	}
	data, err := b.openData(d.Data, newMetric(b.family, b.styles))
	if err != nil {
		return err
	}
	return sideBySide(func() error { return a.write(section) }, data.write)
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
		if err := s.write(); err != nil {
			return err
		}
	}
	return nil
}
