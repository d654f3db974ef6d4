package wording

import (
	"text/template"
	"text/template/parse"

	"vanban/generator/fingerprint"
)

// Files gives the hashes of the files in which some templates and parts stand, and all that these call.
func (w *Templates) Files(roots ...string) map[string]string {
	used, seen := map[string]string{}, map[string]bool{}
	for _, name := range roots {
		w.reach(name, seen, used)
	}
	return used
}

// reach notes the file in which a template stands, and those of the templates that it calls.
func (w *Templates) reach(name string, seen map[string]bool, used map[string]string) {
	t := w.knowing(name).Lookup(name)
	if seen[name] || t == nil || t.Tree == nil {
		return
	}
	seen[name] = true
	used[t.ParseName] = fingerprint.Short(w.sources[t.ParseName])
	for _, called := range calls(t) {
		w.reach(called, seen, used)
	}
}

// calls gives the names of the templates that one calls by itself.
func calls(t *template.Template) (names []string) {
	if t.Tree == nil {
		return nil
	}
	var in func(list *parse.ListNode)
	branch := func(b *parse.BranchNode) { in(b.List); in(b.ElseList) }
	in = func(list *parse.ListNode) {
		if list == nil {
			return
		}
		for _, n := range list.Nodes {
			switch n := n.(type) {
			case *parse.TemplateNode:
				names = append(names, n.Name)
			case *parse.IfNode:
				branch(&n.BranchNode)
			case *parse.RangeNode:
				branch(&n.BranchNode)
			case *parse.WithNode:
				branch(&n.BranchNode)
			}
		}
	}
	in(t.Root)
	return names
}
