package revision

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/source"
)

// repository is the git repository that a folder is in.
type repository struct {
	folder string
	where  source.Pos // as the person named it, for messages
}

// patience is how long one question to git may take: a repository whose own files are pipes never answers.
const patience = 20 * time.Second

// setting are options of every question: no pager, and no repository that only lies in the folder like any other data.
var setting = []string{"--no-pager", "--no-optional-locks", "-c", "safe.bareRepository=explicit"}

// environment is what git is told beside: no question to the person, no fetching of what is missing by any protocol,
// the commits as they are, messages in English, which are read here and never shown.
var environment = []string{"GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "GIT_NO_REPLACE_OBJECTS=1", "LC_ALL=C", "LANGUAGE=C"}

// inherited are variables that would lead git to another repository than the folder's, as those of a hook do.
var inherited = []string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY",
	"GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_PREFIX", "GIT_CONFIG"}

// ask runs git and gives at most so many bytes of its answer; more is an error.
func (r repository) ask(most int, args ...string) ([]byte, error) {
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	c := exec.CommandContext(ctx, "git", slices.Concat(setting, []string{"-C", r.folder}, args)...)
	c.Env = slices.DeleteFunc(os.Environ(), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains(inherited, name)
	})
	c.Env = append(c.Env, environment...)
	c.WaitDelay = time.Second // what git itself has started does not hold us
	answer, told := &boundedBuffer{most: most}, &boundedBuffer{most: 16 << 10}
	c.Stdout, c.Stderr = answer, told
	err := c.Run()
	switch {
	case ctx.Err() != nil:
		return nil, r.problem("git không trả lời, có thể kho lưu (.git) bị hỏng", "kiểm tra bằng: git log --oneline")
	case answer.over:
		return nil, r.problem("bản cũ trong git quá lớn", "kiểm tra lại tên thư mục và tên phiên bản")
	case err != nil:
		return nil, &refusal{told.String(), err}
	}
	return answer.Bytes(), nil
}

// refusal is what git said when it would not do what it was asked.
type refusal struct {
	said string
	err  error
}

func (e *refusal) Error() string { return "git không thực hiện được: " + e.err.Error() }
func (e *refusal) Unwrap() error { return e.err }

// boundedBuffer refuses what goes beyond its bound, so that git can't fill the memory.
type boundedBuffer struct {
	bytes.Buffer
	most int
	over bool
}

func (b *boundedBuffer) Write(data []byte) (int, error) {
	if b.Len()+len(data) > b.most {
		b.over = true
		return 0, io.ErrShortWrite
	}
	return b.Buffer.Write(data)
}

func (r repository) problem(what, hint string) error {
	return &source.Problem{At: r.where, What: what, Hint: hint}
}

// largestName is how many bytes an answer of one name may have.
const largestName = 64 << 10

// special finds what is neither a file nor a folder among git's own: git would wait for a pipe for ever. So many files are looked at.
func (r repository) special() error {
	top := r.folder
	for {
		if info, err := os.Lstat(filepath.Join(top, ".git")); err == nil && info.IsDir() {
			break
		}
		whole, err := filepath.Abs(top)
		if err != nil || whole == filepath.Dir(whole) {
			return nil // git itself tells that there is none
		}
		top = filepath.Dir(whole)
	}
	left := mostLookedAt
	var found error
	_ = filepath.WalkDir(filepath.Join(top, ".git"), func(path string, e fs.DirEntry, err error) error {
		left--
		switch {
		case err != nil && e == nil || left < 0:
			return fs.SkipAll
		case e.IsDir() && filepath.Base(filepath.Dir(path)) == "objects" && len(e.Name()) == 2:
			return fs.SkipDir // objects: git reads only those that it is asked for
		case e.Type()&(fs.ModeNamedPipe|fs.ModeSocket|fs.ModeDevice|fs.ModeCharDevice) != 0:
			found = r.problem(fmt.Sprintf("trong kho git, “%s” không phải tệp thường (ống dẫn hoặc thiết bị), nên không đọc", filepath.ToSlash(path)), "kiểm tra lại kho git này")
			return fs.SkipAll
		}
		return nil
	})
	return found
}

// mostLookedAt is how many of git's own files are looked at; a repository has hundreds, and one to do harm its pipe among the first.
const mostLookedAt = 20_000

// prefix gives the folder's path from the top of the repository, with slashes. name is the folder as the person wrote it.
func (r repository) prefix(name string) (string, error) {
	if err := r.special(); err != nil {
		return "", err
	}
	out, err := r.ask(largestName, "rev-parse", "--show-prefix")
	var no *refusal
	switch {
	case errors.As(err, &no) && strings.Contains(no.said, "dubious ownership"):
		return "", r.problem(fmt.Sprintf("thư mục “%s” nằm trong kho git của người dùng khác, nên git không đọc", name),
			"nếu tin kho này thì chạy: git config --global --add safe.directory THƯ_MỤC_GỐC_CỦA_KHO; hoặc chép bản cũ ra một thư mục rồi ghi tên thư mục đó")
	case errors.As(err, &no):
		return "", r.problem(fmt.Sprintf("thư mục “%s” không được lưu bằng git", name), "chép bản cũ ra một thư mục rồi ghi tên thư mục đó")
	}
	return line(out), err
}

// commit gives the object of a revision.
func (r repository) commit(revision string) (string, error) {
	var out []byte
	var err error
	var no *refusal
	for _, name := range []string{revision, norm.NFC.String(revision), norm.NFD.String(revision)} { // a label may be kept in either form
		out, err = r.ask(largestName, "rev-parse", "--verify", "--quiet", "--end-of-options", name+"^{commit}")
		if !errors.As(err, &no) {
			break
		}
	}
	if errors.As(err, &no) {
		return "", r.problem(fmt.Sprintf("git không có phiên bản nào tên “%s”", revision), "xem danh sách bằng: git log --oneline")
	}
	return line(out), err
}

func line(b []byte) string { return strings.TrimRight(string(b), "\r\n") }
