package cli

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

// jsonFlag is the flag with which a command prints JSON. Its keys are Vietnamese without diacritics, in small letters, with a
// hyphen between two words; what is wrong and what should be known are lists of problems, of one shape everywhere:
// {"tep", "dong", "cot", "loi", "nguyen-van", "goi-y"}, where tep, dong, cot, nguyen-van and goi-y may be missing.
const jsonFlag = "json"

// printJSON writes a value as a program reads it.
func printJSON(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(v)
}

// printJSONLine writes a value on a line of its own.
func printJSONLine(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
}

// jsonProblems gives problems as they stand in JSON: an empty list where there is none.
func jsonProblems(all source.Problems) source.Problems {
	return append(source.Problems{}, all...)
}

// problemsIn gives what is wrong as problems: those that an error holds, or a single one with its words.
func problemsIn(err error) source.Problems {
	if err == nil {
		return source.Problems{}
	}
	if many, is := errors.AsType[source.Problems](err); is {
		return jsonProblems(many)
	}
	if one, is := errors.AsType[*source.Problem](err); is {
		return source.Problems{one}
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

// failInJSON prints what went wrong as JSON, where a command was to print JSON and has printed nothing yet.
func failInJSON(out *stdout, c *cobra.Command, args []string, err error) {
	if !out.saysNothing() || !asksForJSON(c, args) {
		return
	}
	failed := failureJSON{Code: exitCode(err), Problems: problemsIn(err)}
	if of, is := errors.AsType[*dossierError](err); is {
		failed.Folder = of.name
	}
	_ = printJSON(out, failed) // a closed pipe changes nothing: the exit code tells
}

// asksForJSON says whether a command line asks for JSON, also one that can't be understood.
func asksForJSON(c *cobra.Command, args []string) bool {
	f := c.Flags().Lookup(jsonFlag)
	return f != nil && (f.Value.String() == "true" || slices.Contains(args, "--"+jsonFlag))
}

// dossierError is what is wrong with one of two dossiers.
type dossierError struct {
	name string
	err  error
}

func (e *dossierError) Error() string { return "hồ sơ " + e.name + ":\n" + e.err.Error() }

func (e *dossierError) Unwrap() error { return e.err }
