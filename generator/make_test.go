package generator

import "vanban/generator/dossier"

// Make makes the documents of a dossier that was read already, as a run of tao does after reading it.
func Make(d *dossier.Dossier, out string, o Options) (Result, error) {
	return NewMaker(o).make(d, out, Origin{})
}
