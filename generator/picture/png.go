package picture

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image/png"
	"math"
)

// animation is the chunk of a PNG that moves (PNG specification, third edition, 11.3.6.1).
const animation = "acTL"

// readPNG decodes the whole file, so that a damaged one is found here and by no program that opens the document.
func readPNG(name string, data []byte) (Image, error) {
	decoded, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return Image{}, damaged(name, err)
	}
	if chunkOf(data, animation) != nil {
		return Image{}, &Refusal{fmt.Sprintf("Ảnh “%s” là ảnh động, văn bản chỉ có được một hình của nó.", name), "lưu hình cần in thành một tệp PNG, rồi ghi tên tệp ấy"}
	}
	size := decoded.Bounds().Size()
	i := Image{Format: PNG, Columns: size.X, Rows: size.Y, Data: string(data)}
	i.measure(densityOfPNG(data))
	return i, nil
}

// densityOfPNG gives the dots to the inch that a PNG's chunk pHYs tells (PNG specification, 11.3.4.3); zero where it tells none.
func densityOfPNG(data []byte) (across, down float64) {
	const metre = 1
	if c := chunkOf(data, "pHYs"); len(c) == 9 && c[8] == metre {
		return inches(binary.BigEndian.Uint32(c)), inches(binary.BigEndian.Uint32(c[4:]))
	}
	return 0, 0
}

// chunkOf gives what a chunk before the pixels of a PNG holds; nil where it has none of that name.
func chunkOf(data []byte, name string) []byte {
	const around = 12
	for data = data[8:]; len(data) >= around; {
		length := int64(binary.BigEndian.Uint32(data))
		if length > int64(len(data)-around) {
			break
		}
		switch string(data[4:8]) {
		case name:
			return data[8 : 8+length]
		case "IDAT":
			return nil
		}
		data = data[around+length:]
	}
	return nil
}

// inches gives dots to the inch for dots to the metre. Programs cut these to whole ones: 96 to the inch are written as 3779 or 3780.
func inches(perMetre uint32) float64 { return math.Round(float64(perMetre) * 0.0254) }
