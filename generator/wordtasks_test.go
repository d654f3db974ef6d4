package generator_test

import (
	"slices"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/exchange"
	"vanban/generator/transcribe"
)

// TestTaskTablesOfWordFiles reads tables of tasks as offices draw them in Word: those without a column come in as those of Excel do, and one that stays a table is told.
func TestTaskTablesOfWordFiles(t *testing.T) {
	plan := strings.Replace(officeHead, "KIND", "KH", 1) + "^*KẾ HOẠCH\n^*Cải cách hành chính năm 2026\n*I. MỤC TIÊU\nNâng cao chất lượng.\n*II. NHIỆM VỤ\nTheo Phụ lục.\n"
	appendix := "\n^*Phụ lục\n^*PHÂN CÔNG NHIỆM VỤ\n^(Kèm theo Kế hoạch số     /KH-UBND ngày   tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Lâm Đồng)\n"
	table := "|*STT|*Nhiệm vụ|*Cơ quan chủ trì|*Thời hạn\n|1|Rà soát thủ tục|Sở Nội vụ|Quý II/2026\n|2|Công bố kết quả|Sở Tư pháp|Tháng 9/2026\n"
	for _, c := range []struct {
		name, lines     string
		tasks           int
		files, guesses  []string
		without, remark string
	}{
		{"with a head of two rows", plan + officeEnd + appendix + "|{v}*STT|{v}*Nhiệm vụ|{2}*Phân công|{v}*Thời hạn\n|{^}|{^}|*Chủ trì|*Phối hợp|{^}\n|1|Rà soát thủ tục|Sở Nội vụ|Sở Y tế|Quý II/2026\n|2|Công bố kết quả|Sở Tư pháp||Tháng 9/2026\n", 2,
			[]string{"{cot: chu-tri, ten: \"Chủ trì\"}\n", "{cot: phoi-hop, ten: \"Phối hợp\"}\n", "phoi-hop: Sở Y tế"}, nil, "Phân công Chủ trì", ""},
		{"without products and areas", plan + officeEnd + appendix + table, 2, []string{"bang-nhiem-vu:\n  cot:\n    - {cot: so, ten: \"STT\"}\n", "noi-dung: Rà soát thủ tục", "chu-tri: Sở Tư pháp"}, nil, "san-pham", ""},
		{"with an empty cell", plan + officeEnd + appendix + "|*STT|*Nhiệm vụ|*Sản phẩm|*Cơ quan chủ trì|*Thời hạn\n|1|Rà soát thủ tục|Báo cáo|Sở Nội vụ|Quý II/2026\n|2|Công bố kết quả||Sở Tư pháp|Tháng 9/2026\n", 2,
			[]string{`san-pham: "……"`}, nil, "phoi-hop", "Cột “Sản phẩm” trống ở 1 nhiệm vụ, được ghi “……” để điền sau: dòng 3 cột 3"},
		{"with a number, areas and heads of its own", plan + officeEnd + appendix + "|*STT|*Nhiệm vụ|*Sản phẩm|*Đơn vị chủ trì|*Kinh phí (triệu đồng)|*Thời hạn\n|A|Hạ tầng số||||\n|1|Rà soát thủ tục|Báo cáo|Sở Nội vụ|1.200|Quý II/2026\n", 1,
			[]string{"    - {cot: so, ten: \"STT\"}\n", `{cot: chu-tri, ten: "Đơn vị chủ trì"}`, `{cot: kinh-phi, ten: "Kinh phí (đồng)"}`, "linh-vuc: dong", "kinh-phi: 1.200.000.000"}, nil, "",
			"Số ở cột “Kinh phí (triệu đồng)” được nhân 1.000.000: hồ sơ ghi và in số tiền bằng đồng."},
		{"within the text", plan + table + "Kinh phí theo quy định.\n" + officeEnd, 0, []string{"| 1 | Rà soát thủ tục |"}, []string{"bảng nhiệm vụ giữ nguyên là bảng của lời văn: nó nằm trong kế hoạch"}, "", ""},
		{"a second one", plan + officeEnd + appendix + table + strings.ReplaceAll(strings.ReplaceAll(appendix+table, "Phụ lục\n", "Phụ lục II\n"), "Rà soát", "Kiểm tra"), 2, []string{"| 1 | Kiểm tra thủ tục |"}, []string{"hồ sơ chỉ có một bảng nhiệm vụ"}, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, told, err := exchange.ReadWordDossier([]exchange.WordFile{{Name: "a.docx", Data: officeBytes(t, c.lines)}})
			if err != nil {
				t.Fatal(err)
			}
			var all, guesses strings.Builder
			for _, f := range r.Files {
				all.WriteString(f.Text)
			}
			for _, g := range r.Guesses {
				guesses.WriteString(g.What + "\n")
			}
			for _, want := range c.files {
				if !strings.Contains(all.String(), want) {
					t.Errorf("without %q", want)
				}
			}
			for _, want := range c.guesses {
				if !strings.Contains(guesses.String(), want) {
					t.Errorf("not told: %q", want)
				}
			}
			if c.without != "" && strings.Contains(all.String(), c.without) {
				t.Errorf("with %q", c.without)
			}
			if notes := strings.Join(told.Notes, "\n"); !strings.Contains(notes, c.remark) {
				t.Errorf("not told: %q", c.remark)
			}
			if lost := slices.ContainsFunc(r.Lost, func(l transcribe.Lost) bool { return l.Words == "Phân công" }); lost != strings.Contains(c.lines, "*Phân công|") {
				t.Errorf("“Phân công” over two columns is kept apart: %t", lost)
			}
			if r.Found[0].Tasks != c.tasks {
				t.Errorf("%d tasks", r.Found[0].Tasks)
			}
			if dossierAgain(t, generator.NewMaker(generator.Options{}), r) == nil || t.Failed() {
				t.Errorf("%s\n%s", all.String(), guesses.String())
			}
		})
	}
}
