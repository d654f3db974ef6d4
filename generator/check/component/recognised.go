package component

import (
	"vanban/generator/check"
	"vanban/generator/check/sight"
	"vanban/generator/doc"
)

// recognisedRows is the rule of files in which there is nothing that the other rules could look at (Điều 8, khoản 1).
var recognisedRows = []sight.Row{
	{ID: "D8.1", Component: check.Paper, Severity: check.Error, Says: "Không nhận ra văn bản nào theo thể thức", Way: "kiểm tra lại tệp: văn bản cần có các thành phần thể thức như quốc hiệu, tên cơ quan, số, ký hiệu, tên loại, người ký",
		File: nothingRecognised},
}

// ofForm are the roles of the components of form; the text, its levels, tables and pictures are none.
var ofForm = []doc.Role{doc.National, doc.Motto, doc.ParentBody, doc.IssuingBody, doc.Number, doc.Subject, doc.PlaceDay, doc.KindName, doc.Abstract, doc.ParentNote, doc.Authority,
	doc.Basis, doc.Command, doc.FormHead, doc.AppendixLabel, doc.AppendixTitle, doc.Addressee, doc.AddresseesLabel, doc.SignerCapacity, doc.SignerPosition, doc.SignerName,
	doc.RecipientsLabel, doc.CopyForm}

func nothingRecognised(v *sight.View) []check.Finding {
	for _, p := range v.Papers {
		if p.First(ofForm...) != nil {
			return nil
		}
	}
	return []check.Finding{{}}
}
