package exchange

import (
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/officetable"
	"vanban/generator/recognise"
	"vanban/generator/tablereport"
	"vanban/generator/transcribe"
	"vanban/generator/word/document"
)

// wordInput is a Word file of some lines, and what its documents are.
func wordInput(name string, lines []string, documents ...*recognise.Document) transcribe.Input {
	s := &recognise.Source{}
	for i, text := range lines {
		s.Blocks = append(s.Blocks, recognise.Block{Line: &recognise.Line{N: i + 1, Text: text}})
	}
	return transcribe.Input{Name: name, Source: s, Documents: documents}
}

func ofKind(kind, abstract, article string) *recognise.Document {
	part := func(role doc.Role, text string) recognise.Part {
		return recognise.Part{Role: role, Spans: []document.Span{{Text: text}}}
	}
	return &recognise.Document{Kind: kind, Parts: []recognise.Part{part(doc.Abstract, abstract), part(doc.Article, article)}}
}

// TestADecisionThatIssuesNoPlanIsImportedApart: whatever else it names.
func TestADecisionThatIssuesNoPlanIsImportedApart(t *testing.T) {
	plan := wordInput("KH.docx", nil, ofKind("Kế hoạch", "Cải cách hành chính", ""))
	for _, c := range []struct {
		abstract, article string
		refused           bool
	}{
		{"Thành lập Ban Chỉ đạo về dữ liệu", "Thành lập Ban Chỉ đạo", true},
		{"Ban hành Quy chế làm việc của Sở Kế hoạch và Đầu tư", "Ban hành kèm theo Quyết định này Quy chế", true},
		{"Ban hành Kế hoạch cải cách hành chính", "", false},
		{"Về việc cải cách hành chính", "Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính", false},
	} {
		err := notIssued([]transcribe.Input{wordInput("QD.docx", nil, ofKind("Quyết định", c.abstract, c.article)), plan})
		if (err != nil) != c.refused || err != nil && !strings.Contains(err.Error(), "QD.docx") {
			t.Errorf("%s: %v", c.abstract, err)
		}
	}
}

// TestNotesOnWordFiles: bodies that are no more are told with their paragraphs, but those of a basis and of a document of their time; so is the line that
// the program adds below the tasks.
func TestNotesOnWordFiles(t *testing.T) {
	in := []transcribe.Input{wordInput("a.docx", []string{"Căn cứ Tờ trình của Sở Xây dựng, Sở Tài nguyên và Môi trường;", "Giao Sở Tài nguyên và Môi trường.", "Sở Tài nguyên và Môi trường chủ trì."})}
	if told := strings.Join(goneInWords(in, nil), ""); !strings.Contains(told, "“Sở Tài nguyên và Môi trường” (nay là Sở Nông nghiệp và Môi trường): đoạn 2, đoạn 3.") {
		t.Error(told)
	}
	if told := goneInWords(in, []transcribe.Found{{Day: "12/3/2024"}}); told != nil {
		t.Error(told)
	}
	found := []transcribe.Found{{Tasks: 49}}
	if told := strings.Join(addedTotal(in, found, nil), ""); !strings.Contains(told, "“Tổng: 49 nhiệm vụ”") {
		t.Error(told)
	}
	if addedTotal([]transcribe.Input{wordInput("a.docx", []string{"TỔNG: 49 NHIỆM VỤ./."})}, found, nil) != nil || addedTotal(in, nil, nil) != nil {
		t.Error("told without need")
	}
	summed := officetable.Account{}
	summed.Leave(51, tablereport.SumRow)
	if told := strings.Join(addedTotal(in, found, []officetable.Account{summed}), ""); !strings.Contains(told, "Dòng cộng của bảng nhiệm vụ (dòng 51) không được đọc") {
		t.Error(told)
	}
}
