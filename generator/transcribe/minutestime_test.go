package transcribe_test

import (
	"strings"
	"testing"

	"vanban/generator/recognise"
	"vanban/generator/transcribe"
	"vanban/generator/word/document"
)

// What minutes say of when they begin and end is read whole, and nothing else with it: a day told before its hour takes the hour in, an end is an hour and no sentence. The form's own line over
// what was said is the program's.
func TestTimesOfMinutes(t *testing.T) {
	const head = "|*SỞ NỘI VỤ|*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM#*Độc lập - Tự do - Hạnh phúc\nSố: 12/BB-SNV\n*BIÊN BẢN\n*Họp giao ban\n"
	const end = "\n|*THƯ KÝ#Nguyễn Văn An|*CHỦ TỌA#Trần Thị Bình"
	for _, one := range []struct{ lines, want, not string }{
		{"Thời gian: ngày 05/3/2026\nBắt đầu lúc: 8 giờ 30\nĐịa điểm: phòng họp số 1", "bat-dau: 8 giờ 30 ngày 05/3/2026|dia-diem: phòng họp số 1", "Bắt đầu lúc"},
		{"Thời gian: Ngày 05 tháng 3 năm 2026\nThời gian bắt đầu: 8h30, ngày 05/3/2026", "bat-dau: 8h30, ngày 05/3/2026", "Thời gian bắt đầu"},
		{"Thời gian: ngày 05/3/2026\nThời gian bắt đầu: 8h30, ngày 06/3/2026", "bat-dau: ngày 05/3/2026|8h30, ngày 06/3/2026", ""},
		{"Thời gian: 8 giờ ngày 05/3/2026\nBắt đầu lúc: 9 giờ", "bat-dau: 8 giờ ngày 05/3/2026|Bắt đầu lúc: 9 giờ", ""},
		{"Thời gian: ngày 05/3/2026\nHôm nay, vào hồi 8 giờ 30, ngày 05/3/2026, tại phòng họp số 1, gồm:\n- Ông Lê Văn Cường", "bat-dau: 8 giờ 30, ngày 05/3/2026", "Hôm nay"},
		{"Cuộc họp kết thúc lúc 11 giờ 30 cùng ngày và biên bản được mọi người thông qua.", "ket-thuc: 11 giờ 30 cùng ngày\n|và biên bản được mọi người thông qua", "thông qua\nnoi-nhan"},
		{"Cuộc họp kết thúc vào hồi 11h30 phút ngày 05/3/2026.", "ket-thuc: hồi 11h30 phút ngày 05/3/2026\n", "vào hồi"},
		{"Hội nghị kết thúc vào lúc 17 giờ 00 phút, ngày 05 tháng 3 năm 2026. Biên bản gồm 02 trang.", "ket-thuc: 17 giờ 00 phút, ngày 05 tháng 3 năm 2026\n|Biên bản gồm 02 trang", "Hội nghị kết thúc"},
		{"Nội dung (theo diễn biến cuộc họp):\nÔng An báo cáo.", "Ông An báo cáo.", "theo diễn biến"},
		{"Nội dung (theo diễn biến cuộc họp/hội nghị/hội thảo): ......", "---", "theo diễn biến"},
		{"Nội dung (xem phụ lục):\nÔng An báo cáo.", "Nội dung (xem phụ lục):", ""},
	} {
		d, err := document.Open("a.docx", wordFile(t, strings.Split(head+one.lines+end, "\n")))
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
				t.Errorf("%s: no %q behind the others in\n%s", one.lines, part, text)
				break
			}
			rest = after
		}
		if one.not != "" && strings.Contains(text, one.not) || len(r.Lost) > 0 {
			t.Errorf("%s: %+v\n%s", one.lines, r.Lost, text)
		}
	}
}
