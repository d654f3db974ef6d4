// Package strictyaml reads YAML files of people: strictly, with the place of each value, and all that is wrong told at once, in
// Vietnamese. It knows the keys that a caller gives it (Schema), and nothing of what they mean.
//
// Where to look: file.go reads a file and keeps its lines; usual.go, oldfont.go and eth.go look at its letters; yamlbounds.go keeps what
// takes too long from the library, and yaml.go calls it. mapping.go reads groups of keys, scalar.go and value.go single values.
// listreader.go and outline.go read lists of tens of thousands of items; sound.go reads what is right of a file that is not.
package strictyaml
