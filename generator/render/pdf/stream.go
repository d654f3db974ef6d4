package pdf

import (
	"bytes"
	"fmt"
	"sync"

	"vanban/generator/deflate"
)

// stream gives the body of a stream object; the dictionary's entries come without its length.
func stream(entries string, content []byte) []byte {
	const around = 64 // at most, beside the entries
	body := make([]byte, 0, len(entries)+len(content)+around)
	body = fmt.Appendf(body, "<<%s /Length %d>>\nstream\n", entries, len(content))
	return append(append(body, content...), "\nendstream\n"...)
}

// buffers serves deflated.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// deflated gives the body of a compressed stream object.
func deflated(entries string, content []byte) []byte {
	out := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(out)
	out.Reset()
	deflate.Zlib(out, content)
	return stream(entries+" /Filter /FlateDecode", out.Bytes())
}
