package console

import (
	"os"
	"testing"
)

// TestNobodySeesTheNullDevice: a job that throws its messages away has nobody to ask.
func TestNobodySeesTheNullDevice(t *testing.T) {
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if IsTerminal(null) {
		t.Error("the null device is taken for a terminal")
	}
}
