package typeface

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"testing/fstest"

	"vanban/fonts"
)

// folder gives the four faces as Windows names them.
func folder() fstest.MapFS {
	return fstest.MapFS{
		"times.ttf": {Data: fonts.Regular}, "timesbd.ttf": {Data: fonts.Bold},
		"timesi.ttf": {Data: fonts.Italic}, "TimesBI.TTF": {Data: fonts.BoldItalic},
	}
}

// place gives where a table stands in a font file.
func place(t *testing.T, data []byte, table string) int {
	t.Helper()
	for at := 12; at+16 <= len(data); at += 16 {
		if string(data[at:at+4]) == table {
			return int(binary.BigEndian.Uint32(data[at+8:]))
		}
	}
	t.Fatalf("no table %s", table)
	return 0
}

// TestUnsoundFonts changes a real font in the ways in which users' files are wrong.
func TestUnsoundFonts(t *testing.T) {
	changed := func(table string, at int, bytes ...byte) []byte {
		data := append([]byte{}, fonts.Bold...)
		copy(data[place(t, data, table)+at:], bytes)
		return data
	}
	cases := map[string]struct {
		bold []byte
		want string
	}{
		"as it is":       {fonts.Bold, ""},
		"damaged glyphs": {changed("glyf", 5000, bytes.Repeat([]byte{0xff}, 3000)...), "bảng glyf bị hỏng"},
		"restricted":     {changed("OS/2", 8, 0, 2), "không cho nhúng"},
		"preview too":    {changed("OS/2", 8, 0, 6), ""},
		"regular again":  {fonts.Regular, "bề rộng chữ không phải của Times New Roman"},
		"cut short":      {fonts.Bold[:len(fonts.Bold)/2], "timesbd.ttf"},
	}
	for name, c := range cases {
		dir := folder()
		dir["timesbd.ttf"] = &fstest.MapFile{Data: c.bold}
		_, err := Load(dir)
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "timesbd.ttf")):
			t.Errorf("%s gave %v, want %q", name, err, c.want)
		}
	}
}
