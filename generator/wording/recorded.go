package wording

import (
	"fmt"
	"strings"
	"text/template"
	"text/template/parse"

	"vanban/generator/source"
)

// A report's templates may print a figure only by .SoLieu and .DoLon, which note
// where it stands. The view holds no number of its own (a test looks), so what is
// left are numbers that a template could make itself: a length, the number of a
// range's turn, a number written in an action. They may steer an "if", and nothing else.

// recordedFile says whether a report is printed from a template.
func recordedFile(name string) bool {
	return strings.HasPrefix(name, "bao-cao") || name == "chung.md.tmpl"
}

// unrecorded finds the numbers that the templates of a file print past the record.
func (w *Templates) unrecorded(set *template.Template, file string) source.Problems {
	var problems source.Problems
	for _, t := range set.Templates() {
		if t.Tree == nil || t.Tree.ParseName != file {
			continue
		}
		s := &search{turns: map[string]bool{}}
		s.list(t.Tree.Root)
		for _, n := range s.found {
			problems = append(problems, w.madeNumber(t, n))
		}
	}
	return problems
}

// madeNumber reports a number that a template makes itself.
func (w *Templates) madeNumber(t *template.Template, n parse.Node) *source.Problem {
	at, _ := t.Tree.ErrorContext(n)
	p := &source.Problem{What: fmt.Sprintf("mẫu của báo cáo in %s, một số không giải trình được", n), Hint: "in số liệu bằng .SoLieu hoặc .DoLon với mã của số liệu; số tự đếm chỉ dùng trong {{if …}}"}
	parts := strings.SplitN(at, ":", 3)
	p.At.File = parts[0]
	if len(parts) == 3 {
		_, _ = fmt.Sscan(parts[1], &p.At.Line)
		_, _ = fmt.Sscan(parts[2], &p.At.Column)
		p.At.Column++
		p.Line = w.line(p.At.File, p.At.Line)
	}
	return p
}

// search looks through a template for what makes numbers outside of conditions.
type search struct {
	turns map[string]bool // the variables that number the turns of a range
	found []parse.Node
}

func (s *search) list(l *parse.ListNode) {
	for n := range nodes(l) {
		switch n := n.(type) {
		case *parse.ActionNode:
			s.pipe(n.Pipe)
		case *parse.TemplateNode:
			s.pipe(n.Pipe)
		case *parse.IfNode:
			if len(n.Pipe.Decl) > 0 { // what is kept can be printed
				s.pipe(n.Pipe)
			}
		case *parse.WithNode:
			s.pipe(n.Pipe)
		case *parse.RangeNode:
			if len(n.Pipe.Decl) > 1 {
				s.turns[n.Pipe.Decl[0].Ident[0]] = true
			}
			s.pipe(n.Pipe)
		}
	}
}

// pipe looks through what is printed, handed on or kept.
func (s *search) pipe(p *parse.PipeNode) {
	if p == nil {
		return
	}
	for _, command := range p.Cmds {
		for _, n := range command.Args {
			switch n := n.(type) {
			case *parse.PipeNode:
				s.pipe(n)
			case *parse.ChainNode:
				if inner, ok := n.Node.(*parse.PipeNode); ok {
					s.pipe(inner)
				}
			case *parse.NumberNode:
				s.found = append(s.found, n)
			case *parse.IdentifierNode:
				if n.Ident == "len" {
					s.found = append(s.found, n)
				}
			case *parse.VariableNode:
				if len(n.Ident) == 1 && s.turns[n.Ident[0]] {
					s.found = append(s.found, n)
				}
			}
		}
	}
}
