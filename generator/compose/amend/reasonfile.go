package amend

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/disk"
	"vanban/generator/source"
)

// actionWords is what the program says is done.
var actionWords = map[string]string{
	ActAmend: "Sửa", ActAdd: "Thêm", ActRepeal: "Bỏ",
	ActMove: "Chuyển", ActReplace: "Thay cụm từ tại", ActRenumber: "Đánh số lại",
}

// Head is the line over a difference, as so-sanh prints it.
func (d Difference) Head() string {
	head := actionWords[d.Action] + " " + d.Place
	if d.NewPlace != "" {
		head += " → " + d.NewPlace
	}
	return head
}

// largestReasons is how many bytes the file of reasons may have: a line for each of 46,000 changes has room.
const largestReasons = 64 << 20

// ReadReasons reads the file of --ly-do: lines "nơi: lý do", where nơi is a place as so-sanh prints it, a number in the table, or * for all others.
func ReadReasons(name string, differences []Difference) (Reasons, error) {
	if name == "" {
		return nil, nil
	}
	data, err := disk.ReadFile(name, largestReasons)
	if err != nil {
		return nil, &source.Problem{At: source.Pos{File: name}, What: "không đọc được tệp lý do", Hint: "kiểm tra tên tệp của --ly-do"}
	}
	known := reasonPlaces(differences)
	reasons := Reasons{}
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
func reasonPlaces(differences []Difference) map[string]string {
	known := map[string]string{"*": "*"}
	heads := map[string]int{}
	for _, d := range differences {
		heads[foldedPlace(d.Head())]++
	}
	for i, d := range differences {
		number := fmt.Sprint(i + 1)
		known[number] = number
		if head := foldedPlace(d.Head()); heads[head] == 1 {
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
func listPlaces(differences []Difference) string {
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
