package celltext

import "slices"

// statesSaid is what people write into a cell for the state of a task, folded, by the word that a report has for it.
var statesSaid = []struct {
	word string
	said []string
}{
	{"hoan-thanh", []string{"hoan thanh", "da hoan thanh", "hoan tat", "da hoan tat", "xong", "da xong", "lam xong", "da lam xong", "da thuc hien xong", "thuc hien xong", "ht", "da ht", "hoan thanh 100", "da hoan thanh 100", "100", "da hoan thanh dung han", "hoan thanh dung han", "da hoan thanh qua han", "hoan thanh qua han"}},
	{"dang-thuc-hien", []string{"dang thuc hien", "dang", "dang lam", "dang trien khai", "dang trien khai thuc hien", "dang tien hanh", "dang xu ly", "dang thuc hien dung tien do", "dang hoan thien", "chua xong", "chua hoan thanh", "chua ht", "do dang"}},
	{"chua-thuc-hien", []string{"chua thuc hien", "chua", "chua lam", "chua trien khai", "chua trien khai thuc hien", "chua bat dau", "chua tien hanh", "chua co"}},
	{"khong-con-phu-hop", []string{"khong con phu hop", "khong phu hop", "khong con", "khong thuc hien nua", "bo", "da bai bo"}},
}

// StateOf gives the word of the state that a cell says in its name or in any of the usual words: “đang làm” is dang-thuc-hien; empty where it says none.
func StateOf(text string) string {
	folded := Fold(text)
	for _, s := range statesSaid {
		if slices.Contains(s.said, folded) {
			return s.word
		}
	}
	return ""
}
