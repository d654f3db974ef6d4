package language

import (
	"embed"
	"strings"
	"sync"

	"vanban/generator/bodies"
	"vanban/generator/calendar"
	"vanban/generator/nd30"
)

//go:embed data/*.tsv
var data embed.FS

// table gives the rows of a file of data: cells parted by tabs, without lines that begin with #.
func table(name string) (rows [][]string) {
	text, err := data.ReadFile("data/" + name)
	if err != nil {
		panic(err) // it is embedded
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\r\n")
		if line != "" && !strings.HasPrefix(line, "#") {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows
}

// phrase is some words that are written in one way.
type phrase struct {
	id     string
	right  []string
	seps   []string // what stands behind each word but the last, without blanks
	whole  string
	keys   []string
	since  calendar.Date // of a renamed body: from when
	now    string        // what it is called then
	source string
}

// phraseBook finds phrases by the key of their first word, the longest first.
type phraseBook map[string][]phrase

var capitalBook = sync.OnceValue(func() phraseBook {
	book := phraseBook{}
	for _, r := range table("capitals.tsv") {
		book.add(phrase{id: r[0], whole: r[1], source: r[2]})
	}
	return book
})

var renamedBook = sync.OnceValue(func() phraseBook {
	book := phraseBook{}
	for _, g := range bodies.Gone() {
		day, err := calendar.ParseDate(g.Since)
		if err != nil {
			panic(err) // a test reads the table
		}
		id := "X.body.1"
		if g.Merged() {
			id = "X.body.2"
		}
		book.add(phrase{id: id, whole: g.Name, since: day, now: g.Now, source: g.Source})
	}
	return book
})

func (b phraseBook) add(p phrase) {
	words := wordsOf(p.whole)
	for i, w := range words {
		p.right = append(p.right, p.whole[w.from:w.to])
		p.keys = append(p.keys, wordKey(p.whole[w.from:w.to]))
		if i+1 < len(words) {
			p.seps = append(p.seps, separator(p.whole[w.to:words[i+1].from]))
		}
	}
	all := append(b[p.keys[0]], p)
	for i := len(all) - 1; i > 0 && len(all[i].keys) > len(all[i-1].keys); i-- {
		all[i], all[i-1] = all[i-1], all[i]
	}
	b[p.keys[0]] = all
}

// replacement is a law or decree that is no longer in force.
type replacement struct {
	name, number, by, source string
	bare                     string // the name without its day
	until                    calendar.Date
	issued                   calendar.Date // zero: its number is needed to know it
}

var replacements = sync.OnceValue(func() (all []replacement) {
	for _, r := range table("replaced.tsv") {
		x := replacement{name: r[0], number: r[1], by: r[3], source: r[4]}
		x.until, _ = calendar.ParseDate(r[2])
		if len(r) > 5 && r[5] != "" {
			x.issued, _ = calendar.ParseDate(r[5])
		} else if day, found := nd30.DayIn(x.name); found {
			x.issued = day // a basis names a law by its day, without its number
		}
		x.bare, _, _ = strings.Cut(x.name, " ngày ")
		all = append(all, x)
	}
	return all
})

// knownShort are the abbreviations that need no explanation.
var knownShort = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, r := range table("abbreviations.tsv") {
		for w := range strings.FieldsSeq(r[1]) {
			all[w] = true
		}
	}
	return all
})
