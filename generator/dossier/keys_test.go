package dossier

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator/agency"
	"vanban/generator/heading"
	"vanban/generator/signer"
	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"
)

// TestEveryKeyIsExplained holds that the skeleton names every key, commented where it does not use it, and the manual too.
func TestEveryKeyIsExplained(t *testing.T) {
	names, err := filepath.Glob("../../seeds/khoi-tao/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatal("no skeleton", err)
	}
	skeleton := ""
	for _, name := range names {
		skeleton += read(t, name)
	}
	manual := read(t, "../../HUONG-DAN.md")
	for _, s := range []strictyaml.Schema{mainSchema, heading.IssuerSchema, heading.JointSchema, authoritySchema, signer.Schema, archiveSchema, settingSchema, reportSchema,
		appendixSchema, tasktable.FileSchema, tasktable.GroupSchema, tasktable.AreaSchema, tasktable.NewReader(&tasktable.Table{}).Schema, tasktable.TableSchema, tasktable.ColumnSchema, tasktable.DeadlineSchema, agency.FileSchema, agency.AgencySchema, agency.GroupSchema} {
		for _, key := range s.Keys() {
			if !strings.Contains(skeleton, key+":") {
				t.Errorf("the skeleton does not explain %q", key)
			}
			if !strings.Contains(manual, key) {
				t.Errorf("the manual does not name %q", key)
			}
		}
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
