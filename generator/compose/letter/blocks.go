package letter

import (
	"fmt"

	"vanban/generator/compose"
	"vanban/generator/compose/report"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/progress"
	"vanban/generator/source"
	"vanban/generator/tasktable"
	"vanban/generator/word/wordform"
	"vanban/generator/wording"
)

// tableColumns is how many columns a form's table of tasks has.
const tableColumns = 5

// list gives the items of a list, with the punctuation of one.
func (f *filler) list(p *Placeholder) ([]string, error) {
	var items []string
	if p.tasks == nil {
		for _, a := range f.Agencies {
			items = append(items, a.Name.S)
		}
	} else {
		name := "tron-muc-cua-ai"
		if f.Each == EachAgency {
			name = "tron-muc-nhiem-vu"
		}
		for _, t := range p.tasks(f) {
			v := report.NewTask(t)
			v.NoiDung = wording.Literal(nd30.TrimEnd(string(v.NoiDung)))
			item, err := f.worded(name, v)
			if err != nil {
				return nil, err
			}
			items = append(items, item)
		}
	}
	for i := range items {
		items[i] = nd30.EndItem(items[i], i == len(items)-1)
	}
	return items, nil
}

// table gives a table of tasks under the heads that the template names.
func (f *filler) table(p *Placeholder) (*doc.Table, error) {
	role := "cot-nhiem-vu"
	if p.late {
		role = "cot-nhiem-vu-cham"
	}
	chunks, err := f.Wording.Run(wordsTemplate, struct{ TheoCoQuan bool }{f.Each == EachAgency && p.Each == nil})
	if err != nil {
		return nil, err
	}
	for _, c := range chunks {
		if c.Role != role {
			continue
		}
		heads, err := c.Paragraphs()
		if err != nil {
			return nil, err
		}
		if len(heads) != tableColumns {
			return nil, c.Problem(fmt.Sprintf("phải có %d đoạn, mỗi đoạn là tên một cột; đây có %d", tableColumns, len(heads)))
		}
		t := &doc.Table{Role: doc.PlainTable, Head: []doc.Row{compose.Head(heads)}}
		over := (*tasktable.Task)(nil)
		for _, task := range p.tasks(f) {
			if under := f.Dossier.Over(task.Area, task.Task); under != over {
				if over = under; over != nil {
					t.Rows = append(t.Rows, compose.OverRow([]doc.Cell{compose.NumberedCell(over.Number), compose.TextCell(over.Content)}, tableColumns))
				}
			}
			row, err := f.row(p, task)
			if err != nil {
				return nil, err
			}
			t.Rows = append(t.Rows, row)
		}
		return t, nil
	}
	return nil, &source.Problem{At: source.Pos{File: wordsTemplate}, What: fmt.Sprintf("thiếu phần “%s%s”", wording.Directive, role), Hint: "thêm phần đó vào mẫu, như mẫu có sẵn"}
}

func (f *filler) row(p *Placeholder, t *progress.Task) (doc.Row, error) {
	whose := compose.TextCell(t.Lead.Text)
	byAgency := f.Each == EachAgency && p.Each == nil
	if !p.late {
		if byAgency {
			whose = compose.TextCell(t.Support.Text)
		}
		return doc.Row{Cells: []doc.Cell{compose.NumberedCell(t.Number), compose.TextCell(t.Content), compose.ProductCell(t.Task), whose, compose.TextCell(t.Due)}}, nil
	}
	of := &filler{Run: f.Run, c: Copy{Task: t}, v: f.v}
	if byAgency {
		state, err := of.state()
		if err != nil {
			return doc.Row{}, err
		}
		whose = compose.TextCell(dossier.Text{S: state})
	}
	reason, err := of.ofTask("ly-do")
	return doc.Row{Cells: []doc.Cell{compose.NumberedCell(t.Number), compose.TextCell(t.Content), whose, compose.TextCell(t.Due), compose.TextCell(dossier.Text{S: reason})}}, err
}

// block sets a table or a list in the place of its placeholder, or the placeholder itself in a form that is not filled.
func (v *view) block(b *compose.Builder, c wording.Chunk) error {
	t, err := c.One()
	if err != nil {
		return err
	}
	_, name, alone := wordform.Only(doc.Plain(t))
	key, _ := wordform.Key(name)
	if !alone {
		return c.Problem("phải là một chỗ điền như {bang_nhiem_vu}, không có gì khác")
	}
	list := c.Role == "gach-trong"
	fill := v.fill
	switch {
	case fill == nil && list:
		b.Add(&doc.Paragraph{Role: doc.Dash, Label: "-", Text: t})
	case fill == nil:
		b.Add(&doc.Paragraph{Role: doc.TableCell, Text: t})
	case list && len(fill.Lists[key]) > 0:
		for _, item := range fill.Lists[key] {
			b.Add(&doc.Paragraph{Role: doc.Dash, Label: "-", Text: doc.Words(item)})
		}
	case list:
		b.Add(&doc.Paragraph{Role: doc.Dash, Label: "-", Text: doc.Words(fill.Empty)})
	case fill.Tables[key] != nil && len(fill.Tables[key].Rows) > 0:
		b.Add(fill.Tables[key])
	default:
		b.Add(&doc.Paragraph{Role: doc.TableCell, Text: doc.Words(fill.Empty)})
	}
	return nil
}
