package exchange

import (
	"fmt"
	"strings"

	"vanban/generator/transcribe"
)

// unclear writes what was not placed, word for word, each with its paragraph; empty where everything was.
func unclear(r *transcribe.Result, of string) string {
	lost := false
	var b strings.Builder
	fmt.Fprintf(&b, "# Chưa rõ\n\nNhững lời của %s chưa đặt được vào đâu, giữ nguyên từng chữ. Chuyển vào chỗ của chúng rồi xóa tệp này.\n", of)
	for _, l := range r.Lost {
		if l.Words == "" {
			continue
		}
		lost = true
		place := "đầu trang, chân trang"
		if l.Paragraph > 0 {
			place = fmt.Sprintf("đoạn %d", l.Paragraph)
		}
		if l.File != "" {
			place = l.File + ", " + place
		}
		if l.Why != "" && l.Why != "đầu trang hoặc chân trang" {
			place += ", " + l.Why
		}
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", place, l.Words)
	}
	if !lost {
		return ""
	}
	return b.String()
}
