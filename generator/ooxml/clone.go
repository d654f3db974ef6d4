package ooxml

import (
	"slices"
	"strings"
)

// Clone gives a package that can be changed and written beside the first one, at the same time. The bytes of
// parts that neither changes are shared.
func (o *Opened) Clone() *Opened {
	c := *o
	c.entries = make([]*entry, len(o.entries))
	c.index = make(map[string]*entry, len(o.entries))
	for i, e := range o.entries {
		own := *e
		c.entries[i] = &own
		c.index[fold(own.name)] = &own
	}
	return &c
}

// ByType lists the parts whose content type ends so, in the order of the file.
func (o *Opened) ByType(ending string) []string {
	return slices.DeleteFunc(o.Names(), func(name string) bool { return !strings.HasSuffix(o.types.of(name), ending) })
}
