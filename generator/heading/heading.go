package heading

import (
	"fmt"
	"strconv"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/nd30"
	"vanban/generator/pattern"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
	"vanban/generator/yamledit"
)

// Keys are the keys of a document's head that a document of any kind may have.
var Keys = []string{"phu-de", "loi-ban-hanh", "thang", JointSchema.Name, ContentsKey}

// Heading is how a document's title and date are set where its writer says more of them than what they say.
type Heading struct {
	Breaks   []string    // what stands behind each end of a line that trich-yeu chooses
	Under    source.Text // phu-de, a line of its own under the abstract
	Opening  source.Text // loi-ban-hanh, between the bases and the text: the words themselves, or a yes for those of the wording
	Contents Contents    // muc-luc
	Month    int         // thang, of a draft that has no day yet; 0 where not given
	Year     int         // behind it, of a plan that is for another year than that of its issue: thang: 12/2025; 0 where not given
	Tail     source.Text // behind the digits of so: “-12” of 126-12, “/2020” of 30/2020
}

// ReadNumber reads so; 0 where it is left blank.
func ReadNumber(m *strictyaml.Mapping) int {
	if n, tail, is := nd30.ParseNumber(m.Text("so").S); is && tail != "" {
		return n
	}
	return m.Number("so", 1, strictyaml.LastNumber)
}

// Read reads the heading of a document that is issued on a day, and gives its abstract, too.
func Read(m *strictyaml.Mapping, day calendar.Date) (h Heading, abstract source.Text) {
	abstract, h.Breaks = m.Title("trich-yeu")
	h.Under, h.Opening = m.Text("phu-de"), m.Text("loi-ban-hanh")
	h.Month, h.Year = readMonth(m)
	h.Tail.At = m.Where("so")
	_, h.Tail.S, _ = nd30.ParseNumber(m.Text("so").S)
	h.Contents = ReadContents(m)
	if h.Month != 0 && !day.IsZero() && int(day.Month) != h.Month {
		m.Decoder.Report(m.Where("thang"), fmt.Sprintf("“thang: %d” khác tháng của “ngay” (%s).", h.Month, nd30.Day(day)), "bỏ “thang”: nó chỉ dùng khi chưa có ngày")
	}
	return h, abstract
}

var monthOfYear = pattern.Lazy(`^(0?[1-9]|1[0-2])/(20\d\d)$`)

// readMonth reads thang: a month, or one of another year than nam.
func readMonth(m *strictyaml.Mapping) (month, year int) {
	parts := monthOfYear().FindStringSubmatch(m.Text("thang").S)
	if parts == nil {
		return m.Number("thang", 1, 12), 0
	}
	return pattern.Number(parts[1]), pattern.Number(parts[2])
}

// PutMonth sets the month in which a draft was to be issued to that of its day: drafts are signed later than they were meant to be.
func PutMonth(top *yamledit.Mapping, day calendar.Date) error {
	p := top.Pair("thang")
	if p == nil || day.IsZero() || strictyaml.IsBlank(p.Value) {
		return nil
	}
	written, _, hasYear := strings.Cut(p.Value.GetToken().Value, "/")
	month := strconv.Itoa(int(day.Month))
	if strings.TrimLeft(written, "0") == month {
		return nil
	}
	if hasYear {
		month += "/" + strconv.Itoa(day.Year)
	}
	return top.ReplaceWritten(p, month)
}

// Opens says whether words stand between the bases and the text, and gives them where they are the document's own.
func (h *Heading) Opens() (opens bool, own string) {
	for _, word := range strictyaml.YesNo {
		if strings.EqualFold(word.Word, h.Opening.S) {
			return word.Value, ""
		}
	}
	return !h.Opening.Empty(), h.Opening.S
}

// Values gives the heading's settings by names that a clerk knows; those that are not set are not there.
func (h *Heading) Values() map[string]any {
	all := map[string]any{}
	if len(h.Breaks) > 0 {
		all["trích yếu: ngắt dòng"] = h.Breaks
	}
	if !h.Under.Empty() {
		all["phụ đề"] = h.Under
	}
	if !h.Opening.Empty() {
		all["lời ban hành"] = h.Opening
	}
	if h.Contents.Asked() {
		all["mục lục"] = h.Contents
	}
	if h.Month != 0 {
		all["tháng"] = h.Month
	}
	if h.Year != 0 {
		all["năm của tháng"] = h.Year
	}
	if !h.Tail.Empty() {
		all["phần sau của số"] = h.Tail
	}
	return all
}
