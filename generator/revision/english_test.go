package revision

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"vanban/generator/english"
	"vanban/generator/store"
)

// toldOf reads a folder of a revision whole and gives all that a person is told.
func toldOf(name string) []string {
	var all []string
	add := func(err error) {
		if err != nil {
			all = append(all, store.Explain(err))
		}
	}
	fsys, err := Open(name)
	add(err)
	if err != nil {
		return all
	}
	add(fs.WalkDir(fsys, ".", func(path string, e fs.DirEntry, err error) error {
		add(err)
		if err == nil && !e.IsDir() {
			_, err := fs.ReadFile(fsys, path)
			add(err)
		}
		return nil
	}))
	_, err = fs.ReadFile(fsys, "khong-co.yaml")
	add(err)
	_, err = fs.ReadFile(fsys, "../ngoai")
	add(err)
	return all
}

func checkTold(t *testing.T, what, name string) {
	t.Helper()
	for _, said := range toldOf(name) {
		if word := english.Word(said); word != "" {
			t.Errorf("%s: %q in %s", what, word, said)
		}
	}
}

// TestNothingOfGitIsTold spoils a repository in many ways: whatever git says of it, no word of it is told.
func TestNothingOfGitIsTold(t *testing.T) {
	write := func(name, text string) func(*testing.T, string) {
		return func(t *testing.T, top string) {
			path := filepath.Join(top, ".git", filepath.FromSlash(name))
			if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.Chmod(top, 0o755), os.RemoveAll(path), os.WriteFile(path, []byte(text), 0o600)); err != nil {
				t.Fatal(err)
			}
		}
	}
	remove := func(name string) func(*testing.T, string) {
		return func(t *testing.T, top string) {
			if err := os.RemoveAll(filepath.Join(top, ".git", filepath.FromSlash(name))); err != nil {
				t.Fatal(err)
			}
		}
	}
	for what, spoil := range map[string]func(*testing.T, string){
		"no repository": remove(""), "no HEAD": remove("HEAD"), "no objects": remove("objects"), "no refs": remove("refs"), "a bad HEAD": write("HEAD", "xấu\n"),
		"a HEAD of nothing": write("HEAD", "ref: refs/heads/khong-co\n"), "a bad setting": write("config", "[core\nx"), "a setting of the future": write("config", "[core]\nrepositoryformatversion = 99\n"),
		"an unknown extension": write("config", "[core]\nrepositoryformatversion = 1\n[extensions]\nlạ = true\n"), "bad packed names": write("packed-refs", "\x00\x01"),
		"a shallow repository": write("shallow", strings.Repeat("1", 40)+"\n"), "bad replacements": write("refs/replace/x", "x"), "a bad alternate": write("objects/info/alternates", "/khong/co\n"),
		"a file in its place": func(t *testing.T, top string) {
			if err := errors.Join(os.RemoveAll(filepath.Join(top, ".git")), os.WriteFile(filepath.Join(top, ".git"), []byte("gitdir: /khong/co\n"), 0o600)); err != nil {
				t.Fatal(err)
			}
		},
		"objects of other bytes": func(t *testing.T, top string) {
			eachObject(t, top, func(path string) error { return os.WriteFile(path, []byte("xấu"), 0o600) })
		},
		"objects cut": func(t *testing.T, top string) {
			eachObject(t, top, func(path string) error { return os.Truncate(path, 5) })
		},
		"objects without a file": func(t *testing.T, top string) {
			n := 0
			eachObject(t, top, func(path string) error {
				if n++; n%2 == 0 {
					return os.Remove(path)
				}
				return nil
			})
		},
		"objects that can't be read": func(t *testing.T, top string) {
			eachObject(t, top, func(path string) error { return os.Chmod(path, 0) })
		},
	} {
		t.Run(what, func(t *testing.T) {
			top, _ := repositoryAt(t)
			spoil(t, top)
			checkTold(t, what, filepath.Join(top, "hs")+"@HEAD")
		})
	}
}

// eachObject does something with each object of a repository.
func eachObject(t *testing.T, top string, do func(path string) error) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(top, ".git", "objects"), func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		return errors.Join(os.Chmod(path, 0o600), do(path))
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestNamesOfRevisionsAreToldInVietnamese asks for what is no revision, and for folders that are none.
func TestNamesOfRevisionsAreToldInVietnamese(t *testing.T) {
	top, git := repositoryAt(t)
	git("tag", "nhan")
	for _, revision := range []string{"", "-x", "--help", "HEAD~9", "HEAD^{tree}", "HEAD:hs", "HEAD:khong-co", "@{99}", "@{hôm qua}", "HEAD..nhan", "nhan^2", "a b", "a\nb", "*", ":/x", "^HEAD", strings.Repeat("a", 5000), strings.Repeat("0", 40), "nhan@{upstream}"} {
		checkTold(t, "revision "+revision, filepath.Join(top, "hs")+"@"+revision)
	}
	for _, folder := range []string{"khong-co", "hs/ho-so.yaml", ".git", "hs/../..", strings.Repeat("a", 300)} {
		checkTold(t, "folder "+folder, filepath.Join(top, folder)+"@HEAD")
	}
	checkTold(t, "a folder of the machine", os.TempDir()+"@HEAD")
	checkTold(t, "no folder", filepath.Join(top, "khong-co"))
}

// TestOtherProgramsCalledGit: whatever is found under git's name, nothing that it says is told.
func TestOtherProgramsCalledGit(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil || runtime.GOOS == "windows" {
		t.Skip("there is no sh to write programs for")
	}
	top, _ := repositoryAt(t)
	path := os.Getenv("PATH")
	for what, script := range map[string]string{
		"fails":            "#!/bin/sh\necho 'fatal: this is a bad repository' >&2\nexit 128\n",
		"ends by a signal": "#!/bin/sh\nkill -9 $$\n",
		"says nothing":     "#!/bin/sh\nexit 0\n",
		"says other words": "#!/bin/sh\necho 'unknown option'\n",
		"is no program":    "\x7fELF",
	} {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, "git"), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
		t.Setenv("PATH", folder+string(os.PathListSeparator)+path)
		checkTold(t, what, filepath.Join(top, "hs")+"@HEAD")
	}
	t.Setenv("PATH", "")
	checkTold(t, "no git", filepath.Join(top, "hs")+"@HEAD")
}
