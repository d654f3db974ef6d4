package yamlschema

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"testing"

	"github.com/goccy/go-yaml"

	_ "vanban/generator/collector/seldom"
	"vanban/generator/dossier"
	"vanban/generator/everycase"
	"vanban/generator/reported"
)

// accepts says whether a value is one that a JSON Schema allows, by as much of draft 7 as the schemas use.
func accepts(schema map[string]any, v any) bool {
	if several, has := schema["anyOf"].([]any); has {
		return slices.ContainsFunc(several, func(one any) bool { return accepts(one.(map[string]any), v) })
	}
	if enum, has := schema["enum"].([]any); has {
		return slices.Contains(enum, v)
	}
	name := map[bool]string{true: "number"}[isNumber(v)]
	switch v := v.(type) {
	case nil:
		name = "null"
	case string:
		name = "string"
	case bool:
		name = "boolean"
	case []any:
		name = "array"
		for _, x := range v {
			if items, has := schema["items"].(map[string]any); has && !accepts(items, x) {
				return false
			}
		}
	case map[string]any:
		name = "object"
		if !acceptsGroup(schema, v) {
			return false
		}
	}
	return slices.Contains(schema["type"].([]any), any(name))
}

func isNumber(v any) bool {
	switch v.(type) {
	case int, int64, uint64, float64:
		return true
	}
	return false
}

func acceptsGroup(schema, v map[string]any) bool {
	properties, _ := schema["properties"].(map[string]any)
	for key, x := range v {
		switch under, known := properties[key].(map[string]any); {
		case known && !accepts(under, x):
			return false
		case !known && schema["additionalProperties"] == false:
			return false
		}
	}
	required, _ := schema["required"].([]any)
	return !slices.ContainsFunc(required, func(key any) bool { _, has := v[key.(string)]; return !has })
}

// readSchema gives a schema as an editor reads it.
func readSchema(t *testing.T, i int) (schema map[string]any) {
	t.Helper()
	if err := json.Unmarshal(Schemas[i].Text(), &schema); err != nil {
		t.Fatal(err)
	}
	return schema
}

// yamlOf reads a YAML file as plain values.
func yamlOf(t *testing.T, data []byte) (v any) {
	t.Helper()
	if err := yaml.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// TestSchemasTakeWhatTheLoaderTakes: every good file of the examples is good to its schema.
func TestSchemasTakeWhatTheLoaderTakes(t *testing.T) {
	n := 0
	for _, root := range []string{"../../seeds", "../../testdata/ho-so", "../../testdata/sua-doi"} {
		err := filepath.WalkDir(root, func(file string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			for i, s := range Schemas {
				own := path.Base(s.Files)
				if is, _ := path.Match(own, filepath.Base(file)); !is || (own == "*.yaml") != (filepath.Base(filepath.Dir(file)) == dossier.ProgressFolder) || filepath.Base(filepath.Dir(file)) == "cap" {
					continue
				}
				data, err := os.ReadFile(file)
				if err != nil {
					return err
				}
				if n++; !accepts(readSchema(t, i), yamlOf(t, data)) {
					t.Errorf("%s is refused by the schema %s", file, s.Name)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if n < 40 {
		t.Errorf("only %d files were looked at", n)
	}
}

// TestSchemasAndLoaderAgree changes the files of an example in every place: what the loader takes the schema takes, and a key that the loader
// does not know the schema does not know.
func TestSchemasAndLoaderAgree(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: what is checked needs no goroutine")
	}
	for i, s := range Schemas {
		seed := "../dossier/testdata/tot"
		if s.Name == "tien-do" || s.Name == "chi-tieu" {
			seed = "../../seeds/tay-ninh-2024"
		}
		files, err := filepath.Glob(filepath.Join(seed, filepath.FromSlash(s.Files)))
		if err != nil {
			t.Fatal(err)
		}
		if len(files) == 0 {
			continue // vanban.yaml: its keys are those of ho-so.yaml
		}
		name, _ := filepath.Rel(seed, files[0])
		data, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		schema := readSchema(t, i)
		changes := 0
		for n := 0; ; n += everycase.Apart(4) {
			v := yamlOf(t, data)
			c := &change{at: n}
			if v = c.within(v, ""); !c.done {
				break
			}
			changes++
			text, err := yaml.Marshal(v)
			if err != nil {
				t.Fatal(err)
			}
			loaded, good := loads(seed, filepath.ToSlash(name), text), accepts(schema, yamlOf(t, text))
			if loaded && !good {
				t.Errorf("%s, %s: the loader takes it, the schema doesn't", name, c.what)
			}
			if c.unknown && good && !loaded && c.what != "a key of a task" {
				t.Errorf("%s, %s: the schema takes a key that the loader doesn't know", name, c.what)
			}
		}
		if changes < 10/everycase.Apart(4) {
			t.Errorf("%s: only %d changes were tried", name, changes)
		}
	}
}

// loads says whether a dossier with a file of other words can be read.
func loads(seed, name string, text []byte) bool {
	fsys := dossier.With(os.DirFS(seed), name, text)
	d, err := dossier.Load(fsys)
	if err != nil {
		return false
	}
	_, _, err = reported.Periods(d)
	return err == nil
}

// change makes one change in a tree of values: the one that is counted to.
type change struct {
	at      int
	done    bool
	unknown bool
	what    string
}

// now says whether the next place is the one to change.
func (c *change) now() bool {
	c.at--
	return c.at == -1 && !c.done
}

func (c *change) within(v any, where string) any {
	switch v := v.(type) {
	case map[string]any:
		if c.now() {
			c.done, c.unknown, c.what = true, true, where+": a new key"
			if where == "/nhiem-vu" || path.Base(where) == "nhiem-vu" || path.Base(where) == "theo-co-quan" {
				c.unknown = false // a dossier's own column; an agency
			}
			v["khoa-la"] = "x"
			return v
		}
		for _, key := range slices.Sorted(keysOf(v)) {
			if c.now() {
				c.done, c.what = true, where+"/"+key+": left out"
				delete(v, key)
				return v
			}
			if c.now() {
				c.done, c.what = true, where+"/"+key+": empty"
				v[key] = nil
				return v
			}
			v[key] = c.within(v[key], where+"/"+key)
			if c.done {
				return v
			}
		}
	case []any:
		if c.now() {
			c.done, c.what = true, where+": a text for a list"
			return "một"
		}
		for i := range v {
			if i > 0 {
				break // the others are alike
			}
			if v[i] = c.within(v[i], where); c.done {
				return v
			}
		}
	default:
		if c.now() {
			c.done, c.what = true, fmt.Sprintf("%s: a list for %v", where, v)
			return []any{v}
		}
	}
	return v
}

func keysOf(m map[string]any) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}
