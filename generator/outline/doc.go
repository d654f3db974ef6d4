// Package outline has the levels of a text, such as phần, chương, mục, điều, khoản and điểm (I.II.6.c of Annex I): which of them a text has, and how
// they are numbered.
package outline
