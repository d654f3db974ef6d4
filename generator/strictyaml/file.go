package strictyaml

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"golang.org/x/text/unicode/norm"

	"vanban/generator/diskname"
	"vanban/generator/legacyfont"
	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// LargestFile is the size in bytes from which an input file is taken for a mistake.
const LargestFile = 64 << 20

// File is the text of an input file: NFC, lines ending in a line feed, without byte order mark.
type File struct {
	Name     string
	Text     string
	Lines    []string
	yaml     *yamlText // the text read as YAML, where it was and nobody has taken it
	Problems source.Problems
	Notes    source.Problems // what is no error
	Taken    []string        // the names of other files of its folder that its text shows: workbooks, pictures
	Year     int             // the plan's, for examples in hints; 0 where it is not known
	keys     Keys
	coded    []int             // the lines, from 0, that may be in an old code
	oldCodes []legacyfont.Code // in which parts of the text were surely typed
}

// yamlText is a text read as YAML: its tree, or why there is none.
type yamlText struct {
	tree *ast.File
	err  error
}

// ReadYAML parses the text ahead; the first decoder that asks for the whole takes it.
func (f *File) ReadYAML() {
	tree, err := parseYAML(f.Text)
	f.yaml = &yamlText{tree, err}
}

// Line gives the text of a line, from 1; "" beyond the end.
func (f *File) Line(n int) string {
	if f == nil || n < 1 || n > len(f.Lines) {
		return ""
	}
	return f.Lines[n-1]
}

// usualYear stands in examples where the plan's year is not known.
const usualYear = 2025

// exampleYear gives the year of examples in hints: the plan's own.
func (f *File) exampleYear() int {
	if f.Year == 0 {
		return usualYear
	}
	return f.Year
}

// Report adds what is wrong at a place of the file.
func (f *File) Report(at source.Pos, what, hint string) {
	f.Problems = append(f.Problems, f.ValueProblem(at, what, hint))
}

// ValueProblem is a problem that may be at a value of a YAML file: where a # is glued to the value, it is likely to be what is wrong.
func (f *File) ValueProblem(at source.Pos, what, hint string) *source.Problem {
	p := f.Problem(at, what, hint)
	if !strings.HasSuffix(f.Name, ".yaml") || len(f.Problems) >= MostQuoted || !strings.Contains(f.Line(at.Line), "#") {
		return p // a line of a hundred thousand words may have as many problems: its letters aren't counted for each
	}
	line := []rune(f.Line(at.Line))
	if at.Column < 1 || at.Column > len(line) || at.Column > 1 && strings.ContainsRune(`"'`, line[at.Column-2]) {
		return p
	}
	value := string(line[at.Column-1:])
	if i := strings.IndexByte(value, '#'); i > 0 && value[i-1] != ' ' && !strings.ContainsAny(value[:i], "\"'") && !strings.Contains(value[:i], ": ") {
		p.Hint += fmt.Sprintf("; dấu # dính liền chữ đứng trước nên “%s” cũng là chữ của giá trị: nếu là ghi chú thì để hai dấu cách trước dấu #", strings.TrimSpace(value[i:]))
		p.Hint = strings.TrimPrefix(p.Hint, "; ")
	}
	return p
}

// Problem gives what is wrong at a place, with the line as it stands there.
func (f *File) Problem(at source.Pos, what, hint string) *source.Problem {
	p := &source.Problem{At: at, What: what, Hint: hint}
	if f == nil || len(f.Problems) < MostQuoted {
		p.Quote(f.Line(at.Line))
		p.Line = printable(p.Line)
	}
	return p
}

// MostQuoted is how many problems of one file have their line with them. Fewer are ever shown, and to find the place in a
// line that has thousands of them takes as long for each as the line is.
const MostQuoted = 500

// printable puts U+FFFD in the place of what a terminal would not show as a character.
func printable(line string) string {
	return strings.Map(func(c rune) rune {
		if !letters.IsPrintable(c) {
			return utf8.RuneError
		}
		return c
	}, line)
}

// At gives a place of the file; lines and columns count from 1, in characters.
func (f *File) At(line, column int) source.Pos {
	return source.Pos{File: f.Name, Line: line, Column: column}
}

// Keys are those whose values have rules of their own.
type Keys struct {
	Compared func(key string) bool // its values are looked up letter by letter, so that a letter that only looks right is an error
	Titles   []string              // may hold nothing but a title, which has its quotes
	Symbols  []string              // hold letters that no quotes are among
}

// ReadFile reads a file of the folder. ok is false where its text cannot be used; the file then
// holds the problem. An error is fs.ErrNotExist or one of the machine.
func ReadFile(fsys fs.FS, name string, k Keys) (f *File, ok bool, err error) {
	raw, err := readLimited(fsys, name)
	if err != nil && !errors.Is(err, errTooLarge) {
		return nil, false, fmt.Errorf("đọc %s: %w", name, err)
	}
	f = &File{Name: name, keys: k}
	if err != nil || len(raw) > LargestFile {
		f.Report(source.Pos{File: name}, "Tệp lớn hơn 64 MiB.", "kiểm tra xem có chọn nhầm tệp không; tách bớt nội dung nếu cần")
		return f, false, nil
	}
	text := strings.ReplaceAll(strings.TrimPrefix(raw, "\ufeff"), "\r\n", "\n")
	if isUsual(text) {
		f.SetText(text)
		if len(text) < largeText {
			f.reportOldCode()
		}
		return f, true, nil
	}
	if !utf8.ValidString(text) {
		f.SetText(strings.ToValidUTF8(text, "\ufffd"))
		f.reportNotUTF8(text)
		return f, false, nil
	}
	f.SetText(norm.NFC.String(text))
	f.reportOldCode()
	f.reportEths()
	f.replaceStrange()
	return f, true, nil
}

// errTooLarge is a file that is taken for a mistake without being read.
var errTooLarge = errors.New("tệp quá lớn")

func readLimited(fsys fs.FS, name string) (raw string, err error) {
	r, err := fsys.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		if same := diskname.In(fsys, name); same != name {
			r, err = fsys.Open(same)
		}
	}
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	if held, ok := r.(interface{ Whole() string }); ok {
		return held.Whole(), nil
	}
	var all strings.Builder
	if info, err := r.Stat(); err == nil && info.Size() > LargestFile {
		return "", errTooLarge
	} else if err == nil && 0 < info.Size() {
		all.Grow(int(info.Size())) // so that a large file is not copied while it is read
	}
	_, err = io.Copy(&all, io.LimitReader(r, LargestFile+1))
	return all.String(), err
}

// SetText gives the file another text.
func (f *File) SetText(text string) {
	f.Text = text
	f.Lines = strings.Split(text, "\n")
}

// reportNotUTF8 reports the first byte that is not UTF-8, or that the whole is UTF-16.
func (f *File) reportNotUTF8(raw string) {
	if strings.HasPrefix(raw, "\xff\xfe") || strings.HasPrefix(raw, "\xfe\xff") {
		f.Report(source.Pos{File: f.Name}, "Tệp lưu bằng bảng mã UTF-16 (Notepad gọi là “Unicode”).", "mở tệp, chọn Save As và chọn Encoding: UTF-8")
		return
	}
	for i, line := range strings.Split(raw, "\n") {
		if utf8.ValidString(line) {
			continue
		}
		column := 1
		for ; ; column++ {
			r, n := utf8.DecodeRuneInString(line)
			if r == utf8.RuneError && n == 1 {
				break
			}
			line = line[n:]
		}
		what := "Tệp không phải văn bản UTF-8."
		if code := inOldCode(raw); code != "" {
			what = code
		}
		f.Report(f.At(i+1, column), what,
			"mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8 (không dùng TCVN3, VNI, UTF-16)")
		return
	}
}

// softHyphen is what TCVN3 has in the place of ư.
const softHyphen = '\u00ad'

// replaceStrange reports characters that cannot be shown in a document and puts U+FFFD in their
// places, so that the rest of the file can be read and its columns stay.
func (f *File) replaceStrange() {
	strange := letters.NotPrintable
	if strings.IndexFunc(f.Text, strange) < 0 {
		return
	}
	before := f.Lines
	f.SetText(strings.Map(func(c rune) rune {
		if strange(c) {
			return utf8.RuneError
		}
		return c
	}, f.Text))
	for i, line := range before {
		column := 0
		for _, c := range line {
			column++
			if strange(c) && !(c == softHyphen && slices.Contains(f.oldCodes, legacyfont.TCVN3)) {
				f.Report(f.At(i+1, column), fmt.Sprintf("Ký tự U+%04X không in được trong văn bản.", c), remedy(c, line))
			}
		}
	}
}

// remedy says what to do with a character that can't be shown: in a line that may be in TCVN3 the soft hyphen is a letter, and isn't to be deleted.
func remedy(c rune, line string) string {
	if c == softHyphen && legacyfont.TCVN3.First(line) >= 0 {
		typed := Excerpt(valueOfLine().ReplaceAllString(line, ""))
		return "ở bảng mã TCVN3 ký tự này là chữ “ư”: gõ lại bằng bảng mã Unicode, hoặc thay bằng “" + legacyfont.TCVN3.Convert(typed) + "”"
	}
	return "xóa ký tự này (ký tự ẩn, ký tự điều khiển, biểu tượng cảm xúc hoặc chữ ngoài bảng mã thường dùng)"
}

// ReportEmpty reports a file without a value, and says whether it is one.
func (f *File) ReportEmpty() bool {
	for _, line := range f.Lines {
		if !isSpacing(line) {
			return false
		}
	}
	f.Report(source.Pos{File: f.Name}, "Tệp trống, hoặc chỉ có chú thích.", "viết nội dung theo tệp cùng tên mà lệnh “vanban khoi-tao” tạo ra, hoặc lấy lại bản đã lưu")
	return true
}

// ReportTabs reports lines of a YAML file that are indented with tabs, and says whether there are any.
func (f *File) ReportTabs() bool {
	found := false
	for i, line := range f.Lines {
		rest := strings.TrimLeft(line, " ")
		if strings.HasPrefix(rest, "\t") && strings.TrimSpace(rest) != "" {
			f.Report(f.At(i+1, len(line)-len(rest)+1), "Dòng lùi vào bằng phím Tab.", "thay mỗi Tab bằng dấu cách; YAML chỉ hiểu dấu cách")
			found = true
		}
	}
	return found
}

// hardSpaces are spaces that YAML and Markdown take for letters; typing programs and Word put them in.
const hardSpaces = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

// WithSoftSpaces gives a text with blanks for its hard spaces, to be compared: in a text they are the typist's choice.
func WithSoftSpaces(text string) string {
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(hardSpaces, c) {
			return ' '
		}
		return c
	}, text)
}

// misplacedHardSpace is one where YAML wants a space: before a line's words, behind its dash or its key's colon.
var misplacedHardSpace = pattern.Lazy("^ *(- +)*([a-z-]+:|-)? *[" + hardSpaces + "]")

// ReportHardSpaces reports such spaces, and says whether there are any.
func (f *File) ReportHardSpaces() bool {
	if !slices.ContainsFunc(strings.Split(hardSpaces, ""), func(space string) bool { return strings.Contains(f.Text, space) }) {
		return false // each by itself is looked for at the speed of memory
	}
	found := false
	for i, line := range f.Lines {
		m := misplacedHardSpace().FindString(line)
		if m == "" || isSpacing(line) {
			continue
		}
		f.Report(f.At(i+1, utf8.RuneCountInString(m)), "Ở đây là dấu cách cứng, YAML không coi là dấu cách.", "xóa dấu cách ấy rồi gõ lại bằng phím cách")
		found = true
	}
	return found
}

// Find looks for a character from a line on.
func (f *File) Find(c rune, from int) (source.Pos, bool) {
	for i := from - 1; i < len(f.Lines); i++ {
		line := f.Lines[i]
		at := strings.IndexFunc(line, func(r rune) bool { return r == c || unicode.ToUpper(r) == c })
		if at >= 0 {
			return f.At(i+1, len([]rune(line[:at]))+1), true
		}
	}
	return source.Pos{}, false
}

// Within gives the place of a character of a text, counted from 0, where the text stands in its line
// as it is; the text's own place where it was written in another way.
func (f *File) Within(t source.Text, offset int) source.Pos {
	at := t.At
	line, text := []rune(f.Line(at.Line)), []rune(t.S)
	start := at.Column - 1
	if start < 0 || offset > len(text) || start+offset > len(line) || string(line[start:start+offset]) != string(text[:offset]) {
		return at
	}
	at.Column += offset
	return at
}
