package issued

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/source"
)

// restore is what a person does about a record that can't be right.
func restore(folder string) string {
	return "chép lại tệp này từ bản sao lưu; nếu văn bản chưa ban hành thì chuyển cả thư mục " + folder + " ra nơi khác"
}

// parse reads a record and everything in it that a later run relies on: its day, its period, its kind, and names that stay
// within their folders, for files are written by them.
func parse(folder, file string, data []byte) (*Record, error) {
	r := &Record{path: folder}
	if err := json.Unmarshal(data, r); err != nil || r.Version != r.form() {
		return nil, &source.Problem{At: source.Pos{File: file, Line: lineOfError(data, err)}, What: "sổ ghi văn bản đã ban hành bị hỏng, hoặc của một phiên bản chương trình khác", Hint: restore(folder)}
	}
	var problems source.Problems
	say := func(key, what string) {
		line := lineOf(data, key)
		problems = append(problems, &source.Problem{At: source.Pos{File: file, Line: line}, What: what, Hint: restore(folder)})
	}
	var err error
	if r.date, err = calendar.ParseDate(r.Day); err != nil {
		say("ngay", fmt.Sprintf("sổ ghi văn bản đã ban hành có ngày sai (“%s”): %v", r.Day, err))
	}
	if r.Period != "" {
		if _, err := deadline.ParsePeriod(r.Period); err != nil {
			say("ky", fmt.Sprintf("sổ ghi văn bản đã ban hành có kỳ sai (“%s”): %v", r.Period, err))
		}
	}
	if r.Paper != "" && (r.Period != "" || r.Paper != filepath.Base(r.Paper) || strings.ContainsAny(r.Paper, `\/`)) {
		say("van-ban", fmt.Sprintf("sổ ghi văn bản đã ban hành có tên văn bản sai (“%s”)", r.Paper))
	}
	if !slices.Contains([]Kind{Original, Amendment, Correction}, r.Kind) || (r.Kind == Original) != (r.Order == 0) {
		say("loai", "sổ ghi văn bản đã ban hành có loại hoặc thứ tự sai")
	}
	for _, name := range slices.Concat(slices.Sorted(maps.Keys(r.Files)), slices.Sorted(maps.Keys(r.Dossier))) {
		if !filepath.IsLocal(filepath.FromSlash(name)) || strings.Contains(name, `\`) {
			say(name, fmt.Sprintf("sổ ghi văn bản đã ban hành có tên tệp “%s” chỉ ra ngoài thư mục của nó", name))
		}
	}
	return r, problems.Err()
}

// lineOf gives the line of the first key of a name, from 1; 0 where there is none.
func lineOf(data []byte, key string) int {
	quoted, err := json.Marshal(key)
	if err != nil {
		return 0
	}
	at := bytes.Index(data, append(quoted, ':'))
	if at < 0 {
		return 0
	}
	return 1 + bytes.Count(data[:at], []byte("\n"))
}

// lineOfError gives the line at which reading stopped; 0 where that is not known.
func lineOfError(data []byte, err error) int {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	at := int64(0)
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
	default:
		return 0
	}
	return 1 + bytes.Count(data[:min(at, int64(len(data)))], []byte("\n"))
}
