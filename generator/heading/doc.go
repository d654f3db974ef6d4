// Package heading reads what stands at the top of a document, beside what it says itself: the bodies that issue it (co-quan-ban-hanh, cung-ban-hanh),
// how the lines of its title end, the line under that, and the month of a draft.
//
// Where to look: issuer.go has the issuing bodies, heading.go title and month.
package heading
