package cli

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestSlurmArray makes a tree of dossiers under a real Slurm of this machine, one task of the array stopped and requeued:
// every file is to the byte what one run makes. Whether the signal comes in the middle hangs on how fast the machine and Slurm's
// daemons are, so it runs only where it is asked for.
func TestSlurmArray(t *testing.T) {
	if os.Getenv("VANBAN_SLURM") == "" {
		t.Skip("VANBAN_SLURM is not set: starts the daemons of Slurm, as root, on a machine with nothing else to do")
	}
	for _, program := range []string{"slurmctld", "slurmd", "sbatch"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Fatal("Slurm is not installed (Debian: slurm-wlm)")
		}
	}
	program := filepath.Join(t.TempDir(), "vanban")
	if out, err := exec.Command("go", "build", "-o", program, "vanban/cmd/vanban").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	apart, whole := treeOfDossiers(t), treeOfDossiers(t)
	if out, err := exec.Command(program, "tao", whole).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command("bash", "../../testdata/slurm/chay.sh", program, apart).CombinedOutput()
	if err != nil || !bytes.Contains(out, []byte("ExitCode=130")) {
		t.Fatalf("no task was stopped: %v\n%s", err, out)
	}
	made := 0
	err = filepath.WalkDir(whole, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		made++
		name, _ := filepath.Rel(whole, path)
		want, err := os.ReadFile(path)
		if got, none := os.ReadFile(filepath.Join(apart, name)); none != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what one run makes (%v)", name, none)
		}
		return err
	})
	if err != nil || made < 24*10 {
		t.Errorf("%d files compared, %v", made, err)
	}
}

// treeOfDossiers gives a folder of 24 dossiers, each with a title of its own.
func treeOfDossiers(t *testing.T) string {
	t.Helper()
	tree := t.TempDir()
	for n := range 24 {
		folder := filepath.Join(tree, fmt.Sprintf("%02d", n))
		for _, name := range []string{"ho-so.yaml", "ke-hoach.md", "co-quan.yaml", "nhiem-vu.yaml"} {
			text, err := os.ReadFile(filepath.Join("../../seeds/tay-ninh-2024", name))
			if err == nil {
				err = os.MkdirAll(folder, 0o755)
			}
			if err == nil {
				err = os.WriteFile(filepath.Join(folder, name), []byte(strings.Replace(string(text), "\ntrich-yeu: ", fmt.Sprintf("\ntrich-yeu: Đợt %d của ", n+1), 1)), 0o644)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	return tree
}
