package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"vanban/generator/console"
	"vanban/generator/paper"
	"vanban/generator/run"
	"vanban/generator/store"
)

// tell says what a run made and why, and what it left as it was.
func tell(streams console.Streams, out string, r run.Result) {
	for _, f := range r.Files {
		fmt.Fprintln(streams.Out, filepath.Join(out, f.Name)+because(f.Why))
	}
	for _, d := range r.Issued {
		tellIssued(streams, out, d)
	}
	tellRenewed(streams.Err, out, r.Renewed)
	for _, e := range r.Edited {
		fmt.Fprintln(streams.Err, "Ghi chú: "+edited(out, e))
		tellEdits(streams.Err, out, e)
	}
	for _, m := range r.Remarks {
		fmt.Fprintf(streams.Err, "Ghi chú: %s %s\n", filepath.Join(out, m.Name), m.What)
	}
	for _, name := range r.Signed {
		fmt.Fprintf(streams.Err, "Ghi chú: %s đã được ký số nên được giữ nguyên; muốn tạo lại thì chép tệp đó ra nơi khác trước.\n", filepath.Join(out, name))
	}
	for _, l := range r.Later {
		fmt.Fprintf(streams.Err, "Ghi chú: %s: %s làm lại bằng: %s\n", l.Name, l.Why, l.How)
	}
	for _, name := range r.Unasked {
		fmt.Fprintf(streams.Err, "Ghi chú: %s do lần tạo trước để lại, hồ sơ nay không yêu cầu nữa; tệp được giữ nguyên.\n", filepath.Join(out, name))
	}
	for _, note := range r.Notes {
		fmt.Fprintf(streams.Err, "Ghi chú: %v\n", note)
	}
	if len(r.Files) == 0 && len(r.UpToDate) > 0 {
		fmt.Fprintf(streams.Out, "Không có gì phải tạo lại: %d tệp trong %s đều mới nhất%s.\n", len(r.UpToDate), console.Folder(out), named(out, r.UpToDate))
	}
	for _, d := range r.Issued {
		if len(d.Differs) == 0 {
			fmt.Fprintf(streams.Out, "Văn bản %s đã ban hành: %d tệp trong %s được giữ nguyên.\n", d.Record, len(d.Files), console.Folder(out))
		}
	}
}

// named gives the names of a document's files in brackets where its folder is the one that the program is called in, which may hold others' too.
func named(out string, files []string) string {
	if filepath.Clean(out) != "." {
		return ""
	}
	return " (" + strings.Join(files, ", ") + ")"
}

// tellRenewed says, a document at a time, that what has a number was made again with other words.
func tellRenewed(w io.Writer, out string, all []store.Renewed) {
	files, why := map[string][]string{}, map[string][]string{}
	record := map[string]string{}
	var numbers []string
	for _, r := range all {
		record[r.Number] = r.Record
		if files[r.Number] == nil {
			numbers = append(numbers, r.Number)
		}
		files[r.Number] = append(files[r.Number], r.Name)
		for _, reason := range r.Why {
			if !slices.Contains(why[r.Number], reason) {
				why[r.Number] = append(why[r.Number], reason)
			}
		}
	}
	for _, n := range numbers {
		fmt.Fprintf(w, "Ghi chú: văn bản %s được tạo lại với nội dung khác (%s): %s; bản trước được chép vào %s.\n", n, console.ReasonsIn(why[n]), strings.Join(files[n], ", "), filepath.Join(out, store.BackupsIn))
		if strings.Contains(record[n], paper.Ext) {
			fmt.Fprintf(w, "  Gợi ý: văn bản đã ký thì lấy lại bản trước, trả tệp .md về như lúc ký, ghi nhận bằng %s, rồi thay đổi bằng một văn bản mới\n", record[n])
			continue
		}
		fmt.Fprintf(w, "  Gợi ý: văn bản đã ký thì lấy lại bản trước, ghi nhận bằng %s, rồi thay đổi bằng văn bản sửa đổi (vanban sua-doi)\n", record[n])
	}
}

func because(reasons []string) string {
	if len(reasons) == 0 {
		return ""
	}
	return ": tạo lại vì " + console.ReasonsIn(reasons)
}

// edited says what became of a file that a person edited.
func edited(out string, e store.Edit) string {
	path := filepath.Join(out, e.Name)
	switch {
	case e.Backup != "":
		return fmt.Sprintf("%s đã sửa tay; bản sửa tay được chép vào %s trước khi ghi đè.", path, filepath.Join(out, e.Backup))
	case e.Found && e.Fresh != "":
		return fmt.Sprintf("%s đã có từ trước, không rõ do đâu mà có, nên được giữ nguyên; bản vừa tạo nằm ở %s. Muốn thay tệp ấy thì chạy lại với --ghi-de (bản cũ được chép vào %s).", path, filepath.Join(out, e.Fresh), store.BackupsIn)
	case e.Waits:
		return fmt.Sprintf("%s đã sửa tay nên được giữ nguyên; bản mới của lần tạo trước ở %s vẫn chờ xem.", path, filepath.Join(out, e.Fresh))
	case e.Fresh != "":
		return fmt.Sprintf("%s đã sửa tay nên được giữ nguyên; bản mới nằm ở %s. Muốn ghi đè thì chạy lại với --ghi-de.", path, filepath.Join(out, e.Fresh))
	}
	return path + " đã sửa tay nên được giữ nguyên; từ lần tạo trước hồ sơ không đổi gì ở văn bản này."
}
