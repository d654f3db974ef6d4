package checkup

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/disk"
	"vanban/generator/formplace"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/tasktable"
	"vanban/generator/word/document"
)

// PlacesLeft tells of the first place of a form, and of the first blank, in a Word file that a person edited and that is about to be recorded, where neither the
// dossier prints it nor the file had it before. A file that can't be read has none here: it is told of where it is compared.
func PlacesLeft(s *store.Judgement, out string) source.Problems {
	path := filepath.Join(out, s.Name)
	edited, err := disk.ReadFile(path, store.LargestOutput)
	if err != nil {
		return nil
	}
	here := textOf(s.Name, edited)
	places, holes := leftIn(here)
	if len(places)+len(holes) == 0 {
		return nil
	}
	made, err := s.Bytes()
	if err != nil {
		return nil // making it tells
	}
	printed := textOf(s.Name, made)
	tell := func(what, place string) source.Problems {
		return source.Problems{{At: source.Pos{File: path}, What: "Tệp đã sửa tay còn " + what + ", nên chưa ghi ban hành.",
			Hint: "mở tệp trong Word, thay chỗ ấy" + place + " bằng lời của văn bản, rồi lưu và chạy lại; đúng là văn bản đã ký để trống như vậy thì thêm --de-trong"}}
	}
	for _, place := range places {
		if !strings.Contains(printed, place) {
			return tell("chỗ điền “"+place+"” của một biểu mẫu", "")
		}
	}
	base, err := disk.ReadFile(filepath.Join(out, store.BaseFolder, s.Name), store.LargestOutput)
	if err != nil {
		return nil // nobody knows which blanks are the person's
	}
	had := textOf(s.Name, base)
	for _, hole := range holes {
		if !strings.Contains(printed, hole.words) && !strings.Contains(had, hole.words) {
			return tell("chỗ để trống “"+strings.TrimSpace(hole.words)+"”", " ở đoạn “"+celltext.Short(hole.line)+"”")
		}
	}
	return nil
}

// blank is a blank, and the line that it stands in.
type blank struct{ words, line string }

// leftIn gives the places of forms in a text, and its blanks.
func leftIn(text string) (places []string, holes []blank) {
	for line := range strings.SplitSeq(text, "\n") {
		for rest := line; ; {
			at := formplace.Left(rest)
			if at == nil {
				break
			}
			places, rest = append(places, rest[at[0]:at[1]]), rest[at[1]:]
		}
		for _, words := range tasktable.HolesLeft(line) {
			holes = append(holes, blank{words, line})
		}
	}
	return places, holes
}

// textOf gives all words of a Word file, headers, footers and footnotes too; empty where it can't be read.
func textOf(name string, data []byte) string {
	d, err := document.Open(name, data)
	if err != nil {
		return ""
	}
	texts := []string{document.TextOf(d.Body.Items)}
	for _, key := range slices.Sorted(maps.Keys(d.Headers)) {
		texts = append(texts, document.TextOf(d.Headers[key].Items))
	}
	for _, id := range slices.Sorted(maps.Keys(d.Notes)) {
		texts = append(texts, document.TextOf(d.Notes[id].Items))
	}
	return strings.Join(texts, "\n")
}
