package generator_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"vanban/generator/checkup"
)

func TestZZCorpus(t *testing.T) {
	all, _ := filepath.Glob("/tmp/c14/docx/*.docx")
	for _, f := range all {
		data, _ := os.ReadFile(f)
		at := time.Now()
		r, err := checkup.Data(f, data, checkup.Options{})
		d := time.Since(at)
		n := 0
		if err == nil {
			n = len(r.Reading.Places())
		}
		fmt.Printf("%8.1f ms %7d KB %6d places %s\n", float64(d.Microseconds())/1000, len(data)/1024, n, filepath.Base(f))
	}
}
