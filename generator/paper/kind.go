package paper

import (
	"cmp"
	"slices"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/heading"
	"vanban/generator/nd30"
)

// Kind is a kind of administrative document (Article 7), a row of the table Kinds.
type Kind struct {
	Key      string     // what “loai” says
	Name     string     // of annex III, part I; a công văn has no symbol there
	Form     nd30.Form  // of annex III, part II
	Template string     // that words it; empty: that of the kinds with a title that have no form of their own
	Needs    []doc.Role // components of its text beside those of its form
	Required []string   // keys beside “loai”
	Optional []string   // keys beside those that every document may have
	Without  []string   // keys of every document that its form has no place for
	Signing  Signing
	Articles bool   // its text is made of điều
	Copy     string // of a copy: its form as it is printed, Sao y
	Parties  Parties
	Text     Text // whether it has one beside what its keys say
}

// Signing says who signs a document on whose behalf, where it doesn't say so itself.
type Signing int

// The ways to sign.
const (
	ForBody   Signing = iota // for the issuing body: a committee's head signs on its behalf
	AsDossier                // as the dossier's decision is signed
)

// Text says whether a kind has a text of its own.
type Text int

// The answers.
const (
	Needed   Text = iota
	Optional      // its form says what must be said
	None
)

// The keys of single kinds.
const (
	KeyAddressees  = "kinh-gui"
	KeyIssues      = "ban-hanh" // what a decision issues or approves
	KeyAttached    = "kem-theo" // the files of what it issues or approves, or of what goes with a nghị quyết
	keyFile        = "tep"      // whether these are one file with it
	KeyVerb        = "hinh-thuc-ban-hanh"
	KeyKindName    = "ten-loai"      // of which the kind's name is the beginning: Kế hoạch liên tịch
	KeyKindSymbol  = "viet-tat-loai" // its abbreviation in the notation
	KeySecretary   = "thu-ky"
	KeyChair       = "chu-toa"
	keyChairOffice = "chuc-vu-chu-toa"
	KeySender      = "nguoi-dien" // of a công điện
	keyConfirming  = "xac-nhan"   // who confirms a giấy nghỉ phép beside who signs it
	KeyPeriod      = "ky"         // of every kind
)

// lists are the keys that may have several values.
var lists = []string{KeyAddressees, KeyPassages, KeyAttached, "moi", "thanh-phan", "noi-nhan-dien"}

// agreement is the template of the kinds between parties.
const agreement = "van-ban-thoa-thuan"

// plain is the template of the kinds with a title that have no form of their own.
const plain = "van-ban-co-ten-loai"

// Kinds are the 29 kinds of Article 7, in its order, by the forms 1.1 to 1.10 of annex III.
var Kinds = placed([]Kind{
	{Key: "nghi-quyet", Name: "Nghị quyết", Form: nd30.ResolutionForm, Template: "van-ban-nghi-quyet", Required: []string{"trich-yeu", "can-cu"}, Optional: []string{"tham-quyen", KeyKindName, KeyKindSymbol, KeyAttached, keyFile}},
	{Key: "quyet-dinh", Name: "Quyết định", Form: nd30.DecisionForm, Template: "van-ban-quyet-dinh", Required: []string{"can-cu"},
		Optional: []string{"trich-yeu", KeyIssues, KeyVerb, KeyAttached, keyFile}, Signing: AsDossier, Articles: true},
	titled("chi-thi", "Chỉ thị"), titled("quy-che", "Quy chế"), titled("quy-dinh", "Quy định"), titled("thong-cao", "Thông cáo"),
	titled("thong-bao", "Thông báo"), titled("huong-dan", "Hướng dẫn"), titled("chuong-trinh", "Chương trình"), titled("ke-hoach", "Kế hoạch"),
	titled("phuong-an", "Phương án"), titled("de-an", "Đề án"), titled("du-an", "Dự án"), titled("bao-cao", "Báo cáo"),
	{Key: "bien-ban", Name: "Biên bản", Form: nd30.MinutesForm, Template: "van-ban-bien-ban", Required: []string{"trich-yeu", "bat-dau", "dia-diem", "thanh-phan", "ket-thuc"}, Parties: OrMeetings,
		Optional: []string{KeyChair, KeySecretary, "vang-mat", keyChairOffice}, Without: []string{"can-cu", "ngay", "nguoi-ky", "dia-danh"}},
	{Key: "to-trinh", Name: "Tờ trình", Form: nd30.TitledForm, Needs: []doc.Role{doc.Addressee}, Required: []string{"trich-yeu", KeyAddressees}},
	agreed("hop-dong", "Hợp đồng"),
	{Key: "cong-van", Name: "Công văn", Form: nd30.LetterForm, Template: "van-ban-cong-van", Required: []string{"trich-yeu", KeyAddressees}, Without: []string{"can-cu"}},
	{Key: "cong-dien", Name: "Công điện", Form: nd30.TelegramForm, Template: "van-ban-cong-dien", Required: []string{"trich-yeu", "noi-nhan-dien"}, Optional: []string{KeySender}, Without: []string{"can-cu"}},
	agreed("ban-ghi-nho", "Bản ghi nhớ"), agreed("ban-thoa-thuan", "Bản thỏa thuận"), titled("giay-uy-quyen", "Giấy ủy quyền"),
	{Key: "giay-moi", Name: "Giấy mời", Form: nd30.InvitationForm, Template: "van-ban-giay-moi",
		Required: []string{"trich-yeu", "moi", "du", "thoi-gian", "dia-diem"}, Optional: []string{"chu-tri"}, Without: []string{"can-cu"}, Text: Optional},
	{Key: "giay-gioi-thieu", Name: "Giấy giới thiệu", Form: nd30.IntroductionForm, Template: "van-ban-giay-gioi-thieu", Without: []string{"can-cu", "trich-yeu"}, Text: Optional,
		Required: []string{"ong-ba", "chuc-vu", "cu-den", "ve-viec", "gia-tri-den"}},
	{Key: "giay-nghi-phep", Name: "Giấy nghỉ phép", Form: nd30.LeaveForm, Template: "van-ban-giay-nghi-phep", Without: []string{"can-cu", "trich-yeu"}, Text: None,
		Required: []string{"ngay-don", "ong-ba", "chuc-vu", "so-ngay", "tu-ngay", "den-ngay", "noi-nghi", "tinh-vao"}, Optional: []string{keyConfirming}},
	titled("phieu-gui", "Phiếu gửi"), titled("phieu-chuyen", "Phiếu chuyển"), titled("phieu-bao", "Phiếu báo"),
	{Key: "thu-cong", Name: "Thư công", Form: nd30.CourtesyForm, Template: "van-ban-thu-cong", Required: []string{KeyAddressees},
		Without: []string{"can-cu", "trich-yeu", "so", "noi-nhan", "luu", heading.JointSchema.Name}}, // one person writes it
})

// titled is a kind of form 1.4.
func titled(key, name string) Kind {
	return Kind{Key: key, Name: name, Form: nd30.TitledForm, Required: []string{"trich-yeu"}, Optional: []string{KeyAddressees, KeyKindName, KeyKindSymbol}}
}

// agreed is a kind between parties, that annex III has no form for, and whose head is as those of form 1.4 are.
func agreed(key, name string) Kind {
	return Kind{Key: key, Name: name, Form: nd30.AgreementForm, Template: agreement, Required: []string{"trich-yeu"}, Optional: []string{KeyKindName, KeyKindSymbol}, Parties: WithBody}
}

// placed takes from each kind the keys of a document's head that its form has no place for.
func placed(all []Kind) []Kind {
	for i := range all {
		k := &all[i]
		without := func(of bool, keys ...string) {
			if of {
				k.Without = append(k.Without, keys...)
			}
		}
		without(slices.Contains(k.Without, "trich-yeu") || k.Form.Number == nd30.LetterForm.Number, "phu-de")
		without(slices.Contains(k.Without, "ngay"), "thang")
		without(slices.Contains(k.Without, "ngay") || k.Template == agreement, heading.JointSchema.Name)
		without(k.Template != "", "loi-ban-hanh")
		without(slices.Contains(k.Without, "so") || k.Text == None, dossier.KeyAppendices, keyFile) // a note under “Phụ lục” names the number
	}
	return all
}

// KindOf gives the row of a kind; nil where there is none of that key.
func KindOf(key string) *Kind {
	for _, table := range [][]Kind{Kinds, Copies} {
		for i := range table {
			if table[i].Key == key {
				return &table[i]
			}
		}
	}
	return nil
}

// Wording is the name of the template that words the kind.
func (k *Kind) Wording() string { return cmp.Or(k.Template, plain) }

// Document is how the kind is called among all kinds of document.
func (k *Kind) Document() doc.Kind { return doc.Kind("van-ban-" + k.Key) }

// Own are the keys that only some kinds have.
func (k *Kind) Own() []string {
	return slices.DeleteFunc(slices.Concat(k.Required, k.Optional), func(key string) bool { return slices.Contains(common, key) })
}

// Keys lists what “loai” can say.
func Keys() (all []string) {
	for _, k := range slices.Concat(Kinds, Copies) {
		all = append(all, k.Key)
	}
	return all
}
