package pdf

import (
	"slices"
	"strings"
	"sync"

	"github.com/go-pdf/fpdf"

	"vanban/generator/typeface"
)

// repertoire is what nearly every document is written with: a face is cut to
// it once in a process, since fpdf reads a whole face anew for each document.
var repertoire = func() string {
	var b strings.Builder
	for r := ' '; r <= '~'; r++ {
		b.WriteRune(r)
	}
	b.WriteString("\u00a0§©°±²³·×÷–—‘’“”„…•′″‰€₫→≤≥")
	const vietnamese = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
	b.WriteString(vietnamese + strings.ToUpper(vietnamese))
	return b.String()
}()

// faceFile gives the TrueType file of a face to be embedded.
type faceFile func() []byte

// cuts holds each family's faces as they are cut to the repertoire.
var cuts sync.Map // *typeface.Family to *[typeface.FaceCount]faceFile

// faceFiles gives a family's faces, cut so that they hold the repertoire and whatever else a document uses.
func faceFiles(family *typeface.Family, used map[rune]bool) *[typeface.FaceCount]faceFile {
	if extra := beyond(used); extra != "" {
		return cutFaces(family, repertoire+extra)
	}
	if known, ok := cuts.Load(family); ok {
		return known.(*[typeface.FaceCount]faceFile)
	}
	known, _ := cuts.LoadOrStore(family, cutFaces(family, repertoire))
	return known.(*[typeface.FaceCount]faceFile)
}

// beyond gives the characters that are used and not in the repertoire, in their order.
func beyond(used map[rune]bool) string {
	var extra []rune
	for r := range used {
		if !strings.ContainsRune(repertoire, r) {
			extra = append(extra, r)
		}
	}
	slices.Sort(extra)
	return string(extra)
}

func cutFaces(family *typeface.Family, characters string) *[typeface.FaceCount]faceFile {
	var files [typeface.FaceCount]faceFile
	for f := range files {
		files[f] = sync.OnceValue(func() []byte { return fpdf.UTF8CutFont(family.Data(typeface.Face(f)), characters) })
	}
	return &files
}
