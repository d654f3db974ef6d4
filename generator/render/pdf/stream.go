package pdf

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// stream gives the body of a stream object; the dictionary's entries come without its length.
func stream(entries string, content []byte) []byte {
	const around = 64 // at most, beside the entries
	body := make([]byte, 0, len(entries)+len(content)+around)
	body = fmt.Appendf(body, "<<%s /Length %d>>\nstream\n", entries, len(content))
	return append(append(body, content...), "\nendstream\n"...)
}

// deflater compresses one content after another: its writer needs a megabyte of its own.
type deflater struct {
	out bytes.Buffer
	z   *zlib.Writer
}

// deflaters serves deflated.
var deflaters = sync.Pool{New: func() any {
	d := &deflater{}
	d.z, _ = zlib.NewWriterLevel(&d.out, zlib.BestSpeed) // a known level
	return d
}}

// deflated gives the body of a compressed stream object.
func deflated(entries string, content []byte) []byte {
	d := deflaters.Get().(*deflater)
	defer deflaters.Put(d)
	d.out.Reset()
	d.z.Reset(&d.out)
	_, _ = d.z.Write(content) // into memory
	_ = d.z.Close()
	return stream(entries+" /Filter /FlateDecode", d.out.Bytes())
}
