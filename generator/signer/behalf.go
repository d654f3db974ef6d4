package signer

import (
	"slices"
	"strings"

	"vanban/generator/bodies"
	"vanban/generator/letters"
	"vanban/generator/nd30"
)

// titleKind is titles of one kind, by the words that they begin with, in small letters without diacritics.
type titleKind []string

// The titles of heads and their deputies. How bodies work stands in the table of package bodies.
var (
	headed = titleKind{"chu tich", "tong giam doc", "giam doc", "bo truong", "chanh", "cuc truong", "tong cuc truong", "chi cuc truong", "vu truong",
		"vien truong", "hieu truong", "thu truong co quan", "chi huy truong", "chu nhiem", "tong thanh tra", "thong doc", "tong bien tap", "bi thu", "to truong",
		"truong ban", "truong phong", "truong doan", "truong tram", "truong khoa", "truong cong an", "truong thon"}
	deputy = titleKind{"pho", "thu truong bo"} // beside “Thứ trưởng” alone, which may begin the title of a head, too
)

// is says whether a title is of a kind, whatever its case and diacritics.
func is(kind titleKind, title string) bool {
	folded := letters.Folded(title) + " "
	return slices.ContainsFunc(kind, func(words string) bool { return strings.HasPrefix(folded, words+" ") })
}

// NamesBody says whether a name is a body's and no position's: “Vụ trưởng” begins as “Vụ” does.
func NamesBody(name string) bool {
	return !is(headed, name) && (bodies.Decides(name, bodies.Together) || bodies.Decides(name, bodies.UnderOne))
}

// Behalf is whether who signs a document writes TM. and the body's name over his position (Article 13.1, 13.2; annex I, II.7.b).
type Behalf int

// What a document tells of it.
const (
	OpenBehalf Behalf = iota // it doesn't tell
	OnBehalf                 // a body issues it that works together
	InOwnName                // a head issues it, in his own right or as that of an office that he runs
)

// jointKinds are the kinds that a committee issues as one. Others, as a thông báo or a giấy mời, its chairman issues in his own right too: the law on the
// organisation of local government (72/2025/QH15) gives him tasks of his own.
var jointKinds = []string{"Công văn", "Kế hoạch", "Báo cáo", "Tờ trình", "Chương trình", "Đề án", "Phương án", "Hướng dẫn"}

// BehalfIn gives it of a document of a kind that a body or a head issues, by name in whatever case. named says that the document itself has a line of who has the
// authority for it.
func BehalfIn(by, kind string, named bool) Behalf {
	switch {
	case slices.Contains(nd30.BetweenParties, kind): // whoever takes part signs
		return OpenBehalf
	case bodies.Decides(by, bodies.Together) && (named || slices.Contains(jointKinds, kind)):
		return OnBehalf
	case bodies.Decides(by, bodies.Together):
		return OpenBehalf
	case is(headed, by) || bodies.Decides(by, bodies.UnderOne):
		return InOwnName
	}
	return OpenBehalf
}

// LacksBehalf says whether TM. is missing among the abbreviations of the signer's capacities. TL. and TUQ. are of the head's order, and need none.
func LacksBehalf(b Behalf, abbrevs []string) bool {
	return b == OnBehalf && !slices.ContainsFunc(abbrevs, func(a string) bool { return slices.Contains([]string{"TM.", "TL.", "TUQ."}, a) })
}

// WrongBehalf says whether it is wrong that somebody signs on behalf of a body, which is named behind TM.; empty: nobody does.
func WrongBehalf(b Behalf, body string) bool {
	return b == InOwnName && body != "" && !bodies.Decides(body, bodies.Gathered)
}
