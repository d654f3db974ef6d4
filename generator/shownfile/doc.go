// Package shownfile puts into a text what it shows of files beside it: the tables that are drawn in workbooks (package drawn), and pictures
// (package picture). Each is found beside the text, else in the folder of the dossier, and read within bounds, once a text.
package shownfile
