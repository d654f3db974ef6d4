package dossier

import (
	"fmt"
	"strings"

	"vanban/generator/letters"
	"vanban/generator/pattern"
	"vanban/generator/reference"
)

// asAbove is how recipients are named that stand behind Kính gửi.
const asAbove = "nhu tren"

var (
	archiveLine = pattern.Lazy(`^[-–\s]*luu\s*:`)
	atArticle   = pattern.Lazy(`(?i)^[-–\s]*như (?:các )?điều (\d+)`)
)

// recipients notes recipients that the document's own parts give no sense: those named above where nobody is addressed, the place of the archive, which
// has a key and a line of its own, and articles that are not there.
func (v *validation) recipients() {
	own := v.own
	if own != nil && !own.Sends {
		return // they are the dossier's, or the office's
	}
	for _, r := range v.dossier.Recipients.List {
		words := strings.TrimLeft(letters.Folded(r.S), "-– ")
		switch {
		case archiveLine().MatchString(words):
			v.report(r.At, fmt.Sprintf("“%s” ở “noi-nhan”: văn bản sẽ có hai dòng “Lưu”, vì chương trình viết dòng ấy từ “luu”.", r.S), "bỏ dòng này; nơi lưu ghi ở “luu: {noi-luu: …}”")
		case strings.HasPrefix(words, asAbove) && (own == nil || !own.Addresses):
			v.report(r.At, "“Như trên” ở “noi-nhan”, mà văn bản không có “Kính gửi” để chỉ tới.", "ghi tên nơi nhận, hoặc thêm “kinh-gui” nếu văn bản gửi nơi nào"+orArticle(own))
		case own != nil && own.Open && !own.Outline.Own(): // of one that names its levels references are looked at with its text
			v.recipientsOfArticle(r)
		}
	}
}

// orArticle ends a hint with how a decision names those who carry it out.
func orArticle(own *OwnPaper) string {
	if own == nil || own.Decision {
		return "; ở quyết định thì viết “Như Điều …”"
	}
	return ""
}

// recipientsOfArticle notes an article of a document which may have some, and has none.
func (v *validation) recipientsOfArticle(r Text) {
	m := atArticle().FindStringSubmatch(r.S)
	if m == nil {
		return
	}
	if count, known := reference.ArticlesOf(v.own.Body, v.own.Outline); known && count == 0 {
		v.report(r.At, fmt.Sprintf("Không có Điều %s: văn bản này không chia thành điều.", m[1]), "ghi tên nơi nhận")
	}
}
