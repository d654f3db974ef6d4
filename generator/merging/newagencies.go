package merging

import (
	"fmt"
	"io/fs"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/newagency"
	"vanban/generator/source"
	"vanban/generator/writeback"
	"vanban/generator/yamledit"
)

// into finds out where the edits go. Where they name agencies that the dossier doesn't have, it proposes these, and takes them in where that is wanted.
func (h *intoDossier) into(view fs.FS) (*Gone, error) {
	g := &Gone{Home: h.dir, work: h}
	order := writeback.Order{Folder: view, Names: h.names(view), Make: h.made, Base: h.base, Edited: h.edited, BaseName: h.baseName(), EditedName: h.path,
		Respelled: newagency.Respelling(view)}
	result, err := writeback.Into(order)
	if g.Result = result; err != nil || !h.lacksAgencies {
		return g, err
	}
	order.Make = h.madeWithAgencies
	if result, err = writeback.Into(order); err != nil {
		return nil, err
	}
	proposed, agencies, err := h.withAgencies(h.viewOf(result.Files))
	if err != nil || len(agencies) == 0 {
		return g, err
	}
	g.Proposed, g.Doubles = proposed.Lines(), h.doubles
	if h.o.AddAgencies {
		if g.Result = result; result.Files[dossier.AgenciesFile] == nil {
			result.Was[dossier.AgenciesFile], err = fs.ReadFile(view, dossier.AgenciesFile)
		}
		result.Files[dossier.AgenciesFile] = agencies
	}
	return g, err
}

// madeWithAgencies makes the document from a folder and the agencies that its tasks name.
func (h *intoDossier) madeWithAgencies(view fs.FS) (writeback.Made, error) {
	made, err := h.made(view)
	if err == nil {
		return made, nil
	}
	if _, agencies, failed := h.withAgencies(view); failed == nil && len(agencies) > 0 {
		return h.made(dossier.With(view, dossier.AgenciesFile, agencies))
	}
	return made, err
}

// withAgencies gives a folder's co-quan.yaml with the agencies that its tasks name and it doesn't have; nil where it has all of them.
func (h *intoDossier) withAgencies(view fs.FS) (proposed newagency.Entries, text []byte, err error) {
	unknown, known := newagency.NamedIn(view)
	if len(unknown) == 0 {
		return proposed, nil, nil
	}
	h.doubles = nil
	for _, d := range newagency.Doubles(unknown, known) {
		h.doubles = append(h.doubles, fmt.Sprintf("“%s” gần giống “%s” đã có trong hồ sơ; nếu là một thì sửa lại tên trong tệp Word, hoặc ghi tên này vào “ten-khac” của cơ quan đã có.", d.Name, d.Near))
	}
	proposed = newagency.EntriesOf(unknown, known)
	data, err := fs.ReadFile(view, dossier.AgenciesFile)
	if err != nil {
		return proposed, nil, err
	}
	e, err := yamledit.New(data)
	if err == nil {
		err = proposed.AddTo(e)
	}
	if err != nil {
		return proposed, nil, source.Problems{{At: source.Pos{File: dossier.AgenciesFile}, What: "Không tự sửa được tệp này: " + err.Error() + ".", Hint: "sửa tay: " + strings.Join(proposed.Lines(), "; ")}}
	}
	return proposed, e.Text(), nil
}
