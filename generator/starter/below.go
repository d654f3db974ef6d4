package starter

import (
	"slices"
	"strings"
)

// Without gives a YAML file without some keys, each with the comment right over it.
func Without(text string, keys []string) string {
	var kept, comment strings.Builder
	dropping := false
	for line := range strings.Lines(text) {
		key, _, isKey := strings.Cut(line, ":")
		switch {
		case strings.HasPrefix(line, "#"):
			dropping = false
			comment.WriteString(line)
			continue
		case strings.HasPrefix(line, " ") || strings.HasPrefix(line, "-"): // belongs to the key over it
		case strings.TrimSpace(line) == "":
			if dropping = false; strings.HasSuffix(kept.String()+comment.String(), "\n\n") {
				continue
			}
		default:
			if dropping = isKey && slices.Contains(keys, key); dropping {
				comment.Reset()
			}
		}
		if !dropping {
			kept.WriteString(comment.String() + line)
			comment.Reset()
		}
	}
	return kept.String() + comment.String()
}
