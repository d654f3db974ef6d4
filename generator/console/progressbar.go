package console

import (
	"fmt"
	"strings"
	"time"
)

const barWidth = 30

// BarText shows how far a work on many dossiers is, which failed, and when it may be done.
func BarText(done, all, failed int, took time.Duration) string {
	full := barWidth * done / max(1, all)
	text := fmt.Sprintf("[%s%s] %d/%d hồ sơ", strings.Repeat("█", full), strings.Repeat("·", barWidth-full), done, all)
	if failed > 0 {
		text += fmt.Sprintf(", %d lỗi", failed)
	}
	if left := took / time.Duration(max(1, done)) * time.Duration(all-done); done > 0 && left > time.Second {
		text += ", còn khoảng " + left.Round(time.Second).String()
	}
	return text
}
