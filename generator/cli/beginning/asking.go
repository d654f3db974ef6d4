package beginning

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/starter"
	"vanban/generator/strictyaml"
	"vanban/generator/usage"
)

// askedFor asks a person at a terminal for what a command line doesn't say of the office and the year. An empty answer takes the sample's.
func askedFor(c *cobra.Command, streams console.Streams, w starter.Wish) starter.Wish {
	if !console.CanAsk(streams.Err) {
		return w
	}
	if w.Name == "" && w.Level == "" {
		w.Name, w.Level = askOffice(streams)
	}
	if !c.Flags().Changed("nam") {
		w.Year = askYear(streams)
	}
	return w
}

// askOffice asks until the program knows the office, and for its level where it has no name yet.
func askOffice(streams console.Streams) (name, level string) {
	for {
		name = console.Ask(streams.Err, "Tên cơ quan, ví dụ xã Hòa Hội, tỉnh Tây Ninh (chưa có thì nhấn Enter): ")
		if name == "" {
			break
		}
		_, _, err := starter.Files(starter.Wish{Name: name})
		if err == nil {
			return name, ""
		}
		fmt.Fprintln(streams.Err, err)
	}
	for {
		level = console.Ask(streams.Err, "Cấp của cơ quan, "+usage.List(starter.Levels)+" (xã thì nhấn Enter): ")
		if level == "" || slices.Contains(starter.Levels, level) {
			return "", level
		}
	}
}

// askYear asks until the answer is a year that can be.
func askYear(streams console.Streams) int {
	for {
		answer := console.Ask(streams.Err, fmt.Sprintf("Năm của kế hoạch (%d thì nhấn Enter): ", starter.FirstYear))
		if answer == "" {
			return 0
		}
		if year, err := strconv.Atoi(strings.TrimSpace(answer)); err == nil && year >= starter.FirstYear && year <= strictyaml.LastYear {
			return year
		}
		fmt.Fprintf(streams.Err, "Ghi một năm từ %d đến %d.\n", starter.FirstYear, strictyaml.LastYear)
	}
}
