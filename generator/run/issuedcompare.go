package run

import (
	"io/fs"
	"maps"
	"path"
	"slices"

	"vanban/generator"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/fingerprint"
	"vanban/generator/issued"
	"vanban/generator/paths"
	"vanban/generator/reported"
	"vanban/generator/store"
)

// comparedIssue is an issued document beside the dossier as it is now.
type comparedIssue struct {
	record    *issued.Record
	by        composer
	dossier   *dossier.Dossier // as it was issued
	now       *dossier.Dossier
	documents []generator.Composed // as the dossier gave them when they were issued
	inForce   []generator.Composed // as the dossier gives them with its amendments: what they are compared with
	amended   []generator.Composed // of a report: as the amended plan gives it with the progress as it was issued; nil where nothing was amended
	current   []generator.Composed // as it would give them now
}

// compareIssued composes what a record of the dossier's own documents or of a report tells of, from the kept dossier and from the present one.
func (p *place) compareIssued(now *dossier.Dossier, r *issued.Record) (*comparedIssue, error) {
	records, err := p.records()
	if err != nil {
		return nil, err
	}
	h := &comparedIssue{record: r, by: p.composerOf(r), now: now}
	if h.dossier, h.documents, err = p.composeKept(r, h.by); err != nil {
		return nil, err
	}
	h.inForce = h.documents
	if last := records.State(); r.Key() == "" && last != r {
		if _, h.inForce, err = p.composeKept(last, h.by); err != nil {
			return nil, err
		}
	}
	if r.Period != "" {
		h.amended = p.reportAmended(records, r, h.by)
	}
	if a, is := h.by.(ownPaper); is {
		h.current, err = p.paperNow(a, h.dossier, now)
		return h, err
	}
	h.current, _, err = h.by.compose(p.maker, now)
	return h, err
}

// reportAmended composes an issued report from the plan as it was amended and the progress that the report was issued
// with: what only an amendment changed, later than the report or before, is in order. nil where nothing was amended, or
// where such a report can't be: then it is compared with the issued one alone.
func (p *place) reportAmended(records issued.Records, r *issued.Record, by composer) []generator.Composed {
	amendments := records.Amendments()
	if len(amendments) == 0 {
		return nil
	}
	fsys := disk.Alone(amendments[len(amendments)-1].Path())
	for name := range r.Dossier {
		if path.Dir(name) != dossier.ProgressFolder {
			continue
		}
		data, err := fs.ReadFile(disk.Folder(r.Path()), name)
		if err != nil {
			return nil
		}
		fsys = dossier.With(fsys, name, data)
	}
	d, err := dossier.Load(fsys)
	if err != nil {
		return nil
	}
	documents, _, err := by.compose(p.maker, d)
	if err != nil {
		return nil
	}
	return documents
}

// composeKept composes from the dossier that a record keeps.
func (p *place) composeKept(r *issued.Record, by composer) (*dossier.Dossier, []generator.Composed, error) {
	d, err := p.loadKept(r)
	if err != nil {
		return nil, nil, err
	}
	documents, _, err := by.compose(p.maker, d)
	if err != nil {
		return nil, nil, r.NotKept(err)
	}
	return d, documents, nil
}

// loadKept reads what a record keeps of the place: a dossier, or what stands for one.
func (p *place) loadKept(r *issued.Record) (*dossier.Dossier, error) {
	if !p.alone {
		return r.Kept()
	}
	d, err := paths.OfficeIn(disk.Folder(r.Path()))
	if err != nil {
		return nil, r.NotKept(err)
	}
	return d, nil
}

// differs names what the present dossier has that the issued documents have not, of all and by document.
func (h *comparedIssue) differs() (all []string, of map[string][]string) {
	of = map[string][]string{}
	seen := map[string]bool{}
	current := map[string]generator.Composed{}
	for _, n := range h.current {
		current[n.Name] = n
	}
	for _, was := range h.inForce {
		is, there := current[was.Name]
		delete(current, was.Name)
		of[was.Name] = h.reasons(was, is)
		if !there {
			of[was.Name] = []string{"hồ sơ nay không có văn bản này"}
		}
		for _, reason := range of[was.Name] {
			seen[reason] = true
		}
	}
	for name := range current {
		seen["thêm văn bản "+name] = true
	}
	all = slices.Sorted(maps.Keys(seen))
	slices.SortStableFunc(all, store.Natural)
	return all, of
}

// reasons names the values in which a document is no longer what is in force; of a report, what an amendment changed is none.
func (h *comparedIssue) reasons(was, is generator.Composed) []string {
	reasons := reasonsBetween(was, is)
	for _, amended := range h.amended {
		if amended.Name == was.Name && len(reasons) > 0 {
			more := reasonsBetween(amended, is)
			reasons = slices.DeleteFunc(reasons, func(reason string) bool { return !slices.Contains(more, reason) })
		}
	}
	return reasons
}

// reasonsBetween names the values in which two makings of a document differ. What only the wording or the
// place of a line changes is not the dossier's.
func reasonsBetween(was, is generator.Composed) []string {
	if is.Document == nil || textOf(was) == textOf(is) {
		return nil
	}
	reasons := store.Changed(was.Took.Values, is.Took.Values)
	reasons = slices.DeleteFunc(reasons, func(name string) bool { return reported.OnlyPlaces(name) })
	if len(reasons) == 0 {
		return []string{store.OtherFacts}
	}
	return reasons
}

// textOf gives the fingerprint of a document's words.
func textOf(n generator.Composed) string {
	plain := *n.Document
	plain.Data, plain.Sheets, plain.Input = nil, nil, nil
	return fingerprint.Of(&plain)
}
