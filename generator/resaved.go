package generator

import (
	"os"
	"path/filepath"

	"vanban/generator/build"
	"vanban/generator/diskname"
	"vanban/generator/dossier"
	"vanban/generator/revise"
)

// judgeResaved takes a DOCX that a program only saved anew, without a change of words or looks, for the one that was
// written: nothing in it is a person's. It says whether the file is such a one.
func (s *standing) judgeResaved(out string, m *build.Manifest) bool {
	if !s.known || s.row.format != dossier.DOCX {
		return false
	}
	base, err := os.ReadFile(diskname.Find(filepath.Join(out, build.BaseFolder, s.name)))
	if err != nil || build.HashOf(base) != s.record.Hash {
		return false
	}
	there, err := os.ReadFile(diskname.Find(filepath.Join(out, s.name)))
	if err != nil || !revise.Resaved(base, there) {
		return false
	}
	s.resaved, s.state = true, UpToDate
	if s.stale = !s.record.Made(s.want); s.stale {
		s.state, s.why = Stale, why(s.record.Written, s.target, m)
	}
	return true
}
