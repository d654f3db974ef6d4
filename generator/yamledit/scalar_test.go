package yamledit_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"vanban/generator/yamledit"
)

// Every text reads back as itself, as a value of a key, in a list and between brackets: also what YAML would take for a mark, a number, a day or a switch.
func TestScalarReadsBack(t *testing.T) {
	texts := []string{"true", "false", "null", "no", "yes", "on", "off", "y", "n", "True", "NULL", ".inf", "-.inf", ".nan", "1", "-1", "1.5", "1e5", "0x1F", "0o17", "0b1", "1_000", "12:30", "2024-01-02", "2024-01-02T10:00:00Z",
		"- 2024", "---", "...", "-", "", " a ", "a: b", "a #b", "a:", "#", "1,5", "010", "+1", "-0", "1.", ".5", "=", "<<", "a, b", "[a]", "{a: b}", "a]b", "tab\tb", `\`, `"`, "'", `a"b`, `a\b`, "“a”", "Sở Nội vụ", "2024/KH-UBND", "Hà Nội - 2024"}
	for _, mark := range "*&!|>%@`\"'#?:-[]{},~=<+./\\$^();" {
		texts = append(texts, string(mark), string(mark)+"a", string(mark)+" 2024", "a"+string(mark), "a "+string(mark)+" b", "a "+string(mark)+"b", "a"+string(mark)+" b")
	}
	for _, text := range texts {
		said := strings.ReplaceAll(text, "\t", " ")
		for name, c := range map[string]struct {
			file string
			want any
		}{
			"key":   {"a: " + yamledit.Scalar(text, false) + "\n", map[string]any{"a": said}},
			"list":  {"- " + yamledit.Scalar(text, false) + "\n- b\n", []any{said, "b"}},
			"entry": {"- a: " + yamledit.Scalar(text, false) + " # c\n", []any{map[string]any{"a": said}}},
			"flow":  {"[" + yamledit.Scalar(text, true) + ", b]\n", []any{said, "b"}},
			"map":   {"{a: " + yamledit.Scalar(text, true) + ", b: c}\n", map[string]any{"a": said, "b": "c"}},
		} {
			var got any
			if err := yaml.Unmarshal([]byte(c.file), &got); err != nil {
				t.Errorf("%s %q: %s: %v", name, text, c.file, err)
			} else if !reflect.DeepEqual(got, c.want) && !isNumber(text) {
				t.Errorf("%s %q: %s: %#v", name, text, c.file, got)
			}
		}
	}
}

// isNumber says whether YAML may take a text for a number: the dossier's keys read those as they are written.
func isNumber(text string) bool {
	return strings.Trim(text, "0123456789._") == "" && strings.ContainsAny(text, "0123456789")
}
