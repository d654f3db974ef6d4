package fill

import (
	"fmt"
	"strings"

	"vanban/generator/paths"
	"vanban/generator/source"
	"vanban/generator/store"
)

// Command gives the command that fills a form again into a folder.
func Command(n store.Filling, folder, in string) string {
	command := fmt.Sprintf("vanban tron %s %s --theo %s", source.Quoted(FormPath(n, in)), source.Quoted(folder), n.Each)
	if n.Period != "" {
		command += " --ky " + n.Period
	}
	for _, c := range n.Conditions {
		command += ` --loc "` + c + `"`
	}
	if len(n.Formats) > 0 {
		command += " --dinh-dang " + strings.Join(n.Formats, ",")
	}
	if in != paths.FormsOf(folder) {
		command += " --ra " + source.Quoted(in)
	}
	return command
}
