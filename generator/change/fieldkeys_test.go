package change

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"vanban/generator/dossier"
	"vanban/generator/heading"
	"vanban/generator/signer"
	"vanban/generator/source"
)

// elsewhere are the keys of ho-so.yaml whose changes are told in another way than as single values, or that hold nothing that is issued.
var elsewhere = map[string]string{
	"can-cu": "a list", "noi-nhan": "a list", "dieu": "a text", "phu-luc": "attachments", "bao-cao": "of the reports, not of the plan",
	"hinh-thuc": "how files are made", "tep": "how files are made", "tai-lieu": "which files are made", "dinh-dang": "which files are made",
	"trinh-bay": "how pages look", "muc-luc": "how pages look", "giu-chu-hoa": "how the abstract stands in sentences", "loi-kem-theo": "the wording of a note",
	"quyet-dinh": "a word of loai", "ke-hoach": "a word of loai",
}

// TestEveryKeyIsCompared: what a key of ho-so.yaml says is a row of fields, or told in another way. The skeleton has all keys.
func TestEveryKeyIsCompared(t *testing.T) {
	skeleton, err := os.ReadFile("../../seeds/khoi-tao/" + dossier.MainFile)
	if err != nil {
		t.Fatal(err)
	}
	keys := slices.Clone(heading.Keys)
	for _, m := range regexp.MustCompile(`(?m)^(?:# )?([a-z-]+):(?: |$)`).FindAllStringSubmatch(string(skeleton), -1) {
		keys = append(keys, m[1])
	}
	for _, key := range heading.IssuerSchema.Keys() {
		keys = append(keys, heading.IssuerSchema.Name+"."+key)
	}
	for _, key := range signer.Schema.Keys() {
		keys = append(keys, signer.Schema.Name+"."+key)
	}
	for _, key := range keys {
		is := func(f field) bool {
			name := string(f.name)
			return name == key || strings.HasPrefix(name, key+".") || !strings.Contains(key, ".") && strings.HasSuffix(name, "."+key)
		}
		if elsewhere[key] == "" && !slices.ContainsFunc(fields, is) {
			t.Errorf("a change of %q is not told", key)
		}
	}
}

// TestFieldsOfTheHead: what is set of the title, the foot, the signature and other bodies is told when it changes.
func TestFieldsOfTheHead(t *testing.T) {
	one := source.Text{S: "Một"}
	for name, set := range map[FieldName]func(*dossier.Dossier){
		"trich-yeu.ngat-dong":             func(d *dossier.Dossier) { d.Heading.Breaks = []string{"xã Mẫu"} },
		"phu-de":                          func(d *dossier.Dossier) { d.Heading.Under = one },
		"loi-ban-hanh":                    func(d *dossier.Dossier) { d.Heading.Opening = one },
		"thang":                           func(d *dossier.Dossier) { d.Heading.Month = 5 },
		"cung-ban-hanh":                   func(d *dossier.Dossier) { d.Joint = []heading.Joint{{Signer: signer.Signer{Name: one}}} },
		"nguoi-ky.chuc-vu-khac":           func(d *dossier.Dossier) { d.Signer.Other = one },
		"nguoi-ky.chuc-vu-khac.ngat-dong": func(d *dossier.Dossier) { d.Signer.OtherBreaks = []string{"Một"} },
		"tham-quyen.ten.ngat-dong":        func(d *dossier.Dossier) { d.Authority.Breaks = []string{"Một"} },
		"nguoi-ky.chuc-vu.ngat-dong":      func(d *dossier.Dossier) { d.Signer.Breaks = []string{"Một"} },
		"co-quan-ban-hanh.dia-chi":        func(d *dossier.Dossier) { d.Issuer.Address = []source.Text{one} },
	} {
		old, new := &dossier.Dossier{}, &dossier.Dossier{}
		set(new)
		if all := fieldsBetween(old, new); len(all) != 1 || all[0].(*Field).Name != name || all[0].(*Field).New == "" {
			t.Errorf("%s: told %v", name, all)
		}
	}
}
