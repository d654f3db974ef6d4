package looking

import (
	"bufio"
	"encoding/json"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"vanban/generator/everycase"
)

// chromium gives the path of a browser without a window; the test is skipped where there is none.
func chromium(t *testing.T) string {
	t.Helper()
	return everycase.Judge(t, "chromium", "chromium-browser", "google-chrome")
}

// browser is a Chromium without a window that is told what to do through a pair of pipes (Chrome DevTools Protocol).
type browser struct {
	testing.TB
	in      io.Writer
	out     *bufio.Reader
	session string
	calls   int
}

// opened starts a browser at an address.
func opened(t *testing.T, address string) *browser {
	t.Helper()
	theirs, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	out, said, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	profile, err := os.MkdirTemp("", "trinh-duyet") // no TempDir of the test, which fails where the browser's own processes still write as they end
	if err != nil {
		t.Fatal(err)
	}
	c := exec.CommandContext(t.Context(), chromium(t), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir="+profile,
		"--window-size=1400,1000", "--remote-debugging-pipe", "about:blank")
	c.ExtraFiles = []*os.File{theirs, said} // its files 3 and 4
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	theirs.Close()
	said.Close()
	t.Cleanup(func() {
		in.Close() // it ends with whoever drives it
		_ = c.Wait()
		out.Close()
		for range 50 {
			if os.RemoveAll(profile) == nil {
				return
			}
			time.Sleep(100 * time.Millisecond)
		}
	})
	b := &browser{TB: t, in: in, out: bufio.NewReader(out)}
	target := b.call("Target.createTarget", map[string]any{"url": address})["targetId"]
	b.session, _ = b.call("Target.attachToTarget", map[string]any{"targetId": target, "flatten": true})["sessionId"].(string)
	return b
}

// call asks the browser for something, and gives its answer.
func (b *browser) call(method string, values map[string]any) map[string]any {
	b.Helper()
	b.calls++
	ask := map[string]any{"id": b.calls, "method": method, "params": values}
	if b.session != "" {
		ask["sessionId"] = b.session
	}
	data, err := json.Marshal(ask)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := b.in.Write(append(data, 0)); err != nil {
		b.Fatal(err)
	}
	for {
		data, err := b.out.ReadBytes(0)
		if err != nil {
			b.Fatalf("%s: %v", method, err)
		}
		var answer struct {
			ID     int
			Result map[string]any
			Error  any
		}
		if err := json.Unmarshal(data[:len(data)-1], &answer); err != nil {
			b.Fatal(err)
		}
		if answer.ID == b.calls {
			if answer.Error != nil && method != evaluation { // before there is a page there is nothing to ask
				b.Fatalf("%s: %v", method, answer.Error)
			}
			return answer.Result
		}
	}
}

const evaluation = "Runtime.evaluate"

// eval gives what an expression is in the page.
func (b *browser) eval(expression string) any {
	b.Helper()
	result, _ := b.call(evaluation, map[string]any{"expression": expression, "returnByValue": true})["result"].(map[string]any)
	return result["value"]
}

// await waits until an expression holds in the page.
func (b *browser) await(what, expression string) {
	b.Helper()
	const patience, pace = 20 * time.Second, 20 * time.Millisecond
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(pace) {
		if b.eval(expression) == true {
			return
		}
	}
	b.Fatalf("not in %v: %s\n%v", patience, what, b.eval("document.body.innerText.slice(0, 2000)"))
}

var wordsSeen = regexp.MustCompile(`<text[^>]*>([^<]*)`)

// outline tells the structure of the page, and what its parts say to who hears it.
const outline = `[...document.querySelectorAll("h1,h2,h3,nav button[aria-current=true],main>*,#van-de>li")].slice(0, 12)
	.map(e => e.tagName.toLowerCase() + " " + (e.getAttribute("aria-label") ?? e.textContent)).join("\n")`

// TestPreviewInTheBrowser looks at a plan in a browser: every page has its paper, those near the screen are drawn, with the words of the layout, and the others are not; a paragraph
// tells its line when it is clicked, by the keyboard too; saving marks what changed, and an error is told beside the pages.
func TestPreviewInTheBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: the browser is no part of the program")
	}
	chromium(t)
	folder := copied(t, "tay-ninh-2024")
	v, _ := looked(t, folder)
	b := opened(t, v.address+"#ke-hoach")
	b.await("the first page is drawn", `!!document.querySelector(".giay svg text")`)
	want := "h1 ho-so\nh2 Văn bản\nh3 Của hồ sơ\nbutton Kế hoạch Cải cách hành chính trên địa bàn tỉnh Tây Ninh năm 2024\nh3 Báo cáo định kỳ\nh2 Nhìn chung\nh2 Mở tệp\n" +
		"section Trang 1 trên 11\nsection Trang 2 trên 11\nsection Trang 3 trên 11\nsection Trang 4 trên 11\nsection Trang 5 trên 11"
	if got := b.eval(outline); got != want {
		t.Errorf("the page is\n%v\nwant\n%s", got, want)
	}
	if drawn := b.eval(`document.querySelectorAll(".giay svg").length`).(float64); drawn >= 11 {
		t.Errorf("%v pages are drawn though nobody sees them", drawn)
	}
	if got, want := b.eval(`[...document.querySelectorAll(".giay:first-child svg text")].map(e => e.textContent.trim()).join(" ").replace(/\s+/g, " ")`), joined(firstPage(t, v)); got != want {
		t.Errorf("the first page reads %q, want %q", got, want)
	}
	if got := b.eval(`[...document.querySelectorAll("button")].filter(e => !(e.getAttribute("aria-label") ?? e.textContent).trim()).length`); got != 0.0 {
		t.Errorf("%v buttons say nothing", got)
	}
	b.eval(`[...document.querySelectorAll(".doan")].find(e => e.textContent === "" && e.title.startsWith("ke-hoach.md:")).click()`)
	if got, _ := b.eval(`document.getElementById("nguon").textContent`).(string); !strings.HasPrefix(got, "ke-hoach.md:") {
		t.Errorf("a click tells %q", got)
	}
	edit(t, filepath.Join(folder, "ke-hoach.md"), "Triển khai", "Tích cực triển khai")
	b.await("the changed paragraph is marked", `document.querySelectorAll(".moi").length === 1 && document.querySelector(".moi").getAttribute("aria-label").startsWith("Mới sửa: ")`)
	b.await("the page has the new words", `document.querySelector(".giay svg").textContent.includes("Tích cực triển khai")`)
	edit(t, filepath.Join(folder, "ho-so.yaml"), "dia-danh", "dia-dang")
	b.await("the error is told", `document.querySelector("#van-de .nang")?.textContent.includes("ho-so.yaml:")`)
	if b.eval(`document.querySelectorAll(".giay").length`) != 11.0 {
		t.Error("the pages of before are gone")
	}
	edit(t, filepath.Join(folder, "ho-so.yaml"), "dia-dang", "dia-danh")
	b.await("the error is gone", `!document.querySelector("#van-de .nang")`)
	b.explainsFigures()
	b.showsTheYear()
}

// explainsFigures asks a figure of a report on its page what it was computed from, by the keyboard.
func (b *browser) explainsFigures() {
	b.Helper()
	b.eval(`[...document.querySelectorAll("#danh-sach button")].find(e => e.textContent === "6 tháng đầu năm 2024").click()`)
	b.await("the report's figures are marked", `document.querySelectorAll(".giay:first-child .so").length > 5`)
	b.eval(`(() => { const paper = document.querySelector(".giay"); paper.querySelector(".doan").focus();
		paper.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight", bubbles: true})); document.activeElement.click(); })()`)
	b.await("the figure tells its sum and the lines behind it", `(text => text.includes("CDDH-01.LK = 58 văn bản") && text.includes("tổng 2 giá trị") &&
		text.includes("tien-do/2024-quy-1.yaml:103:28"))(document.getElementById("giai-trinh").textContent)`)
}

// showsTheYear looks at the year at a glance: bars that are told to who can't see them, and tables with heads.
func (b *browser) showsTheYear() {
	b.Helper()
	b.eval(`document.querySelector("#bang button").click()`)
	b.await("the year is charted", `document.querySelectorAll("main .thanh").length > 4`)
	const want = "h2 Nhiệm vụ theo tình trạng, qua các kỳ\nQuý I/2024: 4 hoàn thành đúng hạn, 16 đang thực hiện, còn trong hạn, 13 chưa thực hiện, chưa đến hạn, 1 chưa hoàn thành, thời hạn không ấn định ngày, 9 thường xuyên, 3 định kỳ; tất cả 46"
	if got := b.eval(`"h2 " + document.querySelector("main h2").textContent + "\n" + document.querySelector("main .thanh").getAttribute("aria-label")`); got != want {
		b.Errorf("the year begins with\n%v\nwant\n%s", got, want)
	}
	if got := b.eval(`[...document.querySelectorAll("main table")].every(t => t.caption?.textContent && [...t.querySelectorAll("th")].every(h => h.scope))`); got != true {
		b.Error("a table has no caption, or a head without scope")
	}
}

// firstPage gives the first page of the plan as the server draws it.
func firstPage(t *testing.T, v *viewer) string {
	t.Helper()
	return v.get("to/%s/ke-hoach/1", v.next())
}

// joined gives the words of a drawn page.
func joined(svg string) string {
	var all []string
	for _, m := range wordsSeen.FindAllStringSubmatch(svg, -1) {
		all = append(all, strings.Fields(html.UnescapeString(m[1]))...)
	}
	return strings.Join(all, " ")
}

// TestLongDocumentIsDrawnWhenSeen: of a document of hundreds of pages the list of paragraphs comes at once, and a page in the middle by itself.
func TestLongDocumentIsDrawnWhenSeen(t *testing.T) {
	folder := copied(t, "tay-ninh-2024")
	edit(t, folder+"/ke-hoach.md", "\n## ", "\n\n"+strings.Repeat("Nội dung dài thêm của kế hoạch, để có nhiều trang giấy hơn mọi kế hoạch của các cơ quan đã ban hành.\n\n", 4000)+"## ")
	v, _ := looked(t, folder)
	moment := v.next()
	began := time.Now()
	pages := strings.Count(v.get("van-ban/%s/ke-hoach", moment), `"rong":595`)
	laid := time.Since(began)
	began = time.Now()
	middle := v.get("to/%s/ke-hoach/%d", moment, pages/2)
	if pages < 200 || !strings.Contains(middle, "nhiều trang giấy") || len(middle) > 100_000 {
		t.Errorf("%d pages, the middle one of %d bytes", pages, len(middle))
	}
	t.Logf("%d pages laid out in %v, one drawn in %v", pages, laid, time.Since(began))
	runtime.GC()
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	const most = 100 << 20
	if memory.HeapInuse > most {
		t.Errorf("%d MiB are held of %d pages", memory.HeapInuse>>20, pages)
	}
}
