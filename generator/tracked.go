package generator

import (
	"fmt"
	"io"

	"vanban/generator/dossier"
	"vanban/generator/fingerprint"
	"vanban/generator/store"
	"vanban/generator/word/tracked"
)

// trackedEnding ends the names of documents whose changes are tracked.
const trackedEnding = "-thay-doi"

// Tracked gives the new version of a file as one in which every change since the old one is a tracked one.
func Tracked(was, is store.Target, by tracked.By) store.Target {
	t := store.Target{Document: is.Document + trackedEnding, Took: is.Took, Want: is.Want}
	t.Name = t.Document + "." + string(dossier.DOCX)
	t.Took.Numbered = ""
	t.Want.Content = fingerprint.Of([]any{was.Want.Content, is.Want.Content, by})
	t.Render = func(w io.Writer) (int, error) {
		old, err := was.Bytes()
		if err != nil {
			return 0, err
		}
		new, err := is.Bytes()
		if err != nil {
			return 0, err
		}
		marked, err := tracked.Mark(old, new, by)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", t.Name, err)
		}
		_, err = w.Write(marked)
		return 0, err
	}
	return t
}
