package strictyaml

import "slices"

// Form is what a value may be, for editors that help people type it: the JSON Schema of a file is written from it. The keys of a group are
// those by which it is read.
type Form struct {
	Group  *Schema          // a group of keys
	Under  map[string]*Form // what stands under a key of the group; a key that is not named holds a text
	Each   *Form            // a list of these
	Words  []string         // one of these
	Either []*Form          // any of these
	Loose  bool             // a group may have more keys, each with a text
}

// GroupForm is a group of keys.
func GroupForm(s Schema, under map[string]*Form) *Form { return &Form{Group: &s, Under: under} }

// ListForm is a list.
func ListForm(each *Form) *Form { return &Form{Each: each} }

// TextForm is a text, a number or a day.
func TextForm() *Form { return &Form{} }

// TextsForm is a list of texts.
func TextsForm() *Form { return ListForm(TextForm()) }

// WordForm is one of the words of options.
func WordForm[T any](options []Option[T]) *Form {
	f := &Form{}
	for _, o := range options {
		f.Words = append(f.Words, o.Word)
	}
	return f
}

// EitherForm is any of several.
func EitherForm(forms ...*Form) *Form { return &Form{Either: forms} }

// JSON gives the form as a JSON Schema (draft 7), to be encoded. What may be left empty may be null, as “so:” is.
func (f *Form) JSON() map[string]any { return f.json(true) }

func (f *Form) json(empty bool) map[string]any {
	switch {
	case f.Group != nil:
		return f.group(empty)
	case f.Each != nil:
		return map[string]any{"type": types(empty, "array"), "items": f.Each.json(true)}
	case f.Words != nil:
		var all []any
		for _, w := range f.Words {
			all = append(all, w)
			if w == "true" || w == "false" {
				all = append(all, w == "true")
			}
		}
		if empty {
			all = append(all, nil)
		}
		return map[string]any{"enum": all}
	case f.Either != nil:
		var all []any
		for _, e := range f.Either {
			all = append(all, e.json(empty))
		}
		return map[string]any{"anyOf": all}
	}
	return map[string]any{"type": types(empty, "string", "number", "boolean")}
}

func (f *Form) group(empty bool) map[string]any {
	properties := map[string]any{}
	for _, key := range f.Group.Keys() {
		under := f.Under[key]
		if under == nil {
			under = TextForm()
		}
		properties[key] = under.json(!slices.Contains(f.Group.Required, key))
	}
	all := map[string]any{"type": types(empty, "object"), "properties": properties, "additionalProperties": false}
	if f.Loose {
		all["additionalProperties"] = TextForm().json(true)
	}
	if len(f.Group.Required) > 0 {
		all["required"] = f.Group.Required
	}
	return all
}

// types gives the types that a value may have.
func types(empty bool, names ...string) []string {
	if empty {
		return append(names, "null")
	}
	return names
}
