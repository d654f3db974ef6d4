// Package deflate compresses (RFC 1951) with writers that others had before: each takes a megabyte, and to make one takes longer than to
// compress a page.
package deflate

import (
	"bytes"
	"encoding/binary"
	"hash/adler32"
	"io"
	"runtime"

	"github.com/klauspost/compress/flate"
)

// fastest are writers of the fastest kind, closer of the one that compresses a little more. To make one of these ready takes as long as to
// compress thirty thousand bytes.
var (
	fastest = idleOf(flate.BestSpeed)
	closer  = idleOf(flate.BestSpeed + 1)
)

// idle are writers of a level that are in no use, no more than can be at work at a time. A sync.Pool would lose them whenever memory is cleaned:
// where dossiers are made one after another, a tenth of all that they ask memory for went into new writers.
type idle struct {
	level   int
	writers chan *flate.Writer
}

func idleOf(level int) *idle { return &idle{level, make(chan *flate.Writer, runtime.GOMAXPROCS(0))} }

func (i *idle) take() *flate.Writer {
	select {
	case w := <-i.writers:
		return w
	default:
		w, _ := flate.NewWriter(io.Discard, i.level) // an error only of another level
		return w
	}
}

func (i *idle) put(w *flate.Writer) {
	select {
	case i.writers <- w:
	default:
	}
}

// Writer compresses one content.
type Writer struct {
	*flate.Writer
	from *idle
}

// Fast gives a writer for small contents.
func Fast(to io.Writer) *Writer { return begin(fastest, to) }

// Closer gives a writer for large contents.
func Closer(to io.Writer) *Writer { return begin(closer, to) }

func begin(from *idle, to io.Writer) *Writer {
	w := &Writer{from.take(), from}
	w.Reset(to)
	return w
}

// Close ends the content and leaves the writer to others; it must not be used again.
func (w *Writer) Close() error {
	err := w.Writer.Close()
	w.from.put(w.Writer)
	w.Writer = nil
	return err
}

// Zlib appends a content in the format of zlib (RFC 1950), as PDF wants it.
func Zlib(out *bytes.Buffer, content []byte) {
	const fast = "\x78\x01" // a window of 32 KiB, compressed by the fastest way
	out.WriteString(fast)
	w := Fast(out)
	_, _ = w.Write(content) // into memory
	_ = w.Close()
	out.Write(binary.BigEndian.AppendUint32(nil, adler32.Checksum(content)))
}
