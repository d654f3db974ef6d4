// Package mend sets single properties and words of a Word file that anybody wrote, and leaves every other byte as it is.
package mend
