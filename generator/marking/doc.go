// Package marking knows the words of a line as Markdown has it beside those that a document shows of it: which is which, and how the line is written when its
// words change, or other words of it are bold or italic.
package marking
