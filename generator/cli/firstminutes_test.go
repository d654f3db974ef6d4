package cli

import (
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestFirstFiveMinutes counts what the script of that name needs: commands and lines that a person types.
func TestFirstFiveMinutes(t *testing.T) {
	data, err := os.ReadFile(scripts + "nam-phut-dau.txtar")
	if err != nil {
		t.Fatal(err)
	}
	archive := txtar.Parse(data)
	commands, typed := 0, 0
	for line := range strings.Lines(string(archive.Comment)) {
		switch {
		case strings.HasPrefix(line, "exec vanban "):
			commands++
		case strings.HasPrefix(line, "thay "):
			typed++
		}
	}
	for _, f := range archive.Files {
		typed += strings.Count(string(f.Data), "\n")
	}
	if commands > 3 || typed > 12 || commands == 0 || typed == 0 {
		t.Errorf("%d commands and %d lines; 3 and 12 are allowed", commands, typed)
	}
	t.Logf("%d commands, %d typed lines", commands, typed)
}
