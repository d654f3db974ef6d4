package change

import (
	"fmt"

	"vanban/generator/dossier"
	"vanban/generator/tasktable"
)

// script is what changes in one sequence.
type script[T any] struct {
	drop map[int]bool // by the old place
	put  map[int]T    // by the new place
	set  map[int]T    // by the old place
}

func (s *script[T]) init() {
	if s.drop == nil {
		s.drop, s.put, s.set = map[int]bool{}, map[int]T{}, map[int]T{}
	}
}

// note takes in one change: old or new is negative where the thing was not there.
func (s *script[T]) note(old, new int, moved bool, value T) {
	s.init()
	switch {
	case new < 0:
		s.drop[old] = true
	case old < 0:
		s.put[new] = value
	case moved:
		s.drop[old] = true
		s.put[new] = value
	default:
		s.set[old] = value
	}
}

// run gives the sequence as it is after the changes.
func (s *script[T]) run(old []T) ([]T, error) {
	var kept []T
	for i, x := range old {
		if s.drop[i] {
			continue
		}
		if changed, ok := s.set[i]; ok {
			x = changed
		}
		kept = append(kept, x)
	}
	var out []T
	used := 0
	for n := len(kept) + len(s.put); len(out) < n; {
		if x, ok := s.put[len(out)]; ok {
			out = append(out, x)
			used++
			continue
		}
		if len(kept) == 0 {
			return nil, fmt.Errorf("các thay đổi không khớp với bản cũ: không có gì ở vị trí %d", len(out)+1)
		}
		out = append(out, kept[0])
		kept = kept[1:]
	}
	if used != len(s.put) {
		return nil, fmt.Errorf("các thay đổi không khớp với bản cũ: %d chỗ bổ sung không đặt được", len(s.put)-used)
	}
	return out, nil
}

// applier collects the changes by the sequence that they change.
type applier struct {
	d           *dossier.Dossier
	entries     [2]script[dossier.Text] // as many as listCount
	passages    map[TextID]*script[*Unit]
	attachments script[attachmentState]
	areas       script[areaState]
	tasks       []taskEdit
}

// attachmentState is an appendix and its place in the old dossier; -1 where it is new.
type attachmentState struct {
	dossier.Appendix
	old int
}

type areaState struct {
	name dossier.Text
	old  int // its place in the old dossier; -1 where it is new
}

// taskEdit is a task's change: where it was (area -1: nowhere), where it is, what it is.
type taskEdit struct {
	fromArea, from int
	toArea, to     int
	moved          bool
	task           tasktable.Task
	columns        []tasktable.Column // those that changed; nil: all
}
