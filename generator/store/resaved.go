package store

import (
	"os"
	"path/filepath"
	"strings"

	"vanban/generator/diskname"
	"vanban/generator/dossier"
	"vanban/generator/sameworkbook"
	"vanban/generator/word/document"
)

// resaved says of a format whether a program has only written a file anew, with nothing of a person's in it. Of a PDF none does.
var resaved = map[dossier.Format]func(base, edited []byte) bool{
	dossier.DOCX: document.Resaved,
	dossier.XLSX: sameworkbook.Resaved,
}

// IsResaved says whether a file's bytes are only what another program has made of the base, with nothing of a person's in it.
func IsResaved(name string, base, bytes []byte) bool {
	same := resaved[FormatOf(name)]
	return same != nil && same(base, bytes)
}

// judgeResaved takes a file that a program only saved anew, without a change of words or looks, for the one that was
// written: nothing in it is a person's. It says whether the file is such a one.
func (s *Judgement) judgeResaved(out string, m *Manifest) bool {
	if !s.known || resaved[FormatOf(s.Name)] == nil {
		return false
	}
	base, err := os.ReadFile(diskname.Find(filepath.Join(out, BaseFolder, s.Name)))
	if err != nil || HashOf(base) != s.Record.Hash {
		return false
	}
	there, err := os.ReadFile(diskname.Find(filepath.Join(out, s.Name)))
	if err != nil || !IsResaved(s.Name, base, there) {
		return false
	}
	s.resaved, s.State = true, UpToDate
	if s.Stale = !s.Record.Made(s.Want); s.Stale {
		s.State, s.Why = Stale, why(s.Record.Written, s.Target, m)
	}
	return true
}

// FormatOf gives the format that the name of a file shows.
func FormatOf(name string) dossier.Format {
	return dossier.Format(strings.TrimPrefix(filepath.Ext(name), "."))
}
