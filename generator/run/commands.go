package run

import (
	"fmt"
	"path/filepath"

	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/nd30"
	"vanban/generator/reported"
	"vanban/generator/source"
)

// AmendCommand gives the command that makes an amendment of what a dossier has issued.
func AmendCommand(folder string, a AmendmentIssue, number reported.ReportNumber) string {
	command := "vanban sua-doi " + source.Quoted(folder)
	if a.Kind == issued.Correction {
		command += " --dinh-chinh"
	}
	if a.Unit != "" {
		command += " --don-vi " + source.Quoted(a.Unit)
	}
	return command + numberFlags(number)
}

// RecordCommand gives the command that records an amendment.
func RecordCommand(folder string, kind issued.Kind, number reported.ReportNumber) string {
	return recordingOf(folder, amendment{kind: kind}) + numberFlags(number)
}

// TakeBackCommand gives the command that takes a record back.
func TakeBackCommand(r *issued.Record) string {
	by := composerOf(r)
	if p, is := by.(ownPaper); is {
		p.alone = !dossier.IsAt(r.Home())
		by = p
	}
	return recordingOf(r.Home(), by) + " --thu-hoi"
}

// numberFlags writes number and day, or where they come.
func numberFlags(n reported.ReportNumber) string {
	if n.Number == 0 || n.Day.IsZero() {
		return " --so N --ngay NGÀY"
	}
	return fmt.Sprintf(" --so %d --ngay %s", n.Number, nd30.Day(n.Day))
}

// recordingOf gives the command that records what an author made of a dossier as issued; folder is empty where that is not known.
func recordingOf(folder string, by author) string {
	command := "vanban ban-hanh"
	switch p, is := by.(ownPaper); {
	case is:
		command += " " + source.Quoted(filepath.Join(folder, filepath.FromSlash(p.file())))
	case folder != "":
		command += " " + source.Quoted(folder)
	}
	return command + by.flag()
}
