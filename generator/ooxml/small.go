package ooxml

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"sync"

	"vanban/generator/deflate"
)

// packedPart is a small part as it stands in a package.
type packedPart struct {
	data []byte
	sum  uint32 // CRC-32 of the content
}

// known are small parts that were packed, by their content: fonts, settings, headers and styles are the same in nearly all documents of a run,
// and to pack them took a tenth of the time of its Word files.
var known struct {
	sync.Mutex
	parts map[string]packedPart
	size  int // bytes of all contents
}

// mostKnown is how many bytes of contents are known, before all are forgotten for others.
const mostKnown = 1 << 19

// writeSmall writes an entry whose content is all there.
func writeSmall(z *zip.Writer, name string, content []byte) error {
	p, err := pack(content)
	if err != nil {
		return err
	}
	head := entryHead()
	head.Name, head.CRC32 = name, p.sum
	head.CompressedSize64, head.UncompressedSize64 = uint64(len(p.data)), uint64(len(content))
	to, err := z.CreateRaw(&head)
	if err == nil {
		_, err = to.Write(p.data)
	}
	return err
}

// pack packs a content, or gives it as it was packed before.
func pack(content []byte) (packedPart, error) {
	known.Lock()
	p, is := known.parts[string(content)]
	known.Unlock()
	if is {
		return p, nil
	}
	var out bytes.Buffer
	w := deflate.Fast(&out)
	if _, err := w.Write(content); err != nil {
		return packedPart{}, err
	}
	if err := w.Close(); err != nil {
		return packedPart{}, err
	}
	p = packedPart{out.Bytes(), crc32.ChecksumIEEE(content)}
	known.Lock()
	defer known.Unlock()
	if known.parts == nil || known.size+len(content) > mostKnown {
		known.parts, known.size = map[string]packedPart{}, 0
	}
	known.parts[string(content)] = p
	known.size += len(content)
	return p, nil
}

// entryHead is the head of an entry, as zip.Writer.CreateHeader makes it, without name, sum and sizes.
var entryHead = sync.OnceValue(func() zip.FileHeader {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	_, _ = z.CreateHeader(&zip.FileHeader{Name: "a", Method: zip.Store, Modified: firstDay}) // into memory, and no writer is made
	_ = z.Close()
	r, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		panic(err) // of what was just written
	}
	head := r.File[0].FileHeader
	head.Method = zip.Deflate
	return head
})
