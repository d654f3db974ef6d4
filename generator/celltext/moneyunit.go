package celltext

import (
	"strings"

	"vanban/generator/pattern"
	"vanban/generator/tasktable"
)

// bracketed is what a head says in brackets; measured is what a line over a table says of its unit.
var (
	bracketed = pattern.Lazy(`[(\[]([^)\]]*)[)\]]`)
	measured  = pattern.Lazy(`(?i)(?:đơn vị(?: tính)?|đvt)\s*:?\s*([^)\];]*)`)
)

// MoneyUnit gives the unit of money that a text names in brackets, behind “đơn vị tính”, or at its end: how many đồng it is; 0 where it names none.
func MoneyUnit(text string) int64 {
	text = strings.ReplaceAll(OneLine(text), "Đ", "đ")
	for _, in := range [][]string{measured().FindStringSubmatch(text), bracketed().FindStringSubmatch(text)} {
		if in != nil {
			if u := unitAtEnd(Fold(measured().ReplaceAllString(in[1], "$1"))); u.factor > 0 && u.before == "" {
				return u.factor
			}
		}
	}
	if u := unitAtEnd(Fold(text)); u.factor > 1 && len(u.name) > len("trd") {
		return u.factor
	}
	return 0
}

// InDong gives the head of a column of amounts where they are in đồng: the unit that it names is another then, and one that names none names it.
func InDong(head string) string {
	const unit = "(đồng)"
	head = OneLine(head)
	for _, in := range bracketed().FindAllString(head, -1) {
		if MoneyUnit(in) > 0 {
			return strings.Replace(head, in, unit, 1)
		}
	}
	bare := head
	if at := measured().FindStringIndex(head); at != nil && MoneyUnit(head[at[0]:at[1]]) > 0 {
		bare = head[:at[0]] + head[at[1]:]
	} else if u := unitAtEnd(Fold(head)); u.factor > 1 && MoneyUnit(head) > 0 {
		words := strings.Fields(head)
		bare = strings.Join(words[:max(0, len(words)-len(strings.Fields(Fold(head)))+len(strings.Fields(u.before)))], " ")
	} else if strings.Contains(" "+Fold(head)+" ", " dong ") {
		return head
	}
	return strings.TrimSpace(strings.TrimRight(bare, " ,:;-–") + " " + unit)
}

// namedUnit is a unit of money that words end with.
type namedUnit struct {
	before, name string
	factor       int64 // how many đồng it is; 0: they name none
}

// multiples are the words that make a larger unit of the one behind them: nghìn triệu, trăm nghìn.
var multiples = []struct {
	word  string // folded
	times int64
}{{"nghin", 1000}, {"ngan", 1000}, {"tram", 100}, {"chuc", 10}, {"muoi", 10}}

// unitAtEnd gives the unit of the longest name with which folded words end.
func unitAtEnd(words string) (found namedUnit) {
	for _, u := range tasktable.MoneyUnits {
		for _, name := range u.Heads {
			if before, ends := strings.CutSuffix(" "+words, " "+name); ends && len(name) > len(found.name) {
				found = namedUnit{before, name, u.Factor}
			}
		}
	}
	for _, m := range multiples {
		if before, is := strings.CutSuffix(found.before, " "+m.word); is && found.factor > 1 {
			return namedUnit{before, found.name, found.factor * m.times}
		}
	}
	return found
}

// IsBracketed says whether a text is nothing but words in brackets.
func IsBracketed(text string) bool {
	text = OneLine(text)
	return bracketed().FindString(text) == text
}

// TellsUnit says whether a text tells in what the numbers of a table are measured.
func TellsUnit(text string) bool { return measured().MatchString(text) }

// NoAmount is what stands in a cell for which there is no money.
var NoAmount = pattern.Lazy(`^[-–—.…/]*$|^(?i:không|không có)$`)

// IsMoneyless says whether a cell tells in words where the money comes from, and no amount: “Lồng ghép”, “Theo Quyết định số 12/QĐ-UBND”.
func IsMoneyless(text string) bool {
	text = OneLine(text)
	figures := strings.IndexAny(text, "0123456789")
	return !NoAmount().MatchString(text) && Fold(text) != "" && (figures < 0 || figures > 0 && MoneyUnit(text) == 0)
}
