// Package fill finds for whom a Word form is filled (for each agency, for each task, or once), and with what.
//
// Where to look: form.go has a form and how its copies are asked for, filter.go the conditions, copylist.go which copies there are, copies.go
// what each is filled with.
package fill
