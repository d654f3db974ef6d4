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

// report composes the report of a period. What the program counts or computes has no line: it is named.
func report(m *generator.Maker, d *dossier.Dossier, code string) ([]generator.Composed, error) {
	period, err := deadline.ParsePeriod(code)
	if err != nil {
		return nil, fmt.Errorf("sổ %s: %w", store.ManifestName, err)
	}
	r, err := m.ComposeReport(d, period)
	if err != nil {
		return nil, err
	}
	return []generator.Composed{r.Document}, nil
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
