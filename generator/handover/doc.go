// Package handover gives what a document management system asks for beside the PDF of a document that was issued: the data of annex VI of the decree, part II,
// section I (văn bản đi), from the record of its issuing, the dossier as it was then, and what the PDFs say of themselves. It knows no clock: the same record
// gives the same bytes.
//
// The envelope of the national exchange (edXML, QCVN 102:2016/BTTTT with its amendment of 2022) is written where it is asked for. The ministry's schema is not to
// be had from a public source: names, order and formats were read in some public programs, several of which may go back to one sample package. They don't agree
// everywhere: one calls a part Business, some zip a file before base64. testdata/goi-tin.xsd, a schema of our own, is all that the envelope is tested against.
package handover
