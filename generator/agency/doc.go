// Package agency knows the agencies and groups of a dossier (co-quan.yaml): agencies.go reads them, directory.go finds those that a text names.
package agency
