package dossier

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// Identity names the dossier whatever its number and day are, which come last.
func (d *Dossier) Identity() string {
	return fmt.Sprintf("%s, %d: %s", d.Issuer.Name, d.Year, d.Abstract)
}

// PlanVersion tells one state of the table of tasks from another: any change of a task's
// words, of its number or area gives another version.
func (d *Dossier) PlanVersion() string {
	h := sha256.New()
	for _, area := range d.Areas {
		fmt.Fprintf(h, "%q\n", area.Name.S)
		for i := range area.Tasks {
			area.Tasks[i].Describe(h)
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:VersionBytes])
}

// VersionBytes of a hash are enough to tell the versions of one plan apart.
const VersionBytes = 8
