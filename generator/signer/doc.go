// Package signer reads who signs a document (nguoi-ky), and says what is wrong with it or to be looked at by Article 13 and annex I, II.7:
// signer.go has the model and what is wrong, signing.go, position.go and signername.go what is to be looked at.
package signer
