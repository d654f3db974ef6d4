package celltext

import (
	"slices"
	"strings"
	"unicode"

	"vanban/generator/pattern"
)

// bullet begins a line that is an item; itemNumber numbers one.
var (
	bullet     = pattern.Lazy(`^\s*[-–+•*●▪◦]\s*`)
	itemNumber = pattern.Lazy(`^\s*(?:\d{1,2}[.)]|[a-zđ]\))\s+`)
)

// unfinished are the words and signs that end no text: what stands on the next line goes on with it. itemLetter is a letter before an item.
var (
	unfinished = pattern.Lazy(`(?i)(?:,| (?:của|về|và|hoặc|các|cho|tại|do|theo|với|trong|từ|đến|để|ở|bằng|[-–]))$`)
	itemLetter = pattern.Lazy(`^\s*[a-zđ]\)\s+`)
)

func isUnfinished(line string) bool { return unfinished().MatchString(line) }

// Lines gives a text in lines: each item, and each line that begins anew behind one that can end there. Other ends of lines are the cell's width.
func Lines(text string) string {
	var out strings.Builder
	before := ""
	for raw := range strings.SplitSeq(text, "\n") {
		line := OneLine(raw)
		if line == "" {
			continue
		}
		if item := WithoutBullet(line); item != line && item != "" && line[0] != '+' {
			line = "- " + item
		}
		switch {
		case before == "":
		case GoesOn(line) || isUnfinished(before) && !isItem(line):
			out.WriteByte(' ')
		default:
			out.WriteByte('\n')
		}
		out.WriteString(line)
		before = line
	}
	return out.String()
}

// GoesOn says whether a line goes on with the one above: it begins with a small letter that numbers nothing, or with a sign that begins nothing.
func GoesOn(line string) bool {
	return BeginsSmall(line) && !isItem(line) && !itemLetter().MatchString(line)
}

// isItem says whether a line begins with a dash or a dot.
func isItem(line string) bool { return bullet().MatchString(line) }

// WithoutBullet gives a line without the dash or dot before it.
func WithoutBullet(line string) string { return bullet().ReplaceAllString(line, "") }

// Items gives the lines of a cell as items, or as one text.
func Items(text string) (lines []string, isList bool) {
	dashes, capitals := 0, 0
	for raw := range strings.SplitSeq(text, "\n") {
		if OneLine(raw) == "" {
			continue
		}
		item := WithoutBullet(raw)
		marked := item != raw || itemLetter().MatchString(raw)
		if marked {
			dashes++
		}
		if first := []rune(OneLine(item) + " ")[0]; unicode.IsUpper(first) || unicode.IsDigit(first) {
			capitals++
		}
		if n := len(lines); !marked && n > 0 && (dashes > 0 || isUnfinished(lines[n-1])) {
			if dashes == 0 {
				capitals--
			}
			lines[len(lines)-1] += " " + OneLine(raw)
			continue
		}
		lines = append(lines, OneLine(item))
	}
	if dashes > 0 || len(lines) > 1 && capitals == len(lines) {
		if !slices.ContainsFunc(lines, func(s string) bool { return !itemNumber().MatchString(s) }) {
			for i := range lines {
				lines[i] = itemNumber().ReplaceAllString(lines[i], "")
			}
		}
		return lines, true
	}
	return []string{strings.Join(lines, " ")}, false
}
