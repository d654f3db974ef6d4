package checkup

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/formplace"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/word/document"
)

// PlacesLeft tells of the first place of a form in a Word file that a person edited and that is about to be recorded, where the dossier doesn't print it too. A file
// that can't be read has none here: it is told of where it is compared.
func PlacesLeft(s *store.Judgement, out string) source.Problems {
	path := filepath.Join(out, s.Name)
	edited, err := disk.ReadFile(path, store.LargestOutput)
	if err != nil {
		return nil
	}
	here := textOf(s.Name, edited)
	at := formplace.Left(here)
	if at == nil {
		return nil
	}
	made, err := s.Bytes()
	if err != nil {
		return nil // making it tells
	}
	printed := textOf(s.Name, made)
	for ; at != nil; at = formplace.Left(here) {
		if place := here[at[0]:at[1]]; !strings.Contains(printed, place) {
			return source.Problems{{At: source.Pos{File: path}, What: "Tệp đã sửa tay còn chỗ điền “" + place + "” của một biểu mẫu, nên chưa ghi ban hành.",
				Hint: "mở tệp trong Word, thay bằng lời của văn bản, rồi lưu và chạy lại; đúng là văn bản đã ký để trống như vậy thì thêm --de-trong"}}
		}
		here = here[at[1]:]
	}
	return nil
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
