package looking

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"vanban/generator/everycase"
)

// marionette drives a Firefox without a window by its own protocol: messages with their length before them.
type marionette struct {
	testing.TB
	to   net.Conn
	from *bufio.Reader
	said int
}

// firefox opens an address; the test is skipped where there is no Firefox.
func firefox(t *testing.T, address string) *marionette {
	t.Helper()
	program, err := exec.LookPath("firefox-esr")
	if err != nil {
		if program, err = exec.LookPath("firefox"); err != nil {
			t.Skip("skipped: no Firefox is installed (Debian: firefox-esr)")
		}
	}
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := free.Addr().(*net.TCPAddr).Port
	free.Close()
	profile, err := os.MkdirTemp("", "trinh-duyet") // as of Chromium
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(profile, "user.js"), fmt.Appendf(nil, "user_pref(\"marionette.port\", %d);\n", port), 0o644); err != nil {
		t.Fatal(err)
	}
	c := exec.CommandContext(t.Context(), program, "--headless", "--marionette", "--no-remote", "--profile", profile, "--width", "1400", "--height", "1000")
	c.Env = append(os.Environ(), "HOME="+profile)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	m := &marionette{TB: t}
	t.Cleanup(func() {
		if m.to != nil {
			_ = m.send("Marionette:Quit", nil) // it answers or is gone
			m.to.Close()
		} else {
			_ = c.Process.Kill()
		}
		_ = c.Wait()
		_ = os.RemoveAll(profile)
	})
	const patience, pace = 30 * time.Second, 50 * time.Millisecond
	for end := time.Now().Add(patience); m.to == nil; time.Sleep(pace) {
		if m.to, err = net.Dial("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port))); err != nil && time.Now().After(end) {
			t.Fatal(err)
		}
	}
	m.from = bufio.NewReader(m.to)
	m.read() // whom it takes us for
	m.call("WebDriver:NewSession", map[string]any{"capabilities": map[string]any{}})
	m.call("WebDriver:Navigate", map[string]any{"url": address})
	return m
}

// read gives the next message.
func (m *marionette) read() []byte {
	m.Helper()
	length, err := m.from.ReadString(':')
	if err != nil {
		m.Fatal(err)
	}
	n, _ := strconv.Atoi(strings.TrimSuffix(length, ":"))
	data := make([]byte, n)
	if _, err := io.ReadFull(m.from, data); err != nil {
		m.Fatal(err)
	}
	return data
}

func (m *marionette) send(command string, values map[string]any) error {
	m.said++
	data, err := json.Marshal([]any{0, m.said, command, values})
	if err == nil {
		_, err = fmt.Fprintf(m.to, "%d:%s", len(data), data)
	}
	return err
}

// call asks for something, and gives the answer.
func (m *marionette) call(command string, values map[string]any) map[string]any {
	m.Helper()
	if err := m.send(command, values); err != nil {
		m.Fatal(err)
	}
	var answer [4]any
	if err := json.Unmarshal(m.read(), &answer); err != nil || answer[2] != nil {
		m.Fatalf("%s: %v %v", command, err, answer[2])
	}
	got, _ := answer[3].(map[string]any)
	return got
}

// await waits until an expression holds in the page.
func (m *marionette) await(what, expression string) {
	m.Helper()
	const patience, pace = 20 * time.Second, 50 * time.Millisecond
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(pace) {
		if m.call("WebDriver:ExecuteScript", map[string]any{"script": "return " + expression, "args": []any{}})["value"] == true {
			return
		}
	}
	m.Fatalf("not in %v: %s", patience, what)
}

// TestPreviewInFirefox: the page of a folder, a report with its figures, and the year are seen in Firefox, too.
func TestPreviewInFirefox(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: the browser is no part of the program")
	}
	everycase.Only(t, "starts Firefox")
	v, _, _ := desk(t)
	m := firefox(t, v.address)
	m.await("the dossiers stand there with their states", `[...document.querySelectorAll("article.ho-so")].some(c => c.textContent.includes("có lỗi")) && document.querySelectorAll("article.ho-so").length === 4`)
	m.await("what is late is charted", `!!document.querySelector("#viec svg text")`)
	m.call("WebDriver:Navigate", map[string]any{"url": v.address + "ho-so/du-thao/#bao-cao-2024-6-thang"})
	m.await("the report is drawn, its figures marked", `!!document.querySelector(".giay svg text") && document.querySelectorAll(".so").length > 5 && document.fonts.status === "loaded"`)
	m.await("a figure tells its source", `(document.querySelector(".so").click(), document.getElementById("giai-trinh").textContent.includes("tien-do/2024-quy-1.yaml:"))`)
	m.await("the year is charted", `((document.querySelector("main .thanh") || document.querySelector("#bang button").click()), document.querySelectorAll("main .thanh").length > 4)`)
}
