package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"vanban/generator/run"
)

// bar shows a batch as one line that grows, on a terminal.
type bar struct {
	streams Streams
	began   time.Time
	shown   time.Time
}

const (
	barWidth = 30
	barPace  = 100 * time.Millisecond
)

func newBar(streams Streams) *bar { return &bar{streams: streams, began: time.Now()} }

func (p *bar) one(b *batch, _ string, _ run.Result, _ error) {
	now := time.Now()
	if now.Sub(p.shown) < barPace && b.done < len(b.folders) {
		return
	}
	p.shown = now
	fmt.Fprint(p.streams.Err, "\r\x1b[K", barText(b.done, len(b.folders), len(b.failures), now.Sub(p.began)))
}

func barText(done, all, failed int, took time.Duration) string {
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

func (p *bar) end(b *batch, stopped bool) {
	fmt.Fprint(p.streams.Err, "\r\x1b[K")
	(&lines{streams: p.streams}).end(b, stopped)
}

// isTerminal says whether a stream is shown to a person as it is written.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb"
}
