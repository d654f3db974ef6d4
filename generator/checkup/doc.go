// Package checkup holds Word files and dossiers against a set of rules, and puts what was found into the order in which a person wants to read it.
package checkup
