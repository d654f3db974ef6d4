// Package paper reads documents that are written in a file of their own: front matter, with the keys of ho-so.yaml, and Markdown. Such a file
// stands in a dossier's folder van-ban, and takes from the dossier what it doesn't say; or by itself, and takes it from the office's vanban.yaml.
//
// Where to look: kind.go has the kinds of Article 7 of the decree as rows; frontmatter.go parts a file; paper.go reads it, office.go the office's
// own file, and provisions.go takes the text of a decision apart.
package paper
