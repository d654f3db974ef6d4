package generator_test

import (
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator/calendar"
	"vanban/generator/checkup"
	"vanban/generator/issued"
	"vanban/generator/run"
	"vanban/generator/store"
)

// TestNobodyWaitsForAnAnswer: while a person is asked whether a document is to be recorded, others may change the dossier; what they changed is then not what he saw.
func TestNobodyWaitsForAnAnswer(t *testing.T) {
	t.Parallel()
	start := draftEditedByHand(t)
	for what, c := range map[string]struct {
		meanwhile func(t *testing.T, folder string)
		recorded  bool
	}{
		"nothing": {func(*testing.T, string) {}, true},
		"the dossier": {func(t *testing.T, folder string) {
			replaceIn(t, filepath.Join(folder, "nhiem-vu.yaml"), "Quý II, III/2026", "Quý IV/2026")
		}, false},
		"the edited file": {func(t *testing.T, folder string) {
			editDOCX(t, filepath.Join(folder, "ra", "quyet-dinh.docx"), "có hiệu lực thi hành", "có hiệu lực")
		}, false},
		"another record": {func(t *testing.T, folder string) {
			if _, err := issueAgain(folder, killOptions); err != nil {
				t.Error(err)
			}
		}, false},
	} {
		t.Run(what, func(t *testing.T) {
			folder, asked := copied(t, start), false
			_, err := run.New(killOptions).Issue(folder, filepath.Join(folder, "ra"), run.IssueOptions{MayBeMadeUp: true, Number: 15, Day: calendar.Of(2026, 2, 5),
				Look: func(*checkup.Signing) error {
					asked = true
					taken, err := store.Open(folder, 0, nil)
					if err != nil {
						t.Errorf("the folder is taken while a person is asked: %v", err)
						return nil
					}
					taken.Close()
					c.meanwhile(t, folder)
					return nil
				}})
			if !asked {
				t.Fatalf("nobody was asked: %v", err)
			}
			if c.recorded != (err == nil) || err != nil && !strings.Contains(err.Error(), "vừa thay đổi") {
				t.Errorf("%v", err)
			}
			if records, err := issued.Read(folder); err != nil || what != "another record" && c.recorded != (records.Of("") != nil) {
				t.Errorf("recorded: %v, %v", records.Of(""), err)
			}
		})
	}
}
