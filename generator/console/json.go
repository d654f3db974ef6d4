package console

import (
	"encoding/json"
	"errors"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"vanban/generator/source"
	"vanban/generator/store"
	"vanban/generator/usage"
)

// JSONFlag is the flag with which a command prints JSON. Its keys are Vietnamese without diacritics, in small letters, with a
// hyphen between two words; what is wrong and what should be known are lists of problems, of one shape everywhere:
// {"tep", "dong", "cot", "loi", "nguyen-van", "goi-y"}, where tep, dong, cot, nguyen-van and goi-y may be missing.
const JSONFlag = "json"

// PrintJSON writes a value as JSON over several lines, which a person can read too.
func PrintJSON(w io.Writer, v any) error { return encode(w, "  ", v) }

// PrintJSONLine writes a value on a line of its own.
func PrintJSONLine(w io.Writer, v any) error { return encode(w, "", v) }

func encode(w io.Writer, indent string, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", indent)
	return encoder.Encode(v)
}

// Texts gives a text for each of some things: an empty list where there is none.
func Texts[T any](all []T, of func(T) string) []string {
	told := []string{}
	for _, one := range all {
		told = append(told, of(one))
	}
	return told
}

// Problems gives problems as they stand in JSON: an empty list where there is none.
func Problems(all source.Problems) source.Problems {
	return append(source.Problems{}, all...)
}

// ProblemsIn gives what is wrong as problems: those that an error holds, or a single one with its words.
func ProblemsIn(err error) source.Problems {
	if err == nil {
		return source.Problems{}
	}
	if source.IsInput(err) {
		return Problems(source.ProblemsIn(err))
	}
	if line, is := errors.AsType[*usage.Error](err); is {
		return source.Problems{{What: line.What, Hint: line.SeeHelp()}}
	}
	return source.Problems{{What: store.Explain(err)}}
}

// failureJSON is what a command prints that could not do what it was asked.
type failureJSON struct {
	Folder   string          `json:"ho-so,omitempty"` // where a command reads two dossiers: the one at fault
	Code     int             `json:"ma"`              // the exit code
	Problems source.Problems `json:"loi"`
}

// FailInJSON prints what went wrong as JSON, where a command was to print JSON and has printed nothing yet.
func FailInJSON(out *Output, c *cobra.Command, args []string, err error) {
	if !out.SaysNothing() || !asksForJSON(c, args) {
		return
	}
	failed := failureJSON{Code: ExitCode(err), Problems: ProblemsIn(err)}
	if of, is := errors.AsType[*DossierError](err); is {
		failed.Folder = of.Name
	}
	_ = PrintJSON(out, failed) // a closed pipe changes nothing: the exit code tells
}

// asksForJSON says whether a command line asks for JSON, also one that can't be understood.
func asksForJSON(c *cobra.Command, args []string) bool {
	f := c.Flags().Lookup(JSONFlag)
	return f != nil && (f.Value.String() == "true" || slices.Contains(args, "--"+JSONFlag))
}

// DossierError is what is wrong with one of two dossiers.
type DossierError struct {
	Name string
	Err  error
}

// Error implements error.
func (e *DossierError) Error() string { return "hồ sơ " + e.Name + ":\n" + e.Err.Error() }

// Unwrap gives what is wrong with the dossier.
func (e *DossierError) Unwrap() error { return e.Err }
