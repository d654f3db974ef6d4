// Package language holds the rules of language: what words alone decide. Names and capitals as annex II has them, citations, bases, numbers and days, who
// signs and who receives, the order of articles and points, and what people type wrong. What is known of the world, such as which law has
// replaced which, stands in data/ with its sources, and can be replaced.
//
// Where to look: passages.go has a file as these rules see it, rows.go the rules; the other files are named after what they look at.
package language
