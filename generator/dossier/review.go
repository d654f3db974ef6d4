package dossier

import (
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// ReviewFile lists what a person must settle after a dossier was rolled forward to another year.
const ReviewFile = "can-soat.yaml"

// ReviewReason is why a mention must be settled (ly-do).
type ReviewReason string

// The reasons.
const (
	OldYear      ReviewReason = "nam-cu"            // the year before is mentioned
	OldNumber    ReviewReason = "so-cu"             // the number of the plan before is mentioned
	OldSigner    ReviewReason = "nguoi-ky-cu"       // who signed the plan before is mentioned
	OtherPaper   ReviewReason = "van-ban"           // a document that may no longer be in force
	OldDeadline  ReviewReason = "thoi-han"          // a deadline that could not be moved
	OldAmount    ReviewReason = "so-tien-cu"        // amounts of money of the plan before
	FinishedTask ReviewReason = "da-hoan-thanh"     // a task that was finished
	GoneBody     ReviewReason = "co-quan-khong-con" // a body that was abolished or merged in 2025
	GoneQuoted   ReviewReason = "ten-van-ban-cu"    // the same within the name of a document of its time
)

var reviewReasons = []strictyaml.Option[ReviewReason]{
	{Word: string(OldYear), Value: OldYear}, {Word: string(OldNumber), Value: OldNumber}, {Word: string(OldSigner), Value: OldSigner},
	{Word: string(OtherPaper), Value: OtherPaper}, {Word: string(OldDeadline), Value: OldDeadline}, {Word: string(OldAmount), Value: OldAmount}, {Word: string(FinishedTask), Value: FinishedTask},
	{Word: string(GoneBody), Value: GoneBody}, {Word: string(GoneQuoted), Value: GoneQuoted},
}

// Review is the list of what is to be settled.
type Review struct {
	Year  int // nam-cu: that of the plan before
	Items []ReviewItem
}

// ReviewItem is one thing to be settled, with the places where it stood.
type ReviewItem struct {
	Mention   string // nhac
	Reason    ReviewReason
	Keep      bool // giu: true: a person has decided that it stays
	Places    []ReviewPlace
	Successor string // thay-bang: who took over from a body that is gone; empty where none took over all
}

// ReviewPlace is where a mention stood when the list was made.
type ReviewPlace struct {
	At      source.Pos // file and line
	Context string     // loi: the line, without white space around it
}

var (
	reviewSchema      = strictyaml.Schema{Required: []string{"nam-cu"}, Optional: []string{"can-soat"}}
	reviewItemSchema  = strictyaml.Schema{Name: "can-soat", Item: "nhac", Required: []string{"nhac", "ly-do", "o"}, Optional: []string{"giu", "thay-bang"}}
	reviewPlaceSchema = strictyaml.Schema{Name: "o", Item: "tep", Required: []string{"tep", "dong", "loi"}}
)

// Review reads the list of what nobody has settled yet; nil where the dossier has none. What is wrong with it comes in one error, source.Problems.
func (d *Dossier) Review() (*Review, error) {
	l := &loader{fsys: d.fsys, dossier: d}
	l.read(IndicatorsFile, nil) // its lines may be on the list
	list := l.yaml(ReviewFile, nil)
	if list == nil {
		return nil, l.reviewError()
	}
	root, ok := list.Parse(list.File.Text)
	var review *Review
	if ok {
		review = readReview(list, root)
	}
	list.Done()
	return review, l.reviewError()
}

func (l *loader) reviewError() error {
	if l.err != nil {
		return l.err
	}
	for _, f := range l.order {
		l.problems = append(l.problems, f.Problems...)
	}
	return l.problems.Err()
}

func readReview(d *strictyaml.Decoder, root ast.Node) *Review {
	m := d.Mapping(root, d.File.At(0, 0), reviewSchema)
	r := &Review{Year: m.Number("nam-cu", strictyaml.FirstYear, strictyaml.LastYear)}
	for _, n := range m.List("can-soat") {
		item := d.Item(n, reviewItemSchema)
		one := ReviewItem{
			Mention: item.Text("nhac").S, Keep: strictyaml.Choose(item, "giu", strictyaml.YesNo, false),
			Reason: strictyaml.Choose(item, "ly-do", reviewReasons, OldYear), Successor: item.Text("thay-bang").S,
		}
		for _, p := range item.List("o") {
			place := d.Item(p, reviewPlaceSchema)
			one.Places = append(one.Places, ReviewPlace{
				At:      source.Pos{File: place.Text("tep").S, Line: place.Number("dong", 1, math.MaxInt32)},
				Context: place.Text("loi").S,
			})
		}
		r.Items = append(r.Items, one)
	}
	return r
}

// Files gives the names of the files that were read so far, in alphabetical order, the list of what is to be settled aside.
func (d *Dossier) Files() []string {
	names := slices.Sorted(maps.Keys(d.files))
	return slices.DeleteFunc(names, func(n string) bool { return n == ReviewFile })
}

// Lines gives the lines of one of the dossier's files, in NFC, without line breaks.
func (d *Dossier) Lines(name string) []string {
	if f := d.files[name]; f != nil {
		return f.Lines
	}
	return nil
}

// KeyAt gives the place of a key of ho-so.yaml, or of another file, at whatever depth it stands first; the file itself where it is not there.
func (d *Dossier) KeyAt(name, key string) source.Pos {
	for i, line := range d.Lines(name) {
		if word := strings.TrimLeft(line, " "); strings.HasPrefix(word, key+":") {
			return source.Pos{File: name, Line: i + 1, Column: len(line) - len(word) + 1}
		}
	}
	return source.Pos{File: name}
}
