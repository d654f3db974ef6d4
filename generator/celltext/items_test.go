package celltext

import (
	"strings"
	"testing"

	"vanban/generator/agency"
	"vanban/generator/strictyaml"
)

// TestItems: lines that begin anew are items, and a line that can't end there goes on.
func TestItems(t *testing.T) {
	for text, want := range map[string]string{
		"- Tờ trình;\n- Quyết định.":                                "Tờ trình;|Quyết định.",
		"Tờ trình\nQuyết định":                                      "Tờ trình|Quyết định",
		"1. Báo cáo\n2. Kế hoạch":                                   "Báo cáo|Kế hoạch",
		"a) Quyết định\nb) Báo cáo":                                 "Quyết định|Báo cáo",
		"Quyết định của\nỦy ban nhân dân tỉnh":                      "Quyết định của Ủy ban nhân dân tỉnh",
		"Quyết định của\nỦy ban nhân dân tỉnh\nBáo cáo":             "Quyết định của Ủy ban nhân dân tỉnh|Báo cáo",
		"- Quyết định của\nỦy ban nhân dân tỉnh\n- Báo cáo":         "Quyết định của Ủy ban nhân dân tỉnh|Báo cáo",
		"Tờ trình,\nQuyết định và\nBáo cáo":                         "Tờ trình, Quyết định và Báo cáo",
		"Văn bản hướng dẫn\nthực hiện":                              "Văn bản hướng dẫn thực hiện",
		"+ Kế hoạch\n• Báo cáo":                                     "Kế hoạch|Báo cáo",
		"Quyết định phê duyệt\n(nếu có)":                            "Quyết định phê duyệt (nếu có)",
		"Báo cáo kết quả thực hiện\ngửi Bộ":                         "Báo cáo kết quả thực hiện gửi Bộ",
		"1) Dự thảo nghị quyết của\nHội đồng nhân dân\n2) Tờ trình": "Dự thảo nghị quyết của Hội đồng nhân dân|Tờ trình",
	} {
		lines, _ := Items(text)
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// TestAgenciesBetweenSigns: a stroke, a dash or a sign between two agencies parts them, and within a name it doesn't.
func TestAgenciesBetweenSigns(t *testing.T) {
	file := &strictyaml.File{Name: "co-quan.yaml"}
	file.SetText("co-quan: [{ma: a, ten: Sở Tài chính}, {ma: b, ten: Sở Tư pháp}, {ma: c, ten: Sở Khoa học và Công nghệ}, {ma: d, ten: Phòng Văn hóa - Xã hội}, {ma: e, ten: Công an xã}, {ma: h, ten: Sở Nông nghiệp và Môi trường, ten-ngan: Sở NN&MT}, {ma: i, ten: VP UBND tỉnh}]\nnhom: [{ma: g, ten: Các sở, mo: true}]\n")
	decoder := strictyaml.Decoder{File: file}
	root, _ := decoder.Parse(file.Text)
	dir := agency.Read(&decoder, root)
	for text, want := range map[string]string{
		"Sở Tài chính/Sở Tư pháp":               "Sở Tài chính; Sở Tư pháp",
		"Sở Tài chính – Sở Tư pháp":             "Sở Tài chính; Sở Tư pháp",
		"Sở Tài chính + Sở Tư pháp":             "Sở Tài chính; Sở Tư pháp",
		"Sở Tài chính & Sở Tư pháp":             "Sở Tài chính; Sở Tư pháp",
		"Sở Khoa học & Công nghệ":               "Sở Khoa học và Công nghệ",
		"STC, Sở TP và CA xã":                   "Sở Tài chính, Sở Tư pháp và Công an xã",
		"Các sở: TC, TP, KHCN":                  "Sở Tài chính, Sở Tư pháp, Sở Khoa học và Công nghệ",
		"Sở TC, TP":                             "Sở Tài chính, Sở Tư pháp",
		"STC/STP + SKHCN":                       "Sở Tài chính; Sở Tư pháp; Sở Khoa học và Công nghệ",
		"các sở liên quan":                      "các sở liên quan",
		"Các sở và địa phương":                  "Các sở và địa phương",
		"Sở Tư pháp, các sở và Sở Tài chính":    "Sở Tư pháp, các sở và Sở Tài chính",
		"Sở Tài chính tỉnh Mẫu":                 "Sở Tài chính tỉnh Mẫu",
		"STC (theo Kế hoạch số 12/KH-UBND)":     "Sở Tài chính (theo Kế hoạch số 12/KH-UBND)",
		"STP; Theo Kế hoạch số 12/KH-UBND":      "Sở Tư pháp; Theo Kế hoạch số 12/KH-UBND",
		"Phòng Văn hóa - Xã hội":                "Phòng Văn hóa - Xã hội",
		"Phòng Văn hoá – Xã hội":                "Phòng Văn hóa - Xã hội",
		"Phòng Văn hóa - Xã hội - Công an xã":   "Phòng Văn hóa - Xã hội; Công an xã",
		"Sở Tài chính, Sở Tư pháp/ Công an xã.": "Sở Tài chính, Sở Tư pháp; Công an xã",
		"Ban Chỉ đạo 35/TW":                     "Ban Chỉ đạo 35/TW",
		"Các sở, ban, ngành; Sở Tư pháp":        "Các sở, ban, ngành; Sở Tư pháp",
		"Các sở, các xã":                        "Các sở, các xã",
		"Sở Tư pháp (Phòng A), Sở Tài chính":    "Sở Tư pháp (Phòng A), Sở Tài chính",
		"Sở Y tế/Sở Lạ":                         "Sở Y tế; Sở Lạ",
		"Sở Tài chính, Tư pháp":                 "Sở Tài chính, Sở Tư pháp",
		"Sở Tài chính và Khoa học và Công nghệ": "Sở Tài chính và Sở Khoa học và Công nghệ",
		"Sở Tài chính\nTư pháp":                 "Sở Tài chính; Sở Tư pháp",
		"Các sở: Tài chính, Tư pháp, Lạ":        "Sở Tài chính, Sở Tư pháp, Sở Lạ",
		"Sở: Tài chính; Tư pháp; Công an xã":    "Sở Tài chính; Sở Tư pháp; Công an xã",
		"Các Sở Khoa học và Công nghệ, Tư pháp": "Sở Khoa học và Công nghệ, Sở Tư pháp",
		"UBND các xã Một, Hai và Ba":            "UBND xã Một, UBND xã Hai và UBND xã Ba",
		"Phòng Văn hóa - Xã hội, Công an":       "Phòng Văn hóa - Xã hội, Công an xã",
		"Sở Lạ và các xã Một":                   "Sở Lạ và Xã Một",
		"Sở NNMT, Sở NN & MT, VPUBND tỉnh":      "Sở NN&MT, Sở NN&MT, VP UBND tỉnh",
		"Sở NN-MT":                              "Sở NN&MT",
		"Sở NNM":                                "Sở NNM",
		"Sở Tài chính,Sở Tư pháp;Công an xã":    "Sở Tài chính, Sở Tư pháp; Công an xã",
		"Sở Tài chính, Lạ":                      "Sở Tài chính, Lạ",
		"Các sở có liên quan, Sở Tư pháp":       "Các sở có liên quan, Sở Tư pháp",
	} {
		names := NewNames(dir)
		if got := names.In(text, "ô A1"); got != want || len(names.Unknown()) > 3 {
			t.Errorf("%s: %s, want %s; %v", text, got, want, names.Unknown())
		}
	}
}

// TestDitto has the ways in which people write that a cell is as the one above.
func TestDitto(t *testing.T) {
	for text, want := range map[string]bool{"nt": true, "-nt-": true, "- nt -": true, "(nt)": true, "N.T": true, "Như trên": true, "như mục trên": true, "Như dòng liền trên": true, "như mục 1": false, "//": true, "-//-": true, `"`: true, `-"-`: true, "″": true, "''": true, "〃": true, ",,": true,
		"-": false, "": false, "/": false, "nhà trường": false, "'": true} {
		if got := IsDitto(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// TestLines: items and lines that begin anew stay lines; an end of line within a sentence is none.
func TestLines(t *testing.T) {
	for text, want := range map[string]string{
		"Rà soát quy trình":                                     "Rà soát quy trình",
		"Rà soát:\n- Một;\n- Hai.":                              "Rà soát:|- Một;|- Hai.",
		"Rà soát:\n• Một;\n  ▪ Hai.":                            "Rà soát:|- Một;|- Hai.",
		"Rà soát:\n+ Một\n+ Hai":                                "Rà soát:|+ Một|+ Hai",
		"Rà soát:\na) Một;\nb) Hai":                             "Rà soát:|a) Một;|b) Hai",
		"1. Một.\n2. Hai.":                                      "1. Một.|2. Hai.",
		"Xây dựng kế hoạch\nphát triển":                         "Xây dựng kế hoạch phát triển",
		"Xây dựng kế hoạch của\nSở Nội vụ":                      "Xây dựng kế hoạch của Sở Nội vụ",
		"Xây dựng kế hoạch.\n\nTổ chức thực hiện.":              "Xây dựng kế hoạch.|Tổ chức thực hiện.",
		"- Rà soát thủ tục\nhành chính;\n- Công khai\n(nếu có)": "- Rà soát thủ tục hành chính;|- Công khai (nếu có)",
		"-": "-",
	} {
		if got := strings.ReplaceAll(Lines(text), "\n", "|"); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// TestLeadAndSupport: one cell may name both, each behind its label.
func TestLeadAndSupport(t *testing.T) {
	for text, want := range map[string]string{
		"Chủ trì: Sở A\nPhối hợp: Sở B, Sở C":                "Sở A|Sở B, Sở C",
		"- Cơ quan chủ trì: Sở A;\n- Cơ quan phối hợp: Sở B": "Sở A|Sở B",
		"Chủ trì: Sở A; phối hợp: Sở B":                      "Sở A|Sở B",
		"Sở A. Phối hợp thực hiện: Sở B":                     "Sở A|Sở B",
		"Chủ trì: Sở A":                                      "Sở A|",
		"CT: Sở A; PH: Sở B":                                 "Sở A|Sở B",
		"Sở A (CT), Sở B, Sở C (PH)":                         "Sở A|Sở B, Sở C",
		"Sở A\n(Phối hợp: Sở B)":                             "Sở A|Sở B",
		"Sở A; Sở B":                                         "",
	} {
		lead, support, is := LeadAndSupport(text)
		if got := lead + "|" + support; is != (want != "") || is && got != want {
			t.Errorf("%q: %s %t, want %s", text, got, is, want)
		}
	}
}
