package formvalues

import (
	"slices"
	"strings"

	"vanban/generator/doc"
	"vanban/generator/formwords"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/recognise"
	"vanban/generator/word/document"
)

// span is text of one look.
type span = document.Span

// minutes reads what minutes say elsewhere than in the lines of their form: the first sentence and the last.
func (r *Reader) minutes(values Values) {
	for i := range r.Document.Parts {
		p := &r.Document.Parts[i]
		if p.IsTable || p.Lost && !strings.HasPrefix(p.Text(), "Hôm nay") {
			continue
		}
		if m := formwords.Opening().FindStringSubmatch(p.Text()); m != nil {
			r.opens(p, m, values)
			break
		}
	}
	r.ends(values)
}

// ends takes when minutes end from their last sentence, which the program words; what else it says stays in the text.
func (r *Reader) ends(values Values) {
	for _, p := range slices.Backward(r.Document.Text()) {
		m := formwords.Ending().FindStringSubmatch(p.Text())
		if m == nil || values["ket-thuc"] != nil {
			continue
		}
		values["ket-thuc"] = []string{nd30.TrimEnd(strings.TrimSpace(m[1]))}
		r.Guess(p, "giờ kết thúc lấy từ câu này; câu “… kết thúc vào hồi …” là chương trình viết")
		r.Worded = append(r.Worded, p)
		if p.Role = doc.Command; strings.Trim(m[2], " ./") != "" {
			p.Role, p.Spans = doc.Body, []span{{Text: letters.UpperFirst(m[2])}}
		}
	}
}

// opens takes beginning and place of the first sentence; one that says more stays in the text too.
func (r *Reader) opens(p *recognise.Part, m []string, values Values) {
	for i, key := range []string{"bat-dau", "dia-diem"} {
		if values[key] == nil {
			values[key] = []string{nd30.TrimEnd(strings.TrimSpace(m[i+1]))}
			if key == "dia-diem" {
				values[key][0] = letters.UpperFirst(values[key][0])
			}
		}
	}
	r.Guess(p, "thời gian và địa điểm lấy từ câu mở đầu; câu ấy là chương trình viết")
	if p.Lost = false; formwords.Present().MatchString(m[3]) {
		p.Role = doc.Command // the program words it
	} else {
		p.Role = doc.Body
	}
}
