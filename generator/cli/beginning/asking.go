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
	w = askedOffice(streams, w)
	if console.CanAsk(streams.Err) && !c.Flags().Changed("nam") {
		w.Year = askYear(streams)
	}
	return w
}

// askedOffice asks for what a command line doesn't say of the office.
func askedOffice(streams console.Streams, w starter.Wish) starter.Wish {
	if !console.CanAsk(streams.Err) {
		return w
	}
	if w.Name == "" && w.Level == "" {
		w.Name, w.Level = askOffice(streams)
	}
	if starter.LacksProvince(w.Name) {
		w.Name = askProvince(streams, w.Name)
	}
	return w
}

// askProvince asks until the program knows the office's province, and gives the office's name with it; an empty answer leaves it blank.
func askProvince(streams console.Streams, name string) string {
	for {
		answer := console.Ask(streams.Err, "Thuộc tỉnh, thành phố nào, ví dụ tỉnh Tây Ninh (để trống thì nhấn Enter): ")
		if strings.TrimSpace(answer) == "" {
			return name
		}
		whole := name + ", " + strings.TrimSpace(answer)
		_, _, err := starter.Files(starter.Wish{Name: whole})
		if err == nil && !starter.LacksProvince(whole) {
			return whole
		}
		if err == nil {
			err = fmt.Errorf("“%s”: ghi tên một trong 34 tỉnh, thành phố", answer)
		}
		fmt.Fprintln(streams.Err, err)
	}
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
