package transcribe

import "vanban/generator/recognise"

// noItem is the level where no numbered item follows before a title.
const noItem = -1

// nextItem gives the level of the next numbered item before a title.
func (e *emitter) nextItem(i int) (int, bool) {
	if e.following == nil {
		e.following = make([]int, len(e.parts)+1)
		e.following[len(e.parts)] = noItem
		for k := len(e.parts) - 1; k >= 0; k-- {
			e.following[k] = e.levelFrom(k)
		}
	}
	next := e.following[min(i+1, len(e.parts))]
	return max(next, 0), next != noItem
}

// levelFrom gives the level of the first numbered item from a part on, where that of those behind it is known.
func (e *emitter) levelFrom(k int) int {
	p := e.parts[k]
	if p.IsTable {
		return e.following[k+1]
	}
	if isHead(p.Role) {
		return noItem
	}
	if depth, known := e.depth[p.Label.Level]; known && p.Label.Level != recognise.NoLevel && p.Label.Level < recognise.Dash {
		return depth
	}
	return e.following[k+1]
}
