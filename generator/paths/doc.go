// Package paths says what a path leads to: a dossier, a document in a file of its own, an office's file; and where the files go that are
// made of it.
package paths
