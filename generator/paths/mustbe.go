package paths

import (
	"os"
	"path/filepath"

	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/source"
)

// Load reads a dossier's folder.
func Load(folder string) (*dossier.Dossier, error) {
	if err := MustBeDossier(folder); err != nil {
		return nil, err
	}
	return dossier.Load(disk.Folder(folder))
}

// MustBeOwn wants a dossier that files may be made of: not one that another keeps as it was issued.
func MustBeOwn(folder string) error {
	if issued.Within(folder) {
		return &source.Problem{At: source.Pos{File: folder}, What: "đây là hồ sơ được giữ như lúc ban hành, không tạo hay ghi gì ở đây",
			Hint: "hồ sơ là thư mục chứa nó: " + filepath.Join(folder, "..", "..")}
	}
	return MustBeDossier(folder)
}

// MustBeDossier wants a folder that is there, whose own folders lead nowhere else.
func MustBeDossier(folder string) error {
	if err := misnamed(folder); err != nil {
		return err
	}
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return &source.Problem{
			At:   source.Pos{File: folder},
			What: "không có thư mục hồ sơ nào tên như vậy",
			Hint: "kiểm tra đường dẫn, hoặc tạo hồ sơ mới: vanban khoi-tao " + source.Quoted(folder),
		}
	}
	for _, own := range []string{OutputFolder, filepath.FromSlash(FormsFolder), issued.Folder, dossier.ProgressFolder} {
		if disk.LeadsOut(folder, own) {
			return &source.Problem{At: source.Pos{File: filepath.Join(folder, own)}, What: "Thư mục này là một liên kết (link) ra ngoài hồ sơ.",
				Hint: "xóa liên kết này; muốn ghi văn bản vào nơi khác thì thêm --ra THƯ_MỤC"}
		}
	}
	if above := filepath.Join(folder, ".."); !dossier.IsAt(folder) && dossier.IsAt(above) {
		return &source.Problem{At: source.Pos{File: folder}, What: "đây không phải là thư mục hồ sơ, vì không có " + dossier.MainFile, Hint: "hồ sơ là thư mục chứa nó: " + above}
	}
	return nil
}

// PaperMustBeOwn wants a document's file that is none of those kept as they were issued.
func PaperMustBeOwn(file string) error {
	for folder := filepath.Dir(file); ; folder = filepath.Dir(folder) {
		if issued.Within(folder) {
			return &source.Problem{At: source.Pos{File: file}, What: "đây là văn bản được giữ như lúc ban hành, không tạo hay ghi gì ở đây", Hint: "dùng tệp của chính văn bản, ở ngoài thư mục " + issued.Folder}
		}
		if folder == filepath.Dir(folder) || filepath.Base(folder) == issued.Folder {
			return nil
		}
	}
}

// BesideFile gives what is wrong with a document by its path as it was typed.
func BesideFile(file string, err error) error {
	found := source.ProblemsIn(err)
	if len(found) == 0 {
		return err
	}
	all := make(source.Problems, len(found))
	for i, p := range found {
		told := *p
		if told.At.File == filepath.Base(file) {
			told.At.File = filepath.ToSlash(file)
		}
		all[i] = &told
	}
	return all.Err()
}
