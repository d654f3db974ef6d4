package markdown

import (
	"strings"
	"testing"

	"vanban/generator/source"
)

// TestTypedMarksAreNoted: numbers and dashes as people type them in Word are told with the mark that was typed, be it as a note.
func TestTypedMarksAreNoted(t *testing.T) {
	for text, mark := range map[string]string{
		"I/ Mục đích": "I/", "I/Mục đích": "I/", "I/MỤC ĐÍCH, YÊU CẦU": "I/", "I- Mục": "I-", "I - Mục": "I -", "II – Ý kiến": "II –", "I) Mục": "I)", "A. Mục lớn": "A.",
		"A. MỤC ĐÍCH": "A.", "Đ. Mục lớn": "Đ.", "B/ Mục lớn": "B/", "B) Mục lớn": "B)", "B- Mục lớn": "B-",
		"1/ Nội dung": "1/", "1/Nội dung": "1/", "1- Nội dung": "1-", "1 – Nội dung": "1 –", "1-Nội dung": "1-", "a/ Ý": "a/", "đ/ ý nhỏ": "đ/", "a, Ý": "a,", "a- Ý": "a-",
		"IV.1. Ý": "IV.1.", "I.1 Ý": "I.1", "II.1.2. Ý": "II.1.2.", "A.1. Ý": "A.1.", "1 . Nội dung": "1 .", "I . Mục": "I .", "a . Ý": "a .",
		"II.Nội dung": "II.", "c.Nội dung": "c.", "c.Ý kiến": "c.", "1a. Ý": "1a.",
		"**1.** Nội dung": "1.", "**I. MỤC ĐÍCH**": "I.", "**Điều 1.** Nội dung": "Điều 1.", "*a)* Ý": "a)", "***1.1.*** Ý": "1.1.", "__1.__ Nội dung": "1.",
		"**A.** Mục lớn": "A.", "**I/** Mục": "I/", "**- Ý**": "-", "**Chương I**": "Chương I",
		"CHƯƠNG I": "CHƯƠNG I", "CHƯƠNG I\nQUY ĐỊNH CHUNG": "CHƯƠNG I", "ĐIỀU 1. Chung": "ĐIỀU 1.", "PHẦN THỨ NHẤT": "PHẦN THỨ NHẤT", "MỤC 1 QUY ĐỊNH CHUNG": "MỤC 1",
		"Điều 1 Chung": "Điều 1", "Điều 1 Phạm vi điều chỉnh": "Điều 1", "Điều 1 Quy định chung": "Điều 1", "Phụ lục I": "Phụ lục I", "Phụ lục 2:": "Phụ lục 2:",
		"PHỤ LỤC II\nDANH MỤC": "PHỤ LỤC II", "Phụ lục I. Danh mục": "Phụ lục I.", "Điểm a) ý": "Điểm a)", "Điểm đ. Ý": "Điểm đ.",
		"−Ý": "−", "‐ Ý": "‐", "‑ Ý": "‑", "− ý": "−", "- Một\n\n  I/ Mục": "I/",
		"# I/ Mục đích": "I/", "# **I. MỤC ĐÍCH**": "I.", "# CHƯƠNG I": "CHƯƠNG I", "# ĐIỀU 1. Chung": "ĐIỀU 1.", "# A- Mục lớn": "A-", "# −Ý": "−",
		"Một đoạn\n1/ Nội dung": "1/", "Một đoạn\n**2.** Nội dung": "2.", "Một đoạn\nI- Mục": "I-",
	} {
		_, problems, notes := Read(text+"\n", source.Pos{File: "ke-hoach.md", Line: 1, Column: 1})
		all := append(problems, notes...)
		if len(all) != 1 || !strings.Contains(all[0].What, "“"+mark+"”") || all[0].Hint == "" {
			t.Errorf("%q: told %v, want %q", text, all, mark)
		}
	}
}

// TestWordsAreNoTypedMarks: sentences that begin nearly so are told nothing.
func TestWordsAreNoTypedMarks(t *testing.T) {
	for _, text := range []string{
		"15/QĐ-UBND ngày 15/01/2024", "15/TTr-UBND", "V/v ban hành Kế hoạch", "V/V BAN HÀNH", "1-2 người", "1 - 2 người", "24/24 giờ", "X-quang", "I-ta-lia", "I-ran", "V-League", "A-lô", "7-Eleven", "e-Office", "1/3 số xã",
		"Điều 5 của Quyết định này", "Điều 5 Luật Đất đai", "Điều 5 Quy chế làm việc", "Điều 5 Quy định ban hành kèm theo", "Điều 5 Nghị định số 30", "Điều 1 Bộ luật Dân sự", "Điều 2 Quyết định này",
		"ĐIỀU 5 LUẬT ĐẤT ĐAI", "Phụ lục I kèm theo Kế hoạch này", "Phụ lục I\nkèm theo Kế hoạch này", "Chương I\ncủa Nghị định", "Điểm a) khoản 1 Điều 5 được áp dụng", "Điểm a khoản 1", "Điểm đến du lịch", "Điều kiện", "MỤC TIÊU CHUNG", "PHẦN MỀM", "Mục ", "Điểm ",
		"A. Yersin đã đến đây", "C. Mác và Ph. Ăng-ghen", "**A. Yersin** đã đến", "A. Nguyễn Văn B", "V.I. Lê-nin", "V.I.Lê-nin", "V.Lê-nin", "a, b và c", "m/s là đơn vị", "Xây dựng", "X", "I",
		"**100%** xã", "**1.5** điểm", "**1.500** người", "**Mục tiêu:** nâng cao", "*(1) Số liệu sơ bộ*", "*(Kèm theo Kế hoạch)*", "**2025** là năm", "*Nguồn: Sở Nội vụ*", "*V/v ban hành*", "đ/c Nguyễn Văn A phụ trách",
		"−5 °C", "1a", "Phần I của Đề án", "Điều kiện 1. Có đất", "2024 - Năm bản lề", "1\\- Nội dung", "I\\/ Mục", "**1\\.** Nội dung", "&#8722;Ý",
		"# Phụ lục kèm theo", "# X-quang và I-ta-lia", "# 24/24 giờ", "Theo quy định tại điểm\na, Khoản 1", "Theo mục\nI.1 Kế hoạch này", "Theo\nĐiều 1 Chung",
	} {
		if _, problems, notes := Read(text+"\n", source.Pos{File: "ke-hoach.md", Line: 1, Column: 1}); len(problems)+len(notes) > 0 {
			t.Errorf("%q is told: %v %v", text, problems, notes)
		}
	}
}
