package console

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
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
	fmt.Fprint(w, question)
	answer, _ := bufio.NewReader(os.Stdin).ReadString('\n') // no answer is a no
	return slices.Contains(yes, strings.ToLower(strings.TrimSpace(answer)))
}
