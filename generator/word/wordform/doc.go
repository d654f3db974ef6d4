// Package wordform fills forms (biểu mẫu) that an office made in Word: {placeholders} become values, a
// paragraph that holds only one becomes a table or a list in the paragraph's own style. All that is no
// placeholder keeps its bytes.
//
// Where to look: scan.go finds the paragraphs, placeholder.go and foreign.go the places in them, check.go says what is wrong with them,
// read.go reads a form, fill.go fills in values and block.go tables and lists; outside.go refuses what a copy would fetch or run.
package wordform
