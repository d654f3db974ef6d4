// Package amend has the kinds of document that tell of a change between two dossiers: the amendment, its appendix, the correction, the consolidated plan
// and the table that compares.
//
// Where to look: kinds.go has their rows. difference.go words what changed, placename.go where. amend.go makes an amendment of provisions, which provision.go,
// provisiontask.go and acts.go word and setprovision.go sets; amendedtasks.go is its appendix. consolidate.go, correct.go and comparison.go are the others.
package amend
