package generator

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"vanban/generator/build"
	"vanban/generator/compose/report"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/progress"
	"vanban/generator/source"
	"vanban/generator/wording"
)

// Report is a period's report with its figures and each place where one stands.
type Report struct {
	*progress.Report
	Document Named
	Printed  []report.Printed
}

// reportName begins the names of a report's files, reportCommand its command in the manifest.
const (
	reportName    = "bao-cao-"
	reportCommand = "bao-cao "
)

// ComposeReport computes and composes a period's report.
func ComposeReport(d *dossier.Dossier, period deadline.Period, o Options) (*Report, error) {
	periods, indicators, err := d.Periods()
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
	wording, err := wording.New(o.Wording)
	if err != nil {
		return nil, err
	}
	document, printed, err := report.Report(computed, wording)
	if err != nil {
		return nil, err
	}
	named := Named{Name: reportName + period.String(), Document: document,
		Took: build.Content{Values: d.ReportValues(upTo(periods, period), indicators), Templates: kinds.Sources(wording, document)}}
	return &Report{Report: computed, Document: named, Printed: printed}, nil
}

// upTo gives the periods that a period's report is computed from: those whose cut-off is not after its own.
func upTo(all []*dossier.Progress, period deadline.Period) []*dossier.Progress {
	return slices.DeleteFunc(slices.Clone(all), func(p *dossier.Progress) bool { return p.Period.CutOff().After(period.CutOff()) })
}

// UpdateReport reads a dossier's folder and makes what of a period's report is stale. Where nothing that the last run
// read or wrote has changed, it finds that out without reading the dossier.
func (m *Maker) UpdateReport(folder, out string, period deadline.Period) (result Result, err error) {
	defer ExplainPanic(&err)
	return m.updateReport(folder, out, period)
}

func (m *Maker) updateReport(folder, out string, period deadline.Period) (result Result, err error) {
	records, err := issued.Read(folder)
	if err != nil {
		return Result{}, err
	}
	command := reportCommand + period.String()
	if r := records.Of(period.String()); r != nil {
		return m.updateIssuedReport(folder, out, records, r)
	}
	if result, err := m.untouched(folder, out, command); err != nil || result != nil {
		return *cmp.Or(result, &Result{}), err
	}
	start := time.Now()
	inputs := build.NewInputs(disk.Folder(folder))
	d, err := dossier.Load(inputs)
	if err != nil {
		return Result{}, err
	}
	loaded := time.Now()
	r, err := ComposeReport(d, period, m.o)
	if err != nil {
		return Result{}, err
	}
	composed := time.Since(loaded)
	result, err = m.write(order{documents: []Named{r.Document}, dossier: d, folder: folder, command: command, inputs: inputs, notes: r.Notes}, out)
	result.Load, result.Compose = loaded.Sub(start), composed
	return result, err
}

// updateIssuedReport is updateReport for a report that was issued: it is computed from the plan as it stood.
func (m *Maker) updateIssuedReport(folder, out string, records issued.Records, r *issued.Record) (Result, error) {
	now, err := dossier.Load(disk.Folder(folder))
	if err != nil {
		return Result{}, err
	}
	h, err := m.hold(issuer{folder, records, now}, r)
	if err != nil {
		return Result{}, err
	}
	return m.keepIssued(h, out, reportCommand+r.Period)
}

// ReportFolder gives the folder that a period's report is computed from: the dossier's, or that of the dossier as it was
// when the report was issued.
func ReportFolder(folder string, period deadline.Period) (string, error) {
	records, err := issued.Read(folder)
	if err != nil {
		return "", err
	}
	if r := records.Of(period.String()); r != nil {
		return r.Path(), nil
	}
	return folder, nil
}

// PlacesOf gives where a figure stands in the report, in reading order, then in its workbook.
func (r *Report) PlacesOf(code string) []report.Printed {
	var all []report.Printed
	for _, p := range r.Printed {
		if p.Code == code {
			all = append(all, p)
		}
	}
	return all
}
