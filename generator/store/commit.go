package store

import (
	"errors"
	"slices"
)

// commit gives a rendered file its name. What a person has saved there while this run was at work is an edit by hand.
func (s *staging) commit(n *rendered) {
	err := s.commitOver(n)
	if errors.Is(err, ErrChanged) {
		if err = s.savedMeanwhile(n); err == nil {
			err = s.commitOver(n)
		}
	}
	if err != nil {
		n.discard()
		s.failed(err)
		return
	}
	n.of.State = UpToDate
	if n.beside {
		n.of.State = Edited
	} else {
		s.dropFresh(n)
	}
	s.keepBase(n)
	s.manifest.Outputs[n.of.Name] = s.recordOf(n)
	s.manifest.Contents[n.of.Want.Content] = s.took[n.of.Want.Content]
	s.result.Files = append(s.result.Files, n.file)
}

func (s *staging) commitOver(n *rendered) error {
	if n.beside {
		return n.staged.commit()
	}
	return n.staged.CommitOver(n.of.disk)
}

// savedMeanwhile sets a rendered file beside the one that a person has just saved, or keeps a copy of that one where
// it is to be written over.
func (s *staging) savedMeanwhile(n *rendered) (err error) {
	edit := Edit{Name: n.of.Name}
	if there, err := s.folder.Hash(n.of.Name); err != nil || there == "" { // it was taken away: nothing is lost
		n.of.disk = ""
		return err
	}
	if s.mode.Replace {
		edit.Backup, n.of.disk, err = s.folder.BackupHash(n.of.Name)
	} else {
		err = s.setBeside(n, &edit)
	}
	s.result.Edited = slices.DeleteFunc(s.result.Edited, func(e Edit) bool { return e.Name == n.of.Name })
	s.result.Edited = append(s.result.Edited, edit)
	return err
}

// dropFresh takes away the version set beside a file that is newer itself now; one that a person edited stays.
func (s *staging) dropFresh(n *rendered) {
	if n.of.Record.Fresh == nil {
		return
	}
	beside := FreshName(n.of.Name)
	if there, err := s.folder.Hash(beside); err == nil && there == n.of.Record.Fresh.Hash {
		s.failed(s.folder.Remove(beside))
	}
}

// keepBase keeps what was rendered, where it has taken its name.
func (s *staging) keepBase(n *rendered) {
	switch {
	case n.base == nil:
	case n.beside:
		n.base.Discard()
	default:
		s.based[n.of.Name] = true
		s.failed(n.base.commit())
	}
}

// bases keeps the bytes last written of every DOCX and XLSX that has them still.
func (s *staging) bases() {
	for _, name := range s.manifest.names() {
		o := s.manifest.Outputs[name]
		if resaved[FormatOf(name)] == nil || s.based[name] {
			continue
		}
		if _, kept := s.folder.Base(name, o.Hash); kept {
			continue
		}
		if there, err := s.folder.Hash(name); err == nil && there == o.Hash {
			s.failed(s.folder.keepBase(name))
		}
	}
}
