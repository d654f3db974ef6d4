package pdf

import (
	"bytes"
	"encoding/binary"
	"flag"
	"math"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write the profile of colours anew")

// TestProfileIsThatOfTheStandard computes the profile that every file has.
func TestProfileIsThatOfTheStandard(t *testing.T) {
	want := profileOfStandard()
	if *update {
		if err := os.WriteFile("srgb.icc", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(sRGB, want) {
		t.Error("srgb.icc is not what the standard gives; write it with -update")
	}
}

// profileOfStandard gives an ICC profile, version 2.1, of the colour space IEC 61966-2-1:
// its primaries adapted to D50 and its tone curve as a table.
func profileOfStandard() []byte {
	tags := []struct {
		name    string
		content []byte
	}{
		{"desc", describe(sRGBName)},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "Public domain\x00"...)},
		{"wtpt", xyz(0.9642, 1, 0.8249)},
		{"rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)},
		{"gXYZ", xyz(0.3850649, 0.7168786, 0.0971045)},
		{"bXYZ", xyz(0.1430804, 0.0606169, 0.7141733)},
		{"rTRC", toneCurve()}, {"gTRC", nil}, {"bTRC", nil}, // green and blue share red's
	}
	var directory, data bytes.Buffer
	big32(&directory, len(tags))
	offset, size := 0, 0
	for _, t := range tags {
		if t.content != nil {
			offset, size = profileHeader+4+12*len(tags)+data.Len(), len(t.content)
			data.Write(t.content)
			data.Write(make([]byte, (4-len(t.content)%4)%4))
		}
		directory.WriteString(t.name)
		big32(&directory, offset)
		big32(&directory, size)
	}
	var profile bytes.Buffer
	writeProfileHeader(&profile, profileHeader+directory.Len()+data.Len())
	profile.Write(directory.Bytes())
	profile.Write(data.Bytes())
	return profile.Bytes()
}

const profileHeader = 128

// writeProfileHeader writes the header of a display profile; its day is that of the standard.
func writeProfileHeader(out *bytes.Buffer, size int) {
	big32(out, size)
	out.WriteString("\x00\x00\x00\x00\x02\x10\x00\x00mntrRGB XYZ ")
	for _, n := range []uint16{1999, 10, 18, 0, 0, 0} {
		_ = binary.Write(out, binary.BigEndian, n)
	}
	out.WriteString("acsp")
	out.Write(make([]byte, 28))
	out.Write(xyz(0.9642, 1, 0.8249)[8:])
	out.Write(make([]byte, profileHeader-out.Len()))
}

func big32(out *bytes.Buffer, n int) { _ = binary.Write(out, binary.BigEndian, uint32(n)) }

// xyz is an XYZ value in fixed point.
func xyz(x, y, z float64) []byte {
	out := bytes.NewBufferString("XYZ \x00\x00\x00\x00")
	for _, v := range []float64{x, y, z} {
		_ = binary.Write(out, binary.BigEndian, int32(math.Round(v*65536)))
	}
	return out.Bytes()
}

func describe(name string) []byte {
	out := bytes.NewBufferString("desc\x00\x00\x00\x00")
	big32(out, len(name)+1)
	out.WriteString(name + "\x00")
	out.Write(make([]byte, 4+4+2+1+67)) // no Unicode and no Macintosh description
	return out.Bytes()
}

// toneCurve is the curve of IEC 61966-2-1 at 1,024 points.
func toneCurve() []byte {
	const points = 1024
	out := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), points)
	for i := range points {
		v := float64(i) / (points - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		out = binary.BigEndian.AppendUint16(out, uint16(math.Round(v*65535)))
	}
	return out
}
