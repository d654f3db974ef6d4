// Package tasktable is the tasks of a dossier and the table of them: its columns (one row each of a table that all others range over), the
// tasks in their areas, their numbers, and how both are read from nhiem-vu.yaml and written there again.
package tasktable
