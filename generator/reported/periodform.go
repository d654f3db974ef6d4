package reported

import "vanban/generator/strictyaml"

// IndicatorsForm is that of chi-tieu.yaml.
func IndicatorsForm() *strictyaml.Form {
	return strictyaml.GroupForm(indicatorsSchema, map[string]*strictyaml.Form{
		indicatorSchema.Name: strictyaml.ListForm(strictyaml.GroupForm(indicatorSchema, map[string]*strictyaml.Form{
			"loai": strictyaml.WordForm(indicatorKinds), "tot-khi": strictyaml.WordForm(better), "bao-cao-boi": strictyaml.TextsForm(),
		})),
	})
}

// PeriodForm is that of a period's file, tien-do/<ky>.yaml.
func PeriodForm() *strictyaml.Form {
	byAgency := strictyaml.GroupForm(strictyaml.Schema{}, nil) // the codes of agencies
	byAgency.Loose = true
	return strictyaml.GroupForm(progressSchema, map[string]*strictyaml.Form{
		"minh-hoa": strictyaml.WordForm(strictyaml.YesNo), numberSchema.Name: strictyaml.GroupForm(numberSchema, nil),
		reportedSchema.Name: strictyaml.ListForm(strictyaml.GroupForm(reportedSchema, map[string]*strictyaml.Form{
			"trang-thai": strictyaml.WordForm(stateOptions), "lan": strictyaml.TextsForm(), productSchema.Name: strictyaml.ListForm(strictyaml.GroupForm(productSchema, nil)),
		})),
		valueSchema.Name: strictyaml.ListForm(strictyaml.GroupForm(valueSchema, map[string]*strictyaml.Form{"theo-co-quan": byAgency})),
		proseSchema.Name: strictyaml.GroupForm(proseSchema, map[string]*strictyaml.Form{areaProse.Name: strictyaml.ListForm(strictyaml.GroupForm(areaProse, nil))}),
	})
}
