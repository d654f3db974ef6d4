package generator

import (
	"os"
	"path/filepath"

	"vanban/generator/build"
	"vanban/generator/diskname"
	"vanban/generator/dossier"
	"vanban/generator/revise"
	"vanban/generator/sameworkbook"
)

// resaved says of a format whether a program has only written a file anew, with nothing of a person's in it. Of a PDF none does.
var resaved = map[dossier.Format]func(base, edited []byte) bool{
	dossier.DOCX: revise.Resaved,
	dossier.XLSX: sameworkbook.Resaved,
}

// judgeResaved takes a file that a program only saved anew, without a change of words or looks, for the one that was
// written: nothing in it is a person's. It says whether the file is such a one.
func (s *standing) judgeResaved(out string, m *build.Manifest) bool {
	same := resaved[s.row.format]
	if !s.known || same == nil {
		return false
	}
	base, err := os.ReadFile(diskname.Find(filepath.Join(out, build.BaseFolder, s.name)))
	if err != nil || build.HashOf(base) != s.record.Hash {
		return false
	}
	there, err := os.ReadFile(diskname.Find(filepath.Join(out, s.name)))
	if err != nil || !same(base, there) {
		return false
	}
	s.resaved, s.state = true, UpToDate
	if s.stale = !s.record.Made(s.want); s.stale {
		s.state, s.why = Stale, why(s.record.Written, s.target, m)
	}
	return true
}
