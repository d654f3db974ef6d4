package picture

import (
	"bytes"
	"encoding/binary"
	"image/png"
	"math"
)

// readPNG decodes the whole file, so that a damaged one is found here and by no program that opens the document.
func readPNG(name string, data []byte) (Image, error) {
	decoded, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return Image{}, damaged(name, err)
	}
	size := decoded.Bounds().Size()
	i := Image{Format: PNG, Columns: size.X, Rows: size.Y, Data: string(data)}
	i.measure(densityOfPNG(data))
	return i, nil
}

// densityOfPNG gives the dots to the inch that a PNG's chunk pHYs tells (PNG specification, 11.3.4.3); zero where it tells none.
func densityOfPNG(data []byte) (across, down float64) {
	const around, metre = 12, 1
	for data = data[8:]; len(data) >= around; {
		length := int64(binary.BigEndian.Uint32(data))
		if length > int64(len(data)-around) {
			break
		}
		switch chunk := data[8 : 8+length]; string(data[4:8]) {
		case "IDAT":
			return 0, 0 // it stands before the pixels
		case "pHYs":
			if len(chunk) == 9 && chunk[8] == metre {
				return inches(binary.BigEndian.Uint32(chunk)), inches(binary.BigEndian.Uint32(chunk[4:]))
			}
		}
		data = data[around+length:]
	}
	return 0, 0
}

// inches gives dots to the inch for dots to the metre. Programs cut these to whole ones: 96 to the inch are written as 3779 or 3780.
func inches(perMetre uint32) float64 { return math.Round(float64(perMetre) * 0.0254) }
