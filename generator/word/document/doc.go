// Package document reads a Word file that anybody wrote into what it says and how it looks: stories of paragraphs, tables and sections in
// reading order, with the looks that defaults, styles and direct formatting give (ECMA-376 part 1, 17), and what a person would call each place.
//
// Where to look: document.go opens a file and reads its parts; paragraph.go reads text, tablecells.go tables, styles.go and look.go
// looks, place.go places. resaved.go says whether a program only saved a file anew.
package document
