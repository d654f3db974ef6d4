package console

import (
	"fmt"
	"strings"
)

// reasonsTold is how many reasons one line names.
const reasonsTold = 4

// ReasonsIn puts reasons into one line, the first few by name.
func ReasonsIn(reasons []string) string {
	told := reasons[:min(len(reasons), reasonsTold)]
	line := strings.Join(told, "; ")
	if more := len(reasons) - len(told); more > 0 {
		line += fmt.Sprintf("; và %d thay đổi khác", more)
	}
	return line
}
