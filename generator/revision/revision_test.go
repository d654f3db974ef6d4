package revision

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestWithoutGit(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("PATH", "")
	_, err := Open(folder + "@HEAD")
	if err == nil || !strings.Contains(err.Error(), "không có chương trình git") {
		t.Errorf("got %v", err)
	}
}

// TestFolderWithSign: a folder whose name has an @ is a folder, and may itself have revisions.
func TestFolderWithSign(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "a@b")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(folder); err != nil {
		t.Error(err)
	}
	if got, revision, found := cut(folder + "@HEAD@{1}"); got != folder || revision != "HEAD@{1}" || !found {
		t.Errorf("cut gives %q, %q", got, revision)
	}
}

// TestPipesOfGitAreToldAtOnce: git itself would wait for them for ever.
func TestPipesOfGitAreToldAtOnce(t *testing.T) {
	top, _ := repositoryAt(t)
	for _, name := range []string{"packed-refs", "objects/info/alternates", "shallow", "refs/heads/khac"} {
		pipe := filepath.Join(top, ".git", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(pipe), 0o755); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command("mkfifo", pipe).CombinedOutput(); err != nil {
			t.Skipf("no pipes here: %v %s", err, out)
		}
		_, err := Open(filepath.Join(top, "hs") + "@HEAD")
		if err == nil || !strings.Contains(err.Error(), name) || !strings.Contains(err.Error(), "ống dẫn") {
			t.Errorf("%s: %v", name, err)
		}
		if err := os.Remove(pipe); err != nil {
			t.Fatal(err)
		}
	}
}

// repositoryAt makes a repository with one commit of a folder "hs", and gives its path and a way to run git in it.
func repositoryAt(t *testing.T) (string, func(args ...string)) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	top := t.TempDir()
	t.Setenv("HOME", top)
	run := func(args ...string) {
		t.Helper()
		if out, err := exec.Command("git", append([]string{"-C", top, "-c", "user.name=a", "-c", "user.email=a@b"}, args...)...).CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	for name, text := range map[string]string{"hs/ho-so.yaml": "so: 1\n", "hs/tien-do/2026-nam.yaml": "ky: 2026-nam\n", ".gitattributes": "* filter=x diff=x export-subst\n"} {
		path := filepath.Join(top, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	run("init", "-q")
	run("add", ".")
	run("commit", "-qm", "1")
	return top, run
}

// TestSettingsRunNothing: whatever command a repository's own settings name, reading a revision doesn't run it.
func TestSettingsRunNothing(t *testing.T) {
	top, git := repositoryAt(t)
	marker := filepath.Join(t.TempDir(), "ran")
	for _, key := range []string{"tar.zip.command", "filter.x.smudge", "filter.x.clean", "filter.x.process", "diff.x.textconv", "core.fsmonitor", "core.sshCommand",
		"core.pager", "pager.cat-file", "pager.ls-tree", "core.askPass", "credential.helper", "diff.external", "gpg.program", "core.gitProxy", "core.alternateRefsCommand", "alias.ls-tree", "alias.cat-file"} {
		git("config", key, "touch "+marker+"; cat")
	}
	fsys, err := Open(filepath.Join(top, "hs") + "@HEAD")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"ho-so.yaml": "so: 1\n", "tien-do/2026-nam.yaml": "ky: 2026-nam\n"} {
		if got, err := fs.ReadFile(fsys, name); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if entries, err := fs.ReadDir(fsys, "tien-do"); err != nil || len(entries) != 1 || entries[0].Name() != "2026-nam.yaml" {
		t.Errorf("the folder has %v, %v", entries, err)
	}
	if _, err := os.Stat(marker); err == nil {
		t.Error("a command of the repository's settings ran")
	}
}

// TestNothingIsFetched: what a partial clone lacks is told, and no protocol is tried.
func TestNothingIsFetched(t *testing.T) {
	for _, url := range []string{"ssh://127.0.0.1/x", "ext::touch %s", "file:///nowhere"} {
		top, git := repositoryAt(t)
		marker := filepath.Join(t.TempDir(), "ran")
		out, err := exec.Command("git", "-C", top, "rev-parse", "HEAD:hs/ho-so.yaml").Output()
		if err != nil {
			t.Fatal(err)
		}
		object := strings.TrimSpace(string(out))
		if err := os.Remove(filepath.Join(top, ".git", "objects", object[:2], object[2:])); err != nil {
			t.Fatal(err)
		}
		for key, value := range map[string]string{"core.repositoryformatversion": "1", "extensions.partialClone": "o", "remote.o.promisor": "true",
			"remote.o.url": strings.ReplaceAll(url, "%s", marker), "core.sshCommand": "touch " + marker, "protocol.ext.allow": "always", "protocol.allow": "always"} {
			git("config", key, value)
		}
		fsys, err := Open(filepath.Join(top, "hs") + "@HEAD")
		if err == nil {
			_, err = fs.ReadFile(fsys, "ho-so.yaml")
		}
		if err == nil || !strings.Contains(err.Error(), "không có nội dung") && !strings.Contains(err.Error(), "không có thư mục") {
			t.Errorf("%s: %v", url, err)
		}
		if _, err := os.Stat(marker); err == nil {
			t.Errorf("%s: a command ran", url)
		}
	}
}

// TestRevisionsAreReadAsTheyWere: names that git knows, a folder that is gone, one that never was, a link.
func TestRevisionsAreReadAsTheyWere(t *testing.T) {
	top, git := repositoryAt(t)
	if err := errors.Join(os.RemoveAll(filepath.Join(top, "hs")), os.Symlink("/etc/passwd", filepath.Join(top, "lien-ket"))); err != nil {
		t.Fatal(err)
	}
	git("add", "-A")
	git("commit", "-qm", "2")
	for revision, want := range map[string]string{"HEAD~1": "", "HEAD": "không có thư mục", "khong-co": "không có phiên bản", "-x": "không phải tên", "": "không phải tên"} {
		_, err := Open(filepath.Join(top, "hs") + "@" + revision)
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", revision, err, want)
		}
	}
	fsys, err := Open(top + "@HEAD")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fs.ReadFile(fsys, "lien-ket"); err == nil || !strings.Contains(err.Error(), "liên kết") {
		t.Errorf("a link: %v", err)
	}
}
