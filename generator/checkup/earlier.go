package checkup

import (
	"maps"
	"path/filepath"
	"strings"

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
	made := dossier.Values{}
	for name, o := range m.Outputs {
		for _, own := range []dossier.Output{dossier.OutDecision, dossier.OutPlan, dossier.OutAppendix, dossier.OutBundle} {
			if strings.HasPrefix(name, string(own)) {
				maps.Copy(made, m.Content(o.Content).Values)
			}
		}
	}
	return append(all, readiness.Earlier{When: "khi tạo lần trước", Values: made})
}
