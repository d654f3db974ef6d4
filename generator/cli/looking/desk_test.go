package looking

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"vanban/generator/calendar"
	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/preview"
	"vanban/generator/run"
)

// oddName is a folder's name with signs that addresses have a meaning for; Windows allows all of them.
const oddName = "hồ sơ 1%2f (a) & #b"

// desk shows a folder with a dossier, one with errors, and one that was issued and changed since.
func desk(t *testing.T) (v *viewer, folder string, ran *[]string) {
	t.Helper()
	folder, ran = t.TempDir(), &[]string{}
	for name, seed := range map[string]string{"du-thao": "tay-ninh-2024", "loi": "khoi-tao", "ban-hanh/qd": "khoi-tao", oddName: "khoi-tao"} {
		if err := os.CopyFS(filepath.Join(folder, filepath.FromSlash(name)), os.DirFS("../../../seeds/"+seed)); err != nil {
			t.Fatal(err)
		}
	}
	edit(t, filepath.Join(folder, "loi", dossier.MainFile), "dia-danh", "dia-dang")
	p := &Preview{Path: folder, Today: calendar.Of(2024, time.November, 20), Command: func(_ context.Context, args []string) (string, bool) {
		*ran = append(*ran, strings.Join(args, " "))
		return "Đã làm.", false
	}}
	server, err := p.start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return &viewer{t, server.Address(), nil}, folder, ran
}

// TestDeskListsDossiers: each dossier below the folder stands there with how it stands, what is late and due of all of them beside it, and buttons that run the
// commands; nothing issues.
func TestDeskListsDossiers(t *testing.T) {
	v, folder, ran := desk(t)
	list := v.get("muc")
	for _, want := range []string{`"khoa":"du-thao","ten":"du-thao"`, `"khoa":"loi"`, `"khoa":"ban-hanh~1qd","ten":"qd"`} {
		if !strings.Contains(list, want) {
			t.Errorf("no %s in %s", want, list)
		}
	}
	var draft struct {
		Badges  []preview.Badge                      `json:"dau"`
		Lines   []string                             `json:"dong"`
		Actions []struct{ Khoa, Thuong, Ten string } `json:"lam"`
	}
	if err := json.Unmarshal([]byte(v.get("tinh-trang/1/du-thao")), &draft); err != nil {
		t.Fatal(err)
	}
	var badges, actions []string
	for _, b := range draft.Badges {
		badges = append(badges, b.Text)
	}
	for _, a := range draft.Actions {
		actions = append(actions, a.Khoa+" "+a.Thuong)
	}
	if got, want := strings.Join(badges, "; "), "dự thảo; chưa tạo đủ tệp; 2 việc quá hạn"; got != want {
		t.Errorf("the draft is %q, want %q", got, want)
	}
	if got, want := strings.Join(actions, "; "), "tao ; kiem-tra ; bao-cao 2024-nam; phieu 2024-quy-2"; got != want {
		t.Errorf("its buttons are %q, want %q", got, want)
	}
	if state := v.get("tinh-trang/1/loi"); !strings.Contains(state, `"dau":[{"chu":"có lỗi","loai":"loi"}]`) || !strings.Contains(state, "ho-so.yaml:") {
		t.Errorf("the one with errors: %s", state)
	}
	if lists := v.get("viec/1"); !strings.Contains(lists, `"ten":"`+lateTitle+`"`) || !strings.Contains(lists, "30/09/2024: du-thao, nhiệm vụ 4 (quá 51 ngày)") {
		t.Errorf("what is due: %.500s", lists)
	}
	odd := url.PathEscape(oddName)
	if state, page := v.get("tinh-trang/1/%s", odd), v.get("ho-so/%s/muc", odd); !strings.Contains(state, "dự thảo") || !strings.Contains(page, `"khoa":"quyet-dinh"`) {
		t.Errorf("a folder with signs in its name: %.300s %.300s", state, page)
	}
	answer := v.press("muc-ho-so/du-thao/lam/phieu", "2024-quy-2")
	wanted := "phieu " + filepath.Join(folder, "du-thao") + " --ky 2024-quy-2 --ra " + filepath.Join(folder, "du-thao", "phieu", "2024-quy-2")
	if len(*ran) != 1 || (*ran)[0] != wanted || !strings.Contains(answer, `"lenh":"vanban phieu `) || !strings.Contains(answer, `"chu":"Đã làm."`) {
		t.Errorf("ran %q, want %q; told %s", *ran, wanted, answer)
	}
}

// press presses a button of the page.
func (v *viewer) press(path, choice string) string {
	v.Helper()
	r, err := http.NewRequest(http.MethodPost, v.address+path, strings.NewReader(`{"chon":"`+choice+`"}`))
	if err != nil {
		v.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Origin", "http://"+r.URL.Host)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		v.Fatal(err)
	}
	defer answer.Body.Close()
	data := make([]byte, 1<<16)
	n, _ := answer.Body.Read(data)
	return string(data[:n])
}

// TestTwoVersionsSideBySide: what was issued stands beside what the dossier says now; the paragraph that changed is marked in both, and the change is told.
func TestTwoVersionsSideBySide(t *testing.T) {
	folder := copied(t, "khoi-tao")
	issuing := run.IssueOptions{MayBeMadeUp: true, Number: 7, Day: calendar.Of(2026, time.February, 5)}
	if _, err := run.New(run.Options{}).Issue(folder, filepath.Join(folder, "ra"), issuing); err != nil {
		t.Fatal(err)
	}
	records, err := issued.Read(folder)
	if err != nil || len(records) != 1 {
		t.Fatalf("%d records: %v", len(records), err)
	}
	edit(t, filepath.Join(folder, "ke-hoach.md"), "Kịp thời tháo gỡ", "Kịp thời rà soát, tháo gỡ")
	v, _ := looked(t, folder)
	moment, name := v.next(), records[0].Name()
	if list := v.get("muc"); !strings.Contains(list, `"khoa":"`+name+`","ten":"Đã ban hành: số 07/QĐ-UBND ngày 05/02/2026"`) || !strings.Contains(list, `"khoa":"`+ofToday+`"`) {
		t.Errorf("the versions are not listed: %s", list)
	}
	told := v.get("ban/%s/%s/%s", moment, name, ofToday)
	for _, want := range []string{`"khoa":"ke-hoach","ten":"Kế hoạch Cải cách hành chính trên địa bàn xã Mẫu năm 2026","khac":true`, `{"loai":"them","chu":" rà soát,"}`} {
		if !strings.Contains(told, want) {
			t.Errorf("no %s in %.1500s", want, told)
		}
	}
	two := v.get("ban/%s/%s/%s/ke-hoach", moment, name, ofToday)
	var sides map[string]struct {
		Trang []struct{ Tu []struct{ X, Rong float64 } }
	}
	if err := json.Unmarshal([]byte(two), &sides); err != nil {
		t.Fatal(err)
	}
	words := func(side string) (n int) {
		for _, p := range sides[side].Trang {
			n += len(p.Tu)
		}
		return n
	}
	if strings.Count(two, `"moi":true`) != 2 || words("cu") != 0 || words("moi") != 2 {
		t.Errorf("%d paragraphs are marked, %d words of the old and %d of the new version, want 2, 0 and 2 (rà soát,)", strings.Count(two, `"moi":true`), words("cu"), words("moi"))
	}
	if old := v.get("to-cua/%s/%s/ke-hoach/1", moment, name); !strings.Contains(old, "<svg") || strings.Contains(old, "rà soát") {
		t.Error("the issued page is not the one of then")
	}
}

// TestEntriesHaveNamesOfTheirOwn: whatever folders are called, each entry has a name that no other one has, and can be opened by it.
func TestEntriesHaveNamesOfTheirOwn(t *testing.T) {
	folder := t.TempDir()
	names := []string{"van-ban-rieng", "~", "~1", "a~1b", "a/b", "a.b", "a~2b"}
	if runtime.GOOS != "windows" {
		names = append(names, `a\b`)
	}
	for _, name := range names {
		at := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(at, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(at, dossier.MainFile), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.CopyFS(folder, os.DirFS("../../../seeds/van-ban-mau")); err != nil {
		t.Fatal(err)
	}
	k := &dossierDesk{Preview: &Preview{Path: folder}, ctx: t.Context(), known: map[string]*knownDossier{}}
	seen := map[string]string{}
	for _, e := range k.list().Entries {
		if other, twice := seen[e.Name]; twice {
			t.Errorf("%s and %s are both called %q", other, e.Where, e.Name)
		}
		seen[e.Name] = e.Where
		if strings.ContainsAny(e.Name, `./\`) {
			t.Errorf("%s is called %q, which addresses part or shorten", e.Where, e.Name)
		}
	}
	if len(seen) <= len(names) || seen[paperEntry] != folder {
		t.Errorf("listed are %v", seen)
	}
}
