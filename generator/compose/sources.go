package compose

import (
	"vanban/generator/doc"
	"vanban/generator/wording"
)

// Sources gives the hashes of the templates' files that a document was made from.
func Sources(w *wording.Templates, d *doc.Document) map[string]string {
	roots := []string{"ky-hieu"}
	for _, s := range d.Sections {
		roots = append(roots, templatesOf(d.Meta.Kind, s.Kind)...)
	}
	return w.Files(roots...)
}

// templatesOf gives the templates of a section's kind, in a document of a kind.
func templatesOf(whole, section doc.Kind) []string {
	if whole == doc.PeriodicReport {
		return []string{reportTemplate, indicatorsTemplate, statesTemplate, lateTemplate, workbookTemplate}
	}
	switch section {
	case doc.Decision:
		return []string{decisionTemplate}
	case doc.IssuedPlan:
		return []string{issuedPlanTemplate}
	case doc.OwnPlan:
		return []string{ownPlanTemplate}
	case doc.AppendixKind:
		return []string{appendixTemplate}
	case doc.Comparison:
		return []string{comparisonTemplate, "noi", "nhom"}
	case doc.Amendment:
		return []string{amendmentTemplate, amendedTasksTemplate, "sua-doi-noi", "noi"}
	case doc.PlanAmendment:
		return []string{planAmendmentTemplate, amendedTasksTemplate, "sua-doi-noi", "noi"}
	case doc.Correction:
		return []string{correctionTemplate, "mot-dinh-chinh", "noi"}
	case doc.Consolidation:
		return []string{consolidationTemplate, "chu-thich-hop-nhat", "noi"}
	case doc.Reminder, doc.TaskLetter, doc.Invitation:
		return []string{formTemplates[section], formWordsTemplate}
	case doc.PeriodicReport, doc.Bundle:
	}
	return nil
}
