package collect

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"vanban/generator/ooxml"
	"vanban/generator/pattern"
	"vanban/generator/xmlread"
)

// sheetNames gives the names of the sheets of the open workbook, in its order.
func (b *book) sheetNames() []string {
	var names []string
	for _, s := range b.file.WorkBook.Sheets.Sheet {
		names = append(names, s.Name)
	}
	return names
}

// rename opens the workbook anew with names of our own for all sheets where excelize refuses one of theirs: other programs than
// Excel write longer ones and any characters, and a sheet is read whatever it is called.
func (b *book) rename(main string, names []string) error {
	refused := func(name string) bool {
		_, err := b.file.GetSheetIndex(name)
		return err != nil
	}
	if !slices.ContainsFunc(names, refused) {
		return nil
	}
	pack, err := ooxml.ReadPackage("", b.pack.Bytes(), limits)
	if err != nil {
		return errDamaged // it says so of a text document
	}
	content, err := renamed(pack.Part(main))
	if err != nil {
		return errDamaged
	}
	if err := pack.Set(main, content); err != nil {
		return errDamaged
	}
	data, err := pack.Bytes()
	if err != nil {
		return err
	}
	if b.file, err = openExcelize(data); err != nil || len(b.sheetNames()) != len(names) {
		return errDamaged
	}
	return nil
}

// openExcelize has excelize open a workbook.
func openExcelize(data []byte) (*excelize.File, error) {
	file, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		UnzipSizeLimit: limits.Total, UnzipXMLSizeLimit: limits.Total, ShortDatePattern: vietnameseDay,
	})
	if err != nil || file.WorkBook == nil || len(file.WorkBook.Sheets.Sheet) == 0 {
		return nil, errNotWorkbook
	}
	return file, nil
}

// nameWithin is the attribute of a sheet's tag that names it.
var nameWithin = pattern.Lazy(`\sname\s*=\s*("[^"]*"|'[^']*')`)

// renamed gives a workbook's main part with a number in the place of each sheet's name.
func renamed(content []byte) ([]byte, error) {
	var out bytes.Buffer
	s := xmlread.Of(content)
	for n := 1; ; {
		switch err := s.Next(); err {
		case nil:
		case io.EOF:
			return out.Bytes(), nil
		default:
			return nil, err
		}
		tag := content[s.From:s.Offset()]
		if s.Kind == xmlread.Start && s.Name.Local == "sheet" {
			tag = nameWithin().ReplaceAllLiteral(tag, fmt.Appendf(nil, ` name="%d"`, n))
			n++
		}
		out.Write(tag)
	}
}
