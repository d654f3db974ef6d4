package checkup

import (
	"maps"
	"path/filepath"
	"slices"

	"vanban/generator/check/readiness"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/paths"
	"vanban/generator/store"
)

// earlierOf gives what a dossier said when it was issued last, and when its files were last made. What can't be read tells nothing here: the commands that
// need it say so.
func earlierOf(folder string) (all []readiness.Earlier) {
	if records, err := issued.Read(folder); err == nil && records.State() != nil {
		if d, err := paths.Load(records.State().Path()); err == nil {
			all = append(all, readiness.Earlier{When: "khi ban hành", Values: readiness.Values(d)})
		}
	}
	m, _, err := store.ReadManifest(filepath.Join(folder, paths.OutputFolder))
	if err != nil {
		return all
	}
	return append(all, madeBefore(contentsOf(m))...)
}

// content is what output files of equal content were made from, and the first of them by name.
type content struct {
	file   string
	values dossier.Values
}

// contentsOf gives what the files of a dossier's own documents were made from, each once, in the order of their names. They may be of different ages: a file that
// was edited by hand stays as it was.
func contentsOf(m *store.Manifest) (all []content) {
	seen := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(m.Outputs)) {
		key := m.Outputs[name].Content
		if !store.IsOfDossier(name) || seen[key] {
			continue
		}
		seen[key] = true
		if values := m.Content(key).Values; values != nil {
			all = append(all, content{name, values})
		}
	}
	return all
}

// madeBefore puts together what files say that were made from one state of the dossier: each says only what its document shows.
func madeBefore(contents []content) (all []readiness.Earlier) {
	for _, c := range contents {
		made := maps.Clone(c.values)
		for _, other := range contents {
			if agree(made, other.values) {
				maps.Copy(made, other.values)
			}
		}
		if !slices.ContainsFunc(all, func(e readiness.Earlier) bool { return maps.Equal(e.Values, made) }) {
			all = append(all, readiness.Earlier{When: "khi tạo " + c.file, Values: made})
		}
	}
	if len(all) == 1 {
		all[0].When = "khi tạo lần trước"
	}
	return all
}

// agree says whether nothing of which two states tell is different.
func agree(a, b dossier.Values) bool {
	for key, value := range b {
		if other, is := a[key]; is && other != value {
			return false
		}
	}
	return true
}
