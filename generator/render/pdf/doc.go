// Package pdf draws laid-out pages with fpdf. It places every word itself: a
// line stands where layout put it, and its text can be searched and copied.
//
// Where to look: pdf.go puts pages together and canvas.go draws on them; font.go embeds what is used of a typeface and glyphs.go finds what it
// lacks; structure.go tags the text and outline.go makes bookmarks. objects.go, stream.go and archive.go finish the library's file as PDF/A:
// xmp.go with packet.xml, srgb.icc. places.go finds where to sign.
package pdf
