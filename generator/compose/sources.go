package compose

import (
	"text/template/parse"

	"vanban/generator/doc"
	"vanban/generator/fingerprint"
)

// Sources gives the hashes of the templates' files that a document was made from.
func (w *Wording) Sources(d *doc.Document) map[string]string {
	used := map[string]string{}
	roots := map[string]bool{"ky-hieu": true}
	for _, s := range d.Sections {
		for _, name := range templatesOf(d.Meta.Kind, s.Kind) {
			roots[name] = true
		}
	}
	seen := map[string]bool{}
	for name := range roots {
		w.reach(name, seen, used)
	}
	return used
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

// reach notes the file in which a template stands, and those of the templates that it calls.
func (w *Wording) reach(name string, seen map[string]bool, used map[string]string) {
	t := w.knowing(name).Lookup(name)
	if seen[name] || t == nil || t.Tree == nil {
		return
	}
	seen[name] = true
	used[t.ParseName] = fingerprint.Short(w.sources[t.ParseName])
	w.reachFrom(t.Root, seen, used)
}

func (w *Wording) reachFrom(list *parse.ListNode, seen map[string]bool, used map[string]string) {
	if list == nil {
		return
	}
	branch := func(b *parse.BranchNode) {
		w.reachFrom(b.List, seen, used)
		w.reachFrom(b.ElseList, seen, used)
	}
	for _, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.TemplateNode:
			w.reach(n.Name, seen, used)
		case *parse.IfNode:
			branch(&n.BranchNode)
		case *parse.RangeNode:
			branch(&n.BranchNode)
		case *parse.WithNode:
			branch(&n.BranchNode)
		}
	}
}
