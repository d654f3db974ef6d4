package beginning

import (
	"io"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/everycase"
	"vanban/generator/paper"
	"vanban/generator/starter"
)

// TestSignedAsTheOfficeSigns: of every kind, for every sort of office, a document begins with a signer of whom nothing is to be said: a committee's signs on its behalf,
// a head's deputy for the head alone (annex I, II.7).
func TestSignedAsTheOfficeSigns(t *testing.T) {
	for name, capacity := range map[string]string{
		"xã Hòa Hội, tỉnh Tây Ninh": "[TM. Ủy ban nhân dân, KT. Chủ tịch]", "tỉnh Tây Ninh": "[TM. Ủy ban nhân dân, KT. Chủ tịch]", "": "[TM. Ủy ban nhân dân, KT. Chủ tịch]",
		"phường Bến Thành, Thành phố Hồ Chí Minh": "[TM. Ủy ban nhân dân, KT. Chủ tịch]", "Sở Nội vụ, tỉnh Tây Ninh": "[KT. Giám đốc]", "Bộ Nội vụ": "[KT. Bộ trưởng]",
		"Trường THCS Nguyễn Du, xã Hòa Hội, tỉnh Tây Ninh": "[KT. Hiệu trưởng]", "Trung tâm Lưu trữ, Sở Nội vụ, tỉnh Tây Ninh": "[KT. Giám đốc]", "Cục Việc làm, Bộ Nội vụ": "[KT. Cục trưởng]",
	} {
		for i := range paper.Kinds {
			k := &paper.Kinds[i]
			if office, _, _ := strings.Cut(name, ","); i%8 != 0 && k.Key != "ke-hoach" && k.Key != "giay-uy-quyen" && (office != "Sở Nội vụ" && office != "xã Hòa Hội" || !everycase.Wanted()) {
				continue // the others are made as these two are
			}
			text, _, err := paperText(&cobra.Command{}, console.Streams{Out: io.Discard, Err: io.Discard}, newPaper{filepath.Join(t.TempDir(), "a.md"), k, starter.Wish{Name: name}})
			if err != nil {
				t.Fatal(err)
			}
			if k.Key == "giay-uy-quyen" && !strings.Contains(text, "\nnguoi-ky:\n  ") {
				t.Errorf("%s: the head does not sign:\n%s", name, text)
			}
			if k.Key == "ke-hoach" && !strings.Contains(text, "\n  quyen-han: "+capacity) {
				t.Errorf("%s: no %s in\n%s", name, capacity, text)
			}
			p, err := paper.ReadFile(fstest.MapFS{"a.md": {Data: []byte(text)}}, "a.md", paper.NoOffice())
			if err != nil {
				t.Fatal(err)
			}
			for _, n := range p.Notes {
				if strings.Contains(n.What+n.Hint, "TM.") || strings.Contains(n.What+n.Hint, "KT.") {
					t.Errorf("%s of %q: %s (%s)", k.Key, name, n.What, n.Hint)
				}
			}
			if comment := "# ký thay mặt tập thể"; strings.Contains(text, "[KT. ") && strings.Contains(capacity, "[KT.") && strings.Contains(text, capacity+"  "+comment) {
				t.Errorf("%s of %q calls a deputy's signature one on behalf of a body", k.Key, name)
			}
		}
	}
}
