package tasktable

import "vanban/generator/strictyaml"

// Form is that of nhiem-vu.yaml. A dossier's own columns are keys of its tasks, too, and others under which tasks stand need only what is to be
// done: so no key but the number is required, and others may be there.
func Form() *strictyaml.Form {
	schema := NewReader(&Table{}).Schema
	schema.Required, schema.Optional = []string{"so"}, schema.Keys()[1:]
	task := strictyaml.GroupForm(schema, map[string]*strictyaml.Form{
		ProductColumn.String():  strictyaml.EitherForm(strictyaml.TextForm(), strictyaml.TextsForm()),
		DeadlineColumn.String(): strictyaml.EitherForm(strictyaml.TextForm(), strictyaml.GroupForm(DeadlineSchema, nil)),
	})
	task.Loose = true
	tasks := strictyaml.ListForm(task)
	areas := strictyaml.ListForm(strictyaml.GroupForm(AreaSchema, map[string]*strictyaml.Form{"nhiem-vu": tasks}))
	return strictyaml.GroupForm(FileSchema, map[string]*strictyaml.Form{
		AreaSchema.Name: areas, "nhiem-vu": tasks,
		GroupSchema.Name: strictyaml.ListForm(strictyaml.GroupForm(GroupSchema, map[string]*strictyaml.Form{AreaSchema.Name: areas})),
	})
}

// TableForm is that of bang-nhiem-vu.
func TableForm() *strictyaml.Form {
	column := strictyaml.GroupForm(ColumnSchema, map[string]*strictyaml.Form{"kieu": strictyaml.WordForm(columnKinds), "tong": strictyaml.WordForm(strictyaml.YesNo)})
	return strictyaml.GroupForm(TableSchema, map[string]*strictyaml.Form{
		"cot": strictyaml.ListForm(strictyaml.EitherForm(strictyaml.TextForm(), column)), "linh-vuc": strictyaml.WordForm(areaPlaces),
	})
}
