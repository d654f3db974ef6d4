// Package inforce has the decrees that documents are made by and held against. A document names one in its settings; where it names none, the first holds.
package inforce

import (
	"slices"

	"vanban/generator/doc"
	"vanban/generator/nd30"
)

// Decrees are they, a row each. The first is in force.
var Decrees = []*nd30.Decree{nd30.Decree30}

// Keys are the names by which “quy-dinh” chooses one.
func Keys() []string {
	all := make([]string, len(Decrees))
	for i, d := range Decrees {
		all[i] = d.Key
	}
	return all
}

// Now is the decree in force.
func Now() *nd30.Decree { return Decrees[0] }

// Of gives the decree that a document is made by.
func Of(set doc.Setting) *nd30.Decree { return Named(set.Decree) }

// Named gives the decree of a key; without one that in force.
func Named(key string) *nd30.Decree {
	if i := slices.IndexFunc(Decrees, func(d *nd30.Decree) bool { return d.Key == key }); i >= 0 {
		return Decrees[i]
	}
	return Now()
}

// KindNames are the kinds with a symbol of all decrees: a Word file may have been made by any of them.
func KindNames() []nd30.KindName {
	all := slices.Clip(Decrees[0].Kinds)
	for _, d := range Decrees[1:] {
		for _, k := range d.Kinds {
			if !slices.ContainsFunc(all, func(has nd30.KindName) bool { return has.Name == k.Name }) {
				all = append(all, k)
			}
		}
	}
	return all
}

// Sheet gives the styles and the paper of a document.
func Sheet(set doc.Setting) *nd30.Sheet { return Of(set).Sheet(set) }
