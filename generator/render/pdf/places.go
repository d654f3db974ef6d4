package pdf

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/layout"
	"vanban/generator/pattern"
	"vanban/generator/unit"
)

// LargestFile is how many bytes a PDF may have whose places are read: no document of an office is as large.
const LargestFile = 512 << 20

// SigningPlace is a rectangle kept free for a digital signature, or in which the number, the day or the month stands or is to stand, in points
// from the lower left corner of its page, as PDF and signing programs count.
type SigningPlace struct {
	Kind   string  `json:"loai"` // "chu-ky", "dau", "goc-ky-so"; "so", "ngay", "thang"
	Page   int     `json:"trang"`
	X      float64 `json:"x"`
	Y      float64 `json:"y"`
	Width  float64 `json:"rong"`
	Height float64 `json:"cao"`
}

var placeNames = [...]string{layout.SignaturePlace: "chu-ky", layout.SealPlace: "dau", layout.CornerPlace: "goc-ky-so"}

func newSigningPlace(p layout.Place, page int, height unit.Length) SigningPlace {
	return SigningPlace{
		Kind: placeNames[p.Kind], Page: page,
		X: p.X.Points(), Y: (height - p.Y - p.Height).Points(), Width: p.Width.Points(), Height: p.Height.Points(),
	}
}

// Signs says whether a signature or a seal comes there.
func (p SigningPlace) Signs() bool { return slices.Contains(placeNames[:], p.Kind) }

// pieceInfo keeps the places in the file, as data of a program's own (ISO
// 32000-1, 14.5); a file without places has it too, since it marks the file as this program's.
func pieceInfo(d *doc.Document, places []SigningPlace) string {
	var b strings.Builder
	fmt.Fprintf(&b, "/PieceInfo <</%s <</LastModified (D:%sZ) /Private [", producer, d.Meta.Created.Time().Format("20060102150405"))
	for _, p := range places {
		fmt.Fprintf(&b, "<</Kind /%s /Page %d /Rect [%.2f %.2f %.2f %.2f]>>", p.Kind, p.Page, p.X, p.Y, p.X+p.Width, p.Y+p.Height)
	}
	return b.String() + "]>>>> "
}

var (
	ourPieces = pattern.Lazy(`/PieceInfo <</` + producer + ` <<[^\n]*`)
	onePlace  = pattern.Lazy(`/Kind /([a-z-]+) /Page (\d+) /Rect \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]`)
	signature = pattern.Lazy(`/ByteRange\b|/SigFlags\s*[1-9]`)
)

// Why a file gives no places.
var (
	ErrForeign = errors.New("không phải PDF do chương trình này tạo, nên không biết vị trí ký")
	ErrDamaged = errors.New("tệp PDF bị hỏng hoặc không đầy đủ, nên không biết vị trí ký")
)

// SigningPlaces reads the places back from a file of this program's, which must be whole.
func SigningPlaces(data []byte) ([]SigningPlace, error) {
	pieces := ourPieces().Find(data)
	if pieces == nil || !bytes.HasPrefix(data, []byte(header)) {
		return nil, ErrForeign
	}
	if !readable(pieces) || !bytes.Contains(data[max(0, len(data)-tail):], []byte("%%EOF")) {
		return nil, ErrDamaged
	}
	var places []SigningPlace
	for _, m := range onePlace().FindAllSubmatch(pieces, -1) {
		page, _ := strconv.Atoi(string(m[2]))
		var corner [4]float64
		for i := range corner {
			corner[i], _ = strconv.ParseFloat(string(m[3+i]), 64)
		}
		places = append(places, SigningPlace{
			Kind: string(m[1]), Page: page, X: corner[0], Y: corner[1], Width: hundredths(corner[2] - corner[0]), Height: hundredths(corner[3] - corner[1]),
		})
	}
	return places, nil
}

// readable says whether nothing but places that can be read stands where they are kept.
func readable(pieces []byte) bool {
	_, list, _ := bytes.Cut(pieces, []byte("["))
	list = bytes.ReplaceAll(onePlace().ReplaceAll(list, nil), []byte("<<>>"), nil)
	return bytes.HasPrefix(list, []byte("]>>>>"))
}

func hundredths(v float64) float64 { return math.Round(v*100) / 100 }

// Signed says whether a PDF carries a digital signature or a time stamp. The
// range of bytes that one covers can never stand in an object stream (ISO
// 32000-1, 12.8.1), as its field may; the form's flag says that there is one.
// This program writes neither, so either is enough to leave a file alone.
func Signed(file io.Reader) bool { return signature().MatchReader(bufio.NewReader(file)) }
