// Package preview shows printed pages in a browser of the same machine, and shows them anew whenever they change. It knows no document: whoever starts it
// says what is to be seen (Show) and when to look again.
//
// Nothing is answered but to who has the address with its token, from this machine, from this page: guard.go. server.go has the paths, state.go what is seen at a
// moment, changes.go what is marked as new; the page itself is in trang.html, trang.css and trang.js.
package preview
