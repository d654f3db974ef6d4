package formplace

import "testing"

func TestLeft(t *testing.T) {
	for line, want := range map[string]string{
		"Kính gửi: {{ten_co_quan}}":                        "{{ten_co_quan}}",
		"Kính gửi: {{ Tên cơ quan }}":                      "{{ Tên cơ quan }}",
		"Kính gửi ${tenCoQuan}, <<x>>":                     "${tenCoQuan}",
		"Kính gửi <<x>>":                                   "<<x>>",
		"Ông «Ho_ten», «Chuc_vu»":                          "«Ho_ten»",
		"chu-tri: «Ho_ten»":                                "«Ho_ten»",
		"{{#each}} và {{/each}}":                           "{{#each}}",
		"phong trào «Toàn dân đoàn kết», «Xanh», «phở»":    "",
		"« Liberté », « Égalité, Fraternité »":             "",
		"phong trào <<Toàn dân đoàn kết>>":                 "",
		"điền {ten_co_quan} của biểu mẫu này":              "",
		"| `{{ value }}` | đặt `${HOME}` trong cấu hình |": "",
		"tập hợp {1; 2}, a << b, 5 << 7 >> 2, {x}":         "",
		"tập hợp {{a; b}}, {{x}}, {{1}}":                   "",
		"giá $5 {chưa thuế}":                               "",
		"":                                                 "",
	} {
		at, found := Left(line), ""
		if at != nil {
			found = line[at[0]:at[1]]
		}
		if found != want {
			t.Errorf("%q: %q, want %q", line, found, want)
		}
	}
}
