package shownfile

import (
	"bytes"
	"image"
	"image/png"
	"testing"
	"testing/fstest"

	"vanban/generator/outline"
	"vanban/generator/strictyaml"
)

// pictureOf gives a picture that is some pixels wide.
func pictureOf(t *testing.T, wide int) *fstest.MapFile {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, wide, 8))); err != nil {
		t.Fatal(err)
	}
	return &fstest.MapFile{Data: out.Bytes()}
}

// TestFilesAreFoundBesideTheTextFirst: of two of one name that beside the text is meant, and one that only the folder has is found there.
func TestFilesAreFoundBesideTheTextFirst(t *testing.T) {
	folder := fstest.MapFS{"ma.png": pictureOf(t, 16), "van-ban/ma.png": pictureOf(t, 32), "so-do.png": pictureOf(t, 64)}
	folder["van-ban/thu.md"] = &fstest.MapFile{Data: []byte("![Mã](ma.png)\n\n![Sơ đồ](so-do.png)\n\n![Mã](ma.png)\n")}
	f, good, err := strictyaml.ReadFile(folder, "van-ban/thu.md", strictyaml.Keys{})
	if err != nil || !good {
		t.Fatal(err, f.Problems)
	}
	text := outline.Outline{}.ReadFile(f)
	Read(folder, f, text)
	if len(f.Problems) > 0 {
		t.Fatal(f.Problems)
	}
	var wide []int
	for p := range Pictures(text) {
		wide = append(wide, p.Image.Columns)
	}
	if len(wide) != 3 || wide[0] != 32 || wide[1] != 64 || wide[2] != 32 {
		t.Errorf("the pictures are %d pixels wide", wide)
	}
	if len(f.Taken) != 2 || f.Taken[0] != "van-ban/ma.png" || f.Taken[1] != "so-do.png" {
		t.Errorf("taken: %v", f.Taken)
	}
}
