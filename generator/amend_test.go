package generator_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vanban/generator"
	"vanban/generator/calendar"
	"vanban/generator/change"
	"vanban/generator/compose/amend"
	"vanban/generator/deadline"
	"vanban/generator/dossier"
	"vanban/generator/render/text"
	"vanban/generator/run"
	"vanban/generator/signer"
	"vanban/generator/tasktable"
	"vanban/generator/versions"
)

// pairFolders finds the pairs of dossiers, before and after an amendment.
func pairFolders(t testing.TB) []string {
	t.Helper()
	found, err := filepath.Glob("../testdata/sua-doi/*/cu")
	if err != nil || len(found) == 0 {
		t.Fatalf("no pairs: %v", err)
	}
	for i, f := range found {
		found[i] = filepath.Dir(f)
	}
	return found
}

// amendmentOf gives every document that a pair gives.
func amendmentOf(t testing.TB, folder string) []generator.Composed {
	t.Helper()
	old, new := loaded(t, folder+"/cu"), loaded(t, folder+"/moi")
	comparison, err := run.New(run.Options{}).Compare(&versions.Version{Dossier: old, Partial: true}, &versions.Version{Dossier: new, Partial: true})
	if err != nil {
		t.Fatal(err)
	}
	table, err := comparison.Table(amend.Reasons{"*": "Theo thực tế triển khai"})
	if err != nil {
		t.Fatal(err)
	}
	x := amend.Amending{Old: old, New: new, Changes: change.Between(old, new), Number: 1250, Unit: "VP", Day: calendar.Of(2026, time.July, 15)}
	amended, err := run.New(run.Options{}).Amend(x, run.AmendOptions{Consolidate: true})
	if err != nil {
		t.Fatal(err)
	}
	all := append([]generator.Composed{table}, amended.Documents...)
	if amended.Tasks != nil {
		all = append(all, *amended.Tasks)
	}
	for _, c := range change.Between(old, new) {
		if change.SubstanceOf(c) != change.OnlyForm {
			return all
		}
	}
	corrected, err := run.New(run.Options{}).Amend(x, run.AmendOptions{Correct: true})
	if err != nil {
		t.Fatal(err)
	}
	return append(all, corrected.Documents...)
}

// TestAmendments compares the documents of every pair with their golden files, and renders each in every format that fits it.
func TestAmendments(t *testing.T) {
	for _, folder := range pairFolders(t) {
		for _, n := range amendmentOf(t, folder) {
			t.Run(filepath.Base(folder)+"/"+n.Name, func(t *testing.T) {
				var out bytes.Buffer
				if err := text.Render(&out, n.Document); err != nil {
					t.Fatal(err)
				}
				compareGolden(t, filepath.Join(folder, n.Name+".txt"), out.String())
				for _, r := range generator.Renderings {
					if r.Fits(n) && len(renderedBy(t, n, r)) == 0 {
						t.Errorf("nothing in %s", r.Format())
					}
				}
			})
		}
	}
}

// amendedPair gives a plan of so many tasks and one in which a task in fifty changed, some were set in and some are gone.
func amendedPair(t testing.TB, n int) (old, new *dossier.Dossier) {
	old, new = withTasks(t, n), withTasks(t, n)
	for _, d := range []*dossier.Dossier{old, new} {
		for a := range d.Areas {
			d.Areas[a].Name.S = fmt.Sprintf("%s, phần %d", d.Areas[a].Name.S, a)
			for i := range d.Areas[a].Tasks {
				task := &d.Areas[a].Tasks[i]
				task.Content.S = fmt.Sprintf("%s, địa bàn số %d", task.Content.S, task.Number)
			}
		}
	}
	number := 0
	for a := range new.Areas {
		var kept []tasktable.Task
		for _, task := range new.Areas[a].Tasks {
			switch {
			case task.Number%50 == 1:
				task.Due.S, task.Deadline = "Quý IV/2024", deadline.Deadline{}
			case task.Number%500 == 2:
				continue
			case task.Number%500 == 3:
				extra := task
				extra.Content.S = fmt.Sprintf("Tổ chức Hội thi sáng kiến lần thứ %d", task.Number)
				kept = append(kept, extra)
			}
			kept = append(kept, task)
		}
		for i := range kept {
			number++
			kept[i].Number = tasktable.Number(number)
		}
		new.Areas[a].Tasks = kept
	}
	return old, new
}

func BenchmarkCompare(b *testing.B) {
	old, new := amendedPair(b, 10000)
	for b.Loop() {
		c, err := run.New(run.Options{}).Compare(&versions.Version{Dossier: old, Partial: true}, &versions.Version{Dossier: new, Partial: true})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := c.Table(nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAmend(b *testing.B) {
	old, new := amendedPair(b, 10000)
	x := amend.Amending{Old: old, New: new, Number: 1250, Day: calendar.Of(2024, time.July, 15)}
	for b.Loop() {
		if _, err := run.New(run.Options{}).Amend(x, run.AmendOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

// TestACorrectionIsSignedForTheBody: the letter that corrects a chairman's decision goes out in the committee's name, as its reports do.
func TestACorrectionIsSignedForTheBody(t *testing.T) {
	const pair = "../testdata/sua-doi/chinh-ta"
	old, new := loaded(t, pair+"/cu"), loaded(t, pair+"/moi")
	body := signer.Signer{Capacities: []signer.Capacity{{Abbrev: "TM.", Of: dossier.Text{S: "Ủy ban nhân dân"}}}, Position: dossier.Text{S: "Chủ tịch"}, Name: dossier.Text{S: "Trần B"}}
	new.Report = &dossier.ReportSetting{Issuer: new.Issuer, Place: new.Place, Signer: body, Recipients: new.Recipients}
	x := amend.Amending{Old: old, New: new, Changes: change.Between(old, new), Number: 96, Unit: "VP", Day: calendar.Of(2026, time.July, 15)}
	corrected, err := run.New(run.Options{}).Amend(x, run.AmendOptions{Correct: true})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := text.Render(&out, corrected.Documents[0].Document); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"[Quyền hạn người ký] TM. ỦY BAN NHÂN DÂN\n", "[Chức vụ người ký] CHỦ TỊCH\n", "[Họ tên người ký] Trần B\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	if signer := corrected.Documents[0].Document.Meta.Signer; signer != "Trần B" {
		t.Errorf("the file's data name %q as signer", signer)
	}
}
