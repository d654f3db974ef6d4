package console

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"
)

// CanAsk says whether a person sees what is written to a stream, and can answer.
func CanAsk(w io.Writer) bool { return IsTerminal(w) && IsTerminal(os.Stdin) }

// yes are the answers that agree.
var yes = []string{"c", "co", "có", "y", "yes"}

// Agreed asks a person, and says whether the answer is a yes; it is none where nobody can answer.
func Agreed(w io.Writer, question string) bool {
	if !CanAsk(w) {
		return false
	}
	return slices.Contains(yes, strings.ToLower(Ask(w, question)))
}

// answers are the lines that a person types.
var answers = sync.OnceValue(func() *bufio.Reader { return bufio.NewReader(os.Stdin) })

// Ask asks a person, and gives the answer without the spaces around it; it is empty where the terminal is closed. Whoever asks has looked whether
// there is one (CanAsk).
func Ask(w io.Writer, question string) string {
	fmt.Fprint(w, question)
	answer, _ := answers().ReadString('\n') // no answer is an empty one
	return strings.TrimSpace(answer)
}
