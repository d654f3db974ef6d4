package nd30

import (
	"slices"

	"vanban/generator/doc"
)

// KindName is a row of the table of annex III, part I: the name of a kind of document, what stands for it in the notation, and its form.
type KindName struct {
	Name, Symbol string
	Form         Form
}

// Unnotated are the kinds of Article 7 that annex III gives no symbol.
var Unnotated = []KindName{{"Công văn", "", LetterForm}, {"Thư công", "", CourtesyForm}}

// KindNames are the kinds of administrative documents that have a symbol, in the order of annex III.
var KindNames = []KindName{
	{"Nghị quyết", "NQ", ResolutionForm}, {"Quyết định", "QĐ", DecisionForm}, {"Chỉ thị", "CT", TitledForm}, {"Quy chế", "QC", TitledForm},
	{"Quy định", "QyĐ", TitledForm}, {"Thông cáo", "TC", TitledForm}, {"Thông báo", "TB", TitledForm}, {"Hướng dẫn", "HD", TitledForm},
	{"Chương trình", "CTr", TitledForm}, {"Kế hoạch", "KH", TitledForm}, {"Phương án", "PA", TitledForm}, {"Đề án", "ĐA", TitledForm},
	{"Dự án", "DA", TitledForm}, {"Báo cáo", "BC", TitledForm}, {"Biên bản", "BB", MinutesForm}, {"Tờ trình", "TTr", TitledForm},
	{"Hợp đồng", "HĐ", AgreementForm}, {"Công điện", "CĐ", TelegramForm}, {"Bản ghi nhớ", "BGN", AgreementForm},
	{"Bản thỏa thuận", "BTT", AgreementForm}, {"Giấy ủy quyền", "GUQ", TitledForm}, {"Giấy mời", "GM", InvitationForm},
	{"Giấy giới thiệu", "GGT", IntroductionForm}, {"Giấy nghỉ phép", "GNP", LeaveForm}, {"Phiếu gửi", "PG", TitledForm},
	{"Phiếu chuyển", "PC", TitledForm}, {"Phiếu báo", "PB", TitledForm},
}

// Copy is a kind of copy: its name and symbol in annex III, part I, and the form of the copy as it is printed (annex I, part II).
type Copy struct{ Name, Symbol, Form string }

// The kinds of copies.
var (
	TrueCopy   = Copy{"Bản sao y", "SY", "Sao y"}
	SecondCopy = Copy{"Bản sao lục", "SL", "Sao lục"}
	Extract    = Copy{"Bản trích sao", "TrS", "Trích sao"}
)

// BetweenParties are the kinds that several parties sign and keep: their text says who gets them, and when and where they were made.
var BetweenParties = []string{"Biên bản", "Hợp đồng", "Bản thỏa thuận", "Bản ghi nhớ"}

// ArchivedAlone are the kinds in whose forms no drafting unit stands behind “Lưu: VT” (form 1.8).
var ArchivedAlone = []string{"Giấy giới thiệu"}

var (
	letterhead = []Component{{doc.IssuingBody, "I.II.2"}, {doc.National, "I.II.1.a"}, {doc.Motto, "I.II.1.b"}}
	numbered   = slices.Concat(letterhead, []Component{{doc.Number, "I.II.3"}, {doc.PlaceDay, "I.II.4"}})
	titled     = []Component{{doc.KindName, "I.II.5"}, {doc.Abstract, "I.II.5"}}

	// signed leaves capacity and position to the dossier: a head signs without the first, an acting one without the second (I.II.7.a).
	signed = []Component{{doc.RecipientsLabel, "I.II.9"}, {doc.Recipient, "I.II.9"}, {doc.SignerName, "I.II.7"}}
)

// The forms of annex III that the program sets, and those that are none of it.
var (
	// ResolutionForm is that of a nghị quyết.
	ResolutionForm = Form{"1.1", slices.Concat(numbered, titled, []Component{
		{doc.Authority, "III, Mẫu 1.1"}, {doc.Basis, "I.II.6.a"}, {doc.Command, "III, Mẫu 1.1"},
	}), signed}
	// DecisionForm is that of a decision, of what it says itself (1.2) or issues or approves (1.3).
	DecisionForm = Form{"1.3", slices.Concat(numbered, titled, []Component{
		{doc.Authority, "III, Mẫu 1.3"}, {doc.Basis, "I.II.6.a"}, {doc.Command, "III, Mẫu 1.3"}, {doc.Article, "III, Mẫu 1.3"},
	}), signed}
	// TitledForm is that of every kind with a title that has no form of its own.
	TitledForm = Form{"1.4", slices.Concat(numbered, titled), signed}
	// LetterForm is that of a công văn.
	LetterForm = Form{"1.5", slices.Concat(letterhead, []Component{
		{doc.Number, "I.II.3"}, {doc.Subject, "I.II.5.b"}, {doc.PlaceDay, "I.II.4"}, {doc.Addressee, "I.II.9.b"},
	}), signed}
	// TelegramForm is that of a công điện.
	TelegramForm = Form{"1.6", slices.Concat(numbered, titled, []Component{{doc.Addressee, "III, Mẫu 1.6"}}), signed}
	// InvitationForm is that of a giấy mời.
	InvitationForm = Form{"1.7", slices.Concat(numbered, titled, []Component{{doc.Body, "I.II.6"}}), signed}
	// IntroductionForm is that of a giấy giới thiệu, which has no abstract.
	IntroductionForm = Form{"1.8", slices.Concat(numbered, []Component{{doc.KindName, "I.II.5"}, {doc.Body, "III, Mẫu 1.8"}}), signed}
	// MinutesForm is that of a biên bản: it is dated within its text, and the recipients stand under those who sign.
	MinutesForm = Form{"1.9", slices.Concat(letterhead, []Component{{doc.Number, "I.II.3"}}, titled, []Component{
		{doc.Body, "III, Mẫu 1.9"}, {doc.SignerPosition, "III, Mẫu 1.9"}, {doc.SignerName, "III, Mẫu 1.9"},
	}), []Component{{doc.RecipientsLabel, "I.II.9"}, {doc.Recipient, "I.II.9"}}}
	// LeaveForm is that of a giấy nghỉ phép, which has no abstract.
	LeaveForm = Form{"1.10", slices.Concat(numbered, []Component{{doc.KindName, "I.II.5"}, {doc.Body, "III, Mẫu 1.10"}}), signed}
	// AgreementForm is that of the kinds with a title for which annex III has none: note 6 of form 1.4 doesn't name them.
	AgreementForm = Form{"", TitledForm.Head, TitledForm.Foot}
	// CourtesyForm is that of a thư công, for which annex III has no form: it has neither number nor title nor recipients.
	CourtesyForm = Form{"", slices.Concat(letterhead, []Component{{doc.PlaceDay, "I.II.4"}, {doc.Addressee, "I.II.9.b"}}), []Component{{doc.SignerName, "I.II.7"}}}
	// OtherForm is that of a document of none of Article 7's kinds, which may have no more of a title than its kind's name, and be signed in its text.
	OtherForm = Form{"", slices.Concat(numbered, []Component{{doc.KindName, "I.II.5"}}), nil}
	// CopyForm is that of a copy (3.1); annex I, part II, has its components.
	CopyForm = Form{"3.1", []Component{{doc.IssuingBody, "phần II, II.1.b"}, {doc.Number, "phần II, II.1.c"}, {doc.PlaceDay, "phần II, II.1.d"}, {doc.KindName, "phần II, II.1.a"}}, signed}
	// AppendixForm is that of an appendix on paper (2.1) and as a file of its own (2.2).
	AppendixForm = Form{"2.1", []Component{{doc.AppendixLabel, "I.III.1.b"}, {doc.AppendixTitle, "I.III.1.b"}, {doc.ParentNote, "I.III.1.c"}}, nil}
	// AttachedForm is that of a document which is issued with a decision; annex III gives it no number.
	AttachedForm = Form{"", slices.Concat(letterhead, titled, []Component{{doc.ParentNote, "III, văn bản kèm theo"}}), nil}
	// ConsolidatedForm is that of a text as it reads after amendments.
	ConsolidatedForm = Form{"", slices.Concat(letterhead, titled), nil}
	// TableForm is that of a table which goes with a document and is none.
	TableForm = Form{"", titled, nil}
)
