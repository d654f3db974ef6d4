package cli

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/sys/unix"
)

func init() { scriptCommands["hoi"] = asks }

// asks runs a command at a terminal of its own, with the lines of a file as what a person types, and prints what the terminal shows:
// hoi ANSWERS COMMAND ….
func asks(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: hoi ANSWERS COMMAND ...")
	}
	terminal, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	ts.Check(err)
	defer terminal.Close()
	ts.Check(unix.IoctlSetPointerInt(int(terminal.Fd()), unix.TIOCSPTLCK, 0))
	number, err := unix.IoctlGetInt(int(terminal.Fd()), unix.TIOCGPTN)
	ts.Check(err)
	side, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	ts.Check(err)
	bin, _, _ := strings.Cut(ts.Getenv("PATH"), string(filepath.ListSeparator))
	c := exec.Command(filepath.Join(bin, args[1]), args[2:]...)
	c.Dir, c.Stdin, c.Stdout, c.Stderr = ts.MkAbs("."), side, side, side
	c.Env = append(os.Environ(), "TERM=xterm")
	_, err = terminal.WriteString(ts.ReadFile(args[0]))
	ts.Check(err)
	ts.Check(c.Start())
	side.Close()
	shown, _ := io.ReadAll(terminal) // it ends in an error when nobody has the other side any more
	if err := c.Wait(); err != nil {
		ts.Fatalf("%v: %s", err, shown)
	}
	_, _ = ts.Stdout().Write(shown)
}
