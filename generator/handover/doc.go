// Package handover gives what a document management system asks for beside the PDF of a document that was issued: the data of annex VI of the decree, part II,
// section I (văn bản đi), from the record of its issuing, the dossier as it was then, and what the PDFs say of themselves. It knows no clock: the same record
// gives the same bytes.
//
// The envelope of the national exchange (edXML, QCVN 102:2016/BTTTT with its amendment of 2022) is written where it is asked for. The ministry's schema is not to
// be had from a public source: names, order and formats are those on which the public programs agree that send by the exchange, after the sample package that its
// software kit has. What they write differently is left out. testdata/goi-tin.xsd is that agreement as a schema of our own.
package handover
