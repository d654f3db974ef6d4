// Package looking is the commands that only look: they print a dossier's words (xem), what is due (lich), what an office says for all (co-quan),
// where a figure comes from (giai-trinh) and where a signature goes (vi-tri-ky), and write nothing but the calendar that lich is asked for. preview.go shows the
// pages of xem --mo and theo-doi --mo in the browser: pageview.go lays them out for it, previewdue.go tells what is due beside them.
package looking
