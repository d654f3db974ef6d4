package rollover

import (
	"math"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/dossier"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

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

// reviewReasons are all of them, in the order of the table reasons.
var reviewReasons = func() (all []ReviewReason) {
	for _, r := range reasons {
		all = append(all, r.why)
	}
	return all
}()

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

// ReadReview reads the list of what nobody has settled yet; nil where the dossier has none. What is wrong with it comes in one error, source.Problems.
func ReadReview(d *dossier.Dossier) (*Review, error) {
	r := d.Reader()
	r.Read(dossier.IndicatorsFile) // its lines may be on the list
	var review *Review
	if list := r.YAML(dossier.ReviewFile); list != nil {
		if root, ok := list.Parse(list.File.Text); ok {
			review = reviewIn(list, root)
		}
		list.Done()
	}
	problems, _, err := r.Done()
	if err != nil {
		return review, err
	}
	return review, problems.Err()
}

func reviewIn(d *strictyaml.Decoder, root ast.Node) *Review {
	m := d.Mapping(root, d.File.At(0, 0), reviewSchema)
	r := &Review{Year: m.Number("nam-cu", strictyaml.FirstYear, strictyaml.LastYear)}
	for _, n := range m.List("can-soat") {
		item := d.Item(n, reviewItemSchema)
		one := ReviewItem{
			Mention: item.Text("nhac").S, Keep: strictyaml.Choose(item, "giu", strictyaml.YesNo, false),
			Reason: strictyaml.Choose(item, "ly-do", strictyaml.ByName(reviewReasons...), OldYear), Successor: item.Text("thay-bang").S,
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
