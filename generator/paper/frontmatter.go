package paper

import (
	"slices"
	"strings"

	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Fence is the line over and under the front matter.
const Fence = "---"

// parted gives a file's front matter and its text, each with every line of the file, those of the other left empty, so that both keep their places.
func parted(f *strictyaml.File) (front, text string, ok bool) {
	first := 0
	for first < len(f.Lines) && strings.TrimSpace(f.Lines[first]) == "" {
		first++
	}
	last := first + 1
	for last < len(f.Lines) && !isFence(f.Lines[last]) {
		last++
	}
	switch {
	case first == len(f.Lines) || !isFence(f.Lines[first]):
		f.Report(f.At(first+1, 1), "Tệp không có phần khai báo ở đầu.", "dòng đầu là “---”, rồi các dòng “khóa: giá trị” (ít nhất “loai: …”), rồi một dòng “---”, rồi nội dung")
		return "", "", false
	case last == len(f.Lines):
		f.Report(f.At(first+1, 1), "Phần khai báo ở đầu tệp chưa đóng.", "thêm một dòng “---” sau dòng “khóa: giá trị” cuối cùng")
		return "", "", false
	}
	front = strings.Repeat("\n", first+1) + strings.Join(f.Lines[first+1:last], "\n")
	return front, strings.Repeat("\n", last+1) + strings.Join(f.Lines[last+1:], "\n"), true
}

// isFence says whether a line is a fence, also with the spaces that an editor left.
func isFence(line string) bool { return strings.TrimRight(line, " \t") == Fence }

// decoder reads the front matter, with the places of the whole file.
func decoder(f *strictyaml.File, front string) *strictyaml.Decoder {
	part := *f
	part.Problems, part.Notes = nil, nil
	part.SetText(front)
	if part.ReportTabs() || part.ReportHardSpaces() {
		f.Problems = append(f.Problems, part.Problems...)
		return nil
	}
	return &strictyaml.Decoder{File: &part}
}

// missing says that a file is not there.
func missing(name string) *source.Problem {
	return &source.Problem{At: source.Pos{File: name}, What: "Không có tệp này.", Hint: "kiểm tra tên tệp; tệp mới thì tạo bằng: vanban khoi-tao " + name + " --van-ban to-trinh"}
}

// officeNote stands over what a document says of its office, which may be said once for all.
const officeNote = "# Cơ quan, người ký, nơi nhận: ghi một lần ở " + OfficeFile + " cho mọi văn bản (vanban khoi-tao THƯ_MỤC --co-quan) thì xóa phần dưới đây."

// WithOffice gives a document's text with what an office's file says in its front matter, but for the keys that are there already or that the kind
// has no place for.
func WithOffice(text, office string, kind *Kind) string {
	head, rest, found := strings.Cut(text, "\n"+Fence+"\n")
	if !found {
		return text
	}
	var b strings.Builder
	b.WriteString(head + "\n\n" + officeNote + "\n")
	for _, g := range groups(office) {
		if !strings.Contains(head, "\n"+g.key+":") && !slices.Contains(kind.Without, g.key) {
			if kind.Signing == ForBody { // what the program adds where the document doesn't say who signs
				g.text = strings.Replace(g.text, "quyen-han: [KT.", "quyen-han: [TM. Ủy ban nhân dân, KT.", 1)
			}
			b.WriteString("\n" + g.text)
		}
	}
	return strings.TrimRight(b.String(), "\n") + "\n" + Fence + "\n" + rest
}

// group is a key of a YAML file with its lines, and the comments over it.
type group struct{ key, text string }

// groups parts a YAML file by its keys; comments that belong to none, above the first blank line, are left out.
func groups(text string) (all []group) {
	comments := ""
	for line := range strings.Lines(text) {
		key, _, isKey := strings.Cut(line, ":")
		switch last := len(all) - 1; {
		case strings.TrimSpace(line) == "":
			comments = ""
		case strings.HasPrefix(line, "#"):
			comments += line
		case isKey && !strings.HasPrefix(line, " "):
			all, comments = append(all, group{key, comments + line}), ""
		case last >= 0:
			all[last].text += comments + line
			comments = ""
		}
	}
	return all
}
