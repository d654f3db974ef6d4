package store

import "io"

// Wanted is a file as it is to be.
type Wanted struct {
	Path string
	Was  string // the hash of the bytes that it takes the place of, "" of none
	Data []byte
}

// PutAll writes files: all are ready before the first takes its name. Where one has other bytes by now, it and those behind it stay as they are, and the
// error is ErrChanged. It gives the paths of those that were written.
func PutAll(files ...Wanted) (written []string, err error) {
	ready := make([]*Staged, 0, len(files))
	defer func() {
		for _, s := range ready[len(written):] {
			s.Discard()
		}
	}()
	for _, f := range files {
		s, err := stage(f.Path, func(w io.Writer) error { _, err := w.Write(f.Data); return err })
		if err != nil {
			return nil, err
		}
		ready = append(ready, s)
	}
	for i, f := range files {
		if err := ready[i].CommitOver(f.Was); err != nil {
			return written, err
		}
		written = append(written, f.Path)
	}
	return written, nil
}
