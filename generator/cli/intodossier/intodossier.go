// Package intodossier is what hop-nhat --vao-ho-so does: it shows which edits of a DOCX go to which line of the dossier, asks, and writes.
package intodossier

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"vanban/generator/console"
	"vanban/generator/diff"
	"vanban/generator/merging"
	"vanban/generator/source"
	"vanban/generator/writeback"
)

// Options is what the command was asked.
type Options struct {
	Yes, Look, JSON bool
	merging.IntoOptions
}

// Run shows the edits of a file, and writes them where that is wanted.
func Run(streams console.Streams, path string, o Options) error {
	g, err := merging.IntoDossier(path, o.IntoOptions)
	if err != nil {
		return err
	}
	if !o.JSON {
		show(streams.Out, path, g)
		console.TellAgencies(streams.Err, g.Proposed, console.AddingOf(o.AddAgencies, o.Yes && !o.Look))
	}
	for _, note := range g.Doubles {
		fmt.Fprintln(streams.Err, "Ghi chú:", note)
	}
	write := len(g.Files) > 0 && !o.Look
	if write && !o.Yes {
		if write = !o.JSON && console.Agreed(streams.Err, "\nGhi các thay đổi này vào hồ sơ? (c = có, Enter = không) "); !write && !o.JSON {
			fmt.Fprintf(streams.Out, "\nChưa ghi gì. Đồng ý thì chạy lại với --dong-y: vanban hop-nhat %s --vao-ho-so --dong-y\n", source.Quoted(path))
		}
	}
	if write {
		if err := g.Write(); err != nil {
			return err
		}
	}
	if o.JSON {
		return console.PrintJSON(streams.Out, asJSON(path, g))
	}
	if write {
		tell(streams.Out, path, g)
	}
	return nil
}

// show prints what goes where, and what does not.
func show(w io.Writer, path string, g *merging.Gone) {
	switch {
	case g.NotEdited:
		fmt.Fprintf(w, "%s chưa sửa tay, không có gì để đưa vào hồ sơ.\n", path)
		return
	case len(g.Changes)+len(g.Left) == 0:
		fmt.Fprintf(w, "%s không có chỗ sửa nào mà hồ sơ chưa có.\n", path)
		return
	}
	marks := console.MarksFor(w)
	if len(g.Changes) > 0 {
		fmt.Fprintf(w, "Đưa vào hồ sơ (%d chỗ):\n", len(g.Changes))
		for _, c := range g.Changes {
			fmt.Fprintf(w, "  - %s → %s\n      %s\n", c.Where, linesOf(c), marks.Segments(c.Words))
			if c.Moved > 0 {
				fmt.Fprintf(w, "      số của %d nhiệm vụ sau đổi theo\n", c.Moved)
			}
			if c.Note != "" {
				fmt.Fprintf(w, "      %s\n", c.Note)
			}
			if len(c.Guessed) > 0 {
				fmt.Fprintf(w, "      chữ hoa của “%s” là đoán, xem lại: %s\n", strings.Join(c.Guessed, " "), c.Value)
			}
		}
	}
	if len(g.Follows) > 0 {
		fmt.Fprintf(w, "Cùng giá trị ấy, văn bản này đổi theo ở (%d chỗ):\n", len(g.Follows))
		for _, c := range g.Follows {
			fmt.Fprintf(w, "  - %s: %s\n", c.Where, marks.Segments(c.Words))
		}
	}
	if len(g.Others) > 0 {
		fmt.Fprintf(w, "Văn bản khác đổi theo, vanban tao sẽ tạo lại: %s\n", strings.Join(g.Others, ", "))
	}
	for _, own := range []bool{false, true} {
		showLeft(w, marks, g.Left, own)
	}
}

// linesOf names the lines of a change, as the file is on the disk.
func linesOf(c writeback.Change) string {
	out := fmt.Sprintf("%s:%d", c.At.File, c.At.Line)
	for _, at := range c.Also {
		out += fmt.Sprintf(", %d", at.Line)
	}
	return out
}

// showLeft prints what stays out of the dossier: what is the program's own, or all else.
func showLeft(w io.Writer, marks console.Marks, left []writeback.Left, own bool) {
	left = slices.DeleteFunc(slices.Clone(left), func(l writeback.Left) bool { return l.Own != own })
	if len(left) == 0 {
		return
	}
	what := "Không đưa vào hồ sơ được, chỉ còn trong tệp Word"
	if own {
		what = "Số, dấu và chữ hoa mà chương trình tự đặt"
	}
	fmt.Fprintf(w, "%s (%d chỗ):\n", what, len(left))
	for _, l := range left {
		fmt.Fprintf(w, "  - %s: %s\n", l.Where, l.Why)
		if l.Words != nil {
			fmt.Fprintf(w, "      %s\n", marks.Segments(l.Words))
		}
	}
}

// tell says what was written.
func tell(w io.Writer, path string, g *merging.Gone) {
	fmt.Fprintf(w, "\nĐã ghi %s.\n", strings.Join(g.Written, ", "))
	fmt.Fprintf(w, "Bản trước khi ghi: %s\n", strings.Join(g.Backups, ", "))
	if g.Renewed {
		fmt.Fprintf(w, "%s nay đúng như hồ sơ tạo ra.\n", path)
	} else {
		fmt.Fprintf(w, "%s giữ nguyên như đã sửa, vì còn chỗ chỉ có trong tệp này.\n", path)
	}
	fmt.Fprintf(w, "Tạo lại các văn bản khác: vanban tao %s\n", source.Quoted(g.Home))
	if !g.Renewed {
		fmt.Fprintf(w, "Sau đó gộp hồ sơ mới với tệp đã sửa: vanban hop-nhat %s\n", source.Quoted(path))
	}
}

// changeJSON is one change.
type changeJSON struct {
	Where string         `json:"cho"`
	At    string         `json:"noi-ghi,omitempty"`
	Also  []int          `json:"dong-khac,omitempty"` // other lines of that file
	Guess []string       `json:"doan-chu-hoa,omitempty"`
	Value string         `json:"dong-moi,omitempty"`
	Moved int            `json:"nhiem-vu-doi-so,omitempty"`
	Why   string         `json:"ly-do,omitempty"`
	Note  string         `json:"luu-y,omitempty"`
	Words []diff.Segment `json:"chu,omitempty"`
}

// resultJSON is what --json prints.
type resultJSON struct {
	File    string       `json:"tep"`
	Changes []changeJSON `json:"vao-ho-so"`
	Follows []changeJSON `json:"doi-theo"`
	Left    []changeJSON `json:"con-lai"`
	Others  []string     `json:"tao-lai"`
	Written []string     `json:"da-ghi"`
	Backups []string     `json:"sao-luu"`
	New     []string     `json:"co-quan-moi,omitempty"` // lines of co-quan.yaml
}

func asJSON(path string, g *merging.Gone) resultJSON {
	r := resultJSON{File: path, Changes: places(g.Changes), Follows: places(g.Follows), Left: []changeJSON{}, Others: append([]string{}, g.Others...), Written: append([]string{}, g.Written...), Backups: append([]string{}, g.Backups...), New: g.Proposed}
	for _, l := range g.Left {
		r.Left = append(r.Left, changeJSON{Where: l.Where, Why: l.Why, Words: l.Words})
	}
	return r
}

func places(all []writeback.Change) []changeJSON {
	out := []changeJSON{}
	for _, c := range all {
		at := ""
		if c.At.File != "" {
			at = c.At.String()
		}
		j := changeJSON{Where: c.Where, At: at, Words: c.Words, Guess: c.Guessed, Value: c.Value, Moved: c.Moved, Note: c.Note}
		for _, other := range c.Also {
			j.Also = append(j.Also, other.Line)
		}
		out = append(out, j)
	}
	return out
}
