package outline

import "vanban/generator/strictyaml"

// Form is that of cap, the levels of a text.
func Form() *strictyaml.Form {
	return strictyaml.EitherForm(strictyaml.TextForm(), strictyaml.TextsForm())
}
