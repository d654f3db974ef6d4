// Package yamledit changes a YAML file that a person wrote: values are set and lines added, and every comment, the order and what else
// is there stay byte for byte. Where the way in which the file is written leaves no sure place, it says so (ErrHandwritten).
package yamledit
