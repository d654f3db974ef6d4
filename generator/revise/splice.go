package revise

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
)

// splice puts text in the place of the bytes from at up to end; where the two are equal, it goes between.
type splice struct {
	at, end int
	text    string
}

// spliced applies splices that don't overlap. Those of one place keep their order, insertions before what is replaced.
func spliced(content []byte, all []splice) ([]byte, error) {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b splice) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(min(a.end-a.at, 1), min(b.end-b.at, 1)))
	})
	var out bytes.Buffer
	done := 0
	for _, s := range sorted {
		if s.at < done {
			return nil, fmt.Errorf("hai chỗ sửa chồng lên nhau tại byte %d", s.at)
		}
		out.Write(content[done:s.at])
		out.WriteString(s.text)
		done = s.end
	}
	out.Write(content[done:])
	return out.Bytes(), nil
}
