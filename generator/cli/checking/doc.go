// Package checking is the command kiem-tra: Word files and dossiers held against the decree, and what is told of them as text, JSON, SARIF and HTML.
package checking
