package console

import (
	"fmt"
	"io"
	"strings"
)

// Adding is what becomes of agencies that a dossier doesn't have.
type Adding int

// What may become of them.
const (
	Proposed Adding = iota // nothing, unless it is asked for
	Planned                // they would be added, but nothing is written yet
	Added                  // they are added
)

// AddingOf gives what becomes of agencies: added where that is asked for, and not where nothing is written yet.
func AddingOf(asked, written bool) Adding {
	switch {
	case !asked:
		return Proposed
	case !written:
		return Planned
	}
	return Added
}

// told says what becomes of agencies.
var told = [...]string{
	Proposed: "cơ quan chưa có trong hồ sơ; thêm vào co-quan.yaml, hoặc để chương trình ghi bằng --them-co-quan",
	Planned:  "các cơ quan hồ sơ chưa có sẽ được thêm vào co-quan.yaml khi ghi",
	Added:    "các cơ quan hồ sơ chưa có được thêm vào co-quan.yaml",
}

// TellAgencies tells of lines of co-quan.yaml for agencies that a dossier doesn't have. Nothing is told of none.
func TellAgencies(w io.Writer, lines []string, become Adding) {
	if len(lines) > 0 {
		fmt.Fprintf(w, "Ghi chú: %s:\n  %s\n", told[become], strings.Join(lines, "\n  "))
	}
}
