package generator_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"vanban/generator/check"
	"vanban/generator/check/component"
	"vanban/generator/check/form"
	"vanban/generator/check/ruleset"
	"vanban/generator/checkup"
	"vanban/generator/everycase"
	"vanban/generator/ooxml"
)

// fault plants one fault in a good document, and names the rule that tells of it.
type fault struct {
	id, base string
	plant    func(parts map[string]string)
}

const (
	mainPart   = "word/document.xml"
	headerPart = "word/header1.xml"
)

// raw puts other XML in the place of some of the document's, once.
func raw(old, new string) func(map[string]string) { return in(mainPart, old, new) }

func in(part, old, new string) func(map[string]string) {
	return func(parts map[string]string) { parts[part] = strings.Replace(parts[part], old, new, 1) }
}

// words puts other words in the place of some.
func words(old, new string) func(map[string]string) { return raw(">"+old, ">"+new) }

// wholeNumber is the field of a page number as it is written here.
const wholeNumber = `<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>`

// numberField is one as Word writes it, whose number keeps its look.
func numberField(properties string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:instrText>  \* MERGEFORMAT </w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r>` + properties + `<w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

// look gives the first run that begins with a text properties of its own.
func look(text, properties string) func(map[string]string) {
	return raw(`<w:r><w:t xml:space="preserve">`+text, `<w:r><w:rPr>`+properties+`</w:rPr><w:t xml:space="preserve">`+text)
}

// stand gives the paragraph of a text properties of its own.
func stand(text, properties string) func(map[string]string) {
	return func(parts map[string]string) {
		s := parts[mainPart]
		at := strings.Index(s, ">"+text)
		if at < 0 {
			return
		}
		from := strings.LastIndex(s[:at], "<w:pPr>")
		end := from + strings.Index(s[from:], "/>") + 2
		parts[mainPart] = s[:end] + properties + s[end:]
	}
}

// drop takes the paragraph of a text away.
func drop(text string) func(map[string]string) {
	return func(parts map[string]string) {
		if p := paragraphOf(parts[mainPart], text); p != "" {
			parts[mainPart] = strings.Replace(parts[mainPart], p, "", 1)
		}
	}
}

// dropStyled takes the first paragraph of a style away.
func dropStyled(style string) func(map[string]string) {
	return func(parts map[string]string) {
		s := parts[mainPart]
		from := strings.Index(s, `<w:p><w:pPr><w:pStyle w:val="`+style+`"/>`)
		if from >= 0 {
			end := from + strings.Index(s[from:], "</w:p>") + len("</w:p>")
			parts[mainPart] = s[:from] + s[end:]
		}
	}
}

func both(all ...func(map[string]string)) func(map[string]string) {
	return func(parts map[string]string) {
		for _, f := range all {
			f(parts)
		}
	}
}

// The documents that plantedFaults are planted in.
const (
	decision = "tay-ninh-2024/quyet-dinh"
	letter1  = "tay-ninh-2024/cong-van-lay-y-kien"
	plan     = "tay-ninh-2024/ke-hoach"
	annex    = "tay-ninh-2024/phu-luc"
	bundle   = "tay-ninh-2024/tron-bo"
	request  = "tay-ninh-2024/to-trinh"
	inviting = "van-ban-mau/giay-moi"
	minutes  = "van-ban-mau/bien-ban"
	layered  = "van-ban-mau/quy-che-nhieu-cap"
	trueCopy = "van-ban-mau/sao-y-quyet-dinh"
	wired    = "van-ban-mau/cong-dien"
)

const (
	tenPoint, sixteen = `<w:sz w:val="20"/>`, `<w:sz w:val="32"/>`
	left, middle      = `<w:jc w:val="left"/>`, `<w:jc w:val="center"/>`
	upright           = `<w:i w:val="0"/>`
	light             = `<w:b w:val="0"/>`
	ruleBorder        = `<w:ind w:left="1215" w:right="1215" w:firstLine="0"/></w:pPr></w:p></w:tc></w:tr>`
	arial             = `<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>`
)

var plantedFaults = []fault{
	{"I.I.1", letter1, raw(`w:w="11906" w:h="16838"`, `w:w="12240" w:h="15840"`)},
	{"I.I.2", letter1, raw(`w:w="11906" w:h="16838"`, `w:w="16838" w:h="11906"`)},
	{"I.I.3.a", letter1, raw(`w:top="1134"`, `w:top="567"`)},
	{"I.I.3.b", letter1, raw(`w:bottom="1134"`, `w:bottom="1701"`)},
	{"I.I.3.c", letter1, raw(`w:left="1701" w:header`, `w:left="1134" w:header`)},
	{"I.I.3.d", letter1, raw(`w:right="851" w:bottom`, `w:right="1701" w:bottom`)},
	{"I.I.4.a", decision, look("Giao Sở Nội vụ", arial)},
	{"I.I.4.a", decision, look("Ban hành Kế hoạch", `<w:rFonts w:ascii="Times New Roman Bold" w:hAnsi="Times New Roman Bold"/>`)},
	{"I.I.4.b", decision, words("Giao Sở Nội vụ", "Giao So\u031b\u0309 Nội vụ")},
	{"I.I.4.c", decision, look("Giao Sở Nội vụ", `<w:color w:val="0070C0"/>`)},
	{"I.I.7.a", plan, raw(`<w:pgNumType w:start="1"/>`, `<w:pgNumType w:start="3"/>`)},
	{"I.I.7.b", plan, in(headerPart, `<w:r><w:t>2`, `<w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>2`)},
	{"I.I.7.b", plan, in(headerPart, wholeNumber, numberField(`<w:rPr><w:sz w:val="22"/></w:rPr>`))},
	{"I.I.4.a", plan, in(headerPart, `<w:r><w:t>2`, `<w:r><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/></w:rPr><w:t>2`)},
	{"I.I.4.a", plan, in(headerPart, wholeNumber, numberField(`<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/></w:rPr>`))},
	{"I.I.7.c", plan, in(headerPart, `<w:r><w:t>2`, `<w:r><w:rPr><w:i/></w:rPr><w:t>2`)},
	{"I.I.7.d", plan, in(headerPart, `<w:pStyle w:val="SoTrang"/>`, `<w:pStyle w:val="SoTrang"/><w:jc w:val="right"/>`)},
	{"I.I.7.e", plan, in(headerPart, ` PAGE `, ` DATE `)},
	{"I.I.7.f", plan, raw(`<w:titlePg/>`, ``)},
	{"I.I.7.g", plan, raw(`<w:pgNumType w:start="1"/>`, `<w:pgNumType w:fmt="lowerRoman" w:start="1"/>`)},
	{"I.II.1.a.1", decision, words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT-NAM")},
	{"I.II.1.a.2", decision, look("CỘNG HÒA", sixteen)},
	{"I.II.1.a.3", decision, look("CỘNG HÒA", light)},
	{"I.II.1.b.1", decision, drop("Độc lập")},
	{"I.II.1.b.2", decision, words("Độc lập - Tự do", "Độc lập – Tự do")},
	{"I.II.1.b.3", decision, look("Độc lập", `<w:i/>`)},
	{"I.II.1.b.4", decision, stand("CỘNG HÒA", left)},
	{"I.II.1.b.5", decision, raw(ruleBorder, `<w:pBdr><w:bottom w:val="nil"/></w:pBdr></w:pPr></w:p></w:tc></w:tr>`)},
	{"I.II.1.b.6", decision, raw(`w:left="1215" w:right="1215"`, `w:left="2215" w:right="2215"`)},
	{"I.II.1.b.7", decision, raw(ruleBorder, `<w:pBdr><w:bottom w:val="dashed" w:sz="6"/></w:pBdr>`+ruleBorder)},
	{"I.II.1.c", decision, stand("CỘNG HÒA", `<w:spacing w:after="120"/>`)},
	{"I.II.2.a.2", letter1, words("SỞ NỘI VỤ", "UBND XÃ A")},
	{"I.II.2.a.3", letter1, words("TỈNH TÂY NINH", "")},
	{"I.II.2.a.4", letter1, words("TỈNH TÂY NINH", "TỈNH TN")},
	{"I.II.2.b.1", decision, look("ỦY BAN NHÂN DÂN", sixteen)},
	{"I.II.2.b.2", decision, stand("ỦY BAN NHÂN DÂN", left)},
	{"I.II.2.b.4", letter1, look("ỦY BAN NHÂN DÂN", sixteen)},
	{"I.II.2.b.5", decision, raw(`<w:ind w:left="1418" w:right="1418" w:firstLine="0"/>`, `<w:pBdr><w:bottom w:val="nil"/></w:pBdr>`)},
	{"I.II.2.b.6", decision, raw(`w:left="1418" w:right="1418"`, `w:left="218" w:right="218"`)},
	{"I.II.2.b.8", decision, raw(`w:left="1418" w:right="1418"`, `w:left="1018" w:right="1818"`)},
	{"I.II.2.b.9", letter1, stand("ỦY BAN NHÂN DÂN", `<w:spacing w:line="360"/>`)},
	{"I.II.3.a", decision, drop("Số: 140")},
	{"I.II.3.b.1", decision, words("Số: 140/QĐ-UBND", "Số: 140/KH-UBND")},
	{"I.II.3.b.2", letter1, words("Số: 1985/SNV-CCHC", "Số: 1985/SNV")},
	{"I.II.3.b.3", decision, words("Số: 140/QĐ-UBND", "Số: 140/QĐ")},
	{"I.II.3.c.1", decision, stand("Số: 140", left)},
	{"I.II.3.c.2", decision, look("Số: 140", tenPoint)},
	{"I.II.3.c.3", decision, look("Số: 140", `<w:b/>`)},
	{"I.II.3.c.4", decision, words("Số: 140", "SỐ: 140")},
	{"I.II.3.c.5", decision, words("Số: 140/QĐ-UBND", "Số: 140 QĐ-UBND")},
	{"I.II.3.c.6", decision, words("Số: 140", "Số: 4")},
	{"X.number", decision, words("Số: 140/QĐ-UBND", "Số: 140/2024/QĐ-UBND")},
	{"I.II.3.c.7", decision, words("Số: 140/QĐ-UBND", "Số: 140/QĐ - UBND")},
	{"I.II.4.b.1", letter1, words("Tây Ninh, ngày 05", "Tây Ninh, ngày 5")},
	{"I.II.4.b.2", decision, words("Tây Ninh, ngày 19 tháng 01", "Tây Ninh, ngày 19 tháng 1")},
	{"I.II.4.b.3", decision, words("Tây Ninh, ngày 19 tháng 01 năm 2024", "Tây Ninh, ngày 19 tháng 01 năm 24")},
	{"I.II.4.b.3", decision, words("Tây Ninh, ngày 19 tháng 01 năm 2024", "Tây Ninh, ngày 31 tháng 6 năm 2024")},
	{"I.II.4.c.1", decision, drop("Tây Ninh, ngày")},
	{"I.II.4.c.2", decision, look("Tây Ninh, ngày", upright)},
	{"I.II.4.c.3", decision, stand("Tây Ninh, ngày", left)},
	{"I.II.4.c.5", decision, words("Tây Ninh, ngày", "Tây Ninh ngày")},
	{"I.II.5.a", request, dropStyled("TrichYeu")},
	{"I.II.5.b.1", decision, look("QUYẾT ĐỊNH", sixteen)},
	{"I.II.5.b.2", decision, stand("QUYẾT ĐỊNH", left)},
	{"I.II.5.b.3", decision, look("Ban hành Kế hoạch", light)},
	{"I.II.5.b.4", decision, stand("Ban hành Kế hoạch", `<w:spacing w:before="240"/>`)},
	{"I.II.5.b.5", decision, words("Ban hành Kế hoạch cải cách hành chính trên địa bàn tỉnh Tây Ninh năm 2024", "Ban hành Kế hoạch cải cách hành chính trên địa bàn tỉnh Tây Ninh năm 2024.")},
	{"I.II.5.b.6", decision, raw(`<w:ind w:left="2815" w:right="2815" w:firstLine="0"/>`, `<w:pBdr><w:bottom w:val="nil"/></w:pBdr>`)},
	{"I.II.5.b.7", decision, raw(`w:left="2815" w:right="2815"`, `w:left="0" w:right="0"`)},
	{"I.II.5.b.8", decision, raw(`w:left="2815" w:right="2815"`, `w:left="2415" w:right="3215"`)},
	{"I.II.5.cv.1", letter1, look("V/v lấy ý kiến", tenPoint)},
	{"I.II.5.cv.2", letter1, stand("V/v lấy ý kiến", left)},
	{"I.II.5.cv.3", letter1, stand("V/v lấy ý kiến", `<w:spacing w:before="0"/>`)},
	{"I.II.6.a.2", decision, look("Căn cứ Luật Tổ chức", upright)},
	{"I.II.6.a.3", decision, words("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015,")},
	{"I.II.6.đ.2b", layered, look("QUY ĐỊNH CHUNG", light)},
	{"I.II.6.đ.3", decision, words("Điều 1. ", "Điều 1: ")},
	{"I.II.6.đ.3", decision, words("Điều 2. ", "Điều 2 - ")},
	{"I.II.6.đ.3b", decision, stand("Điều 1. ", `<w:ind w:firstLine="0"/>`)},
	{"I.II.6.đ.4", decision, both(look("Ban hành kèm theo Quyết định này", `<w:sz w:val="26"/>`))},
	{"I.II.6.đ.5", letter1, words("1. ", "1) ")},
	{"I.II.6.đ.6", plan, look("1. Mục tiêu", `<w:i/>`)},
	{"I.II.6.đ.7", plan, words("a) ", "a. ")},
	{"I.II.6.đ.8", decision, words("Điều 3. ", "Điều 4. ")},
	{"I.II.6.đ.9", plan, words("d) ", "e) ")},
	{"I.II.6.e.1", decision, look("Giao Sở Nội vụ", tenPoint)},
	{"I.II.6.e.2", decision, stand("Giao Sở Nội vụ", left)},
	{"I.II.6.e.3", decision, stand("Giao Sở Nội vụ", `<w:ind w:firstLine="0"/>`)},
	{"I.II.6.e.4", letter1, stand("Thực hiện nhiệm vụ", `<w:spacing w:after="0"/>`)},
	{"I.II.6.e.5", decision, stand("Giao Sở Nội vụ", `<w:spacing w:line="480"/>`)},
	{"I.V.same", decision, look("Giao Sở Nội vụ", `<w:sz w:val="26"/>`)},
	{"I.V.6b.muc", plan, look("I. MỤC TIÊU", light)},
	{"I.II.7.b.1", decision, words("KT. CHỦ TỊCH", "KT CHỦ TỊCH")},
	{"I.II.7.b.1", decision, words("KT. CHỦ TỊCH", "KT. ỦY BAN NHÂN DÂN")},
	{"I.II.7.b.2", decision, drop("PHÓ CHỦ TỊCH")},
	{"I.II.7.c.1", decision, words("Võ Đức Trọng", "TS. Võ Đức Trọng")},
	{"I.II.7.c.2", decision, words("Võ Đức Trọng", "Trọng")},
	{"I.II.7.đ.1", decision, both(drop("KT. CHỦ TỊCH"), drop("PHÓ CHỦ TỊCH"))},
	{"I.II.7.đ.2", decision, look("KT. CHỦ TỊCH", light)},
	{"I.II.7.đ.3", decision, look("Võ Đức Trọng", light)},
	{"I.II.7.space", decision, stand("Võ Đức Trọng", `<w:spacing w:before="0"/>`)},
	{"D13.1", decision, both(words("KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN"), words("PHÓ CHỦ TỊCH", "CHỦ TỊCH"))},
	{"D13.2", decision, words("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TÂY NINH", "ỦY BAN NHÂN DÂN TỈNH TÂY NINH")},
	{"I.II.9.b.2", letter1, words("Như trên;", "Sở Tài chính;")},
	{"I.II.9.d.1", letter1, look("Kính gửi:", `<w:i/>`)},
	{"I.II.9.d.2", letter1, words("Kính gửi:", "Kính gửi")},
	{"I.II.9.d.3", letter1, raw(`<w:r><w:t xml:space="preserve">- </w:t></w:r><w:r><w:t xml:space="preserve">Các sở`, `<w:r><w:t xml:space="preserve">Các sở`)},
	{"I.II.9.d.4", letter1, words("Các sở, ban, ngành tỉnh;", "Các sở, ban, ngành tỉnh,")},
	{"I.II.9.d.5", letter1, raw(`<w:pStyle w:val="KinhGuiNoi"/>`, `<w:pStyle w:val="KinhGuiNoi"/><w:ind w:left="2900"/>`)},
	{"I.II.9.d.6", letter1, both(raw(`<w:pStyle w:val="KinhGuiNoi"/>`, `<w:pStyle  w:val="KinhGuiNoi"/><w:ind w:left="700"/>`), raw(`<w:pStyle w:val="KinhGuiNoi"/>`, `<w:pStyle w:val="KinhGuiNoi"/><w:ind w:left="700"/>`))},
	{"I.II.9.d.8", decision, look("Nơi nhận:", light)},
	{"I.II.9.d.9", decision, stand("Nơi nhận:", middle)},
	{"I.II.9.d.11", decision, look("Bộ Nội vụ;", sixteen)},
	{"I.II.9.d.12", decision, raw(`<w:r><w:t xml:space="preserve">- </w:t></w:r><w:r><w:t xml:space="preserve">Bộ Nội vụ;`, `<w:r><w:t xml:space="preserve">Bộ Nội vụ;`)},
	{"I.II.9.d.13", decision, words("Bộ Nội vụ;", "Bộ Nội vụ,")},
	{"I.II.9.d.14", letter1, drop("Lưu: VT")},
	{"I.II.9.d.15", letter1, words("Lưu: VT, CCHC.", "Lưu VT, CCHC.")},
	{"I.II.9.d.16", letter1, words("Lưu: VT, CCHC.", "Lưu: VT, CCHC")},
	{"I.II.9.d.16", letter1, words("Lưu: VT, CCHC.", "Lưu: VT, CCHC.Châu")},
	{"I.II.9.d.16", letter1, words("Lưu: VT, CCHC.", "Lưu: VT, CCHC. Châu")},
	{"I.II.9.d.16", letter1, words("Lưu: VT, CCHC.", "Lưu: VT, CCHC.Hoa (03)")},
	{"I.II.9.d.17", letter1, words("Lưu: VT, CCHC.", "Lưu: VT.")},
	{"III.1.3.c", decision, words("Như Điều 3;", "Như Điều 5;")},
	{"III.1.3.c", decision, both(words("Như Điều 3;", "Bộ Xây dựng;"), words("Bộ Nội vụ;", "Như Điều 5;"))},
	{"I.III.1.b.1", annex, look("Phụ lục", tenPoint)},
	{"I.III.1.b.2", annex, look("CÁC NHIỆM VỤ", light)},
	{"I.III.1.c.1", annex, look("(Ban hành kèm theo", upright)},
	{"I.III.1.c.2", annex, words("(Ban hành kèm theo Quyết định số 140/QĐ-UBND ngày 19 tháng 01 năm 2024", "(Ban hành kèm theo Quyết định số 140/QĐ-UBND")},
	{"I.III.1.c.3", annex, words("(Ban hành kèm theo Quyết định số 140/QĐ-UBND ngày 19 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân", "(Ban hành kèm theo Quyết định số 140/QĐ-UBND ngày 19 tháng 01 năm 2024 của UBND")},
	{"I.III.1.c.5", annex, words("(Ban hành kèm theo Quyết định số 140/QĐ-UBND ngày 19 tháng 01", "(Ban hành kèm theo Quyết định số 140/QĐ-UBND ngày 19 tháng …")},
	{"III.2.line", annex, raw(`<w:ind w:left="4320" w:right="4320" w:firstLine="0"/>`, `<w:pBdr><w:bottom w:val="nil"/></w:pBdr>`)},
	{"III.1.end", letter1, words("Rất mong sự phối hợp của các cơ quan, địa phương./.", "Rất mong sự phối hợp của các cơ quan, địa phương.")},
	{"III.1.end", minutes, raw("năm 2026./.", "năm 2026.")},
	{"III.1.3.a", decision, look("CHỦ TỊCH ỦY BAN", light)},
	{"III.1.3.b", decision, look("QUYẾT ĐỊNH:", light)},
	{"III.1.3.d", plan, look("(Ban hành kèm theo", upright)},
	{"III.1.7", inviting, words("Địa điểm", "Nơi họp")},
	{"I.P2.II.2", trueCopy, look("SAO Y", light)},
}

// TestPlantedFaults plants each fault in a good document, and wants the rule that tells of it and no other.
func TestPlantedFaults(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("skipped: no goroutine does it, and the whole run tries it")
	}
	rendering := docxRendering(t)
	bases := map[string][]byte{}
	before := map[string][]string{}
	faults := everycase.Some(t, slices.Concat(plantedFaults, plantedStructure), 4)
	for _, s := range samples(t) {
		if name := s.folder + "/" + s.Name; bases[name] == nil && slices.ContainsFunc(faults, func(f fault) bool { return f.base == name }) {
			bases[name] = s.in(t, rendering)
			before[name] = rulesBroken(t, bases[name])
		}
	}
	for _, f := range faults {
		t.Run(f.id, func(t *testing.T) {
			if bases[f.base] == nil {
				t.Fatalf("no document %s", f.base)
			}
			got := rulesBroken(t, planted(t, bases[f.base], f.plant))
			got = slices.DeleteFunc(got, func(id string) bool { return slices.Contains(before[f.base], id) })
			if !slices.Equal(got, []string{f.id}) {
				t.Errorf("%s: %v", f.base, got)
			}
		})
	}
}

// rulesBroken gives the rules that find something in a file, each once.
func rulesBroken(t *testing.T, data []byte) (all []string) {
	t.Helper()
	r, err := checkup.Data("van-ban.docx", data, checkup.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range r.Groups {
		all = append(all, g.Rule.ID)
	}
	return all
}

// planted gives a file with other parts.
func planted(t *testing.T, data []byte, plant func(map[string]string)) []byte {
	t.Helper()
	pkg, err := ooxml.ReadPackage("van-ban.docx", data, ooxml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, name := range pkg.Names() {
		parts[name] = string(pkg.Part(name))
	}
	was := maps.Clone(parts)
	plant(parts)
	if maps.Equal(was, parts) {
		t.Fatal("nothing was planted")
	}
	for name, content := range parts {
		if content == was[name] {
			continue
		}
		if err := pkg.Set(name, []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	out, err := pkg.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestEveryRuleIsOneRow holds that no two rules have a number, and counts them.
func TestEveryRuleIsOneRow(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range ruleset.Decree().Rules {
		if seen[r.ID] {
			t.Errorf("%s stands twice", r.ID)
		}
		seen[r.ID] = true
		if r.Says == "" || r.Component == "" || !slices.Contains(check.Components, r.Component) {
			t.Errorf("%s says nothing, or is about nothing that is known: %q", r.ID, r.Component)
		}
	}
	t.Logf("%d rules", len(seen))
}

// TestEveryRuleHasItsFault holds that a fault is planted for each rule of form and of components; those of language have theirs in their own package.
func TestEveryRuleHasItsFault(t *testing.T) {
	planted := map[string]bool{}
	for _, f := range slices.Concat(plantedFaults, plantedStructure) {
		planted[f.id] = true
	}
	for _, r := range slices.Concat(form.Rules(), component.Rules()) {
		if !planted[r.ID] {
			t.Errorf("no fault is planted for %s: %s", r.ID, r.Says)
		}
	}
}
