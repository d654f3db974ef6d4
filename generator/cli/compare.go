package cli

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"vanban/generator/compose/amend"
	"vanban/generator/diff"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/revision"
	"vanban/generator/run"
	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/usage"
)

type compareOptions struct {
	buildOptions
	reasons  string
	exitCode bool
}

func newCompare(streams Streams) *cobra.Command {
	var o compareOptions
	c := &cobra.Command{
		Use:     "so-sanh [CŨ] MỚI [tùy chọn]",
		Aliases: []string{"diff"},
		Short:   "So sánh hai bản của một hồ sơ: kế hoạch thay đổi những gì",
		Long: `So sánh hai bản của một hồ sơ và cho biết kế hoạch thay đổi những gì: nhiệm vụ,
thời hạn, cơ quan, điểm, khoản, căn cứ, người ký… Mỗi bản là một thư mục, hoặc
HỒ_SƠ@PHIÊN_BẢN để lấy bản đã lưu bằng git. Hồ sơ đã ghi nhận ban hành thì không cần
nêu bản cũ. Có --ra thì ghi thêm Bảng so sánh, thuyết minh (DOCX, PDF, XLSX) vào đó.

Mã thoát là 0 dù có thay đổi hay không; với --ma-thoat là 3 khi hai bản khác nhau.`,
		Example: "  vanban so-sanh ke-hoach-2026@HEAD~1 ke-hoach-2026\n  vanban so-sanh ban-cu ban-moi --ra so-sanh --ly-do ly-do.txt",
		Args:    oldAndNew,
		RunE:    func(c *cobra.Command, args []string) error { return runCompare(c, streams, args, o) },
	}
	f := c.Flags()
	f.StringVar(&o.out, "ra", "", "`THƯ_MỤC` ghi Bảng so sánh, thuyết minh; không có thì chỉ in ra màn hình")
	o.makeFlags(f)
	f.StringVar(&o.reasons, "ly-do", "", "`TỆP` lý do của từng thay đổi, mỗi dòng “nơi: lý do”; không có thì để trống cột lý do")
	f.BoolVar(&o.asJSON, jsonFlag, false, "in dạng JSON, để chương trình khác đọc")
	f.BoolVar(&o.exitCode, "ma-thoat", false, "thoát với mã 3 khi hai bản khác nhau")
	return c
}

func runCompare(c *cobra.Command, streams Streams, args []string, o compareOptions) error {
	options, err := o.read(c, streams.Err)
	if err != nil {
		return err
	}
	named := args
	args, _, err = withIssued(c, args)
	if err != nil {
		return err
	}
	old, new, err := loadTwo(args)
	if err != nil {
		return err
	}
	comparison, err := run.New(options).Compare(old, new)
	if err != nil {
		return err
	}
	reasons, err := readReasons(o.reasons, comparison.Differences)
	if err != nil {
		return err
	}
	if o.asJSON {
		err = printDifferencesJSON(streams.Out, comparison, new.Notes)
	} else {
		printDifferences(streams.Out, comparison)
	}
	if err == nil && o.out != "" {
		err = o.writeTable(streams, comparison, reasons, usage.Kept(c, named))
	}
	if n := len(comparison.Differences); err == nil && o.exitCode && n > 0 {
		return &codedError{exitDiffers, fmt.Sprintf("Hai bản khác nhau: %d thay đổi.", n)}
	}
	return err
}

// loadTwo reads both dossiers, and notes what of the new one; the problems of the old one name it, since both have the same files.
func loadTwo(args []string) (old, new *dossier.Dossier, err error) {
	var two [2]*dossier.Dossier
	for i, name := range args {
		fsys, err := revision.Open(name)
		if err != nil {
			return nil, nil, err
		}
		if two[i], err = dossier.Load(store.NewInputs(fsys)); err != nil {
			return nil, nil, &dossierError{name, err}
		}
	}
	return two[0], two[1], nil
}

func (o compareOptions) writeTable(streams Streams, comparison *run.Comparison, reasons amend.Reasons, command string) error {
	if len(comparison.Differences) == 0 {
		fmt.Fprintln(streams.Err, "Không có thay đổi nào nên không ghi Bảng so sánh, thuyết minh.")
		return nil
	}
	result, err := comparison.Write(reasons, o.out, command)
	if err != nil {
		return err
	}
	tell(Streams{Out: streams.Err, Err: streams.Err}, o.out, result) // what the command prints stays by itself
	return nil
}

func printDifferencesJSON(w io.Writer, comparison *run.Comparison, notes source.Problems) error {
	type segment struct {
		Kind string `json:"kieu"` // giu, bo, them
		Text string `json:"chu"`
	}
	type difference struct {
		amend.Difference
		Segments []segment `json:"doan,omitempty"`
	}
	all := []difference{}
	for _, d := range comparison.Differences {
		x := difference{Difference: d}
		for _, s := range d.Words {
			x.Segments = append(x.Segments, segment{string(s.Op), s.Text})
		}
		all = append(all, x)
	}
	return printJSON(w, map[string]any{"so-thay-doi": len(all), "thay-doi": all, "ghi-chu": jsonProblems(notes)})
}

// marks is what stands around words that were taken away or added.
type marks struct{ removed, removedEnd, added, addedEnd string }

var (
	plainMarks  = marks{"[-", "-]", "{+", "+}"}
	colourMarks = marks{"\x1b[31;9m", "\x1b[0m", "\x1b[32m", "\x1b[0m"}
)

func marksFor(w io.Writer) marks {
	if os.Getenv("NO_COLOR") != "" || !isTerminal(w) {
		return plainMarks
	}
	return colourMarks
}

// actionWords is what the program says is done.
var actionWords = map[string]string{
	amend.ActAmend: "Sửa", amend.ActAdd: "Thêm", amend.ActRepeal: "Bỏ",
	amend.ActMove: "Chuyển", amend.ActReplace: "Thay cụm từ tại", amend.ActRenumber: "Đánh số lại",
}

func printDifferences(w io.Writer, comparison *run.Comparison) {
	if len(comparison.Differences) == 0 {
		fmt.Fprintln(w, "Không có thay đổi nào.")
		return
	}
	m := marksFor(w)
	group := ""
	for i, d := range comparison.Shown {
		if name := comparison.Groups[i]; name != group {
			group = name
			fmt.Fprintf(w, "== %s ==\n", group)
		}
		printDifference(w, d, m)
	}
	fmt.Fprintf(w, "\nTất cả: %d thay đổi.\n", len(comparison.Differences))
}

// headOf is the line over a difference.
func headOf(d amend.Difference) string {
	head := actionWords[d.Action] + " " + d.Place
	if d.NewPlace != "" {
		head += " → " + d.NewPlace
	}
	return head
}

func printDifference(w io.Writer, d amend.Difference, m marks) {
	fmt.Fprintln(w, headOf(d))
	var text string
	switch {
	case d.Action == amend.ActMove && d.Old == d.New:
		text = clipped(d.New)
	case d.Words != nil:
		text = m.segments(d.Words)
	case d.Action == amend.ActRenumber:
		return
	default:
		text = m.around(diff.Removed, d.Old) + m.around(diff.Added, d.New)
	}
	fmt.Fprintf(w, "    %s\n", strings.ReplaceAll(text, "\n", "\n    "))
}

// wordsAround is how many words around a change are printed.
const wordsAround = 12

func (m marks) segments(all []diff.Segment) string {
	var b strings.Builder
	for i, s := range all {
		if s.Op != diff.Kept {
			b.WriteString(m.around(s.Op, s.Text))
			continue
		}
		b.WriteString(shortened(s.Text, i > 0, i < len(all)-1))
	}
	return strings.TrimSpace(b.String())
}

// around marks words; the space before them stays outside.
func (m marks) around(op diff.Op, s string) string {
	words := strings.TrimLeft(s, " ")
	if words == "" && s == "" {
		return ""
	}
	space := s[:len(s)-len(words)]
	if op == diff.Removed {
		return space + m.removed + words + m.removedEnd
	}
	return space + m.added + words + m.addedEnd
}

// shortened leaves out the middle of a long kept text; first and last say on which sides something changed.
func shortened(s string, before, after bool) string {
	words := strings.Split(s, " ")
	head, tail := 0, 0
	if before {
		head = wordsAround
	}
	if after {
		tail = wordsAround
	}
	if len(words) <= head+tail+1 {
		return s
	}
	return strings.Join(words[:head], " ") + " … " + strings.Join(words[len(words)-tail:], " ")
}

func clipped(s string) string { return shortened(s, true, false) }

// largestReasons is how many bytes the file of reasons may have: a line for each of 46,000 changes has room.
const largestReasons = 64 << 20

// readReasons reads the file of --ly-do: lines "nơi: lý do", where nơi is a place as so-sanh prints it, a number in the table, or * for all others.
func readReasons(name string, differences []amend.Difference) (amend.Reasons, error) {
	if name == "" {
		return nil, nil
	}
	data, err := disk.ReadFile(name, largestReasons)
	if err != nil {
		return nil, &source.Problem{At: source.Pos{File: name}, What: "không đọc được tệp lý do", Hint: "kiểm tra tên tệp của --ly-do"}
	}
	known := reasonPlaces(differences)
	reasons := amend.Reasons{}
	var problems source.Problems
	number := 0
	for line := range strings.Lines(norm.NFC.String(string(data))) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		place, reason, found := cutPlace(line, known)
		if !found {
			problems = append(problems, &source.Problem{At: source.Pos{File: name, Line: number, Column: 1}, Line: line,
				What: "Dòng này không ứng với thay đổi nào.", Hint: "viết “nơi: lý do”, nơi là chỗ thay đổi như so-sanh in ra, là số thứ tự trong bảng, hoặc * cho mọi thay đổi còn lại"})
			continue
		}
		reasons[place] = reason
	}
	if len(problems) > 0 {
		problems[len(problems)-1].Hint += "; nhận các nơi:" + listPlaces(differences)
	}
	return reasons, problems.Err()
}

// reasonPlaces gives what a reason may stand behind, folded, and the key that the table finds it by: a place, a whole line
// of so-sanh's over a difference, a number in the table, or * for all others. A line that only one difference has is that
// one's alone, also where another has the same place.
func reasonPlaces(differences []amend.Difference) map[string]string {
	known := map[string]string{"*": "*"}
	heads := map[string]int{}
	for _, d := range differences {
		heads[foldedPlace(headOf(d))]++
	}
	for i, d := range differences {
		number := fmt.Sprint(i + 1)
		known[number] = number
		if head := foldedPlace(headOf(d)); heads[head] == 1 {
			known[head] = number
		} else {
			known[head] = d.Place
		}
	}
	for _, d := range differences { // a place goes before a line that reads like it
		for _, place := range []string{d.Place, d.NewPlace} {
			if place != "" {
				known[foldedPlace(place)] = place
			}
		}
	}
	return known
}

// foldedPlace makes places alike that differ only in blanks and in the case of letters.
func foldedPlace(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// cutPlace splits a line “nơi: lý do” behind the longest place that is known: names may have a colon of their own.
func cutPlace(line string, known map[string]string) (place, reason string, found bool) {
	for i, c := range line {
		if c != ':' {
			continue
		}
		if key, is := known[foldedPlace(line[:i])]; is {
			place, reason, found = key, strings.TrimSpace(line[i+1:]), true
		}
	}
	return place, reason, found
}

// placesListed is how many places a message lists.
const placesListed = 20

// listPlaces lists the places that reasons may stand behind, a line each.
func listPlaces(differences []amend.Difference) string {
	var places []string
	for _, d := range differences {
		if !slices.Contains(places, d.Place) {
			places = append(places, d.Place)
		}
	}
	var b strings.Builder
	for _, place := range places[:min(len(places), placesListed)] {
		b.WriteString("\n    " + place)
	}
	if more := len(places) - placesListed; more > 0 {
		fmt.Fprintf(&b, "\n    … và %d nơi khác như so-sanh in ra", more)
	}
	return b.String()
}
