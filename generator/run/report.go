package run

import (
	"path/filepath"

	"vanban/generator"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/merging"
	"vanban/generator/paths"
	"vanban/generator/source"
	"vanban/generator/store"
)

// UpdateReport reads a dossier's folder and makes what of a period's report is stale. Where nothing that the last run
// read or wrote has changed, it finds that out without reading the dossier.
func (r *Runner) UpdateReport(folder, out string, period deadline.Period) (result Result, err error) {
	defer store.ExplainPanic(&err)
	return r.at(folder, out).make(periodReport{period.String()})
}

// periodReport is the author of a period's report.
type periodReport struct{ code string }

// reportCommand begins its name.
const reportCommand = merging.ReportAuthor

func (a periodReport) name() string              { return reportCommand + a.code }
func (periodReport) part() Part                  { return PartReports }
func (a periodReport) flag() string              { return " --ky " + a.code }
func (a periodReport) key() string               { return a.code }
func (a periodReport) file() string              { return dossier.ProgressFolder + "/" + a.code + ".yaml" }
func (a periodReport) verify(v *verifying) error { return v.composed(a) }

func (a periodReport) compose(m *generator.Maker, d *dossier.Dossier) ([]generator.Composed, source.Problems, error) {
	report, err := merging.ReportOf(m, d, a.code)
	if err != nil {
		return nil, nil, err
	}
	return []generator.Composed{report.Document}, report.Notes, nil
}

// again makes the report again.
func (a periodReport) again(r *remaking) error {
	l := Later{Name: r.files(a), How: "vanban bao-cao " + source.Quoted(r.folder) + " --ky " + a.code}
	if filepath.Clean(r.out) != filepath.Join(r.folder, paths.OutputFolder) {
		l.How += " --ra " + source.Quoted(r.out)
	}
	in := *r.place
	in.Runner = r.with(r.formats(a))
	if ok, err := r.looksAs(in.maker, a, l, "có thể đã cũ, và được tạo bằng mẫu hoặc phông chữ khác;"); err != nil || !ok {
		return err
	}
	made, err := in.make(a)
	return r.take(made, err, l)
}
