package dossier

import (
	"slices"

	"vanban/generator/strictyaml"
)

// agencyKeys are the keys whose values name agencies.
var agencyKeys = []string{"chu-tri", "phoi-hop", "chu-quan", "dong-chu-quan", "dong-ten", "ten-ngan", "ten-khac", "viet-tat", "noi-nhan", "don-vi", "noi-luu", "kinh-gui"}

// keysOf says which keys of a file of the dossier have values with rules of their own.
func keysOf(name string) strictyaml.Keys {
	return strictyaml.Keys{
		Compared: func(key string) bool {
			return slices.Contains(agencyKeys, key) || key == "ten" && (name == AgenciesFile || name == MainFile)
		},
		Titles:  []string{"san-pham", "kho-khan", "ghi-chu"},
		Symbols: []string{"viet-tat"},
	}
}
