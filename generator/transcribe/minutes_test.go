package transcribe_test

import (
	"strings"
	"testing"

	"vanban/generator/recognise"
	"vanban/generator/transcribe"
	"vanban/generator/word/document"
)

// minutes are those of a handing over, up to those who sign.
const minutes = `|*ỦY BAN NHÂN DÂN|*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
|*XÃ HÒA HỘI|*Độc lập - Tự do - Hạnh phúc
Số: 12/BB-UBND
*BIÊN BẢN
*Bàn giao tài sản công
Hôm nay, ngày 05 tháng 3 năm 2026, tại trụ sở Ủy ban nhân dân xã, chúng tôi gồm:
Ông Nguyễn Văn An, Chủ tịch, và các bên trong tinh thần hài hòa.
Biên bản lập thành 02 bản, mỗi bên giữ 01 bản.
`

// Who signs minutes is a side, below one, the chair or the secretary by what stands over the name; the first sentence says when and where they begin.
func TestSignersOfMinutes(t *testing.T) {
	for _, one := range []struct{ signs, want, not string }{
		{"|*BÊN GIAO#Nguyễn Văn An|*BÊN NHẬN#Trần Thị Bình\n|*NGƯỜI CHỨNG KIẾN#Lê Văn Cường|*XÁC NHẬN CỦA ỦY BAN NHÂN DÂN XÃ#*CHỦ TỊCH#Đỗ Văn Em",
			"ben-a:|ten: Bên giao|ho-ten: Nguyễn Văn An|ben-b:|ten: Bên nhận|ho-ten: Trần Thị Bình|cung-ky:|chuc-vu: Người chứng kiến|ho-ten: Lê Văn Cường|chuc-vu: Xác nhận của Ủy ban nhân dân xã|chuc-vu-khac: Chủ tịch|ho-ten: Đỗ Văn Em", "chu-toa"},
		{"|*THƯ KÝ#Nguyễn Văn An|*CHỦ TỌA#Trần Thị Bình", "bat-dau: ngày 05 tháng 3 năm 2026|dia-diem: Trụ sở Ủy ban nhân dân xã|chu-toa: Trần Thị Bình|thu-ky: Nguyễn Văn An", "ben-a"},
		{"|*ĐẠI DIỆN BÊN A#*CHỦ TỊCH#Nguyễn Văn An|*BÊN B#Trần Thị Bình|*NGƯỜI LÀM CHỨNG#Lê Văn Cường", "ben-a:|ten: Bên A|chuc-vu: Chủ tịch|ben-b:|ten: Bên B|cung-ky:|chuc-vu: Người làm chứng", "ben-c"},
		{"|*BÊN GIAO#Nguyễn Văn An|*BÊN NHẬN#Trần Thị Bình|*BÊN CHỨNG KIẾN#Lê Văn Cường", "ben-a:|ben-b:|ben-c:|ten: Bên chứng kiến|ho-ten: Lê Văn Cường", "cung-ky"},
		{"||*NGƯỜI LẬP BIÊN BẢN#Nguyễn Văn An", `chu-toa: "……"|thu-ky: Nguyễn Văn An`, "ben-a"},
		{"||*ĐẠI DIỆN BÊN GIAO#*CHỦ TỊCH#Nguyễn Văn An", `ben-a:|ho-ten: Nguyễn Văn An|ben-b:|ten: "……"`, "chu-toa"},
	} {
		d, err := document.Open("a.docx", wordFile(t, strings.Split(minutes+one.signs, "\n")))
		if err != nil {
			t.Fatal(err)
		}
		source := recognise.Read(d)
		r := transcribe.Papers(source, source.Documents(), "a")
		text := r.Files[0].Text
		rest := text
		for part := range strings.SplitSeq(one.want, "|") {
			_, after, found := strings.Cut(rest, part)
			if !found {
				t.Errorf("%s: no %q behind the others in\n%s", one.signs, part, text)
				break
			}
			rest = after
		}
		if strings.Contains(text, one.not) || !strings.Contains(text, "Ủy ban nhân dân xã Hòa Hội") {
			t.Errorf("%s:\n%s", one.signs, text)
		}
		if len(r.Lost) > 0 && !strings.HasPrefix(r.Lost[0].Words, "NGƯỜI LẬP") { // a word over the secretary that the form hasn't
			t.Errorf("%s: %+v", one.signs, r.Lost)
		}
	}
}

// Signs without width part no words and take no paragraph out of the text, and what is raised by a distance is told as any other; in the archive line too.
func TestSignsWithoutWidth(t *testing.T) {
	raised := "<w:r><w:t>Tổ \u200bchức phần\u2060 mềm\ufeff họp" + `</w:t></w:r><w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>1</w:t></w:r>`
	archive := `<w:r><w:t xml:space="preserve">- Lưu: VT, NC.</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>Châu</w:t></w:r>`
	head := strings.TrimSuffix(minutes, "\n") + "\n" + raised + "\nNơi nhận:\n- Như trên;\n" + archive
	d, err := document.Open("a.docx", wordFile(t, strings.Split(head, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	source := recognise.Read(d)
	r := transcribe.Papers(source, source.Documents(), "a")
	if !strings.Contains(r.Files[0].Text, "Tổ chức phần mềm họp1") {
		t.Errorf("%s", r.Files[0].Text)
	}
	told := 0
	for _, g := range r.Guesses {
		if strings.Contains(g.What, "chữ nhỏ viết trên hoặc dưới dòng") {
			told++
		}
	}
	if told != 1 || len(r.Lost) > 0 {
		t.Errorf("told %d, lost %+v", told, r.Lost)
	}
}
