// Package beginning is the commands that a dossier begins with: khoi-tao writes a new one, an office's file or a document, nam-moi next year's
// of the last one.
package beginning
