package merging_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/dossier"
	"vanban/generator/merging"
	"vanban/generator/render"
	"vanban/generator/run"
)

// BenchmarkIntoDossier takes 30 edits of a plan back into its dossier: words changed throughout it, points that came and went.
func BenchmarkIntoDossier(b *testing.B) {
	for _, times := range []int{1, 4} {
		b.Run(fmt.Sprintf("plan_x%d", times), func(b *testing.B) {
			path := editedPlan(b, times)
			b.ResetTimer()
			for b.Loop() {
				g, err := merging.IntoDossier(path, merging.IntoOptions{})
				if err != nil || len(g.Changes) < 30 || len(g.Left) != 0 {
					b.Fatalf("%d written, left %+v, %v", len(g.Changes), g.Left, err)
				}
			}
		})
	}
}

var point = regexp.MustCompile(`<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr>.*?</w:p>`)

// editedPlan makes the seed's plan with its text some times over, and edits the DOCX.
func editedPlan(b *testing.B, times int) string {
	b.Helper()
	home := b.TempDir()
	if err := os.CopyFS(home, os.DirFS("../../seeds/tay-ninh-2024")); err != nil {
		b.Fatal(err)
	}
	plan := filepath.Join(home, dossier.PlanFile)
	text, err := os.ReadFile(plan)
	if err != nil {
		b.Fatal(err)
	}
	var whole strings.Builder
	for i := range times {
		line := 0
		part := strings.ReplaceAll(string(text), "[^", fmt.Sprintf("[^%d0", i+1))
		whole.WriteString("\n" + regexp.MustCompile(`(?m)^\d+\. .*[^;.,\n]`).ReplaceAllStringFunc(part, func(s string) string {
			line++
			return fmt.Sprintf("%s lần %d.%d", s, i, line)
		}) + "\n")
	}
	if err := os.WriteFile(plan, []byte(whole.String()), 0o644); err != nil {
		b.Fatal(err)
	}
	out := filepath.Join(home, "ra")
	options := run.Options{Options: generator.Options{Formats: []render.Format{render.DOCX}, Only: []dossier.Output{dossier.OutPlan}}}
	if _, err := run.New(options).Update(home, out); err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(out, "ke-hoach.docx")
	pkg := packageAt(b, path)
	const body = "word/document.xml"
	content := pkg.Part(body)
	all := point.FindAllIndex(content, -1)
	for i := 29; i >= 0; i-- {
		at := all[i*len(all)/30]
		p := content[at[0]:at[1]]
		switch i % 5 {
		case 0:
			p = nil
		case 1:
			p = append(bytes.Clone(p), bytes.ReplaceAll(p, []byte("lần"), []byte("thêm lần"))...)
		default:
			p = bytes.Replace(p, []byte(" lần "), []byte(" trong lần "), 1)
		}
		content = bytes.Join([][]byte{content[:at[0]], p, content[at[1]:]}, nil)
	}
	if err := pkg.Set(body, content); err != nil {
		b.Fatal(err)
	}
	data, err := pkg.Bytes()
	if err == nil {
		err = os.WriteFile(path, data, 0o644)
	}
	if err != nil {
		b.Fatal(err)
	}
	return path
}
