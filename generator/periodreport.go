package generator

import (
	"errors"
	"slices"

	"vanban/generator/compose/report"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/progress"
	"vanban/generator/reported"
	"vanban/generator/source"
	"vanban/generator/store"
)

// Report is a period's report with its figures and each place where one stands.
type Report struct {
	*progress.Report
	Document Composed
	Printed  []report.Printed
}

// ComposeReport computes and composes a period's report.
func (m *Maker) ComposeReport(d *dossier.Dossier, period deadline.Period) (*Report, error) {
	periods, indicators, err := reported.Periods(d)
	if problems, are := errors.AsType[source.Problems](err); are {
		return nil, append(problems, progress.Contradictions(d, periods)...).Err()
	}
	if err != nil {
		return nil, err
	}
	computed, err := progress.Make(d, periods, indicators, period)
	if then, note := planThen(d, periods, period); then != nil {
		if periodsThen, indicatorsThen, failed := reported.Periods(then); failed == nil {
			if made, failed := progress.Make(then, periodsThen, indicatorsThen, period); failed == nil {
				d, periods, indicators, computed, err = then, periodsThen, indicatorsThen, made, nil
				computed.Notes = append(computed.Notes, note).Sorted()
			}
		}
	}
	if err != nil {
		return nil, err
	}
	wording, err := m.Wording()
	if err != nil {
		return nil, err
	}
	document, printed, err := report.Report(computed, wording)
	if err != nil {
		return nil, err
	}
	if document, err = m.withContents(document); err != nil {
		return nil, err
	}
	named := Composed{Name: paper.ReportName(period), Document: document,
		Took: store.Content{Values: reported.ReportValues(d, upTo(periods, period), indicators), Templates: Sources(wording, document)}}
	return &Report{Report: computed, Document: named, Printed: printed}, nil
}

// upTo gives the periods that a period's report is computed from: those whose cut-off is not after its own.
func upTo(all []*reported.Progress, period deadline.Period) []*reported.Progress {
	return slices.DeleteFunc(slices.Clone(all), func(p *reported.Progress) bool { return p.Period.CutOff().After(period.CutOff()) })
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

// Spots gives the paragraphs of a report in reading order, with where its figures stand in them.
func (m *Maker) Spots(r *Report) ([]report.Spotted, error) {
	w, err := m.Wording()
	if err != nil {
		return nil, err
	}
	return report.Spots(r.Report, w)
}
