package generator

import (
	"fmt"
	"io"

	"vanban/generator/fingerprint"
	"vanban/generator/render"
	"vanban/generator/store"
	"vanban/generator/word/tracked"
)

// TrackedEnding ends the names of documents whose changes are tracked.
const TrackedEnding = "-thay-doi"

// Tracked gives the new version of a file as one in which every change since the old one is a tracked one. Differs says whether there is any:
// documents may differ in what no reader sees, as in who signs the other one of two.
func Tracked(was, is store.Target, by tracked.By) (t store.Target, differs bool, err error) {
	t = store.Target{Document: is.Document + TrackedEnding, Took: is.Took, Want: is.Want}
	t.Name = t.Document + "." + string(render.DOCX)
	t.Took.Numbered = ""
	t.Want.Content = fingerprint.Of([]any{was.Want.Content, is.Want.Content, by})
	old, err := was.Bytes()
	if err != nil {
		return t, false, err
	}
	new, err := is.Bytes()
	if err != nil {
		return t, false, err
	}
	marked, marks, err := tracked.Mark(old, new, by)
	if err != nil {
		return t, false, fmt.Errorf("%s: %w", t.Name, err)
	}
	t.Render = func(w io.Writer) (int, error) {
		_, err := w.Write(marked)
		return 0, err
	}
	return t, marks > 0, nil
}
