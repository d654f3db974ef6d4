// Package practice writes the folder in which a person tries the commands of the manual: a dossier with its periods, and what would come from
// elsewhere: forms that agencies filled in, last year's documents as Word files, an office's own Word forms, a table of tasks drawn in Excel. All of
// it is made of what lies in seeds/thuc-hanh, so that it fits the dossier and the program as they are today.
//
// Where to look: practice.go writes the folder, wordfiles.go makes the Word files, workbooks.go the Excel files.
package practice
