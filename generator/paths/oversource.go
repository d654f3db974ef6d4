package paths

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"vanban/generator/disk"
	"vanban/generator/paper"
	"vanban/generator/source"
)

// OverSource refuses a name for a document of which the files that are made later bear the name of the Word file that is read: tao would set
// its own beside that for ever, and whoever tidies up removes the only original.
func OverSource(from, to string) *source.Problem {
	name := strings.TrimSuffix(to, filepath.Ext(to))
	there, err := os.Stat(name + ".docx")
	if err != nil || DossierOf(to) != "" {
		return nil
	}
	if read, err := os.Stat(from); err != nil || !os.SameFile(there, read) {
		return nil
	}
	return &source.Problem{At: source.Pos{File: to}, What: "tên này thì văn bản tạo từ nó trùng tên với chính tệp Word đang đọc, " + name + ".docx",
		Hint: "chọn tên khác: --ra " + source.Quoted(freeBeside(name)) + "; tệp Word giữ nguyên làm bản gốc"}
}

// freeBeside gives the first name of a document like another one that no file has, nor a Word file made of it.
func freeBeside(name string) string {
	for i := 1; ; i++ {
		other := name + "-lai"
		if i > 1 {
			other = fmt.Sprintf("%s-%d", other, i)
		}
		if !disk.Exists(other+paper.Ext) && !disk.Exists(other+".docx") {
			return other + paper.Ext
		}
	}
}
