package document

import (
	"fmt"
	"strconv"
	"strings"

	"vanban/generator/nd30"
	"vanban/generator/word/tree"
)

// mostLevels is how many levels a list of Word has (17.9.6).
const mostLevels = 9

// Numbers gives the numbers that Word itself writes before paragraphs of the body, as they are shown: "1.", "a)", "-" of a bullet.
func (d *Document) Numbers() map[*Paragraph]string {
	lists := readLists(d.Related("numbering"))
	shown := map[*Paragraph]string{}
	for p := range Paragraphs(d.Body.Items...) {
		if id, level, is := d.listOf(p); is {
			if label := lists.next(id, level); label != "" {
				shown[p] = label
			}
		}
	}
	return shown
}

// listOf gives the list and the level that a paragraph is an item of, by its own properties or those of its style.
func (d *Document) listOf(p *Paragraph) (id string, level int, is bool) {
	take := func(pPr *tree.Node) {
		n := pPr.Child("w:numPr")
		if v := n.Val("w:numId"); v != "" {
			id = v
		}
		if v, err := strconv.Atoi(n.Val("w:ilvl")); err == nil {
			level = v
		}
	}
	chain := d.Styles.chain(p.style())
	for i := len(chain) - 1; i >= 0; i-- {
		take(chain[i].Child("w:pPr"))
	}
	take(p.Properties())
	return id, min(max(level, 0), mostLevels-1), id != "" && id != "0"
}

// lists are the lists of one document, and how far each is counted.
type lists struct {
	levels map[string][mostLevels]listLevel // by the id of an abstract list
	of     map[string]string                // the abstract list of each list
	own    map[string]map[int]int           // the starts that a list has of its own, by level
	counts map[string]*[mostLevels]int      // of each abstract list
	begun  map[string]bool                  // lists whose own starts have been taken
}

// listLevel is how a level of a list is numbered.
type listLevel struct {
	format, text string
	start        int
}

// longestLevelText is how many characters the text of a level may have, as in Word.
const longestLevelText = 255

func cut(text string) string {
	if all := []rune(text); len(all) > longestLevelText {
		return string(all[:longestLevelText])
	}
	return text
}

func readLists(content []byte) *lists {
	l := &lists{levels: map[string][mostLevels]listLevel{}, of: map[string]string{}, own: map[string]map[int]int{}, counts: map[string]*[mostLevels]int{}, begun: map[string]bool{}}
	root, err := tree.Parse(content)
	if err != nil {
		return l // a file without lists, or whose lists can't be read: its numbers are not shown
	}
	for _, a := range root.All("w:abstractNum") {
		var levels [mostLevels]listLevel
		for _, n := range a.All("w:lvl") {
			if at, err := strconv.Atoi(n.Get("ilvl")); err == nil && 0 <= at && at < mostLevels {
				levels[at] = listLevel{format: n.Val("w:numFmt"), text: cut(n.Val("w:lvlText")), start: startOf(n)}
			}
		}
		l.levels[a.Get("abstractNumId")] = levels
	}
	for _, n := range root.All("w:num") {
		id := n.Get("numId")
		l.of[id] = n.Val("w:abstractNumId")
		for _, o := range n.All("w:lvlOverride") {
			at, err := strconv.Atoi(o.Get("ilvl"))
			start, given := strconv.Atoi(o.Val("w:startOverride"))
			if err == nil && given == nil {
				if l.own[id] == nil {
					l.own[id] = map[int]int{}
				}
				l.own[id][at] = start
			}
		}
	}
	return l
}

func startOf(level *tree.Node) int {
	if n, err := strconv.Atoi(level.Val("w:start")); err == nil {
		return n
	}
	return 1
}

// next counts the next item of a list and writes its number.
func (l *lists) next(id string, level int) string {
	of := l.of[id]
	levels, known := l.levels[of]
	if !known {
		return ""
	}
	counts := l.counts[of]
	if counts == nil {
		counts = &[mostLevels]int{}
		for i := range counts {
			counts[i] = levels[i].start - 1
		}
		l.counts[of] = counts
	}
	if !l.begun[id] {
		l.begun[id] = true
		for at, start := range l.own[id] {
			if 0 <= at && at < mostLevels {
				counts[at] = start - 1
			}
		}
	}
	counts[level]++
	for i := level + 1; i < mostLevels; i++ {
		counts[i] = levels[i].start - 1
	}
	shown := *counts
	for i := range level {
		shown[i] = max(shown[i], levels[i].start) // a level that no paragraph has begun yet is shown as begun, as Word does
	}
	return levels[level].label(levels, &shown)
}

// label writes the text of a level with the numbers in the place of %1, %2 … (17.9.11).
func (f listLevel) label(levels [mostLevels]listLevel, counts *[mostLevels]int) string {
	if f.format == "bullet" {
		return "-"
	}
	if f.format == "none" {
		return ""
	}
	text := f.text
	for i := range levels {
		text = strings.ReplaceAll(text, fmt.Sprintf("%%%d", i+1), written(levels[i].format, max(counts[i], 0)))
	}
	return strings.TrimSpace(text)
}

// letterCount is how many letters Word's lists have.
const letterCount = 26

// written writes a number in a format of Word (17.18.59).
func written(format string, n int) string {
	switch format {
	case "upperRoman":
		return nd30.Roman(min(n, 4000))
	case "lowerRoman":
		return strings.ToLower(nd30.Roman(min(n, 4000)))
	case "upperLetter", "lowerLetter":
		if n < 1 || n > letterCount*10 {
			return strconv.Itoa(n)
		}
		letters := strings.Repeat(string(rune('a'+(n-1)%letterCount)), (n-1)/letterCount+1)
		if format == "upperLetter" {
			return strings.ToUpper(letters)
		}
		return letters
	case "decimalZero":
		return fmt.Sprintf("%02d", n)
	}
	return strconv.Itoa(n)
}
