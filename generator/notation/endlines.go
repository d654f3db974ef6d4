package notation

import (
	"slices"
	"strings"

	"vanban/generator/nd30"
	"vanban/generator/pattern"
)

var (
	archiveLabel = pattern.Lazy(`(?i)^l[ưu]u\s*:`)
	archiveParts = pattern.Lazy(`(?i)^(?:lưu\s*:?|luu\s*:)\s*(.*)$`)
	copiesPart   = pattern.Lazy(`^(.*?)\s*\((\p{Lu}{0,5}\.?\d{1,3} ?(?:b|bản)?)\)$`)
	drafterPart  = pattern.Lazy(`^(.*?)\.?\s+(\([^()]*\))$`)
	drafterBare  = pattern.Lazy(`^(.*\(\d{1,3} ?(?:b|bản)?\))\.?\s+(\p{Lu}[\p{L}.]*)\.?$`) // “VT, CCHC (5b). Hà”
)

// Archive is the last line of who gets a document: who keeps it, how many copies of it, and who drafted it.
type Archive struct{ Where, Copies, Drafter string }

// beginsArchive says whether a line is surely that of the archive.
func beginsArchive(line string) bool { return archiveLabel().MatchString(line) }

// mayBeArchive says whether a line can be that of the archive, and names no archive as one who gets the document.
func mayBeArchive(line string) bool {
	return archiveParts().MatchString(line) && !strings.HasPrefix(strings.ToLower(line), "lưu trữ ")
}

// ArchiveAmong finds the line of the archive among recipients, of whom one may be an archive; negative: none is there.
func ArchiveAmong(lines []string) int {
	if i := slices.IndexFunc(lines, beginsArchive); i >= 0 {
		return i
	}
	return slices.IndexFunc(lines, mayBeArchive)
}

// ReadArchive reads the line of the archive.
func ReadArchive(line string) (a Archive) {
	where := line
	if m := archiveParts().FindStringSubmatch(line); m != nil {
		where = strings.TrimSpace(m[1])
	}
	if m := drafterPart().FindStringSubmatch(where); m != nil && strings.Contains(where, ". ") {
		where, a.Drafter = m[1], m[2]
	} else if m := drafterBare().FindStringSubmatch(where); m != nil {
		where, a.Drafter = m[1], m[2]
	}
	where = nd30.TrimEnd(where)
	if m := copiesPart().FindStringSubmatch(where); m != nil {
		where, a.Copies = m[1], m[2]
	}
	a.Where = nd30.TrimEnd(where)
	if IsNumber(a.Copies) {
		a.Copies = strings.TrimLeft(a.Copies, "0")
	}
	return a
}

var capacityParts = pattern.Lazy(`(?i)^(TM|KT|TL|TUQ|Q|T/M|K/T|T/L|T/UQ)(?:\s*[./]\s*|\s+)(.*)$`)

// Capacity parts the words for in whose stead somebody signs from who that is: “KT.” and “CHỦ TỊCH”.
func Capacity(line string) (stead, of string, is bool) {
	m := capacityParts().FindStringSubmatch(line)
	if m == nil {
		return "", "", false
	}
	return m[1], m[2], true
}
