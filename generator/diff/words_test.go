package diff

import "testing"

func TestWords(t *testing.T) {
	cases := []struct{ old, new, want string }{
		{"Trong tháng 1", "Trong tháng 3", "Trong tháng[- 1][+ 3]"},
		{"Sở Thông tin và Truyền thông chủ trì", "Sở Khoa học và Công nghệ chủ trì", "Sở[- Thông tin và Truyền thông][+ Khoa học và Công nghệ] chủ trì"},
		{"", "mới", "[+mới]"},
		{"cũ", "", "[-cũ]"},
		{"a, b", "a; b", "a[-,][+;] b"},
		{"QĐ- UBND", "QĐ-UBND", "QĐ-[- UBND][+UBND]"},
		{"b c", "a b c", "[+a] b c"},
	}
	for _, c := range cases {
		got := ""
		for _, s := range Words(c.old, c.new) {
			got += map[Op]string{Removed: "[-", Added: "[+"}[s.Op] + s.Text
			if s.Op != Kept {
				got += "]"
			}
		}
		if got != c.want {
			t.Errorf("Words(%q, %q) = %s, want %s", c.old, c.new, got, c.want)
		}
	}
}

// FuzzWords: the kept and removed segments are the old text, the kept and added ones the new one, up to the space that opens it.
func FuzzWords(f *testing.F) {
	f.Add("Sở Nội vụ, UBND", "UBND Sở Nội vụ")
	f.Fuzz(func(t *testing.T, old, new string) {
		var a, b string
		for _, s := range Words(old, new) {
			if s.Op != Added {
				a += s.Text
			}
			if s.Op != Removed {
				b += s.Text
			}
		}
		if !sameBut(a, old) || !sameBut(b, new) {
			t.Errorf("%q, %q give %q, %q", old, new, a, b)
		}
	})
}

func sameBut(got, want string) bool { return got == want || got == " "+want }
