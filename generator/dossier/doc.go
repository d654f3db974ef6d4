// Package dossier reads a hồ sơ, the folder of plan data that every document
// is made from: strictly, with the place of each value, all problems at once.
//
// Where to look: dossier.go has the model; load.go reads a folder by package strictyaml, reader.go
// any file of it. hoso.go reads the main file; packages tasktable, agency and signer read what they are named for. resolve.go looks for the agencies and days that tasks name. validate.go finds errors,
// doubt.go has the table of what a person should look at. values.go says what each document takes. editissue.go says what is written into
// a person's files when a document is issued.
package dossier
