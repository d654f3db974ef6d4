package usage

import (
	"io/fs"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/letters"
)

// names are the values of a flag that takes several, with commas between them or the flag given again. pflag's own
// reads and writes them as CSV: ten such flags took 40 kB to say at every start that they are empty.
type names []string

// NamesVar defines a flag that takes several values, with commas between them or the flag given again.
func NamesVar(f *pflag.FlagSet, to *[]string, flag, usage string) {
	f.Var((*names)(to), flag, usage)
}

// Set implements pflag.Value.
func (n *names) Set(s string) error {
	if s != "" {
		*n = append(*n, strings.Split(s, ",")...)
	}
	return nil
}

// String implements pflag.Value.
func (n *names) String() string { return strings.Join(*n, ",") }

// Type implements pflag.Value.
func (n *names) Type() string { return "names" }

// Choose checks the values of a flag against those that it can have; no value means nil.
func Choose[T ~string](c *cobra.Command, flag string, values []string, allowed []T) ([]T, error) {
	var chosen []T
	var wrong []string
	for _, v := range values {
		at := slices.IndexFunc(allowed, func(t T) bool { return plain(string(t)) == plain(v) })
		if at < 0 {
			wrong = append(wrong, v)
			continue
		}
		chosen = append(chosen, allowed[at])
	}
	if len(wrong) > 0 {
		return nil, Errorf(c, "--%s không nhận “%s”; các giá trị: %s", flag, strings.Join(wrong, "”, “"), List(allowed))
	}
	return chosen, nil
}

// plain gives a value as it is compared: “Tờ trình” is to-trinh.
func plain(value string) string {
	return strings.Join(strings.FieldsFunc(letters.Folded(value), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }), "-")
}

// List names the values that a flag can have.
func List[T ~string](values []T) string {
	parts := make([]string, len(values))
	for i, v := range values {
		parts[i] = string(v)
	}
	return strings.Join(parts, ",")
}

// Folder gives the folder that a flag names; nil where the flag was not given.
func Folder(c *cobra.Command, flag, path string) (fs.FS, error) {
	switch {
	case path == "":
		return nil, nil
	case !IsFolder(path):
		return nil, Errorf(c, "--%s: không có thư mục “%s”", flag, path)
	}
	return disk.Folder(path), nil
}

// PeriodVar defines the flag --ky.
func PeriodVar(f *pflag.FlagSet, period *string) {
	f.StringVar(period, "ky", "", "`KỲ` báo cáo: 2026-quy-1, 2026-6-thang, 2026-9-thang, 2026-nam, 2026-thang-05")
}

// Period reads the flag --ky.
func Period(c *cobra.Command, code string) (deadline.Period, error) {
	if code == "" {
		return deadline.Period{}, Errorf(c, "thiếu --ky; ví dụ --ky %d-6-thang", yearFor(c))
	}
	p, err := deadline.ParsePeriod(code)
	if err != nil {
		return p, Errorf(c, "--ky: %v", deadline.PeriodError(code, yearFor(c)))
	}
	return p, nil
}

// yearFor gives the year for an example in a message: that of the dossier that a command line names, where it can be read.
func yearFor(c *cobra.Command) int {
	for _, arg := range c.Flags().Args() {
		if !dossier.IsAt(arg) {
			continue
		}
		if d, err := dossier.Load(disk.Folder(arg)); err == nil {
			return d.Year
		}
	}
	return deadline.UsualYear
}

// NumberAndDay reads the flags --so and --ngay, which may be missing.
func NumberAndDay(c *cobra.Command, number int, day string) (calendar.Date, error) {
	if c.Flags().Changed("so") && (number < 1 || number > 99999) {
		return calendar.Date{}, Errorf(c, "--so phải từ 1 đến 99999")
	}
	return Day(c, "ngay", day)
}

// Day reads a flag that is a day; zero where it is empty.
func Day(c *cobra.Command, flag, day string) (calendar.Date, error) {
	if day == "" {
		return calendar.Date{}, nil
	}
	d, err := calendar.ParseDate(day)
	if err != nil {
		return d, Errorf(c, "--%s: %v", flag, err)
	}
	return d, nil
}
