package change

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vanban/generator/dossier"
)

// TestWhollyLosesNothing replaces appendices of dossiers at random as wholes: what is left of the changes makes all else of the new dossier, and says nothing
// of what is replaced.
func TestWhollyLosesNothing(t *testing.T) {
	replaced := 0
	sample := load(t, "../../seeds/tay-ninh-2024")
	for seed := range times(120) {
		g := &mutator{rand.New(rand.NewPCG(seed, 11))}
		old := g.dossier()
		if seed%2 == 0 {
			old = sample
		}
		new := mutated(old, seed)
		changes := Between(old, new)
		made := Wholly(changes, old, new, func(Change) bool { return g.IntN(4) == 0 })
		gone, table, rest := map[int]bool{}, false, []Change(nil)
		for _, c := range made {
			if a, is := c.(*Attachment); is && a.Whole {
				gone[a.Old.Index], table = true, table || a.Old.Source.S == dossier.TasksFile
				replaced++
				continue
			}
			rest = append(rest, c)
		}
		for _, c := range rest {
			for _, of := range within(c) {
				if p, is := of.(*Passage); is && p.In.Kind == AppendixText && gone[p.In.Appendix] {
					t.Errorf("seed %d: a passage of an appendix is told that is replaced", seed)
				}
				if _, is := of.(*Task); is && table {
					t.Errorf("seed %d: a task is told whose table is replaced", seed)
				}
			}
		}
		got, err := apply(old, rest)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if diff := cmp.Diff(beside(new, table), beside(got, table)); diff != "" {
			t.Fatalf("seed %d: what is not replaced differs (-want +got):\n%s", seed, diff)
		}
	}
	if replaced < int(times(20)) {
		t.Errorf("only %d appendices were replaced", replaced)
	}
}

// beside gives what is told of a dossier beside its appendices, and its tasks where their table is none that is replaced.
func beside(d *dossier.Dossier, table bool) []string {
	own := *d
	own.Appendices = nil
	if table {
		own.Areas = nil
	}
	return slices.DeleteFunc(told(&own), func(line string) bool {
		return table && (strings.HasPrefix(line, string(TableField)) || strings.HasPrefix(line, string(GroupsField)))
	})
}
