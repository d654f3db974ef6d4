package agency

import "vanban/generator/strictyaml"

// Form is that of co-quan.yaml.
func Form() *strictyaml.Form {
	return strictyaml.GroupForm(FileSchema, map[string]*strictyaml.Form{
		AgencySchema.Name: strictyaml.ListForm(strictyaml.GroupForm(AgencySchema, map[string]*strictyaml.Form{"ten-khac": strictyaml.TextsForm()})),
		GroupSchema.Name: strictyaml.ListForm(strictyaml.GroupForm(GroupSchema, map[string]*strictyaml.Form{
			"ten-khac": strictyaml.TextsForm(), "thanh-vien": strictyaml.TextsForm(), "mo": strictyaml.WordForm(strictyaml.YesNo),
		})),
	})
}
