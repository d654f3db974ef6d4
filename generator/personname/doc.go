// Package personname tells names of persons from other lines of a document's end.
package personname
