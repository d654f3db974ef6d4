package typeface

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
)

// The parts of a TrueType file before its tables: the head and an entry for each.
const (
	fileHead   = 12
	tableEntry = 16
)

var errShort = errors.New("tệp quá ngắn")

// tablesOf gives the tables of a TrueType file, and the sums that it says they have.
func tablesOf(data []byte) (tables map[string][]byte, sums map[string]uint32, err error) {
	tables, sums = map[string][]byte{}, map[string]uint32{}
	if len(data) < fileHead {
		return nil, nil, errShort
	}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		at := fileHead + i*tableEntry
		if at+tableEntry > len(data) {
			return nil, nil, errShort
		}
		name := string(data[at : at+4])
		from, size := uint64(binary.BigEndian.Uint32(data[at+8:])), uint64(binary.BigEndian.Uint32(data[at+12:]))
		if from+size > uint64(len(data)) {
			return nil, nil, fmt.Errorf("bảng %s vượt quá cuối tệp", name)
		}
		tables[name], sums[name] = data[from:from+size], binary.BigEndian.Uint32(data[at+4:])
	}
	return tables, sums, nil
}

// table is a table of a file to be written.
type table struct {
	name    string
	content []byte
}

// assemble writes a TrueType file of tables in the order of their names; empty ones are left out.
func assemble(tables []table) []byte {
	count, size := 0, fileHead
	for _, t := range tables {
		if len(t.content) > 0 {
			count, size = count+1, size+tableEntry+len(t.content)+3
		}
	}
	power := bits.Len(uint(count)) - 1
	search := tableEntry << power
	out := append(make([]byte, 0, size), 0, 1, 0, 0)
	for _, n := range []int{count, search, power, count*tableEntry - search} {
		out = binary.BigEndian.AppendUint16(out, uint16(n))
	}
	offset, head := fileHead+count*tableEntry, 0
	for _, t := range tables {
		if len(t.content) == 0 {
			continue
		}
		if t.name == "head" {
			head = offset
		}
		out = append(out, t.name...)
		for _, n := range []uint32{checksum(t.content), uint32(offset), uint32(len(t.content))} {
			out = binary.BigEndian.AppendUint32(out, n)
		}
		offset += (len(t.content) + 3) &^ 3
	}
	for _, t := range tables {
		out = append(out, t.content...)
		for len(out)%4 > 0 {
			out = append(out, 0)
		}
	}
	const whole = 0xB1B0AFBA // what a file's sum must be (OpenType, head)
	binary.BigEndian.PutUint32(out[head+headSum:], whole-checksum(out))
	return out
}

// checksum adds up a table's 32-bit numbers, the last one filled with zeros.
func checksum(table []byte) uint32 {
	sum := uint32(0)
	for ; len(table) >= 4; table = table[4:] {
		sum += binary.BigEndian.Uint32(table)
	}
	var last [4]byte
	copy(last[:], table)
	return sum + binary.BigEndian.Uint32(last[:])
}
