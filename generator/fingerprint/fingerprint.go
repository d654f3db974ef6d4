// Package fingerprint tells whether two values say the same: a hash of all
// that is in a value except where it was written, so that a moved line or a
// new comment changes nothing.
package fingerprint

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
	"hash/fnv"
	"math/big"
	"reflect"
	"slices"
	"strconv"
	"sync"

	"vanban/generator/source"
)

// Of gives a hash on which a decision may rest. Every field counts, of every
// type that a value holds, so that a new field can't be forgotten.
func Of(v any) string { return sum(sha256.New(), v)[:32] }

// Short gives a hash that is good enough to name a change.
func Short(v any) string { return sum(fnv.New64a(), v) }

func sum(h hash.Hash, v any) string {
	w := writers.Get().(*writer)
	defer writers.Put(w)
	w.hash, w.buf = h, w.buf[:0]
	w.value(reflect.ValueOf(v))
	_, _ = h.Write(w.buf) // a hash takes everything
	return hex.EncodeToString(h.Sum(nil))
}

// writer hands bytes to a hash in large pieces; values are many and small.
type writer struct {
	hash hash.Hash
	buf  []byte
}

var writers = sync.Pool{New: func() any { return &writer{buf: make([]byte, 0, 2*pieceSize)} }}

const pieceSize = 32 << 10

var (
	position = reflect.TypeFor[source.Pos]()
	input    = reflect.TypeFor[source.Input]()
	rational = reflect.TypeFor[big.Rat]()
)

// value writes a value so that no two different ones give the same bytes.
func (w *writer) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Invalid:
		w.number(0)
	case reflect.Bool:
		w.text(strconv.FormatBool(v.Bool()))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		w.number(uint64(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		w.number(v.Uint())
	case reflect.String:
		w.text(v.String())
	case reflect.Slice, reflect.Array:
		w.number(uint64(v.Len()))
		for i := range v.Len() {
			w.value(v.Index(i))
		}
	case reflect.Pointer, reflect.Interface:
		w.pointer(v)
	case reflect.Struct:
		w.fields(v)
	case reflect.Map:
		w.mapping(v)
	default:
		panic("fingerprint: không so được kiểu " + v.Type().String())
	}
}

// pointer writes what a pointer or an interface holds, with its type where that is not known beforehand.
func (w *writer) pointer(v reflect.Value) {
	if v.Type() == input {
		return // where it was written
	}
	if v.IsNil() {
		w.number(0)
		return
	}
	w.number(1)
	if v.Kind() == reflect.Interface {
		w.text(v.Elem().Type().String())
	}
	w.value(v.Elem())
}

func (w *writer) fields(v reflect.Value) {
	switch v.Type() {
	case position:
		return
	case rational:
		own := reflect.New(rational) // addressable, for Rat's methods
		own.Elem().Set(v)
		w.text(own.Interface().(*big.Rat).RatString())
		return
	}
	for i := range v.NumField() {
		w.value(v.Field(i))
	}
}

func (w *writer) mapping(v reflect.Value) {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	w.number(uint64(len(keys)))
	for _, k := range keys {
		w.value(k)
		w.value(v.MapIndex(k))
	}
}

func (w *writer) text(s string) {
	w.number(uint64(len(s)))
	w.buf = append(w.buf, s...)
	if len(w.buf) >= pieceSize {
		_, _ = w.hash.Write(w.buf)
		w.buf = w.buf[:0]
	}
}

func (w *writer) number(n uint64) { w.buf = binary.AppendUvarint(w.buf, n) }
