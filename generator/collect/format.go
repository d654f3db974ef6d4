package collect

import (
	"slices"
	"strings"
	"unicode/utf8"

	"vanban/generator/cellformat"
	"vanban/generator/celltext"
	"vanban/generator/ooxml"
	"vanban/generator/pattern"
)

// format is what a cell style says of how numbers are shown (18.8.30).
type format struct {
	day, month, year bool // what is shown of a day
	english          bool // a month by its name, or AM and PM: excelize writes them in English
	clock            bool // a time of the day and nothing else
	phrase           bool // among words that say more than that a month or a year follows, as "Quý I/"yyyy
	percent          bool
	general          bool // texts and whole numbers show what they are
	shows            *cellformat.Format
	cost             int // of showing one number

	struck   bool // the letters are struck out
	capitals bool // small letters are shown as capitals, as fonts of before Unicode do

	fill string // with what the cell is filled; empty: with nothing, or with white
}

// isDay says whether numbers are shown as a day, a month or a year.
func (f format) isDay() bool { return f.day || f.month || f.year }

// The bounds of the formats: Excel takes some hundreds, each of so many characters, and so many looks of cells.
const (
	maxFormats    = 2_000
	maxFormatCode = 255
	maxLooks      = 65_490
)

// readFormats finds how the cell styles show numbers.
func (b *book) readFormats() error {
	styles := b.file.Styles
	if styles == nil || styles.CellXfs == nil {
		return nil
	}
	if len(styles.CellXfs.Xf) > maxLooks {
		return ooxml.ErrTooLarge
	}
	codes := map[int]format{}
	if styles.NumFmts != nil {
		for _, f := range styles.NumFmts.NumFmt {
			code := f.FormatCode
			if f.FormatCode16 != "" {
				code = f.FormatCode16
			}
			if utf8.RuneCountInString(code) > maxFormatCode || len(styles.NumFmts.NumFmt) > maxFormats {
				return ooxml.ErrTooLarge
			}
			if _, twice := codes[f.NumFmtID]; !twice {
				own := formatOf(code)
				own.general, own.shows = strings.EqualFold(code, "General"), cellformat.Parse(code)
				codes[f.NumFmtID] = own
			}
		}
	}
	for _, x := range styles.CellXfs.Xf {
		id := 0
		if x.NumFmtID != nil {
			id = *x.NumFmtID
		}
		f, own := codes[id]
		if !own {
			f = builtIn(id)
			f.general, f.shows = id == 0 || id == 49, cellformat.Parse(cellformat.BuiltIn(id)) // 49: @
		}
		f.cost += len(codes) // excelize looks for the code among all
		f.fill = b.fillOf(x.FillID)
		f.readFont(b.file, x.FontID)
		b.formats = append(b.formats, f)
	}
	return nil
}

// The marks of a format: those that write English, and those of days and times.
var (
	halfOfDay = pattern.Lazy(`am/pm|a/p`)
	dayMarks  = pattern.Lazy(`y+|m+|d+|h+|s+`)
	elapsed   = pattern.Lazy(`^(?i:h+|m+|s+)$`)
)

// formatOf reads a format's code.
func formatOf(code string) format {
	marks, words := partsOf(code)
	f := format{percent: strings.Contains(marks, "%"), cost: len(code) * len(code)} // excelize reads the code anew for each number
	first, _, _ := strings.Cut(strings.ToLower(marks), ";")                         // the code for numbers that aren't negative, as all days
	without := halfOfDay().ReplaceAllString(first, "")
	f.english = without != first
	runs := dayMarks().FindAllString(without, -1)
	for i, run := range runs {
		switch run[0] {
		case 'd':
			f.day = true
		case 'y':
			f.year = true
		case 'h', 's':
			f.clock = true
		case 'm':
			minutes := i > 0 && runs[i-1][0] == 'h' || i+1 < len(runs) && runs[i+1][0] == 's'
			f.month = f.month || !minutes
			f.english = f.english || !minutes && len(run) > len("mm")
		}
	}
	if f.month && !f.year && !f.day && strings.ContainsAny(first, "0#?") { // an amount in metres
		f.month = false
	}
	f.clock = f.clock && !f.isDay()
	f.phrase = !f.english && slices.ContainsFunc(strings.Fields(celltext.Fold(words)), func(w string) bool { return !slices.Contains(dayWords, w) })
	return f
}

// dayWords are the words, folded, that only say that a month or a year follows.
var dayWords = []string{"t", "ngay", "thang", "nam"}

// builtIn gives a format that has no code in the file; those of days from 27 on are of languages whose days have all three parts.
func builtIn(id int) format {
	switch {
	case id == 17: // mmm-yy
		return format{month: true, year: true, english: true}
	case id == 18 || id == 19: // h:mm AM/PM
		return format{clock: true, english: true}
	}
	return format{day: 14 <= id && id <= 16 || id == 22 || 27 <= id && id <= 36 || 50 <= id && id <= 58, percent: id == 9 || id == 10}
}

// partsOf gives what of a format's code is no text, outside of quotes and brackets, and the text that it writes.
func partsOf(code string) (marks, words string) {
	var marked, written strings.Builder
	quoted, bracket := false, -1 // where a bracket began
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case quoted && c != '"':
			written.WriteByte(c)
		case bracket >= 0 && c != ']':
		case c == '"':
			quoted = !quoted
			written.WriteByte(' ')
		case c == '\\' && i+1 < len(code):
			i++
			written.WriteByte(code[i])
		case c >= utf8.RuneSelf: // of a letter that needs no quotes, or the rest of one after a backslash
			written.WriteByte(c)
		case c == '_' || c == '*':
			i++
		case c == '[':
			bracket = i + 1
		case c == ']':
			if bracket >= 0 && elapsed().MatchString(code[bracket:i]) {
				marked.WriteByte('h') // hours, minutes or seconds that have gone by: what follows is no month
			}
			bracket = -1
		default:
			marked.WriteByte(c)
			written.WriteByte(' ')
		}
	}
	return marked.String(), written.String()
}

// formatOf gives the format of a cell.
func (b *book) formatOf(c *cell) format {
	if c.style < len(b.formats) {
		return b.formats[c.style]
	}
	return format{}
}
