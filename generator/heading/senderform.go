package heading

import (
	"vanban/generator/signer"
	"vanban/generator/strictyaml"
)

// IssuerForm is that of co-quan-ban-hanh, JointForm of cung-ban-hanh, SignerForm of nguoi-ky, ContentsForm of muc-luc.
func IssuerForm() *strictyaml.Form {
	return strictyaml.GroupForm(IssuerSchema, map[string]*strictyaml.Form{
		"dong-chu-quan": strictyaml.TextsForm(), "dong-ten": strictyaml.TextsForm(), "dia-chi": strictyaml.EitherForm(strictyaml.TextForm(), strictyaml.TextsForm()),
	})
}

func JointForm() *strictyaml.Form {
	return strictyaml.ListForm(strictyaml.GroupForm(JointSchema, map[string]*strictyaml.Form{
		signer.Schema.Name: SignerForm(), "dong-chu-quan": strictyaml.TextsForm(), "dong-ten": strictyaml.TextsForm(),
	}))
}

func SignerForm() *strictyaml.Form {
	return strictyaml.GroupForm(signer.Schema, map[string]*strictyaml.Form{"quyen-han": strictyaml.TextsForm()})
}

func ContentsForm() *strictyaml.Form {
	return strictyaml.EitherForm(strictyaml.TextForm(), strictyaml.GroupForm(contentsSchema, nil))
}
