// Package looking is the commands that only look: they print a dossier's words (xem), what an office says for all (co-quan), where a figure comes from (giai-trinh) and where a
// signature goes (vi-tri-ky), and write nothing.
package looking
