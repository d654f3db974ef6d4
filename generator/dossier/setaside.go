package dossier

import "vanban/generator/strictyaml"

// SetAside is a rule of form that an office sets aside (bo-qua-kiem-tra), with the reason that it keeps.
type SetAside struct{ Rule, Reason Text }

// setAsideKey names them in the office's file.
const setAsideKey = "bo-qua-kiem-tra"

var setAsideSchema = strictyaml.Schema{Name: setAsideKey, Item: "quy-tac", Required: []string{"quy-tac", "ly-do"}}

// ReadSetAside reads the rules that an office sets aside.
func ReadSetAside(m *strictyaml.Mapping) (all []SetAside) {
	for _, n := range m.List(setAsideKey) {
		item := m.Decoder.Item(n, setAsideSchema)
		if s := (SetAside{Rule: item.Text("quy-tac"), Reason: item.Text("ly-do")}); !s.Rule.Empty() {
			all = append(all, s)
		}
	}
	return all
}
