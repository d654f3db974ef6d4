package celltext

import "vanban/generator/source"

// Joined gives two texts as one; a text that is there already is not set twice.
func Joined(a, b source.Text, between string) source.Text {
	switch {
	case a.Empty():
		return b
	case b.Empty() || a.S == b.S:
		return a
	}
	return source.Text{S: a.S + between + b.S, At: a.At}
}
