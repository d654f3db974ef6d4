package generator

import (
	"errors"
	"slices"

	"vanban/generator/build"
)

// commit gives a rendered file its name. What a person has saved there while this run was at work is an edit by hand.
func (s *staging) commit(n *output) {
	err := s.commitOver(n)
	if errors.Is(err, build.ErrChanged) {
		if err = s.savedMeanwhile(n); err == nil {
			err = s.commitOver(n)
		}
	}
	if err != nil {
		n.discard()
		s.failed(err)
		return
	}
	n.state = UpToDate
	if n.beside {
		n.state = Edited
	} else {
		s.dropFresh(n)
	}
	s.keepBase(n)
	s.manifest.Outputs[n.name] = s.recordOf(n)
	s.manifest.Contents[n.want.Content] = s.took[n.want.Content]
	s.result.Files = append(s.result.Files, n.file)
}

func (s *staging) commitOver(n *output) error {
	if n.beside {
		return n.Commit()
	}
	return n.CommitOver(n.disk)
}

// savedMeanwhile sets a rendered file beside the one that a person has just saved, or keeps a copy of that one where
// it is to be written over.
func (s *staging) savedMeanwhile(n *output) (err error) {
	edit := Edit{Name: n.name}
	if there, err := s.folder.Hash(n.name); err != nil || there == "" { // it was taken away: nothing is lost
		n.disk = ""
		return err
	}
	if s.m.o.Replace {
		if edit.Backup, err = s.folder.Backup(n.name); err == nil {
			n.disk, err = s.folder.Hash(edit.Backup)
		}
	} else {
		err = s.setBeside(n, &edit)
	}
	s.result.Edited = slices.DeleteFunc(s.result.Edited, func(e Edit) bool { return e.Name == n.name })
	s.result.Edited = append(s.result.Edited, edit)
	return err
}

// dropFresh takes away the version set beside a file that is newer itself now; one that a person edited stays.
func (s *staging) dropFresh(n *output) {
	if n.record.Fresh == nil {
		return
	}
	beside := build.FreshName(n.name)
	if there, err := s.folder.Hash(beside); err == nil && there == n.record.Fresh.Hash {
		s.failed(s.folder.Remove(beside))
	}
}

// keepBase keeps what was rendered, where it has taken its name.
func (s *staging) keepBase(n *output) {
	switch {
	case n.base == nil:
	case n.beside:
		n.base.Discard()
	default:
		s.failed(n.base.Commit())
	}
}

// bases keeps the bytes last written of every DOCX and XLSX that has them still.
func (s *staging) bases() {
	for _, name := range s.manifest.Names() {
		o := s.manifest.Outputs[name]
		if resaved[formatOf(name)] == nil || s.keptBase(name) {
			continue
		}
		if _, kept := s.folder.Base(name, o.Hash); kept {
			continue
		}
		if there, err := s.folder.Hash(name); err == nil && there == o.Hash {
			s.failed(s.folder.KeepBase(name))
		}
	}
}

// keptBase says whether this run has kept what it wrote of a file.
func (s *staging) keptBase(name string) bool {
	return slices.ContainsFunc(s.rendered, func(n *output) bool { return n.name == name && n.base != nil && n.state == UpToDate })
}
