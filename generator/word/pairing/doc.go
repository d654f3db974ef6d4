// Package pairing finds which elements of two versions of a Word document are the same one, and which words of a paragraph changed.
package pairing
