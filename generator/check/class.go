package check

import "vanban/generator/doc"

// Class is what a document is beside its kind.
type Class int

// The classes of documents.
const (
	Fragment Class = iota // a text or a table without a form of its own
	Issued                // with a number and a signature
	Attached              // issued with another
	Appended              // an appendix
	Copied                // the part of a copy that stands under what is copied
	Courtesy              // a thư công
)

// ClassOf classifies a document by its kind and by the roles that it has.
func ClassOf(kind string, has func(doc.Role) bool) Class {
	switch {
	case has(doc.CopyForm):
		return Copied
	case has(doc.AppendixLabel):
		return Appended
	case has(doc.ParentNote) && !has(doc.PlaceDay) && !has(doc.SignerName):
		return Attached // though it has a number, which a rule tells of
	case has(doc.Number) && (has(doc.National) || has(doc.Motto) || has(doc.PlaceDay)):
		return Issued
	case has(doc.ParentNote):
		return Attached
	case kind == "Thư công" && has(doc.National):
		return Courtesy
	case has(doc.National) && has(doc.SignerName):
		return Issued
	}
	return Fragment
}
