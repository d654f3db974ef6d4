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

// renamed gives a font whose name table tells another family; both names have the sixteen letters of Liberation Serif.
func renamed(t *testing.T, name string) []byte {
	t.Helper()
	const own = "Liberation Serif"
	if len(name) != len(own) {
		t.Fatalf("%q has %d bytes, not %d", name, len(name), len(own))
	}
	data := bytes.ReplaceAll(fonts.Regular, []byte(own), []byte(name))
	wide := func(s string) (b []byte) {
		for i := range len(s) {
			b = append(b, 0, s[i])
		}
		return b
	}
	return bytes.ReplaceAll(data, wide(own), wide(name))
}

// TestFontNames: a name that can be printed is taken as it is, another refused with the file's name.
func TestFontNames(t *testing.T) {
	for name, sound := range map[string]bool{
		"Liberation Serif": true, "A) /X (b) >> #20": true, "Times\nNew Romans": false, "Times\x00New Romans": false,
		"\x1b[31mTimes Roman": false, "                ": false,
	} {
		dir := folder()
		dir["times.ttf"] = &fstest.MapFile{Data: renamed(t, name)}
		fam, err := Load(dir)
		switch {
		case sound && (err != nil || fam.Name != name):
			t.Errorf("%q gave %v", name, err)
		case !sound && (err == nil || !strings.Contains(err.Error(), "times.ttf") || !strings.Contains(err.Error(), "tên phông")):
			t.Errorf("%q gave %v", name, err)
		}
	}
}
