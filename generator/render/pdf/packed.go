package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
)

// perStream is how many objects share one object stream.
const perStream = 128

// location is where an object stands in the file: at an offset, or as one of an object stream's.
type location struct {
	stream int // the object stream's number; 0: the object stands by itself
	at     int // its offset, or its index in the stream
}

// plain says whether an object must stand by itself: streams have to, and the
// catalog, the document information and the pages stay open to programs that sign.
func (f *file) plain(o object) bool {
	return o.number == f.root || o.number == f.info ||
		bytes.HasSuffix(bytes.TrimRight(o.body, "\n"), []byte("endstream")) || bytes.Contains(o.body, []byte("/Type /Page"))
}

// pack puts objects that need not stand by themselves into object streams
// (ISO 32000-1, 7.5.7), where small ones take a tenth of the room.
func (f *file) pack(places []location) (streams []object) {
	var group []object
	flush := func() {
		if len(group) == 0 {
			return
		}
		number := len(places) + len(streams)
		for i, o := range group {
			places[o.number] = location{stream: number, at: i}
		}
		streams = append(streams, object{number, objectStream(group)})
		group = group[:0]
	}
	for _, o := range f.objects {
		if f.plain(o) {
			continue
		}
		if group = append(group, o); len(group) == perStream {
			flush()
		}
	}
	flush()
	return streams
}

func objectStream(group []object) []byte {
	var content []byte
	offset := 0
	for _, o := range group {
		content = append(strconv.AppendInt(content, int64(o.number), 10), ' ')
		content = append(strconv.AppendInt(content, int64(offset), 10), ' ')
		offset += len(o.body)
	}
	first := len(content)
	content = slices.Grow(content, offset)
	for _, o := range group {
		content = append(content, o.body...)
	}
	return deflated(fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(group), first), content)
}

// crossReference gives the cross-reference stream (7.5.8), itself the last of the objects.
func (f *file) crossReference(places []location, id string) []byte {
	const free, plain, packed = 0, 1, 2
	var table bytes.Buffer
	for number, p := range places {
		kind, where, index := plain, p.at, 0
		switch {
		case number == 0:
			kind, where, index = free, 0, 0xffff
		case p.stream > 0:
			kind, where, index = packed, p.stream, p.at
		}
		table.Write([]byte{byte(kind), byte(where >> 24), byte(where >> 16), byte(where >> 8), byte(where), byte(index >> 8), byte(index)})
	}
	return deflated(fmt.Sprintf("/Type /XRef /W [1 4 2] /Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>]",
		len(places), f.root, f.info, id, id), table.Bytes())
}
