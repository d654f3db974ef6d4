package generator_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/calendar"
	"vanban/generator/everycase"
	"vanban/generator/issued"
	"vanban/generator/run"
	"vanban/generator/source"
)

// TestIssueWhileTheDossierChanges saves another deadline before each change that recording makes on the disk: either
// nothing is recorded, or the dossier that is kept is the one that the issued files were made from.
func TestIssueWhileTheDossierChanges(t *testing.T) {
	t.Parallel()
	for how, start := range map[string]string{"fresh": prepared(t, "first"), "edited by hand": draftEditedByHand(t)} {
		t.Run(how, func(t *testing.T) { issueWhileChanging(t, start) })
	}
}

func issueWhileChanging(t *testing.T, start string) {
	each, apart := 6, 7*everycase.Apart(4) // the first steps one by one: the dossier is written in them
	if testing.Short() {
		each, apart = 0, 20
	}
	for at := 0; ; at++ {
		if at > each {
			at += apart - 1
		}
		folder := copied(t, start)
		tasks := filepath.Join(folder, "nhiem-vu.yaml")
		steps, done := 0, false
		o := killOptions
		o.Step = func() {
			if steps++; steps > at && !done {
				done = true
				replaceIn(t, tasks, "Quý II, III/2026", "Quý IV/2026")
			}
		}
		m := run.New(o)
		_, err := m.Issue(folder, filepath.Join(folder, "ra"), run.IssueOptions{MayBeMadeUp: true, Number: 15, Day: calendar.Of(2026, 2, 5)})
		var problem *source.Problem
		if err != nil && !(errors.As(err, &problem) && strings.Contains(problem.What, "vừa thay đổi")) {
			t.Fatalf("step %d: %v", at, err)
		}
		if !done {
			t.Logf("%d steps", at)
			return
		}
		records, readErr := issued.Read(folder)
		if readErr != nil {
			t.Fatal(readErr)
		}
		r := records.Of("")
		if err != nil && r != nil || err == nil && r == nil {
			t.Fatalf("step %d: recorded %v, told %v", at, r, err)
		}
		if r == nil {
			continue
		}
		kept := loaded(t, r.Path())
		of := generator.NewMaker(killOptions.Options)
		documents, err := of.Compose(kept)
		if err != nil {
			t.Fatal(err)
		}
		targets, err := of.Targets(documents, kept)
		if err != nil {
			t.Fatal(err)
		}
		for _, target := range targets {
			if is, of := r.Files[target.Name].Made.Content, target.Want.Content; is != of {
				t.Errorf("step %d: %s was made from another dossier than is kept", at, target.Name)
			}
		}
	}
}
