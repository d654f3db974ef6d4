package generator_test

import (
	"testing"

	"vanban/generator"
	"vanban/generator/dossier"
	"vanban/generator/run"
	"vanban/generator/store"
)

// Make makes the documents of a dossier that was read already, as a run of tao does after reading it.
func Make(t testing.TB, d *dossier.Dossier, out string, o run.Options) store.Outcome {
	t.Helper()
	m := generator.NewMaker(o.Options)
	documents, err := m.Compose(d)
	if err != nil {
		t.Fatal(err)
	}
	targets, err := m.Targets(documents, d)
	if err != nil {
		t.Fatal(err)
	}
	made, err := store.Write(out, store.Order{Targets: targets, By: "tao"}, o.Mode)
	if err != nil {
		t.Fatal(err)
	}
	return made
}
