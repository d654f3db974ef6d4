package agency

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"vanban/generator/bodies"
	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// Directory is the agencies and groups that a dossier knows (co-quan.yaml).
type Directory struct {
	Agencies []Agency
	Groups   []Group

	codes   map[string]entry
	inFiles map[string]source.Text // codes in lower case, as file names are compared on Windows and macOS
	names   nameTable
	spelled []string // every name, in the order of the file

	parted    sync.Once // the names that others may abbreviate, when they are first asked for
	fullNames []fullName
}

// entry is what a code stands for: one of the two is nil.
type entry struct {
	agency *Agency
	group  *Group
}

func (e entry) agencyOf() *Agency {
	if e.group != nil {
		return &e.group.Agency
	}
	return e.agency
}

// Find gives the agency or the group that has a code; a group's members come from Members. ok is false where nothing has it.
func (dir *Directory) Find(code string) (a *Agency, group, ok bool) {
	e, ok := dir.codes[code]
	return e.agencyOf(), e.group != nil, ok
}

// NameOf gives the name under which an agency is known; the code itself where nothing has it.
func (dir *Directory) NameOf(code string) string {
	if dir != nil {
		if a, _, ok := dir.Find(code); ok {
			return a.Name.S
		}
	}
	return code
}

// Members gives the codes of the agencies that codes stand for, in the order of the file and each
// once: for an agency itself, for a group its members and those of the groups in it.
func (dir *Directory) Members(codes ...string) []string {
	var all []string
	seen := map[string]bool{}
	var visit func(code string)
	visit = func(code string) {
		e, ok := dir.codes[code]
		if !ok || seen[code] {
			return
		}
		seen[code] = true
		if e.group == nil {
			all = append(all, code)
			return
		}
		for _, member := range e.group.Members {
			visit(member.S)
		}
	}
	for _, code := range codes {
		visit(code)
	}
	return all
}

// Match reads a text that names agencies: names of the directory, the longest first, with a comma, a
// semicolon, "và" or just a space between two; words that cite a document name none (Citation). It gives the codes in the order of the text, and -1; or
// the character, from 0, at which something unknown begins.
func (dir *Directory) Match(text string) (codes []string, badAt int) {
	mentions, badAt := dir.Mentions(text)
	for _, m := range mentions {
		codes = append(codes, m.Code)
	}
	return codes, badAt
}

// Names says whether a text names agencies of a directory and nothing else; one that is not known, nil, has none.
func (dir *Directory) Names(text string) bool {
	if dir == nil {
		return false
	}
	codes, badAt := dir.Match(text)
	return badAt < 0 && len(codes) > 0
}

// Mention is an agency that a text names.
type Mention struct {
	Code string
	Name string // as the text has it
}

// Mentions reads a text as Match does, and gives the names as they stand there, too.
func (dir *Directory) Mentions(text string) (all []Mention, badAt int) {
	runes, written := []rune(nameKey(text)), []rune(text)
	for i := 0; i < len(runes); {
		code, n := dir.names.longest(runes, i)
		if n > 0 {
			all = append(all, Mention{code, string(written[i : i+n])})
		} else if n = utf8.RuneCountInString(Citation(string(runes[i:]), beginsItem(string(runes[:i])))); n == 0 {
			return all, i
		}
		i += n
		if i < len(runes) {
			gap := separator(runes[i:])
			if i+gap == len(runes) {
				return all, i
			}
			i += gap
		}
	}
	return all, -1
}

// separator gives the length of what stands between two names.
func separator(runes []rune) int {
	n := 0
	if runes[n] == ',' || runes[n] == ';' {
		n++
	}
	n += spaces(runes[n:])
	if and := []rune("và "); strings.HasPrefix(string(runes[n:min(len(runes), n+len(and))]), string(and)) {
		n += len(and)
		n += spaces(runes[n:])
	}
	return n
}

func spaces(runes []rune) int {
	n := 0
	for n < len(runes) && runes[n] == ' ' {
		n++
	}
	return n
}

// nameKey is a name as it is compared: any white space is a space.
func nameKey(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) {
			return ' '
		}
		return c
	}, s)
}

// nameTable is the code of each name; the case of a name's first character does not matter.
type nameTable struct {
	codes  map[string]string
	length int // in characters, of the longest name
}

func (t *nameTable) add(name, code string) {
	t.codes[letters.LowerFirst(name)] = code
	t.length = max(t.length, utf8.RuneCountInString(name))
}

// longest gives the code and the length of the longest name at a place that ends where a word ends.
func (t *nameTable) longest(runes []rune, at int) (code string, n int) {
	rest := runes[at:min(at+t.length, len(runes))]
	key := letters.LowerFirst(string(rest))
	for n := len(rest); n > 0; n-- {
		if at+n == len(runes) || strings.ContainsRune(" ,;", runes[at+n]) {
			if code := t.codes[key]; code != "" {
				return code, n
			}
		}
		_, last := utf8.DecodeLastRuneInString(key)
		key = key[:len(key)-last]
	}
	return "", 0
}

// opensAgency are words with which the name of an agency begins, behind “và” too; other words go on with the name before.
var opensAgency = pattern.Lazy(`(?i)^(các|sở|ban|ủy ban|uỷ ban|ubnd|hđnd|hội đồng|phòng|công an|bộ chỉ huy|bộ tư lệnh|bộ đội|văn phòng|trung tâm|chi cục|cục|tổng cục|hội|hiệp hội|liên đoàn|liên minh|đoàn|tỉnh đoàn|` +
	`trường|bệnh viện|viện|học viện|thanh tra|bộ|đài|báo|tổ|công ty|ngân hàng|kho bạc|bảo hiểm|mặt trận|mttq|ubmttq\pL*|tòa án|toà án|công chức|trạm|thôn|xã|phường|huyện|thành phố|vp|những|đơn vị|cơ quan|doanh nghiệp)(\s|$)`)

// notOpening are words that only begin like the name of an agency: the end of “Phòng Văn hóa - Xã hội”.
var notOpening = pattern.Lazy(`(?i)^xã hội(\s|$)`)

// Opens says whether words begin the name of an agency.
func Opens(words string) bool {
	return opensAgency().MatchString(words) && !notOpening().MatchString(words)
}

// An office serves two bodies at once: “Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã” is one name.
var office = pattern.Lazy(`(?i)^(?:lãnh đạo )?(?:văn phòng|vp|chánh văn phòng)[\s.][^,;]*$`)

// Parted says whether “và” stands between the names of two agencies, and not within one.
func Parted(before, behind string) bool {
	return Opens(behind) && !(bodies.IsLocal(behind) && office().MatchString(before) && !strings.Contains(before, " và "))
}

// UnknownNames gives what may be meant by the name that begins at a character of a text: all up to the
// next comma or semicolon, or to an “và” behind which another agency begins; and less, up to the first “và”.
func UnknownNames(text string, at int) []string {
	rest := strings.TrimLeft(string([]rune(text)[at:]), ",; ")
	if i := strings.IndexAny(rest, ",;"); i >= 0 {
		rest = rest[:i]
	}
	const and = " và "
	whole := rest
	for from := 0; ; {
		i := strings.Index(whole[from:], and)
		if i < 0 {
			break
		}
		from += i + len(and)
		if Parted(whole[:from-len(and)], whole[from:]) {
			whole = whole[:from-len(and)]
			break
		}
	}
	names := []string{strings.TrimSpace(whole)}
	if i := strings.Index(whole, and); i > 0 {
		names = append(names, strings.TrimSpace(whole[:i]))
	}
	return names
}

// UnknownAt gives where the unknown name begins: behind a known one and “và”, words that begin no agency are the end of a longer
// name, as in “Sở Nông nghiệp và Môi trường” where only “Sở Nông nghiệp” is known; so is a number right behind a known one.
func (dir *Directory) UnknownAt(text string, badAt int) int {
	runes := []rune(text)
	before := strings.TrimRight(string(runes[:badAt]), " ")
	head, ok := strings.CutSuffix(before, " và")
	if !ok && badAt > 0 && badAt < len(runes) && unicode.IsDigit(runes[badAt]) && !strings.HasSuffix(before, ",") && !strings.HasSuffix(before, ";") {
		head, ok = before, true // “Ấp 4” where only “ấp” is known
	}
	if !ok || opensAgency().MatchString(string(runes[badAt:])) {
		return badAt
	}
	start := strings.LastIndexAny(head, ",;") + 1
	start += len(head[start:]) - len(strings.TrimLeft(head[start:], " "))
	for i := start; ; {
		n := strings.Index(head[i:], " và ")
		if n < 0 {
			return len([]rune(head[:start]))
		}
		if i += n + len(" và "); opensAgency().MatchString(head[i:]) {
			start = i
		}
	}
}

// Spelled gives every name, in the order of the file.
func (dir *Directory) Spelled() []string { return dir.spelled }
