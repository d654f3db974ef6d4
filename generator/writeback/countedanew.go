package writeback

import (
	"io/fs"
	"strconv"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/pattern"
)

var (
	itemNumber = pattern.Lazy(`^(\s*)(\d+)([.)]\s)`)
	taskNumber = pattern.Lazy(`^(\s*(?:- +)*(?:\{\s*)?so:\s*["']?)(\d+)((?:\.\d+)*)`)
)

// siblings gives the lines, from one on, of the items of an ordered list of Markdown that stands so far in.
func (t *sourceText) siblings(from, indent int) (all []int) {
	for i := from; i < len(t.lines); i++ {
		line := t.lines[i]
		switch m := itemNumber().FindStringSubmatch(line); {
		case strings.TrimSpace(line) == "" || indentOf(line) > indent:
		case m != nil && indentOf(line) == indent:
			all = append(all, i)
		default:
			return all
		}
	}
	return all
}

func (t *sourceText) numberAt(i int) int {
	n, _ := strconv.Atoi(itemNumber().FindStringSubmatch(t.lines[i])[2]) // more digits than fit are no number of an item
	return n
}

// countItems gives the items of a list, from a line on, the numbers that follow each other from one on. A list whose items are all 1. stays so.
func (t *sourceText) countItems(from, indent, next int) *sourceText {
	all := t.siblings(from, indent)
	ones := true
	for _, i := range all {
		ones = ones && t.numberAt(i) == 1
	}
	if ones && (len(all) != 1 || next == 1) {
		return t
	}
	out := t
	for k, i := range all {
		m := itemNumber().FindStringSubmatch(t.lines[i])
		out = out.with(i, i+1, m[1]+itoa(next+k)+t.lines[i][len(m[1])+len(m[2]):])
	}
	return out
}

// countTasks gives the tasks of a file the numbers that follow each other, and says how many that were there have another number now; added is
// the line of a new one, -1 where none is.
func (t *sourceText) countTasks(added int) (out *sourceText, moved int) {
	n, sub := 0, 0
	out = t
	for i, line := range t.lines {
		m := taskNumber().FindStringSubmatch(line)
		if m == nil {
			continue
		}
		number := ""
		switch strings.Count(m[3], ".") {
		case 0:
			n, sub = n+1, 0
			number = itoa(n)
		case 1:
			sub++
			number = itoa(n) + "." + itoa(sub)
		default:
			number = itoa(n) + m[3]
		}
		if number != m[2]+m[3] {
			if i != added {
				moved++
			}
			out = out.with(i, i+1, m[1]+number+line[len(m[0]):])
		}
	}
	return out, moved
}

// isReported says whether agencies have reported on tasks by their numbers.
func (e *engine) isReported() bool {
	entries, _ := fs.ReadDir(e.Folder, dossier.ProgressFolder) // a folder that is not there has none
	return len(entries) > 0
}

// reportedOn is why tasks are not numbered anew.
const reportedOn = "số của các nhiệm vụ sau nó sẽ đổi, mà " + dossier.ProgressFolder + " đã có báo cáo theo số; thêm vào cuối bảng, hoặc sửa hồ sơ bằng tay"
