package disk

import (
	"strings"

	"vanban/generator/pattern"
)

// devices are the names that Windows keeps for devices, whatever their case.
var devices = pattern.Lazy(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)

// IsDevice says whether Windows keeps a file's name for a device, whatever its extension and the spaces at its end.
func IsDevice(name string) bool {
	base, _, _ := strings.Cut(name, ".")
	return devices().MatchString(strings.TrimRight(base, " "))
}
