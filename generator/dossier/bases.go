package dossier

import (
	"fmt"

	"vanban/generator/notewithin"
	"vanban/generator/strictyaml"
)

// noteFaults is what is said of how a footnote within a basis is written.
var noteFaults = map[notewithin.Fault][2]string{
	notewithin.Unclosed: {"Chú thích trong căn cứ chưa đóng", "thêm “]” vào cuối chú thích: Căn cứ Luật A^[Sửa đổi năm 2025]; dấu “[” trong chú thích cũng phải có “]” của nó"},
	notewithin.Empty:    {"Chú thích trong căn cứ không có chữ nào", "ghi lời chú thích giữa “^[” và “]”, hoặc bỏ cả hai"},
	notewithin.Nested:   {"Trong chú thích của căn cứ có một chú thích khác", "đưa chú thích bên trong ra ngoài: Căn cứ Luật A^[…] và Luật B^[…]"},
}

// readBases reads can-cu, a legal basis a line, with footnotes within.
func readBases(m *strictyaml.Mapping) []Text {
	all := m.Texts("can-cu")
	for _, b := range all {
		if fault := notewithin.FaultIn(b.S); fault != notewithin.NoFault {
			m.Decoder.Report(b.At, fmt.Sprintf("%s: “%s”.", noteFaults[fault][0], strictyaml.Excerpt(b.S)), noteFaults[fault][1])
		}
	}
	return all
}
