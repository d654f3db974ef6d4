// Package tablenumber reads the numbers that an office's table gives its tasks, and numbers them as a dossier does: from 1 without gaps, 1.1 under 1. Where the table
// has it otherwise, that is told by cell.
package tablenumber
