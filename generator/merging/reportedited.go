package merging

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"vanban/generator"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/store"
)

// ReportOf composes the report of a period that the manifest names by its code. What the program counts or computes has no line in the dossier.
func ReportOf(m *generator.Maker, d *dossier.Dossier, code string) (*generator.Report, error) {
	period, err := deadline.ParsePeriod(code)
	if err != nil {
		return nil, fmt.Errorf("sổ %s: %w", store.ManifestName, err)
	}
	return m.ComposeReport(d, period)
}

// reportNames gives the files that hold what agencies said: that of the period, then those before it, which it tells of too, and the indicators.
func reportNames(view fs.FS, code string) []string {
	all := files(view, dossier.ProgressFolder, ".yaml")
	slices.SortStableFunc(all, func(a, b string) int {
		own := func(name string) int {
			if strings.HasSuffix(name, "/"+code+".yaml") {
				return 0
			}
			return 1
		}
		return own(a) - own(b)
	})
	return append(all, files(view, ".", ".yaml")...)
}
