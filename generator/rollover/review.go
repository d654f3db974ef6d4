package rollover

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/source"
)

// reviewHead tells a person what to do with the list.
const reviewHead = `# Những chỗ còn nhắc đến năm cũ, số cũ, người ký cũ, các văn bản viện dẫn, cơ quan không còn và nhiệm vụ đã xong, do lệnh nam-moi ghi ra.
# Với mỗi mục: sửa chỗ ấy trong hồ sơ, hoặc đổi “giu: false” thành “giu: true” nếu đúng là phải giữ.
# Chỗ đã sửa thì tự hết; lệnh kiem-chung còn nhắc cho đến khi mọi mục được giải quyết.
`

// reviewText writes the list as the file that ReadReview reads.
func reviewText(r *Review) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%snam-cu: %d\ncan-soat:\n", reviewHead, r.Year)
	if len(r.Items) == 0 {
		b.WriteString("  []\n")
	}
	for _, i := range r.Items {
		fmt.Fprintf(&b, "  - nhac: %s\n    ly-do: %s\n    giu: %t\n", quoted(i.Mention), i.Reason, i.Keep)
		if i.Successor != "" {
			fmt.Fprintf(&b, "    thay-bang: %s\n", quoted(i.Successor))
		}
		b.WriteString("    o:\n")
		for _, p := range i.Places {
			fmt.Fprintf(&b, "      - {tep: %s, dong: %d, loi: %s}\n", quoted(p.At.File), p.At.Line, quoted(p.Context))
		}
	}
	return b.String()
}

// quoted writes a text between double quotes as YAML reads them.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\t", " ").Replace(s) + `"`
}

// reasons say why something must be settled, what to do, and what a summary counts, in its order.
var reasons = []struct {
	why                 ReviewReason
	what, hint, counted string
}{
	{OldYear, "còn nhắc đến năm cũ %s", "sửa năm", "chỗ nhắc đến năm %d"},
	{OldNumber, "còn nhắc đến số của kế hoạch cũ, %s", "sửa số", "chỗ nhắc đến số cũ"},
	{OldSigner, "còn tên người ký kế hoạch cũ, %s", "sửa tên nếu người ký đã đổi", "người ký cũ"},
	{OtherPaper, "viện dẫn văn bản %s, cần xem còn hiệu lực không", "thay bằng văn bản mới nếu đã hết hiệu lực", "văn bản viện dẫn"},
	{OldDeadline, "có thời hạn “%s” không tự chuyển được sang năm mới", "sửa thời hạn", "thời hạn chưa chuyển được"},
	{OldAmount, "ghi %s", "sửa thành số tiền của năm mới", "cột hoặc chỗ ghi số tiền của năm cũ"},
	{FinishedTask, "là %s, đã hoàn thành hoặc không còn phù hợp ở năm cũ", "bỏ nhiệm vụ nếu năm mới không làm nữa", "nhiệm vụ đã xong"},
	{GoneBody, "nhắc đến “%s”, cơ quan hoặc đơn vị hành chính không còn từ năm 2025 (cấp huyện kết thúc ngày 01/7/2025)", "thay bằng cơ quan nay làm việc ấy", "cơ quan không còn"},
	{GoneQuoted, "nhắc đến “%s”, nay không còn, trong tên văn bản của thời ấy", "giữ nguyên tên văn bản nếu văn bản còn hiệu lực", "cơ quan không còn trong tên văn bản cũ"},
}

// Open gives what rolling a dossier forward left for a person to settle, as far as it isn't.
func Open(d *dossier.Dossier) (source.Problems, error) {
	review, err := ReadReview(d)
	if err != nil || review == nil {
		return nil, err
	}
	return Unsettled(d, review), nil
}

// Unsettled gives what of a list a person has still to settle, with the places where it stands now.
func Unsettled(d *dossier.Dossier, r *Review) source.Problems {
	var all source.Problems
	texts := map[string][]string{}
	for _, name := range d.Files() {
		texts[name] = withoutComments(name, d.Lines(name))
	}
	for _, i := range r.Items {
		if i.Keep {
			continue
		}
		why := reasons[slices.Index(reviewReasons, i.Reason)]
		if i.Successor != "" && i.Reason == GoneBody {
			why.hint = "thay bằng " + i.Successor
		}
		for _, at := range where(d, texts, i) {
			all = all.With(d.Problem(at, "Chỗ này "+fmt.Sprintf(why.what, i.Mention)+".", // a line may say one thing twice
				fmt.Sprintf("%s, hoặc ghi “giu: true” ở mục “%s” trong %s", why.hint, i.Mention, dossier.ReviewFile)))
		}
	}
	return all
}

// where gives the lines of the dossier on which an item still stands: a year, a deadline, a task by the lines
// that were listed, the others wherever they are mentioned.
func where(d *dossier.Dossier, texts map[string][]string, i ReviewItem) []source.Pos {
	byLine := slices.Contains([]ReviewReason{OldYear, OldDeadline, OldAmount, FinishedTask}, i.Reason)
	var all []source.Pos
	for _, name := range d.Files() {
		for n, line := range texts[name] {
			text := strings.TrimSpace(line)
			stands := strings.Contains(text, i.Mention)
			if i.Reason == GoneBody || i.Reason == GoneQuoted {
				stands = slices.ContainsFunc(gone(text), func(m mention) bool { return m.name == i.Mention && m.why() == i.Reason })
			}
			if byLine {
				stands = slices.ContainsFunc(i.Places, func(p ReviewPlace) bool { return p.At.File == name && strings.Contains(text, p.Context) })
			}
			if stands {
				all = append(all, source.Pos{File: name, Line: n + 1})
			}
		}
	}
	return all
}

// Summary tells what is to be settled, a line a reason.
func Summary(r *Review) []string {
	n := map[ReviewReason]int{}
	for _, i := range r.Items {
		n[i.Reason]++
	}
	var lines []string
	for _, k := range reasons {
		if n[k.why] > 0 {
			lines = append(lines, fmt.Sprintf("%d %s", n[k.why], strings.ReplaceAll(k.counted, "%d", strconv.Itoa(r.Year))))
		}
	}
	return lines
}
