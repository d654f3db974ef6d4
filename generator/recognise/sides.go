package recognise

import (
	"strings"

	"vanban/generator/pattern"
)

var sideLine = pattern.Lazy(`(?i)^bên ([b-d])\s*(?:\(.*?\))?\s*:\s*([^;,.(]+)`)

// SideName gives the name of a side of an agreement: what the text says behind “Bên B:”.
func (d *Document) SideName(letter string) string {
	for i := range d.Parts {
		if m := sideLine().FindStringSubmatch(d.Parts[i].Text()); m != nil && strings.EqualFold(m[1], letter) {
			return strings.TrimSpace(m[2])
		}
	}
	for i := range d.Parts {
		text := d.Parts[i].Text()
		if at := strings.Index(text, " (Bên "+letter+")"); at > 0 {
			from := strings.LastIndex(text[:at], " và ")
			if from >= 0 {
				return text[from+len(" và ") : at]
			}
		}
	}
	for i := range d.Parts { // “A và B (sau đây gọi là hai bên)”
		text := d.Parts[i].Text()
		if at := strings.Index(text, " (sau đây gọi là hai bên)"); at > 0 && letter == "B" {
			if from := strings.LastIndex(text[:at], " và "); from >= 0 {
				return text[from+len(" và ") : at]
			}
		}
	}
	return ""
}
