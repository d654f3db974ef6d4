package checking

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"vanban/generator/check"
	"vanban/generator/check/ruleset"
	"vanban/generator/checkup"
	"vanban/generator/recognise"
	"vanban/generator/source"
)

// sarifShape is what SARIF 2.1.0 orders of the objects that are used (OASIS, 3.13 to 3.58): which properties an object has, with ! those that it must have,
// and what each is: another object, a list of them, or a kind of value.
var sarifShape = map[string]map[string]string{
	"log":          {"$schema": "uri", "version!": "2.1.0", "runs!": "[run"},
	"run":          {"tool!": "tool", "results": "[result", "invocations": "[invocation"},
	"tool":         {"driver!": "driver"},
	"driver":       {"name!": "text", "rules": "[rule"},
	"rule":         {"id!": "text", "shortDescription": "message", "help": "message", "defaultConfiguration": "config"},
	"config":       {"level": "level"},
	"result":       {"ruleId": "text", "ruleIndex": "count", "level": "level", "message!": "message", "locations": "[location"},
	"message":      {"text!": "text"},
	"location":     {"physicalLocation": "physical", "logicalLocations": "[logical"},
	"physical":     {"artifactLocation!": "artifact", "region": "region"},
	"artifact":     {"uri": "uri"},
	"region":       {"startLine": "place", "startColumn": "place"},
	"logical":      {"name": "text"},
	"invocation":   {"executionSuccessful!": "flag", "toolExecutionNotifications": "[notification"},
	"notification": {"level": "level", "message!": "message", "locations": "[location"},
}

// wrongIn tells what of a value isn't as SARIF orders it.
func wrongIn(at, kind string, value any) (all []string) {
	if item, is := strings.CutPrefix(kind, "["); is {
		list, ok := value.([]any)
		if !ok {
			return []string{at + ": no list"}
		}
		for i, v := range list {
			all = append(all, wrongIn(fmt.Sprintf("%s[%d]", at, i), item, v)...)
		}
		return all
	}
	shape, object := sarifShape[kind]
	if !object {
		if !isOf(kind, value) {
			return []string{fmt.Sprintf("%s: %v is no %s", at, value, kind)}
		}
		return nil
	}
	has, _ := value.(map[string]any)
	for name, kind := range shape {
		key, must := strings.CutSuffix(name, "!")
		v, there := has[key]
		switch {
		case there:
			all = append(all, wrongIn(at+"."+key, kind, v)...)
		case must:
			all = append(all, at+": no "+key)
		}
	}
	for key := range has {
		if shape[key] == "" && shape[key+"!"] == "" {
			all = append(all, at+": "+key+" is none of SARIF's that are used")
		}
	}
	return all
}

// isOf says whether a value is of a kind.
func isOf(kind string, value any) bool {
	switch v := value.(type) {
	case string:
		if kind == "uri" {
			u, err := url.Parse(v)
			return err == nil && u.String() == v && !strings.ContainsFunc(v, func(c rune) bool { return c <= ' ' || c > '~' || c == '\\' })
		}
		return kind == "text" && v != "" || kind == "level" && slices.Contains([]string{"none", "note", "warning", "error"}, v) || v == kind
	case float64:
		return kind == "count" && v >= 0 || kind == "place" && v >= 1
	case bool:
		return kind == "flag"
	}
	return false
}

// TestSARIF holds a log of findings in a Word file and in a dossier, of a remark and of a file that can't be read against what SARIF orders, and wants them in
// their order, with the rule that each names.
func TestSARIF(t *testing.T) {
	rule := &ruleset.Decree().Rules[0]
	line := &recognise.Line{N: 7, Text: "Độc lập – Tự do"}
	of := func(file string, findings ...check.Finding) sarifPart {
		for i := range findings {
			findings[i].Rule = rule
		}
		return sarifPartOf(&fileResult{target: checkup.Target{Name: file}, result: &checkup.Result{File: file, Findings: findings, Remarks: []string{"tệp còn chú thích"}}})
	}
	all := []sarifPart{
		of("Kế hoạch 1.docx", check.Finding{Line: line, Found: "sai"}, check.Finding{Part: "cả tệp"}),
		of("ra/ke-hoach.docx", check.Finding{Source: source.Pos{File: "hs/nhiem-vu.yaml", Line: 12, Column: 5}}),
		sarifPartOf(&fileResult{target: checkup.Target{Name: "/hỏng.docx"}, err: &source.Problem{At: source.Pos{File: "/hỏng.docx"}, What: "không phải tệp DOCX"}}),
	}
	data, err := json.Marshal(sarifOf(all))
	if err != nil {
		t.Fatal(err)
	}
	var log any
	if err := json.Unmarshal(data, &log); err != nil {
		t.Fatal(err)
	}
	for _, w := range wrongIn("log", "log", log) {
		t.Error(w)
	}
	run := sarifOf(all).Runs[0]
	var got []string
	for _, r := range run.Results {
		p := r.Locations[0].Physical
		got = append(got, fmt.Sprintf("%s %s:%d:%d", r.Level, p.Artifact.URI, p.Region.Line, p.Region.Column))
		if run.Tool.Driver.Rules[r.Index].ID != r.Rule {
			t.Errorf("rule %d is %s, not %s", r.Index, run.Tool.Driver.Rules[r.Index].ID, r.Rule)
		}
	}
	level := sarifLevels[rule.Severity]
	want := []string{level + " K%E1%BA%BF%20ho%E1%BA%A1ch%201.docx:7:0", level + " K%E1%BA%BF%20ho%E1%BA%A1ch%201.docx:1:0", level + " hs/nhiem-vu.yaml:12:5"}
	if !slices.Equal(got, want) {
		t.Errorf("results %q, want %q", got, want)
	}
	notes := run.Invocations[0].Notes
	if last := notes[len(notes)-1]; run.Invocations[0].Successful || last.Level != "error" || last.Locations[0].Physical.Artifact.URI != "file:///h%E1%BB%8Fng.docx" {
		t.Errorf("the file that can't be read: %v", notes)
	}
}
