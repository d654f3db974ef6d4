package pdf

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"sync"

	"vanban/generator/doc"
	"vanban/generator/pattern"
	"vanban/generator/typeface"
)

// sRGB is the ICC profile of the colours, as srgb_test.go computes it.
//
//go:embed srgb.icc
var sRGB []byte

// colourProfile is the body of the object that holds the profile; no file writes into it.
var colourProfile = sync.OnceValue(func() []byte { return deflated("/N 3", sRGB) })

const sRGBName = "sRGB IEC61966-2.1"

// finish makes what fpdf wrote an archive file, PDF/A-2b (ISO 19005-2):
// metadata that the catalog refers to, an output intent, a file identifier,
// and the fonts.
func finish(w io.Writer, written []byte, d *doc.Document, a archive) error {
	f, err := parse(written)
	if err != nil {
		return err
	}
	for i, content := range a.contents {
		*f.get(contentObject(i)) = content()
	}
	f.zoneDates()
	if err := f.addFonts(a.family, &a.chars); err != nil {
		return err
	}
	if err := f.addPictures(a.pictures); err != nil {
		return err
	}
	xmp, err := packet(d, len(a.contents))
	if err != nil {
		return err
	}
	metadata := f.add(stream("/Type /Metadata /Subtype /XML", xmp))
	profile := f.add(colourProfile())
	intent := f.add(fmt.Appendf(nil, "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (%s) /Info (%s) /DestOutputProfile %d 0 R>>\n",
		sRGBName, sRGBName, profile))
	catalog := f.get(f.root)
	*catalog = noAttachments().ReplaceAll(*catalog, nil)
	f.addLinks(a.drawn)
	f.extend(f.root, f.addOutline(a.marks)+f.addStructure(a.tree)+pieceInfo(d, a.places)+fmt.Sprintf("/Metadata %d 0 R /OutputIntents [%d 0 R] /ViewerPreferences <</DisplayDocTitle true>>", metadata, intent))
	return f.write(w)
}

// zoneDates gives the document information's dates their zone, so that they equal those of the metadata.
func (f *file) zoneDates() {
	info := f.get(f.info)
	*info = dateOf().ReplaceAll(*info, []byte("(D:${1}Z)"))
}

// archive is what the finishing pass must know beside the document.
type archive struct {
	family *typeface.Family
	*drawn
}

// extend adds entries to an object that is a dictionary.
func (f *file) extend(number int, entries string) {
	body := f.get(number)
	at := bytes.LastIndex(*body, []byte(">>"))
	*body = append(append((*body)[:at:at], entries...), ">>\n"...)
}

var (
	// noAttachments is the empty list of attachments that fpdf always writes.
	noAttachments = pattern.Lazy(`/Names <<\s*/EmbeddedFiles << /Names \[\s*\] >>\s*>>\s*`)

	dateOf = pattern.Lazy(`\(D:(\d{14})\)`)
)
