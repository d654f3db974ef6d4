// Package preview shows printed pages in a browser of the same machine, and shows them anew whenever they change. It knows no document: whoever starts it
// says what is to be seen (Show, or Desk where several can be opened), what can be asked to be done (Action), and when to look again.
//
// Nothing is answered but to who has the address with its token, from this machine, from this page: guard.go. server.go has what all pages share, room.go the paths of
// one view, show.go what is seen, latest.go until something newer is, and state.go how it is told; changes.go what is marked as new, compare.go two versions
// side by side, desk.go the list of what can be opened, work.go the buttons. The pages themselves are trang.html and danh-muc.html with their scripts, chung.js what
// both have, trang.css how they look.
package preview
