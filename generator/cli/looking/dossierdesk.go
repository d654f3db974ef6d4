package looking

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"vanban/generator/agenda"
	"vanban/generator/batch"
	"vanban/generator/console"
	"vanban/generator/issued"
	"vanban/generator/paths"
	"vanban/generator/preview"
	"vanban/generator/run"
	"vanban/generator/store"
	"vanban/generator/watching"
)

// dossierDesk lists the dossiers below a folder, and opens them.
type dossierDesk struct {
	*Preview
	ctx   context.Context
	mu    sync.Mutex
	known map[string]*knownDossier // by folder
}

// knownDossier is what was read of a dossier, as it was saved then.
type knownDossier struct {
	saved string
	items []agenda.Item
	err   error
}

// paperEntry is the entry of documents in files of their own that stand in no dossier: a name that nameOf gives no folder.
const paperEntry = "~"

// found gives the dossiers' folders; none where there is none.
func (k *dossierDesk) found() []string {
	all, err := batch.Find([]string{k.Path})
	if err != nil {
		return nil
	}
	return all
}

// look gives what changes when something is saved below the folder, or made or issued of a dossier.
func (k *dossierDesk) stateBelow() string {
	var all strings.Builder
	all.WriteString(watching.Inputs(k.Path, k.Wording))
	for _, folder := range k.found() {
		for _, made := range []string{filepath.Join(folder, paths.OutputFolder), filepath.Join(folder, issued.Folder)} {
			if info, err := os.Stat(made); err == nil {
				fmt.Fprintf(&all, "%s %d\n", made, info.ModTime().UnixNano())
			}
		}
	}
	return all.String()
}

// list gives what is listed now.
func (k *dossierDesk) list() *preview.Listing {
	folders := k.found()
	l := &preview.Listing{Title: filepath.Base(absolute(k.Path)), Lists: func() []preview.List { return k.lists(folders) }}
	for _, folder := range folders {
		l.Entries = append(l.Entries, preview.Entry{Name: k.nameOf(folder), Title: filepath.Base(absolute(folder)), Where: folder,
			State: func() preview.Standing { return k.state(folder) }})
	}
	if files, _, err := paths.PapersBelow([]string{k.Path}); err == nil && len(files) > 0 {
		l.Entries = append(l.Entries, preview.Entry{Name: paperEntry, Title: "Văn bản ở tệp riêng", Where: console.Folder(k.Path), State: func() preview.Standing {
			own := &Preview{Path: k.Path, papers: files, Given: k.Given.without("chi", outFlag), Command: k.Command}
			return preview.Standing{Lines: []string{fmt.Sprintf("%d văn bản không thuộc hồ sơ nào", len(files))}, Actions: own.actions(nil)}
		}})
	}
	return l
}

// nameOf gives a dossier's name in addresses: where it lies below the folder, without what addresses part names by.
func (k *dossierDesk) nameOf(folder string) string {
	below, err := filepath.Rel(k.Path, folder)
	if err != nil {
		below = folder
	}
	return strings.NewReplacer("~", "~0", "/", "~1", ".", "~2", `\`, "~3").Replace(filepath.ToSlash(below))
}

// open begins to show a dossier, and to watch it.
func (k *dossierDesk) showDossier(name string, refresh func()) (preview.View, bool) {
	v := &Preview{Path: k.Path, Wording: k.Wording, Options: k.Options, Today: k.Today, Given: k.Given.without(outFlag), Command: k.Command, family: k.family}
	if name != paperEntry {
		folders := k.found()
		i := slices.IndexFunc(folders, func(folder string) bool { return k.nameOf(folder) == name })
		if i < 0 {
			return preview.View{}, false
		}
		v.Path = folders[i]
	}
	if v.prepare() != nil {
		return preview.View{}, false
	}
	go watch(k.ctx, v.look, refresh)
	return preview.View{Make: v.show, Folder: v.Out}, true
}

// state tells how a dossier stands.
func (k *dossierDesk) state(folder string) preview.Standing {
	own := &Preview{Path: folder, Wording: k.Wording, Options: k.Options, Given: k.Given.without(outFlag), Command: k.Command, family: k.family}
	d, err := paths.Load(folder)
	if err != nil {
		s := preview.Standing{Marks: []preview.Badge{{Text: "có lỗi", Kind: preview.Wrong}}, Actions: own.actions(nil)}
		for _, p := range told(console.ProblemsIn(err), true) {
			s.Lines = append(s.Lines, strings.TrimPrefix(p.Place+": ", ": ")+p.What)
		}
		s.Lines = atMost(s.Lines, "lỗi")
		return s
	}
	s := preview.Standing{Title: d.Abstract.S, Actions: own.actions(d)}
	addIssued(&s, folder)
	k.addFiles(&s, folder)
	k.addDue(&s, folder)
	if n := len(d.Notes); n > 0 {
		s.Lines = append(s.Lines, fmt.Sprintf("%d ghi chú về hồ sơ", n))
	}
	return s
}

// mostTold is how many lines of one kind an entry tells.
const mostTold = 3

// atMost leaves the first few lines, and says how many more there are.
func atMost(lines []string, what string) []string {
	if more := len(lines) - mostTold; more > 0 {
		return append(lines[:mostTold:mostTold], fmt.Sprintf("… và %d %s nữa", more, what))
	}
	return lines
}

// addIssued tells whether the dossier's own documents were issued.
func addIssued(s *preview.Standing, folder string) {
	records, err := issued.Read(folder)
	switch own := records.Of(""); {
	case err != nil:
		s.Marks = append(s.Marks, preview.Badge{Text: "có lỗi", Kind: preview.Wrong})
		s.Lines = append(s.Lines, err.Error())
	case own != nil:
		s.Marks = append(s.Marks, preview.Badge{Text: "đã ban hành", Kind: preview.Fine})
		s.Lines = append(s.Lines, "Ban hành "+own.String())
	default:
		s.Marks = append(s.Marks, preview.Badge{Text: "dự thảo", Kind: preview.Neutral})
	}
}

// fileStates tell of files in one state, the gravest first.
var fileStates = []struct {
	is    func(f *run.Standing) bool
	badge string
	kind  string
	line  string
}{
	{func(f *run.Standing) bool { return f.Altered }, "tệp đã đổi sau khi ban hành", preview.Wrong, "không còn như lúc ban hành"},
	{func(f *run.Standing) bool { return f.State == store.Edited }, "có tệp sửa tay", preview.Attention, "đã sửa tay"},
	{func(f *run.Standing) bool { return f.State == store.Issued && len(f.Why) > 0 }, "hồ sơ khác bản ban hành", preview.Attention, "đã ban hành, hồ sơ nay khác"},
	{func(f *run.Standing) bool {
		return f.State == store.Stale || f.State == store.Signed && f.Stale || f.State == store.Unknown
	}, "cần tạo lại", preview.Attention, "đã cũ so với hồ sơ"},
	{func(f *run.Standing) bool { return f.State == store.Missing }, "chưa tạo đủ tệp", preview.Neutral, "chưa có"},
}

// addFiles tells how the files stand that were made of the dossier.
func (k *dossierDesk) addFiles(s *preview.Standing, folder string) {
	v, err := run.New(run.Options{Options: k.Options}).Verify(folder, filepath.Join(folder, paths.OutputFolder))
	if err != nil {
		s.Marks = append(s.Marks, preview.Badge{Text: "có lỗi", Kind: preview.Wrong})
		for _, p := range told(console.ProblemsIn(err), true) {
			s.Lines = append(s.Lines, strings.TrimPrefix(p.Place+": ", ": ")+p.What)
		}
		return
	}
	made := false
	for _, of := range fileStates {
		var names, why []string
		for i := range v.Files {
			if f := &v.Files[i]; of.is(f) {
				names = append(names, f.Name)
				for _, reason := range f.Why {
					if !slices.Contains(why, reason) {
						why = append(why, reason)
					}
				}
			}
		}
		if len(names) > 0 {
			made = true
			s.Marks = append(s.Marks, preview.Badge{Text: of.badge, Kind: of.kind})
			s.Lines = append(s.Lines, fmt.Sprintf("%d tệp %s%s: %s", len(names), of.line, because(why), strings.Join(atMost(names, "tệp"), ", ")))
		}
	}
	if !made && len(v.Files) > 0 {
		s.Marks = append(s.Marks, preview.Badge{Text: "mọi tệp mới nhất", Kind: preview.Fine})
	}
	if n := len(v.Unsettled); n > 0 {
		s.Marks = append(s.Marks, preview.Badge{Text: "còn chỗ phải quyết", Kind: preview.Attention})
		s.Lines = append(s.Lines, fmt.Sprintf("%d chỗ phải quyết trước khi dùng: %s", n, v.Unsettled[0].Error()))
	}
}

// because puts reasons in brackets.
func because(why []string) string {
	if len(why) == 0 {
		return ""
	}
	return " (" + console.ReasonsIn(why) + ")"
}

// addDue tells how many tasks are late, and how many fall due within thirty days.
func (k *dossierDesk) addDue(s *preview.Standing, folder string) {
	items, err := k.itemsOf(folder)
	if err != nil {
		return // the lists tell of it
	}
	late, due := 0, 0
	for _, x := range items {
		switch {
		case x.When == agenda.Late && x.Draft: // the lists tell of it
		case x.When == agenda.Late:
			late++
		case x.When < agenda.Later:
			due++
		}
	}
	if late > 0 {
		s.Marks = append(s.Marks, preview.Badge{Text: fmt.Sprintf("%d việc quá hạn", late), Kind: preview.Pressing})
	}
	if due > 0 {
		s.Lines = append(s.Lines, fmt.Sprintf("%d việc đến hạn trong 30 ngày tới", due))
	}
}

// itemsOf gives what is due of a dossier, read anew only when it was saved anew.
func (k *dossierDesk) itemsOf(folder string) ([]agenda.Item, error) {
	saved := watching.Inputs(folder, "")
	k.mu.Lock()
	defer k.mu.Unlock()
	if was := k.known[folder]; was != nil && was.saved == saved {
		return was.items, was.err
	}
	now := &knownDossier{saved: saved}
	d, err := paths.Load(folder)
	if now.err = err; err == nil {
		now.items, now.err = agenda.Of(d, cmp.Or(k.Today, today()))
	}
	k.known[folder] = now
	return now.items, now.err
}

// lists tells what is late and due of all dossiers, and who leads how much of what is late.
func (k *dossierDesk) lists(folders []string) []preview.List {
	o := agendaOptions{}
	for _, folder := range folders {
		if items, err := k.itemsOf(folder); err == nil { // what is wrong is told where the dossier is listed
			o.all = append(o.all, items...)
		}
	}
	agenda.Sort(o.all)
	return k.toldDue(&o, func(x *agenda.Item) string { return filepath.Base(x.Folder) + ", " })
}
