// Package merging takes what the dossier has changed since into a DOCX that a person edited, and keeps what the person did (hop-nhat).
package merging
