// Package dossier reads a hồ sơ, the folder of plan data that every document
// is made from: strictly, with the place of each value, all problems at once.
//
// Where to look: dossier.go has the model and column.go the table of task columns; load.go reads a folder by package strictyaml, reader.go
// any file of it, and plain.go tasks that are plain without the YAML library. hoso.go, tasks.go and agencies.go read a file of the folder
// each. resolve.go and directory.go find the agencies that texts name. validate.go finds errors, doubt.go has the table of what a person
// should look at. values.go says what each document takes. editissue.go says what is written into a person's files.
package dossier
