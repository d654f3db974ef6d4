package formwords

import (
	"slices"
	"strings"
	"sync"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/keeping"
)

// Printed are the roles whose words the program prints by itself.
var Printed = []doc.Role{doc.National, doc.Motto, doc.Command, doc.CopyForm, doc.DraftMark, doc.Urgency, doc.HighUrgency, doc.ExpressUrgency, doc.AddresseesLabel, doc.RecipientsLabel,
	doc.CornerLine, doc.KindName}

// Repeated are the roles whose words stand in several places of a document, or in several documents of a file, and are written once.
var Repeated = []doc.Role{doc.ParentBody, doc.IssuingBody, doc.Number, doc.PlaceDay, doc.Subject, doc.Authority, doc.AppendixLabel, doc.Abstract, doc.AppendixTitle}

// FirstArticle has the words by which the program writes the first điều of a decision and its abstract.
const FirstArticle = "ban hành kèm theo quyết định này kế hoạch"

// labels are the words of a form that the program prints before what was filled in.
var labels = sync.OnceValue(func() []string {
	all := keeping.Words("số ngày tháng năm kính gửi nơi nhận lưu v v về việc đại diện bên thư ký chủ tọa điện điều phụ lục phần chương mục tiểu khoản điểm biểu mẫu ban hành phê duyệt")
	for _, k := range inforce.KindNames() {
		all = append(all, strings.ToLower(k.Symbol))
	}
	return append(all, "sy", "sl", "trs")
})

// IsLabel says whether the program prints a word before what is filled in.
func IsLabel(w string) bool { return slices.Contains(labels(), w) }

// IsPrinted says whether the program may print a word before what was filled in.
func IsPrinted(w string) bool { return slices.Contains(labels(), w) || IsPartNumber(w) }

// IsPartNumber says whether a word may be the number of a part, which the program writes.
func IsPartNumber(w string) bool {
	return len([]rune(w)) <= 3 && (strings.Trim(w, "0123456789") == "" || strings.Trim(w, "ivxlc") == "" || len([]rune(w)) == 1)
}

// IsBeside says whether a word is none of those that the program prints by itself.
func IsBeside(w string) bool {
	return !slices.Contains(labels(), w) && !slices.Contains(ownWords(), w) && !IsPartNumber(w)
}

// ownWords are the words of the lines that the program prints by itself, as they may be spelled.
var ownWords = sync.OnceValue(func() []string {
	all := keeping.Words("cộng hòa hoà xã hội chủ nghĩa việt nam cong hoa xa hoi chu nghia viet nam độc lập tự do hạnh phúc doc lap tu do hanh phuc dự thảo lần quyết định nghị sao y lục trích khẩn thượng hỏa hoả tốc gửi liên tịch")
	for _, k := range inforce.KindNames() {
		all = append(all, keeping.Words(k.Name)...)
	}
	return all
})
