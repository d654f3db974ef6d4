// Package tablereport tells what became of a table that an office drew: which columns and rows were read, and why others weren't. It knows of no cell; officetable fills it.
package tablereport
