package exchange

import (
	"fmt"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/letters"
	"vanban/generator/officetable"
	"vanban/generator/paper"
	"vanban/generator/pattern"
	"vanban/generator/recognise"
	"vanban/generator/source"
	"vanban/generator/tablereport"
	"vanban/generator/transcribe"
)

// lastBeforeMerging ends the years whose documents name the bodies of their time: they are told of when they are moved to another year.
const lastBeforeMerging = "2024"

// goneInWords tells of the bodies that Word files name and that were abolished or merged in 2025, as is told of a table in Excel: each once, with the paragraphs.
func goneInWords(inputs []transcribe.Input, found []transcribe.Found) []string {
	for _, f := range found {
		if f.Day != "" && f.Day[len(f.Day)-len(lastBeforeMerging):] <= lastBeforeMerging {
			return nil
		}
	}
	g := newGoneNames()
	for _, in := range inputs {
		for i := range in.Source.Blocks {
			for _, l := range in.Source.Blocks[i].Lines() {
				if strings.HasPrefix(l.Text, "Căn cứ ") {
					continue // documents of their time
				}
				place := fmt.Sprintf(" đoạn %d", l.N)
				if len(inputs) > 1 {
					place = " " + in.Name + place
				}
				g.add(&source.Text{S: l.Text, At: source.Pos{File: place}})
			}
		}
	}
	if told := g.told("đoạn"); told != "" {
		return []string{"Văn bản" + told}
	}
	return nil
}

var totalLine = pattern.Lazy(`(?i)^tổng(?: số| cộng)?\s*:?\s*\d+ nhiệm vụ`)

// addedTotal tells of the line with the number of tasks, which the program prints below its table, where no Word file has it, or has a row for it in the table.
func addedTotal(inputs []transcribe.Input, found []transcribe.Found, tables []officetable.Account) []string {
	tasks := 0
	for _, f := range found {
		tasks += f.Tasks
	}
	if tasks == 0 {
		return nil
	}
	for _, in := range inputs {
		for i := range in.Source.Blocks {
			for _, l := range in.Source.Blocks[i].Lines() {
				if totalLine().MatchString(l.Text) {
					return nil
				}
			}
		}
	}
	for i := range tables {
		for _, l := range tables[i].LeftOut {
			if l.Why == tablereport.SumRow {
				return []string{fmt.Sprintf("Dòng cộng của bảng nhiệm vụ (dòng %d) không được đọc; chương trình in thay bằng “Tổng: %d nhiệm vụ” dưới bảng.", l.Row, tasks)}
			}
		}
	}
	return []string{fmt.Sprintf("Bản Word không có dòng tổng dưới bảng nhiệm vụ; chương trình in thêm “Tổng: %d nhiệm vụ”.", tasks)}
}

// notIssued refuses a decision that issues no plan beside a plan: made one dossier, the decision would lose its own words to those of issuing.
func notIssued(inputs []transcribe.Input) error {
	var decision *recognise.Document
	var file string
	plan := false
	for _, in := range inputs {
		for _, d := range in.Documents {
			plan = plan || d.Kind == "Kế hoạch"
			if d.Kind == "Quyết định" && decision == nil {
				decision, file = d, in.Name
			}
		}
	}
	if decision == nil || !plan {
		return nil
	}
	if words := opening(decision); words == "" || issuesPlan().MatchString(words) {
		return nil
	}
	return &source.Problem{At: source.Pos{File: file}, What: "quyết định này không ban hành kế hoạch nào, nên không thành một hồ sơ với kế hoạch nhập cùng",
		Hint: "nhập riêng: kế hoạch thành hồ sơ (--ra TÊN_THƯ_MỤC), quyết định thành văn bản ở tệp riêng (--ra TÊN" + paper.Ext + ")"}
}

var issuesPlan = pattern.Lazy(`(?:ban hanh|phe duyet|thong qua|kem theo)(?:.*[^o])? ke hoach\b`) // and not “Sở Kế hoạch và Đầu tư”

// opening gives what a decision says of itself, folded: its abstract, and its first điều.
func opening(d *recognise.Document) string {
	var words []string
	for _, p := range d.Of(doc.Abstract) {
		words = append(words, p.Text())
	}
	articles := 0
	for _, p := range d.Text() {
		if p.Role == doc.Article || p.Role == doc.ArticleHead {
			if articles++; articles > 1 {
				break
			}
		}
		words = append(words, p.Text())
	}
	return strings.TrimSpace(letters.Folded(strings.Join(words, " ")))
}
