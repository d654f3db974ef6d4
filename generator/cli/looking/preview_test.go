package looking

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"vanban/generator/calendar"
	"vanban/generator/dossier"
	"vanban/generator/paths"
	"vanban/generator/preview"
)

// copied gives a copy of a seed that can be edited.
func copied(tb testing.TB, seed string) string {
	tb.Helper()
	folder := filepath.Join(tb.TempDir(), "ho-so")
	if err := os.CopyFS(folder, os.DirFS("../../../seeds/"+seed)); err != nil {
		tb.Fatal(err)
	}
	return folder
}

// viewer looks at a preview as the browser does.
type viewer struct {
	testing.TB
	address string
	events  *bufio.Scanner
}

func looked(tb testing.TB, path string) (*viewer, *preview.Server) {
	tb.Helper()
	v := &Preview{Path: path, Today: calendar.Of(2024, time.November, 20)}
	server, err := v.start(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	answer, err := http.Get(server.Address() + "su-kien")
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { answer.Body.Close() })
	return &viewer{tb, server.Address(), bufio.NewScanner(answer.Body)}, server
}

// next waits for the next moment.
func (v *viewer) next() string {
	for v.events.Scan() {
		if moment, is := strings.CutPrefix(v.events.Text(), "data: "); is {
			return moment
		}
	}
	v.Fatal("the server has ended")
	return ""
}

func (v *viewer) get(format string, values ...any) string {
	v.Helper()
	path := fmt.Sprintf(format, values...)
	answer, err := http.Get(v.address + path)
	if err != nil {
		v.Fatal(err)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		v.Fatalf("%s: %d %v", path, answer.StatusCode, err)
	}
	return string(data)
}

// edit changes a file of the dossier.
func edit(tb testing.TB, file, old, new string) {
	tb.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	changed := strings.Replace(string(data), old, new, 1)
	if changed == string(data) {
		tb.Fatalf("%s has no %q", file, old)
	}
	if err := os.WriteFile(file, []byte(changed), 0o644); err != nil {
		tb.Fatal(err)
	}
}

// TestPreviewKeepsUpWithTheDossier looks at a dossier while it is edited: a word more marks its paragraph and names its line, an error stands beside the pages of
// before with its place, and the periods are there to choose from.
func TestPreviewKeepsUpWithTheDossier(t *testing.T) {
	folder := copied(t, "tay-ninh-2024")
	v, _ := looked(t, folder)
	moment := v.next()
	list := v.get("muc")
	for _, want := range []string{`"khoa":"quyet-dinh"`, `"khoa":"bao-cao-2024-quy-1"`, `"nhom":"` + reportGroup + `"`} {
		if !strings.Contains(list, want) {
			t.Errorf("no %s in %s", want, list)
		}
	}
	if pages := v.get("van-ban/%s/ke-hoach", moment); strings.Contains(pages, `"moi":true`) || !strings.Contains(pages, `"nguon":"ke-hoach.md:`) {
		t.Errorf("something is marked at first, or no paragraph has its line: %.300s", pages)
	}
	if pages := v.get("van-ban/%s/ke-hoach", moment); !strings.Contains(pages, `"chu":"Tới chú thích 1"`) || !strings.Contains(pages, `"chu":"Về chỗ có chú thích 1"`) {
		t.Error("a footnote's mark and the note don't lead to each other")
	}
	for _, want := range []string{`"ten":"Quá hạn (`, `"muc":["30/09/2024: nhiệm vụ 4 (quá 51 ngày): `, `"ten":"` + lateTitle + `"`, `aria-label=\"` + lateTitle + `. Sở Nội vụ: Nhiệm vụ quá hạn `} {
		if lists := v.get("viec/%s", moment); !strings.Contains(lists, want) {
			t.Errorf("no %s in %s", want, lists)
		}
	}
	edit(t, filepath.Join(folder, "ke-hoach.md"), "Triển khai", "Tích cực triển khai")
	moment = v.next()
	pages := v.get("van-ban/%s/ke-hoach", moment)
	if strings.Count(pages, `"moi":true`) != 1 || !strings.Contains(v.get("to/%s/ke-hoach/1", moment), "Tích cực triển khai") {
		t.Errorf("%d paragraphs are marked", strings.Count(pages, `"moi":true`))
	}
	edit(t, filepath.Join(folder, "ho-so.yaml"), "dia-danh", "dia-dang")
	moment = v.next()
	if list := v.get("muc"); !strings.Contains(list, `"cho":"ho-so.yaml:`) || !strings.Contains(list, `"nang":true`) || !strings.Contains(list, `"khoa":"ke-hoach"`) {
		t.Errorf("the error is not told, or the pages are gone: %s", list)
	}
	if !strings.Contains(v.get("to/%s/ke-hoach/1", moment), "<svg") {
		t.Error("the page of before is gone")
	}
}

// TestContentsLeadToTheirTitles: a line of a table of contents leads to the page that it names.
func TestContentsLeadToTheirTitles(t *testing.T) {
	v, _ := looked(t, filepath.Join("..", "..", "..", "seeds", "van-ban-mau", "quy-che-muc-luc.md"))
	moment := v.next()
	var list struct {
		Documents []struct{ Khoa string } `json:"van-ban"`
	}
	if err := json.Unmarshal([]byte(v.get("muc")), &list); err != nil {
		t.Fatal(err)
	}
	ways := 0
	for _, d := range list.Documents {
		var pages struct {
			Trang []struct {
				Links []struct {
					Trang int
					Chu   string
				} `json:"lien-ket"`
			}
		}
		if err := json.Unmarshal([]byte(v.get("van-ban/%s/%s", moment, d.Khoa)), &pages); err != nil {
			t.Fatal(err)
		}
		for _, p := range pages.Trang {
			for _, l := range p.Links {
				ways++
				if told := strings.TrimLeft(l.Chu, "Tới: "); strings.HasPrefix(l.Chu, "Tới: ") && !strings.HasSuffix(told, strconv.Itoa(l.Trang)) || l.Trang < 1 || l.Trang > len(pages.Trang) {
					t.Errorf("%q leads to page %d of %d", l.Chu, l.Trang, len(pages.Trang))
				}
			}
		}
	}
	if ways < 5 {
		t.Errorf("%d lines lead somewhere", ways)
	}
}

// TestYearTellsWhichPeriodsStandForAnother: of two periods whose figures are taken on one day the year shows one, and says so.
func TestYearTellsWhichPeriodsStandForAnother(t *testing.T) {
	folder := copied(t, "tay-ninh-2024")
	noteOf := func() string {
		d, err := paths.Load(folder)
		if err != nil {
			t.Fatal(err)
		}
		y, err := yearOf(d)
		if err != nil {
			t.Fatal(err)
		}
		return y.lists()[0].Note
	}
	if got := noteOf(); got != "" {
		t.Errorf("told %q of four periods", got)
	}
	at := filepath.Join(folder, dossier.ProgressFolder)
	if err := os.WriteFile(filepath.Join(at, "2024-quy-2.yaml"), []byte("ky: 2024-quy-2\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, want := noteOf(), "Không vẽ riêng vì chốt số liệu cùng ngày với kỳ đã vẽ: Quý II/2024 (như 6 tháng đầu năm 2024)."; got != want {
		t.Errorf("told %q, want %q", got, want)
	}
}

// BenchmarkReload saves a file of a dossier and waits until the first page with it has come to the browser: 300 ms are allowed.
func BenchmarkReload(b *testing.B) {
	folder := copied(b, "tay-ninh-2024")
	v, _ := looked(b, folder)
	v.get("van-ban/%s/ke-hoach", v.next())
	file := filepath.Join(folder, "ke-hoach.md")
	for b.Loop() {
		edit(b, file, "Triển khai", "Triển khai, triển khai")
		moment := v.next()
		v.get("muc")
		v.get("van-ban/%s/ke-hoach", moment)
		v.get("to/%s/ke-hoach/1", moment)
	}
}
