// Package versions sets two versions of a dossier, or of one document in a file of its own, side by side: what differs, the table that officials use,
// and the new documents with their changes tracked.
//
// Where to look: version.go reads one from the disk or from git, pairs.go finds what belongs together, comparison.go words what differs and
// trackedchanges.go gives the Word files.
package versions
