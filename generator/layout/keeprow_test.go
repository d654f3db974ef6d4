package layout

import (
	"strings"
	"testing"

	"vanban/generator/doc"
)

// TestTableKeepsTheSignature tries every offset on the page for a text that ends with a table: the signer stands with its last row, and in a table
// of tasks too, whose areas are merged.
func TestTableKeepsTheSignature(t *testing.T) {
	last := row(doc.Cell{}, "cuối", "")
	ends := map[string]*doc.Table{
		"plain":  table(append(manyRows(3), last)...),
		"merged": table(row(area("Lĩnh vực", doc.MergeTop), "một", "a"), row(area("", doc.MergeDown), "cuối", "b")),
	}
	for name, end := range ends {
		for offset := 1; offset < 44; offset++ {
			s := &doc.Section{}
			for range offset {
				s.Blocks = append(s.Blocks, &doc.Paragraph{Role: doc.AddresseeItem, Text: doc.Words("Dòng đệm")})
			}
			s.Blocks = append(s.Blocks, end, signature())
			for _, p := range pagesOf(t, s) {
				signed, rows := false, 0
				for _, r := range p.Runs {
					checkInside(t, s, p, r)
					signed = signed || strings.Contains(r.Text, "Võ Đức Trọng")
					if r.Text == "cuối" {
						rows++
					}
				}
				if signed && rows == 0 {
					t.Errorf("%s, offset %d: the signer stands on a page without the last row", name, offset)
				}
			}
		}
	}
}
