package wording

import (
	"iter"
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
	used[t.ParseName] = w.hashOf(t.ParseName)
	for _, called := range calls(t) {
		w.reach(called, seen, used)
	}
}

// hashOf gives the hash of a file. Every document of every dossier asks for those of the same files.
func (w *Templates) hashOf(file string) string {
	if known, ok := w.hashes.Load(file); ok {
		return known.(string)
	}
	hash := fingerprint.Short(w.sources[file])
	w.hashes.Store(file, hash)
	return hash
}

// calls gives the names of the templates that one calls by itself.
func calls(t *template.Template) (names []string) {
	if t.Tree == nil {
		return nil
	}
	for n := range nodes(t.Root) {
		if call, is := n.(*parse.TemplateNode); is {
			names = append(names, call.Name)
		}
	}
	return names
}

// nodes goes through the nodes of a list and of all that it has within.
func nodes(list *parse.ListNode) iter.Seq[parse.Node] {
	return func(yield func(parse.Node) bool) {
		var in func(*parse.ListNode) bool
		in = func(list *parse.ListNode) bool {
			if list == nil {
				return true
			}
			for _, n := range list.Nodes {
				b := branchOf(n)
				if !yield(n) || b != nil && !(in(b.List) && in(b.ElseList)) {
					return false
				}
			}
			return true
		}
		in(list)
	}
}

// branchOf gives what is common to an if, a with and a range; nil of any other node.
func branchOf(n parse.Node) *parse.BranchNode {
	switch n := n.(type) {
	case *parse.IfNode:
		return &n.BranchNode
	case *parse.WithNode:
		return &n.BranchNode
	case *parse.RangeNode:
		return &n.BranchNode
	}
	return nil
}
