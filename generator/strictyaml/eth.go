package strictyaml

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vanban/generator/legacyfont"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// eths are letters that look like Đ and đ and are others: those of Icelandic, which old typing programs gave, and the African ones.
// “Ðiều 5” prints nearly right, but no reference, agency or search finds it.
var eths = strings.NewReplacer("Ð", "Đ", "ð", "đ", "Ɖ", "Đ", "ɖ", "đ")

const ethLetters = "ÐðƉɖ"

// reportEths notes words with such a letter, once a file; in a value that is looked up by its letters each line has an error.
func (f *File) reportEths() {
	if !strings.ContainsAny(f.Text, ethLetters) {
		return
	}
	lines, isYAML := f.Lines, path.Ext(f.Name) == ".yaml"
	if isYAML {
		lines = withoutComments(lines)
	}
	key, first, further := "", -1, []int(nil)
	for i, line := range lines {
		if m := keyOfLine().FindStringSubmatch(line); isYAML && m != nil {
			key = m[1]
		}
		switch typed, _ := ethWord(line); {
		case typed == "" || slices.Contains(f.coded, i): // in an old code these are other letters, and it is told
		case isYAML && f.keys.Compared != nil && f.keys.Compared(key):
			f.Problems = append(f.Problems, f.ethProblem(i))
		case first < 0:
			first = i
		default:
			further = append(further, i+1)
		}
	}
	if first >= 0 {
		note := f.ethProblem(first)
		if len(further) > 0 {
			note.Hint += fmt.Sprintf("; tệp còn %d dòng như vậy (dòng %s): thay tất cả bằng lệnh tìm và thay của trình soạn thảo", len(further), namedLines(further))
		}
		f.Notes = append(f.Notes, note)
	}
}

// keyOfLine is the key that a line of YAML begins with.
var keyOfLine = pattern.Lazy(`^\s*(?:- +)*([a-z-]+):`)

// ethWord gives the first word of a line that has such a letter and is Vietnamese with the right one, or an abbreviation in capitals, and
// the character, from 0, at which it has the letter; names of Icelandic are neither.
func ethWord(line string) (word string, at int) {
	for rest, before := line, 0; ; {
		i := strings.IndexAny(rest, ethLetters)
		if i < 0 {
			return "", 0
		}
		notLetter := func(c rune) bool { return !unicode.IsLetter(c) }
		start := strings.LastIndexFunc(rest[:i], notLetter)
		if start >= 0 {
			_, n := utf8.DecodeRuneInString(rest[start:])
			start += n
		} else {
			start = 0
		}
		end := len(rest)
		if n := strings.IndexFunc(rest[i:], notLetter); n >= 0 {
			end = i + n
		}
		word = rest[start:end]
		if right := eths.Replace(word); legacyfont.IsSyllable(right) || isInitials(right) {
			return word, before + utf8.RuneCountInString(rest[:i])
		}
		before += utf8.RuneCountInString(rest[:end])
		rest = rest[end:]
	}
}

// isInitials says whether a word is a few capitals, such as QĐ and HĐND.
func isInitials(word string) bool {
	n := utf8.RuneCountInString(word)
	return n <= 6 && strings.IndexFunc(word, func(c rune) bool { return c != 'Đ' && (c < 'A' || c > 'Z') }) < 0
}

func (f *File) ethProblem(i int) *source.Problem {
	word, at := ethWord(f.Lines[i])
	c, _ := utf8.DecodeRuneInString(word[strings.IndexAny(word, ethLetters):])
	return f.Problem(f.At(i+1, at+1), fmt.Sprintf("Chữ “%c” trong “%s” không phải chữ “%s” của tiếng Việt mà là ký tự khác trông giống (U+%04X).", c, word, eths.Replace(string(c)), c),
		fmt.Sprintf("gõ lại thành “%s”; nếu không thì dẫn chiếu, tên cơ quan và lệnh tìm không nhận ra chữ này", eths.Replace(word)))
}
