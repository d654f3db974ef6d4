package ooxml

import (
	"errors"
	"hash/crc32"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestJoinedSum(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		all := make([]byte, random.IntN(1<<12))
		for i := range all {
			all[i] = byte(random.Uint32())
		}
		at := random.IntN(len(all) + 1)
		got := joinedSum(crc32.ChecksumIEEE(all[:at]), crc32.ChecksumIEEE(all[at:]), uint64(len(all)-at))
		if want := crc32.ChecksumIEEE(all); got != want {
			t.Fatalf("%d bytes, the second part from %d: %08x, want %08x", len(all), at, got, want)
		}
	}
}

// TestPartAroundPacked reads a part of which a share was packed beforehand, in pieces of all sizes.
func TestPartAroundPacked(t *testing.T) {
	for _, size := range []int{0, 1, 1 << 10, chunkSize + 1, 5 * chunkSize} {
		middle := strings.Repeat("chữ", size)
		p := NewPacker()
		if _, err := p.Write([]byte(middle)); err != nil {
			t.Fatal(err)
		}
		packed, err := p.Pause()
		if err != nil {
			t.Fatal(err)
		}
		open := func(x *XML) error { x.Open("a"); return nil }
		shut := func(x *XML) error { x.Close("a"); return nil }
		part := Part{Name: "xl/worksheets/sheet1.xml", Type: "kind", Write: open, Packed: packed, Rest: shut}
		if got := read(t, written(t, part))[part.Name]; got != declaration+"<a>"+middle+"</a>" {
			t.Errorf("%d: %d bytes are read, or others", size, len(got))
		}
	}
}

// TestPartAroundFails tells an error on both sides of what is packed.
func TestPartAroundFails(t *testing.T) {
	full := errors.New("hỏng")
	good, bad := func(*XML) error { return nil }, func(*XML) error { return full }
	for i, part := range []Part{{Write: bad, Rest: good}, {Write: good, Rest: bad}} {
		packed, err := NewPacker().Pause()
		if err != nil {
			t.Fatal(err)
		}
		part.Packed = packed
		if err := WritePackage(io.Discard, []Part{part}); !errors.Is(err, full) {
			t.Errorf("%d: %v", i, err)
		}
	}
}
