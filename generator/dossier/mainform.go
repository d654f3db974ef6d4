package dossier

import (
	"maps"
	"slices"

	"vanban/generator/heading"
	"vanban/generator/outline"
	"vanban/generator/signer"
	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"
)

// officeForms are what stands under the keys that an office's file and ho-so.yaml both have.
func officeForms() map[string]*strictyaml.Form {
	return map[string]*strictyaml.Form{
		heading.IssuerSchema.Name: heading.IssuerForm(), authoritySchema.Name: strictyaml.GroupForm(authoritySchema, nil),
		signer.Schema.Name: heading.SignerForm(), "noi-nhan": strictyaml.TextsForm(), archiveSchema.Name: strictyaml.GroupForm(archiveSchema, nil),
		settingSchema.Name: strictyaml.GroupForm(settingSchema, map[string]*strictyaml.Form{keyDecree: strictyaml.WordForm(decrees())}), "hinh-thuc": strictyaml.WordForm(media), "dinh-dang": strictyaml.ListForm(strictyaml.WordForm(formats())),
	}
}

// OfficeForm is that of vanban.yaml.
func OfficeForm() *strictyaml.Form {
	under := officeForms()
	under[setAsideKey] = strictyaml.ListForm(strictyaml.GroupForm(setAsideSchema, nil))
	return strictyaml.GroupForm(strictyaml.Schema{Optional: OfficeFileKeys}, under)
}

// MainForm is that of ho-so.yaml. What an office's file may say is not required: whether it does is not known of the file alone.
func MainForm() *strictyaml.Form {
	var schema strictyaml.Schema
	for _, key := range mainSchema.Keys() {
		if slices.Contains(mainSchema.Required, key) && !slices.Contains(OfficeKeys, key) {
			schema.Required = append(schema.Required, key)
		} else {
			schema.Optional = append(schema.Optional, key)
		}
	}
	under := officeForms()
	maps.Copy(under, map[string]*strictyaml.Form{
		"loai": strictyaml.WordForm(kinds), "tep": strictyaml.WordForm(files), "du-thao": strictyaml.WordForm(strictyaml.YesNo), "tai-lieu": strictyaml.ListForm(strictyaml.WordForm(outputs)),
		"can-cu": strictyaml.TextsForm(), "dieu": strictyaml.TextsForm(), "giu-chu-hoa": strictyaml.WordForm(keepCapital), "loi-kem-theo": strictyaml.WordForm(noteWords),
		"do-khan": strictyaml.WordForm(urgencies), appendixSchema.Name: strictyaml.ListForm(appendixForm()), tasktable.TableSchema.Name: tasktable.TableForm(),
		reportSchema.Name: reportForm(), outline.Key: outline.Form(), heading.JointSchema.Name: heading.JointForm(), heading.ContentsKey: heading.ContentsForm(),
	})
	return strictyaml.GroupForm(schema, under)
}

func appendixForm() *strictyaml.Form {
	return strictyaml.GroupForm(appendixSchema, map[string]*strictyaml.Form{
		"huong": strictyaml.WordForm(orientations), "kem-theo": strictyaml.WordForm(noteOpen), outline.Key: outline.Form(), heading.ContentsKey: heading.ContentsForm(),
	})
}

func reportForm() *strictyaml.Form {
	under := officeForms()
	maps.Copy(under, map[string]*strictyaml.Form{
		"cap": strictyaml.WordForm(levels), "kinh-gui": strictyaml.TextsForm(), "in-ma": strictyaml.WordForm(strictyaml.YesNo),
		abbreviationSchema.Name: strictyaml.ListForm(strictyaml.GroupForm(abbreviationSchema, nil)),
	})
	return strictyaml.GroupForm(reportSchema, under)
}
