package signer

import (
	"slices"
	"strings"

	"vanban/generator/letters"
	"vanban/generator/nd30"
)

// bearers is bodies or titles of one kind, by the words that their names begin with, in small letters without diacritics.
type bearers []string

// namedBody is a body by its names, and as it is printed behind TM.
type namedBody struct {
	names   bearers
	printed string
}

// namedAlone are the bodies that stand behind TM. without their place (annex I, II.7.b), as they are printed there.
var namedAlone = []namedBody{
	{bearers{"uy ban nhan dan", "ubnd"}, "ỦY BAN NHÂN DÂN"},
	{bearers{"hoi dong nhan dan", "hdnd"}, "HỘI ĐỒNG NHÂN DÂN"},
	{bearers{"thuong truc hoi dong nhan dan", "thuong truc hdnd"}, "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN"},
}

// The bodies by how they work: together, or under one head; and the titles of heads and their deputies.
var (
	committee = bearers{"uy ban"} // works together too, but keeps its name behind TM. where it is none of namedAlone
	underOne  = bearers{"so", "phong", "chi cuc", "cuc", "tong cuc", "vu", "trung tam", "van phong", "hoc vien", "vien", "benh vien", "tram y te",
		"thanh tra", "cong an", "ban quan ly", "ban dan toc", "kho bac", "bao hiem xa hoi",
		"truong mam", "truong mau", "truong tieu", "truong trung", "truong pho", "truong cao", "truong dai", "truong thcs", "truong thpt",
		"bo noi", "bo tai", "bo y", "bo giao", "bo tu", "bo cong", "bo xay", "bo van", "bo nong", "bo khoa", "bo quoc", "bo ngoai", "bo dan"}
	headed = bearers{"chu tich", "tong giam doc", "giam doc", "bo truong", "chanh", "cuc truong", "tong cuc truong", "chi cuc truong", "vu truong",
		"vien truong", "hieu truong", "thu truong co quan", "chi huy truong", "chu nhiem", "tong thanh tra", "thong doc", "tong bien tap", "bi thu", "to truong",
		"truong ban", "truong phong", "truong doan", "truong tram", "truong khoa", "truong cong an", "truong thon"}
	deputy = bearers{"pho", "thu truong bo"} // beside “Thứ trưởng” alone, which may begin the title of a head, too
)

// is says whether a name is of a kind, whatever its case and diacritics.
func is(kind bearers, name string) bool {
	folded := letters.Folded(name) + " "
	return slices.ContainsFunc(kind, func(words string) bool { return strings.HasPrefix(folded, words+" ") })
}

// worksTogether says whether a body decides as one.
func worksTogether(by string) bool {
	return is(committee, by) || slices.ContainsFunc(namedAlone, func(b namedBody) bool { return is(b.names, by) })
}

// BehindTM gives the words for a body, named in capitals, that somebody signs on behalf of.
func BehindTM(by string) string {
	for _, b := range namedAlone {
		if is(b.names, by) {
			return b.printed
		}
	}
	return by
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
	case worksTogether(by) && (named || slices.Contains(jointKinds, kind)):
		return OnBehalf
	case worksTogether(by):
		return OpenBehalf
	case is(headed, by) || is(underOne, by):
		return InOwnName
	}
	return OpenBehalf
}

// LacksBehalf says whether TM. is missing among the abbreviations of the signer's capacities. TL. and TUQ. are of the head's order, and need none.
func LacksBehalf(b Behalf, abbrevs []string) bool {
	return b == OnBehalf && !slices.ContainsFunc(abbrevs, func(a string) bool { return slices.Contains([]string{"TM.", "TL.", "TUQ."}, a) })
}

// gathered are bodies of several people that an office has beside its head, whose documents may bear the office's name.
var gathered = bearers{"hoi dong", "ban chi dao", "ban chap hanh", "ban thuong vu", "ban to chuc", "chi bo", "dang uy", "doan", "to", "cong doan", "tap the"}

// WrongBehalf says whether it is wrong that somebody signs on behalf of a body, which is named behind TM.; empty: nobody does.
func WrongBehalf(b Behalf, body string) bool {
	return b == InOwnName && body != "" && !is(gathered, body)
}
