package paper

import (
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/heading"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Fence is the line over and under the front matter.
const Fence = "---"

// fences gives the numbers of the lines that open and close the front matter of a text's lines; -1 of one that isn't there. Only blank lines may stand
// before the first.
func fences(lines []string) (opening, closing int) {
	opening, closing = -1, -1
	for i, line := range lines {
		line = strings.TrimPrefix(strings.TrimRight(line, "\r\n"), "\ufeff")
		switch {
		case opening < 0 && isFence(line):
			opening = i
		case opening < 0 && strings.TrimSpace(line) != "":
			return -1, -1
		case opening >= 0 && isFence(line):
			return opening, i
		}
	}
	return opening, closing
}

// parted gives a file's front matter and its text, each with every line of the file, those of the other left empty, so that both keep their places.
func parted(f *strictyaml.File) (front, text string, ok bool) {
	first, last := fences(f.Lines)
	switch {
	case first < 0:
		at := slices.IndexFunc(f.Lines, func(line string) bool { return strings.TrimSpace(line) != "" })
		if at < 0 {
			at = len(f.Lines)
		}
		f.Report(f.At(at+1, 1), "Tệp không có phần khai báo ở đầu.", "dòng đầu là “---”, rồi các dòng “khóa: giá trị” (ít nhất “loai: …”), rồi một dòng “---”, rồi nội dung")
		return "", "", false
	case last < 0:
		f.Report(f.At(first+1, 1), "Phần khai báo ở đầu tệp chưa đóng.", "thêm một dòng “---” sau dòng “khóa: giá trị” cuối cùng")
		return "", "", false
	}
	front = strings.Repeat("\n", first+1) + strings.Join(f.Lines[first+1:last], "\n")
	return front, strings.Repeat("\n", last+1) + strings.Join(f.Lines[last+1:], "\n"), true
}

// frontOf gives where in a file the lines between its fences begin and end.
func frontOf(raw []byte) (from, to int, ok bool) {
	lines := slices.Collect(strings.Lines(string(raw)))
	first, last := fences(lines)
	if last < 0 {
		return 0, 0, false
	}
	for i, line := range lines[:last] {
		if to += len(line); i == first {
			from = to
		}
	}
	return from, to, true
}

// Opens says whether a text begins with the front matter of a document, closed or not.
func Opens(text []byte) bool {
	first, _ := fences(slices.Collect(strings.Lines(string(text))))
	return first >= 0
}

// frontValues gives the values of one key of a document's front matter, of which a beginning of the file is given; none where it has none or can't be read.
func frontValues(text []byte, key string) (all []string) {
	m, ok := frontMapping(text)
	if !ok {
		return nil
	}
	for _, t := range m.TextOrTexts(key) {
		all = append(all, t.S)
	}
	return all
}

// frontMapping gives the keys of a document's front matter, of which a beginning of the file is given.
func frontMapping(text []byte) (m *strictyaml.Mapping, ok bool) {
	from, to, ok := frontOf(text)
	if !ok {
		return nil, false
	}
	f := &strictyaml.File{}
	f.SetText(string(text[from:to]))
	d := &strictyaml.Decoder{File: f} // what is wrong is told where the document is read
	root, ok := d.Parse(f.Text)
	if !ok || root == nil {
		return nil, false
	}
	return d.Mapping(root, f.At(1, 1), anySchema), true
}

// LongestFront bounds the beginning of a file in which front matter is looked for, in bytes.
const LongestFront = 64 << 10

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

// missing says that a file of a folder is not there.
func missing(fsys fs.FS, name string) *source.Problem {
	return &source.Problem{At: source.Pos{File: name}, What: "Không có tệp này.", Hint: "kiểm tra tên tệp; " + beginWith(fsys, name, "to-trinh")}
}

// beginWith gives the command that begins a document of a kind in a file of a folder, by its whole path.
func beginWith(fsys fs.FS, name, kind string) string {
	return "tệp mới thì tạo bằng: vanban khoi-tao " + source.Quoted(path.Join(filepath.ToSlash(source.Where(fsys)), name)) + " --van-ban " + kind
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
	for _, g := range Groups(office) {
		if !strings.Contains(head, "\n"+g.Key+":") && !slices.Contains(kind.Without, g.Key) {
			if kind.Signing == ForBody { // a chairman's deputy signs for the committee, any other head's for a head who issues in his own name (annex I, II.7.b)
				g.Text = strings.Replace(g.Text, "quyen-han: [KT. Chủ tịch]", "quyen-han: [TM. Ủy ban nhân dân, KT. Chủ tịch]", 1)
			}
			b.WriteString("\n" + g.Text)
		}
	}
	return strings.TrimRight(b.String(), "\n") + "\n" + Fence + "\n" + rest
}

// InDossier gives the text of a sample as it begins in a dossier: who signs and where it is kept are the dossier's, until the lines that say so are put in.
func InDossier(text string) string {
	return SignedByOffice(strings.ReplaceAll(strings.ReplaceAll(text, "không ghi thì như "+OfficeFile, "không ghi thì như hồ sơ"), "nếu khác "+OfficeFile, "nếu khác hồ sơ"))
}

// SignedByOffice gives the text of a sample with who signs it and where it is kept as comments: until they are put in, both are as its office says. What
// another body issues, which the sample names then, is signed for that, and what its head gives by name, for nobody else, by the head.
func SignedByOffice(text string) string {
	var b strings.Builder
	key, fenced, another := "", 0, strings.Contains(text, "\n"+heading.IssuerSchema.Name+":") || strings.Contains(text, "\nnguoi-ky:\n  chuc-vu:")
	for line := range strings.Lines(text) {
		if isFence(strings.TrimRight(line, "\r\n")) {
			fenced++
		}
		if name, _, isKey := strings.Cut(line, ":"); isKey && !strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "#") {
			key = name
		}
		if fenced == 1 && !strings.HasPrefix(line, "#") && !isFence(line) && (key == "nguoi-ky" && !another || key == "luu") {
			line = "# " + line
		}
		b.WriteString(line)
	}
	return b.String()
}

// Group is a key of a YAML file with its lines, and the comments over it.
type Group struct{ Key, Text string }

// Groups parts a YAML file by its keys; comments that belong to none, above the first blank line, are left out.
func Groups(text string) (all []Group) {
	comments := ""
	for line := range strings.Lines(text) {
		key, _, isKey := strings.Cut(line, ":")
		switch last := len(all) - 1; {
		case strings.TrimSpace(line) == "":
			comments = ""
		case strings.HasPrefix(line, "#"):
			comments += line
		case isKey && !strings.HasPrefix(line, " "):
			all, comments = append(all, Group{key, comments + line}), ""
		case last >= 0:
			all[last].Text += comments + line
			comments = ""
		}
	}
	return all
}
