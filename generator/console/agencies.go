package console

import (
	"fmt"
	"io"
	"strings"
)

// TellAgencies tells of lines of co-quan.yaml for agencies that a dossier doesn't have: they are added, or may be. Nothing is told of none.
func TellAgencies(w io.Writer, lines []string, added bool) {
	what := "cơ quan chưa có trong hồ sơ; thêm vào co-quan.yaml, hoặc để chương trình ghi bằng --them-co-quan"
	if added {
		what = "các cơ quan hồ sơ chưa có được thêm vào co-quan.yaml"
	}
	if len(lines) > 0 {
		fmt.Fprintf(w, "Ghi chú: %s:\n  %s\n", what, strings.Join(lines, "\n  "))
	}
}
