package legacyfont

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"vanban/generator/everycase"
)

func TestOldCodesAreConverted(t *testing.T) {
	for _, c := range []struct {
		code       Code
		typed, say string
	}{
		{TCVN3, "Rµ so¸t thñ tôc hµnh chÝnh", "Rà soát thủ tục hành chính"},
		{TCVN3, "§iÒu 5. Céng hßa x· héi chñ nghÜa ViÖt Nam", "Điều 5. Cộng hòa xã hội chủ nghĩa Việt Nam"},
		{TCVN3, "Së N«ng nghiÖp vµ M«i tr\u00adêng", "Sở Nông nghiệp và Môi trường"},
		{TCVN3, "n\u00adíc s¹ch, ®Êt ®ai", "nước sạch, đất đai"},
		{TCVN3, "Nhiệm vụ: Rµ so¸t hồ sơ", "Nhiệm vụ: Rà soát hồ sơ"},
		{VNI, "Raø soaùt thuû tuïc haønh chính", "Rà soát thủ tục hành chính"},
		{VNI, "Ñieàu 5. Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Điều 5. Cộng hòa xã hội chủ nghĩa Việt Nam"},
		{VNI, "UÛY BAN NHAÂN DAÂN TÆNH", "ỦY BAN NHÂN DÂN TỈNH"},
		{VNI, "Sôû Noâng nghieäp vaø Moâi tröôøng", "Sở Nông nghiệp và Môi trường"},
		{VNI, "Baùo caùo naêm", "Báo cáo năm"},
	} {
		code, evidence := Recognise(c.typed)
		if code != c.code || evidence < Likely {
			t.Errorf("%q: %v with %d", c.typed, code, evidence)
			continue
		}
		if got := code.Convert(c.typed); got != c.say {
			t.Errorf("%q: got %q, want %q", c.typed, got, c.say)
		}
	}
}

// TestCapitalsOfTCVN3: the fonts .VnTimeH show small letters as capitals, so that a word of capitals is in capitals once converted, and one
// without a letter of ASCII is as those beside it.
func TestCapitalsOfTCVN3(t *testing.T) {
	for typed, say := range map[string]string{
		"THùC HIÖN KÕ HO¹CH C¶I C¸CH":              "THỰC HIỆN KẾ HOẠCH CẢI CÁCH",
		"ñY BAN NH¢N D¢N TØNH":                     "ỦY BAN NHÂN DÂN TỈNH",
		"ý ®å C¶I C¸CH":                            "Ý ĐỒ CẢI CÁCH",
		"C¶I C¸CH Ö\nRµ so¸t thñ tôc":              "CẢI CÁCH Ệ\nRà soát thủ tục",
		"§iÒu 5. Céng hßa":                         "Điều 5. Cộng hòa",
		"UBND tØnh, Së N«ng nghiÖp vµ M«i tr":      "UBND tỉnh, Sở Nông nghiệp và Môi tr",
		"§Ò ¸n cña UBND x·":                        "Đề án của UBND xã",
		"ý kiÕn cña Së":                            "ý kiến của Sở",
		"Ngµy 20 th¸ng 3, QuyÕt ®Þnh sè 5/Q§-UBND": "Ngày 20 tháng 3, Quyết định số 5/QĐ-UBND",
		"A. Môc tiªu":                              "A. Mục tiêu",
	} {
		if got := TCVN3.Convert(typed); got != say {
			t.Errorf("%q: got %q, want %q", typed, got, say)
		}
	}
}

// Unicode text of Vietnamese, names and signs of other languages are in no old code.
func TestUnicodeIsNoOldCode(t *testing.T) {
	for _, text := range []string{
		"Rà soát, đơn giản hóa thủ tục hành chính; hoà, toà, loè, xoã, Quý, Qúy I, thuỷ, khoẻ, mét, bé, tôc",
		"Agence Française de Développement, Région Île-de-France, où, naïve, Noël, Haïti, Loïc, maïs, thaï, Besançon, Müller, Köln, Zürich",
		"El Niño, La Niña, São Paulo, João, Øresund, Ærø, Håkon, Göteborg, Málaga, Peña, Curaçao",
		"Lao động: 10µm, 2,5 µm, µg/m³, kW·h, ±5 %, 3×4, 25°C, §5, ½, Ø100, Microsoft®, VNPT®, © 2024, «Paris», «An toàn»",
		"quoad vim obligandi, ex officio, bona fide, mutatis mutandis",
		"Krông Nô, Êđê, Hmông, Đắk Lắk, Pác Bó, Cơ Tu, Plông",
	} {
		if code, evidence := Recognise(text); code != None {
			t.Errorf("%q is taken for %v (%d), first at %d", text, code, evidence, code.First(text))
		}
	}
}

func TestSyllables(t *testing.T) {
	for _, s := range strings.Fields("rà soát thủ tục hành chính quý giữa gì nghiêng khuya nguyễn đường uỷ ủy hoà hòa quyết ý yêu thuở quá huỳnh quỳnh quýt quých tuýp") {
		if !IsSyllable(s) {
			t.Errorf("%q is no syllable", s)
		}
	}
	for _, s := range strings.Fields("soaùt tôc thñ rµ paris müller toàn̉ aù xç niủo françaịse qú") {
		if IsSyllable(s) {
			t.Errorf("%q is a syllable", s)
		}
	}
}

// TestWordsPassedOverTellNothing: of all words of an onset and two letters, those that are passed over at a glance weigh nothing.
func TestWordsPassedOverTellNothing(t *testing.T) {
	var letters []rune
	for c := rune('A'); c <= 0x1ef9; c++ {
		if isPart(c) && (c < 0x1b1 || c > 0x1e9f) {
			letters = append(letters, c)
		}
	}
	told := 0
	for _, first := range everycase.Some(t, letters, 5) {
		for _, second := range letters {
			w := word{s: "th" + string(first) + string(second)}
			for _, code := range []Code{TCVN3, VNI} {
				weight := code.weighed(w)
				if weight > 0 && !code.mayConvert(w.s) {
					t.Fatalf("%q tells of %v and is passed over", w.s, code)
				}
				told += int(weight)
			}
		}
	}
	if told == 0 {
		t.Error("no word tells anything")
	}
}

// TestTellingWordsAreFoundByTheirCharacters: looking only at words with characters of a code finds what looking at all words finds.
func TestTellingWordsAreFoundByTheirCharacters(t *testing.T) {
	for _, line := range strings.Split("Rµ so¸t, 2Rµ Raø soaùt\nrà soát công tác «Ñaûng» uûy\nñ\nvà ¸\u00a0Ñ\xc3\nÑieàu 12Ñieàu Sè\u0301", "\n") {
		for _, code := range []Code{TCVN3, VNI} {
			var want []word
			for w := range words(line) {
				if code.weigh(w) > 0 {
					want = append(want, w)
				}
			}
			if len(want) > 0 && code.foreign(line) > len(want) {
				want = nil
			}
			if got := code.telling(line); !slices.Equal(got, want) {
				t.Errorf("%v of %q: %v, want %v", code, line, got, want)
			}
		}
	}
}

func FuzzConvert(f *testing.F) {
	f.Add("Rµ so¸t Raø soaùt rà soát")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		code, _ := Recognise(text)
		if code == None {
			return
		}
		found := false
		for line := range strings.Lines(text) {
			at := code.First(line)
			found = found || at >= 0
			if at >= len([]rune(line)) {
				t.Errorf("%q: the first word in %v is at %d", line, code, at)
			}
		}
		if !found {
			t.Errorf("%q: no line of it is in %v", text, code)
		}
		if !utf8.ValidString(code.Convert(text)) {
			t.Errorf("%q: not UTF-8 when converted", text)
		}
	})
}
