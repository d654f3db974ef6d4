// Package sight is a file as the rules of form see it: its documents, their parts in roles with how their letters and paragraphs look in the end, and its pages.
package sight
