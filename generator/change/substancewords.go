package change

// substanceWords says what makes a change more than one of form.
var substanceWords = map[Substance]string{
	OfStructure: "thêm, bỏ hoặc chuyển chỗ một nội dung",
	OfNumbers:   "đổi số liệu hoặc ngày tháng",
	OfDeadlines: "đổi thời hạn",
	OfAgencies:  "đổi cơ quan thực hiện",
	OfWords:     "đổi câu chữ, không chỉ lỗi chính tả",
	OfSigning:   "đổi số, ngày, loại hoặc năm của văn bản",
}

// Words says what makes the change more than one of form; empty where nothing does.
func (s Substance) Words() string { return substanceWords[s] }
