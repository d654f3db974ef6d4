package generator

import (
	"errors"
	"io/fs"
	"time"

	"vanban/generator/build"
	"vanban/generator/compose"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/progress"
	"vanban/generator/source"
)

// Report is a period's report with its figures and each place where one stands.
type Report struct {
	*progress.Report
	Document Named
	Printed  []compose.Printed
}

// reportName begins the names of a report's files, reportCommand its command in the manifest.
const (
	reportName    = "bao-cao-"
	reportCommand = "bao-cao "
)

// ComposeReport computes and composes a period's report. fsys is the dossier's folder.
func ComposeReport(d *dossier.Dossier, fsys fs.FS, period deadline.Period, o Options) (*Report, error) {
	periods, indicators, err := dossier.LoadProgress(fsys, d)
	var problems source.Problems
	if errors.As(err, &problems) {
		return nil, append(problems, progress.Contradictions(d, periods)...).Err()
	}
	if err != nil {
		return nil, err
	}
	computed, err := progress.Make(d, periods, indicators, period)
	if err != nil {
		return nil, err
	}
	wording, err := compose.NewWording(o.Wording)
	if err != nil {
		return nil, err
	}
	document, printed, err := compose.Report(computed, wording)
	if err != nil {
		return nil, err
	}
	named := Named{Name: reportName + period.String(), Document: document,
		Took: build.Content{Values: d.ReportValues(periods, indicators), Templates: wording.Sources(document)}}
	return &Report{Report: computed, Document: named, Printed: printed}, nil
}

// MakeReport composes a period's report and writes it into a folder.
func MakeReport(d *dossier.Dossier, fsys fs.FS, period deadline.Period, out string, o Options) (Result, error) {
	start := time.Now()
	r, err := ComposeReport(d, fsys, period, o)
	if err != nil {
		return Result{}, err
	}
	composed := time.Since(start)
	result, err := write([]Named{r.Document}, d, reportCommand+period.String(), out, o)
	result.Compose = composed
	return result, err
}

// PlacesOf gives where a figure stands in the report, in reading order, then in its workbook.
func (r *Report) PlacesOf(code string) []compose.Printed {
	var all []compose.Printed
	for _, p := range r.Printed {
		if p.Code == code {
			all = append(all, p)
		}
	}
	return all
}
