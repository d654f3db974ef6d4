package paper

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/pattern"
	"vanban/generator/source"
)

// lastNumber tells files of one kind apart.
var lastNumber = pattern.Lazy(`-\d+$`)

// made are the names of files that commands make of a dossier beside its own documents: amendments and their like. fresh ends the name of a version that
// is set beside one edited by hand.
var made = []string{"sua-doi", "dinh-chinh", "hop-nhat", "so-sanh"}

const (
	fresh      = ".moi"
	reportName = "bao-cao-"
)

// ReportName gives the name of the files of a period's report.
func ReportName(period deadline.Period) string { return reportName + period.String() }

// PeriodOf gives the period of the report whose files have a name; false where they are no report's.
func PeriodOf(name string) (deadline.Period, bool) {
	code, is := strings.CutPrefix(name, reportName)
	period, err := deadline.ParsePeriod(code)
	return period, is && err == nil
}

// CheckName says what is wrong with the name of a document's file in a dossier: the documents that are made of the dossier have theirs.
func CheckName(file string) *source.Problem {
	name := strings.ToLower(strings.TrimSuffix(path.Base(file), Ext))
	kind := lastNumber().ReplaceAllString(name, "")
	if _, report := PeriodOf(name); !report && !strings.HasSuffix(name, fresh) && !slices.Contains(dossier.Outputs, dossier.Output(kind)) && !slices.Contains(made, kind) {
		return nil
	}
	return &source.Problem{At: source.Pos{File: file}, What: "Tên tệp này là tên của văn bản mà chương trình tạo từ hồ sơ, nên hai văn bản sẽ là một tệp.",
		Hint: "đổi tên tệp, ví dụ thành " + strings.TrimSuffix(name, fresh) + "-rieng" + Ext}
}

// Misnamed gives the name that a file should have whose own only looks like that of a document: “a.MD”, “a.md.txt”; empty for any other.
func Misnamed(name string) string {
	lower := strings.ToLower(name)
	for _, ending := range []string{Ext, Ext + ".txt", ".markdown", Ext + ".bak.txt", Ext + ".docx"} {
		if strings.HasSuffix(lower, ending) && !strings.HasSuffix(name, Ext) {
			return name[:len(name)-len(ending)] + Ext
		}
	}
	return ""
}

// Strays tells of what stands in a dossier's folder of documents and is none of them, though it may be meant so.
func Strays(fsys fs.FS) (all source.Problems) {
	all = loosePapers(fsys)
	entries, err := fs.ReadDir(fsys, Folder)
	if err != nil {
		return all // told where the documents are read, or there is no such folder
	}
	for _, e := range entries {
		at := source.Pos{File: path.Join(Folder, e.Name())}
		switch right := Misnamed(e.Name()); {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir() && hasPapers(fsys, at.File):
			all = append(all, &source.Problem{At: at, What: "Văn bản ở thư mục con không được tạo.", Hint: "chuyển các tệp " + Ext + " lên thư mục " + Folder})
		case !e.IsDir() && right != "":
			all = append(all, &source.Problem{At: at, What: "Tên tệp không kết thúc bằng “" + Ext + "”, nên tệp không được coi là văn bản và không được tạo.",
				Hint: "đổi tên thành “" + right + "” (Windows có thể ẩn đuôi tệp)"})
		}
	}
	return all
}

// loosePapers tells of documents that stand in the dossier's folder itself, where nobody makes them.
func loosePapers(fsys fs.FS) (all source.Problems) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil // told where the dossier is read
	}
	for _, e := range entries {
		if e.IsDir() || path.Ext(e.Name()) != Ext || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if text, err := fs.ReadFile(fsys, e.Name()); err == nil && len(frontValues(text, "loai")) > 0 {
			all = append(all, &source.Problem{At: source.Pos{File: e.Name()}, What: "Văn bản này ở ngoài thư mục " + Folder + " của hồ sơ nên không được tạo cùng hồ sơ.",
				Hint: "chuyển tệp vào thư mục " + Folder})
		}
	}
	return all
}

// hasPapers says whether a folder holds a file that may be a document.
func hasPapers(fsys fs.FS, folder string) bool {
	entries, err := fs.ReadDir(fsys, folder)
	return err != nil || slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		return e.IsDir() || strings.HasSuffix(e.Name(), Ext) || Misnamed(e.Name()) != ""
	})
}
