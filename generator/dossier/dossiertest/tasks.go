package dossiertest

import (
	"fmt"
	"strings"
)

// ManyTasks gives a file of so many tasks, in areas of 500.
func ManyTasks(n int) []byte {
	var b strings.Builder
	b.WriteString("linh-vuc:\n")
	for i := range n {
		if i%500 == 0 {
			fmt.Fprintf(&b, "  - ten: Lĩnh vực số %d\n    nhiem-vu:\n", i/500+1)
		}
		fmt.Fprintf(&b, "      - so: %d\n        noi-dung: Ban hành Kế hoạch cải cách hành chính lần thứ %d và tổ chức thực hiện\n", i+1, i+1)
		b.WriteString("        san-pham: Kế hoạch, Báo cáo\n        chu-tri: Sở Nội vụ\n        phoi-hop: Các sở, ngành\n        thoi-han: Trong tháng 1\n")
	}
	return []byte(b.String())
}

// OddTasks are ways to write a list of tasks that an outline must not be led astray by.
var OddTasks = []string{
	"linh-vuc:\n- ten: A\n  nhiem-vu:\n  - so: 1\n    noi-dung: a\n    san-pham: b\n    chu-tri: c\n    thoi-han: d\n# chú thích\n\n  - so: 2\n    noi-dung: a\n    san-pham:\n    - b\n    - c\n    chu-tri: c\n    thoi-han: d\n- ten: B\n  nhiem-vu: # hai\n    # ba\n    - {so: 3, noi-dung: a, san-pham: b, chu-tri: c, thoi-han: d}\n",
	"linh-vuc:\n  -   nhiem-vu:\n        - so: 1\n          noi-dung: |\n            nhiem-vu:\n            - so: 2\n          san-pham: b\n          chu-tri: c\n          thoi-han: d\n      ten: |\n        nhiem-vu:\n        - so: 9\n",
	"linh-vuc:\n  - {ten: A, nhiem-vu: [{so: 1, noi-dung: a, san-pham: b, chu-tri: c, thoi-han: d}]}\n",
	"linh-vuc:\n  - ten: A\n    nhiem-vu:\n      - 0\n  - ten: B\n    nhiem-vu: [0]\n",
	"linh-vuc:\n  - ten: A\n    nhiem-vu:\n      - so: 1\n        noi-dung: \"hai\n          dòng\"\n        san-pham: b\n        chu-tri: c\n        thoi-han: d\n",
	"linh-vuc:\n  - ten: A\n    nhiem-vu:\n",
}
