// Package dossiertest changes a good dossier as an archive says, for the tests of what reads it.
package dossiertest
