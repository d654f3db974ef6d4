package ooxml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

// checkXML says whether a part is well-formed XML in UTF-8 that can do no
// harm: no DOCTYPE, so no entities of its own, and no deeper than the limit.
func checkXML(content []byte, limit int) error {
	d := xml.NewDecoder(bytes.NewReader(content))
	depth, elements := 0, 0
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF) && elements == 0:
			return errors.New("không có nội dung")
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			line, _ := d.InputPos()
			return fmt.Errorf("không phải XML đúng (dòng %d)", line)
		}
		switch token.(type) {
		case xml.Directive:
			return errors.New("có DOCTYPE hoặc thực thể XML, là thứ không được có trong DOCX")
		case xml.StartElement:
			if depth++; depth > limit {
				return fmt.Errorf("có các phần tử lồng nhau quá %d cấp", limit)
			}
			if depth == 1 {
				elements++
			}
			if elements > 1 {
				return errors.New("có hai phần tử gốc")
			}
		case xml.EndElement:
			depth--
		}
	}
}
