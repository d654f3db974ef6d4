package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"vanban/generator/console"
	"vanban/generator/exchange"
	"vanban/generator/officetable"
	"vanban/generator/paths"
	"vanban/generator/starter"
	"vanban/generator/usage"
)

// importTasks reads an office's own table of tasks into a dossier.
func importTasks(streams console.Streams, file string, o importOptions) error {
	if !usage.IsFolder(o.into) {
		_, err := paths.Load(o.into)
		return err
	}
	r, err := exchange.ImportTasks(o.into, file, exchange.TasksOptions{Sheet: o.sheet, Replace: o.replace, Look: o.word.preview, AddAgencies: o.addAgencies, Untouched: starter.Untouched})
	switch {
	case err != nil:
	case !r.Written:
		fmt.Fprintf(streams.Out, "%d nhiệm vụ, %d lĩnh vực: đúng như bảng nhiệm vụ đã có, không ghi gì.\n", r.Tasks, r.Areas)
	case o.word.preview:
		fmt.Fprintf(streams.Out, "Sẽ nhập %d nhiệm vụ, %d lĩnh vực; đây là xem trước, chưa ghi gì.\n", r.Tasks, r.Areas)
	default:
		for _, name := range append(r.Files, "nhiem-vu.yaml") {
			fmt.Fprintln(streams.Out, filepath.Join(o.into, name))
		}
		fmt.Fprintf(streams.Out, "Đã nhập %d nhiệm vụ, %d lĩnh vực.\n", r.Tasks, r.Areas)
	}
	if r.Kept != "" {
		fmt.Fprintf(streams.Out, "Bảng cũ được giữ ở %s.\n", filepath.Join(o.into, r.Kept))
	}
	tellAccounts(streams, r.Accounts)
	for _, note := range r.Notes {
		fmt.Fprintln(streams.Err, "Ghi chú:", note)
	}
	console.TellAgencies(streams.Err, r.Proposed, console.AddingOf(o.addAgencies, r.Written && !o.word.preview))
	if err != nil || !r.Written || o.word.preview {
		return err
	}
	return tellIssuedInput(streams, o.into, "")
}

// tellAccounts tells of each table of a file what was read of it and what was not.
func tellAccounts(streams console.Streams, all []officetable.Account) {
	for i := range all {
		a := &all[i]
		if a.Why != "" {
			fmt.Fprintf(streams.Out, "%s: không đọc (%s).\n", a.Label, a.Why)
			continue
		}
		fmt.Fprintf(streams.Out, "%s: đọc %d dòng dưới tên cột, được %d nhiệm vụ.\n", a.Label, a.Rows, a.Tasks)
		if sum := a.Sum(); sum != "" {
			fmt.Fprintf(streams.Out, "  %s.\n", sum)
		}
		tellParts(streams, "Dòng trên tên cột, không đọc", a.Above)
		tellParts(streams, "Cột đã đọc", a.Taken)
		tellParts(streams, "Cột không đọc", a.Unread)
		if len(a.Offer) > 0 {
			fmt.Fprintf(streams.Out, "    Muốn giữ cột ấy thì khai thành cột riêng trong “cot” của “bang-nhiem-vu” (ho-so.yaml) rồi nhập lại:\n      %s\n", strings.Join(a.Offer, "\n      "))
		}
		tellParts(streams, "Dòng không đọc", a.Left())
	}
}

func tellParts(streams console.Streams, what string, parts []string) {
	if len(parts) > 0 {
		fmt.Fprintf(streams.Out, "  %s: %s.\n", what, strings.Join(parts, "; "))
	}
}
