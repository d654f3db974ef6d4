package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strconv"

	"vanban/generator/pattern"
)

// object is an indirect object of a file that fpdf wrote.
type object struct {
	number int
	body   []byte // between "n 0 obj" and "endobj"
}

// file is a PDF taken apart into its objects, in their order.
type file struct {
	objects    []object
	root, info int
}

var (
	startOfTable = pattern.Lazy(`startxref\n(\d+)\n%%EOF\s*$`)
	rootOf       = pattern.Lazy(`/Root (\d+) 0 R`)
	infoOf       = pattern.Lazy(`/Info (\d+) 0 R`)
)

// tail is how far from the end of a file its last lines are looked for.
const tail = 1024

// parse takes apart a file by its cross-reference table, so that the binary content of streams is never searched.
func parse(data []byte) (*file, error) {
	end := data[max(0, len(data)-tail):]
	m := startOfTable().FindSubmatch(end)
	root, info := rootOf().FindSubmatch(end), infoOf().FindSubmatch(end)
	if m == nil || root == nil || info == nil {
		return nil, fmt.Errorf("tệp PDF không có phần cuối như mong đợi")
	}
	table := atoi(m[1])
	f := &file{root: atoi(root[1]), info: atoi(info[1])}
	offsets := offsetsOf(data[table:])
	inOrder := slices.Clone(offsets)
	slices.Sort(inOrder)
	for number, offset := range offsets {
		if number == 0 {
			continue
		}
		next := table
		if i, _ := slices.BinarySearch(inOrder, offset+1); i < len(inOrder) {
			next = min(next, inOrder[i])
		}
		head := strconv.Itoa(number) + " 0 obj\n"
		body, isObject := bytes.CutPrefix(data[offset:next], []byte(head))
		body, ends := bytes.CutSuffix(bytes.TrimRight(body, "\n"), []byte("endobj"))
		if !isObject || !ends {
			return nil, fmt.Errorf("đối tượng %d của tệp PDF không ở chỗ được ghi", number)
		}
		f.objects = append(f.objects, object{number, body})
	}
	return f, nil
}

// tableEntry is the length of a line of the cross-reference table.
const tableEntry = 20

// offsetsOf reads a cross-reference table; the place of an object is its number.
func offsetsOf(table []byte) []int {
	_, table, _ = bytes.Cut(table, []byte("\n"))
	head, entries, _ := bytes.Cut(table, []byte("\n"))
	count := atoi(bytes.Fields(head)[1])
	offsets := make([]int, count)
	for i := range offsets {
		offsets[i] = atoi(entries[i*tableEntry : i*tableEntry+10])
	}
	return offsets
}

func atoi(digits []byte) int {
	n, _ := strconv.Atoi(string(digits))
	return n
}

// get gives an object's body, to be read or replaced.
func (f *file) get(number int) *[]byte { return &f.objects[number-1].body }

// add appends an object and gives its number.
func (f *file) add(body []byte) int {
	number := len(f.objects) + 1
	f.objects = append(f.objects, object{number, body})
	return number
}

// header is PDF 1.7 and a comment of bytes over 127, by which programs see that the file is binary (ISO 19005-2, 6.1.2).
const header = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"

// write writes the file anew, its identifier taken from its content (6.1.3).
func (f *file) write(w io.Writer) error {
	out := counting{w: w}
	sum := sha256.New()
	out.print(header)
	places := make([]location, len(f.objects)+1)
	streams := f.pack(places)
	places = append(places, make([]location, len(streams)+1)...)
	put := func(o object) {
		places[o.number] = location{at: out.n}
		out.print(strconv.Itoa(o.number) + " 0 obj\n")
		out.write(o.body)
		out.print("endobj\n")
	}
	for _, o := range f.objects {
		sum.Write(o.body)
		if places[o.number].stream == 0 {
			put(o)
		}
	}
	for _, o := range streams {
		put(o)
	}
	last, id := len(places)-1, hex.EncodeToString(sum.Sum(nil)[:16])
	table := out.n
	places[last].at = table
	put(object{last, f.crossReference(places, id)})
	out.print(fmt.Sprintf("startxref\n%d\n%%%%EOF\n", table))
	return out.err
}

// counting writes and counts; after an error it writes nothing more.
type counting struct {
	w   io.Writer
	n   int
	err error
}

func (c *counting) print(s string) { c.write([]byte(s)) }

func (c *counting) write(b []byte) {
	if c.err == nil {
		_, c.err = c.w.Write(b)
	}
	c.n += len(b)
}
