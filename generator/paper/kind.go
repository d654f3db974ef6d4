package paper

import (
	"cmp"
	"slices"

	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/formwords"
	"vanban/generator/heading"
	"vanban/generator/inforce"
	"vanban/generator/nd30"
)

// Kind is a kind of administrative document (Article 7), a row of the table Kinds.
type Kind struct {
	Key      string     // what “loai” says
	Name     string     // of annex III, part I; a công văn has no symbol there
	Form     nd30.Form  // of annex III, part II: in the table of Article 7 that of its name
	Template string     // that words it; empty: that of the kinds with a title that have no form of their own
	Needs    []doc.Role // components of its text beside those of its form
	Required []string   // keys beside “loai”
	Optional []string   // keys beside those that every document may have
	Without  []string   // keys of every document that its form has no place for
	DayIn    []string   // of a kind without “ngay”: its keys that say the day, the surest first
	Ahead    []string   // its keys that say a day which can't be before its own
	From, To string     // its keys that say when what it tells of begins and ends
	Signing  Signing
	Articles bool   // its text is made of điều
	Copy     string // of a copy: its form as it is printed, Sao y
	Parties  Parties
	Text     Text             // whether it has one beside what its keys say
	Lines    []formwords.Line // by which its template words what its keys say
	Invites  string           // the key of whom its form is for, whom others write behind “Kính gửi”
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
	KeyEnd         = "phan-ky"    // whether one of none of the 29 kinds has a place to sign behind its text
)

// lists are the keys that may have several values.
var lists = []string{KeyAddressees, KeyPassages, KeyAttached, "moi", "thanh-phan", "noi-nhan-dien"}

// MayBeSeveral says whether a key may have several values.
func MayBeSeveral(key string) bool { return slices.Contains(lists, key) }

// agreement is the template of the kinds between parties.
const agreement = "van-ban-thoa-thuan"

// plain is the template of the kinds with a title that have no form of their own.
const plain = "van-ban-co-ten-loai"

// Kinds are the 29 kinds of Article 7, in its order, by the forms 1.1 to 1.10 of annex III.
var Kinds = placed([]Kind{
	{Key: "nghi-quyet", Name: "Nghị quyết", Template: "van-ban-nghi-quyet", Required: []string{"trich-yeu", "can-cu"}, Optional: []string{"tham-quyen", KeyKindName, KeyKindSymbol, KeyAttached, keyFile}},
	{Key: "quyet-dinh", Name: "Quyết định", Template: "van-ban-quyet-dinh", Required: []string{"can-cu"},
		Optional: []string{"trich-yeu", KeyKindSymbol, KeyIssues, KeyVerb, KeyAttached, keyFile}, Signing: AsDossier, Articles: true},
	titled("chi-thi", "Chỉ thị"), titled("quy-che", "Quy chế"), titled("quy-dinh", "Quy định"), titled("thong-cao", "Thông cáo"),
	titled("thong-bao", "Thông báo"), titled("huong-dan", "Hướng dẫn"), titled("chuong-trinh", "Chương trình"), titled("ke-hoach", "Kế hoạch"),
	titled("phuong-an", "Phương án"), titled("de-an", "Đề án"), titled("du-an", "Dự án"), titled("bao-cao", "Báo cáo"),
	{Key: "bien-ban", Lines: minutesLines, Name: "Biên bản", Template: "van-ban-bien-ban", Required: []string{"trich-yeu", "bat-dau", "dia-diem", "thanh-phan", "ket-thuc"}, Parties: OrMeetings,
		Optional: []string{KeyChair, KeySecretary, "vang-mat", keyChairOffice}, Without: []string{"can-cu", "ngay", "nguoi-ky", "dia-danh"}, DayIn: []string{"ket-thuc", "bat-dau"}, From: "bat-dau", To: "ket-thuc"}, // they are signed when the meeting ends
	{Key: "to-trinh", Name: "Tờ trình", Needs: []doc.Role{doc.Addressee}, Required: []string{"trich-yeu", KeyAddressees}},
	agreed("hop-dong", "Hợp đồng"),
	{Key: "cong-van", Name: "Công văn", Template: "van-ban-cong-van", Required: []string{"trich-yeu", KeyAddressees}, Without: []string{"can-cu"}},
	{Key: "cong-dien", Name: "Công điện", Template: "van-ban-cong-dien", Required: []string{"trich-yeu", "noi-nhan-dien"}, Optional: []string{KeySender}, Without: []string{"can-cu"}},
	agreed("ban-ghi-nho", "Bản ghi nhớ"), agreed("ban-thoa-thuan", "Bản thỏa thuận"), titled("giay-uy-quyen", "Giấy ủy quyền"),
	{Key: "giay-moi", Lines: invitationLines, Invites: "moi", Name: "Giấy mời", Template: "van-ban-giay-moi",
		Required: []string{"trich-yeu", "moi", "du", "thoi-gian", "dia-diem"}, Optional: []string{"chu-tri"}, Without: []string{"can-cu"}, Text: Optional, Ahead: []string{"thoi-gian"}},
	{Key: "giay-gioi-thieu", Lines: introductionLines, Invites: "cu-den", Name: "Giấy giới thiệu", Template: "van-ban-giay-gioi-thieu", Without: []string{"can-cu", "trich-yeu"}, Text: Optional,
		Required: []string{"ong-ba", "chuc-vu", "cu-den", "ve-viec", "gia-tri-den"}, Ahead: []string{"gia-tri-den"}},
	{Key: "giay-nghi-phep", Lines: leaveLines, Name: "Giấy nghỉ phép", Template: "van-ban-giay-nghi-phep", Without: []string{"can-cu", "trich-yeu"}, Text: None,
		Required: []string{"ngay-don", "ong-ba", "chuc-vu", "so-ngay", "tu-ngay", "den-ngay", "noi-nghi", "tinh-vao"}, Optional: []string{keyConfirming}, Ahead: []string{"den-ngay"}, From: "tu-ngay", To: "den-ngay"},
	titled("phieu-gui", "Phiếu gửi"), titled("phieu-chuyen", "Phiếu chuyển"), titled("phieu-bao", "Phiếu báo"),
	{Key: "thu-cong", Name: "Thư công", Template: "van-ban-thu-cong", Required: []string{KeyAddressees},
		Without: []string{"can-cu", "trich-yeu", "so", "noi-nhan", "luu", heading.JointSchema.Name}}, // one person writes it
})

// The lines of the kinds that have forms, as their templates word them (annex III, forms 1.7 to 1.10).
var (
	minutesLines = formwords.Lines(
		formwords.Line{Says: "Thời gian bắt đầu: …", Keys: []string{"bat-dau"}, Like: "{thời gian[ bắt đầu]|bắt đầu[ lúc| vào| vào hồi| vào lúc]}" + beingHeld},
		formwords.Line{Says: "Địa điểm: …", Keys: []string{"dia-diem"}, Like: "{địa điểm|nơi}" + beingHeld},
		formwords.Line{Says: "Thành phần tham dự:", Keys: []string{"thanh-phan"}, List: true,
			Like: "{[" + people + "|đại diện các bên|chúng tôi][ ][" + attending + "]" + atMeeting + "[ ]gồm[ có]|thành phần|[" + people + "][ ]{" + attending + "}" + atMeeting + "}()"},
		formwords.Line{Says: "Vắng mặt: …", Keys: []string{"vang-mat"}, Like: "[[những ]người |thành viên ]vắng[ mặt]()"},
		formwords.Line{Says: "Chủ trì (chủ tọa): …", Keys: []string{"chu-toa"}, Like: "[người ]chủ {trì|tọa|toạ}[ cuộc họp| buổi họp| họp| hội nghị| buổi làm việc| cuộc]()"},
		formwords.Line{Says: "Thư ký (người ghi biên bản): …", Keys: []string{"thu-ky"}, Like: "{thư ký|[người ]{ghi[ chép]|lập|viết} biên bản}[ cuộc họp| buổi họp| họp| hội nghị]()"},
		formwords.Line{Says: "Nội dung:"},
		formwords.Line{Says: "{Cuộc họp|Buổi làm việc|Hội nghị|Hội thảo} kết thúc vào …", Keys: []string{"ket-thuc"}, Like: "{thời gian|giờ} [buổi họp |cuộc họp ]kết thúc"},
	)
	invitationLines = formwords.Lines(
		formwords.Line{Says: "~ trân trọng kính mời:", Keys: []string{"moi"}, List: true},
		formwords.Line{Says: "Tới dự …", Keys: []string{"du"}},
		formwords.Line{Says: "Chủ trì: …", Keys: []string{"chu-tri"}},
		formwords.Line{Says: "Thời gian: …", Keys: []string{"thoi-gian"}},
		formwords.Line{Says: "Địa điểm: …", Keys: []string{"dia-diem"}},
	)
	introductionLines = formwords.Lines(
		formwords.Line{Says: "~ trân trọng giới thiệu:"},
		formwords.Line{Says: "Ông (bà): …", Keys: []string{"ong-ba"}},
		formwords.Line{Says: "Chức vụ: …", Keys: []string{"chuc-vu"}},
		formwords.Line{Says: "Được cử đến: …", Keys: []string{"cu-den"}},
		formwords.Line{Says: "Về việc: …", Keys: []string{"ve-viec"}},
		formwords.Line{Says: "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ"},
		formwords.Line{Says: "Giấy này có giá trị đến hết ngày …", Keys: []string{"gia-tri-den"}},
	)
	leaveLines = formwords.Lines(
		formwords.Line{Says: "Xét Đơn đề nghị nghỉ phép ngày … của ông (bà) ~, ~ cấp cho:", Keys: []string{"ngay-don"}},
		formwords.Line{Says: "Ông (bà): …", Keys: []string{"ong-ba"}},
		formwords.Line{Says: "Chức vụ: …", Keys: []string{"chuc-vu"}},
		formwords.Line{Says: "Được nghỉ phép trong thời gian … kể từ ngày … đến hết ngày … tại …", Keys: []string{"so-ngay", "tu-ngay", "den-ngay", "noi-nghi"}},
		formwords.Line{Says: "Số ngày nghỉ phép nêu trên được tính vào thời gian …", Keys: []string{"tinh-vao"}},
	)
)

// What others write in the lines of minutes: of a meeting that is held, who attends, and what.
const (
	beingHeld = "[ họp| cuộc họp| buổi họp| làm việc| diễn ra| tổ chức| lập biên bản]"
	people    = "thành phần|[các |những ]thành viên|[những ]người|đại biểu"
	attending = "tham dự|tham gia|dự họp|có mặt"
	atMeeting = "[ cuộc họp| buổi họp| họp| làm việc]"
)

// titled is a kind of form 1.4.
func titled(key, name string) Kind {
	return Kind{Key: key, Name: name, Required: []string{"trich-yeu"}, Optional: []string{KeyAddressees, KeyKindName, KeyKindSymbol}}
}

// agreed is a kind between parties, that annex III has no form for, and whose head is as those of form 1.4 are.
func agreed(key, name string) Kind {
	return Kind{Key: key, Name: name, Template: agreement, Required: []string{"trich-yeu"}, Optional: []string{KeyKindName, KeyKindSymbol}, Parties: WithBody}
}

// placed gives each kind the form of its name, and takes from it the keys of a document's head that this has no place for.
func placed(all []Kind) []Kind {
	for i := range all {
		k := &all[i]
		k.Form = inforce.Now().FormOf(k.Name)
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
	for _, table := range [][]Kind{Kinds, Copies, Others} {
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

// Has says whether the kind's form has a place for a key of every document.
func (k *Kind) Has(key string) bool { return !slices.Contains(k.Without, key) }

// Keys lists what “loai” can say.
func Keys() (all []string) {
	for _, k := range slices.Concat(Kinds, Copies, Others) {
		all = append(all, k.Key)
	}
	return all
}
