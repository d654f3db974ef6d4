// Package handover gives what a document management system asks for beside the PDF of a document that was issued: the data of annex VI of the decree, part II,
// section I (văn bản đi), from the record of its issuing, the dossier as it was then, and what the PDFs say of themselves. It knows no clock: the same record
// gives the same bytes.
//
// The envelope of the national exchange (edXML, QCVN 102:2016/BTTTT with its amendment of 2022) is not written: its schema is not to be had from a public source
// of the ministry, and programs that write it differ in namespace, root and names of elements.
package handover
