package agenda

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"vanban/generator/calendar"
	"vanban/generator/fingerprint"
)

// ProductID begins a calendar that this program wrote, after the line that every calendar begins with.
const ProductID = "PRODID:-//vanban//lich//VI"

// alarms are when a program tells of what falls due: at eight in the morning, a week and a day before (3.8.6.3: relative to the beginning of the day).
var alarms = []string{"-P6DT16H", "-PT16H"}

// ICS writes items as a calendar (RFC 5545): a whole day each, with alarms. The stamp of each is the day given; the same items give the same bytes.
func ICS(w io.Writer, all []Item, today calendar.Date) error {
	c := &writer{}
	c.line("BEGIN:VCALENDAR")
	c.line(ProductID)
	c.line("VERSION:2.0")
	c.line("CALSCALE:GREGORIAN")
	c.line("METHOD:PUBLISH")
	c.text("X-WR-CALNAME", "Nhiệm vụ đến hạn")
	for i := range all {
		c.event(&all[i], today)
	}
	c.line("END:VCALENDAR")
	_, err := io.WriteString(w, c.out.String())
	return err
}

type writer struct{ out strings.Builder }

func (c *writer) event(x *Item, today calendar.Date) {
	c.line("BEGIN:VEVENT")
	c.line("UID:" + fingerprint.Of(map[string]string{"plan": x.Plan, "task": x.Number.String(), "day": x.Day.String()}) + "@vanban")
	c.line("DTSTAMP:" + stamp(today) + "T000000Z")
	c.line("DTSTART;VALUE=DATE:" + stamp(x.Day))
	c.line("DTEND;VALUE=DATE:" + stamp(x.Day.AddDays(1)))
	summary := fmt.Sprintf("Nhiệm vụ %s: %s", x.Number, x.Content)
	c.text("SUMMARY", summary)
	c.text("DESCRIPTION", strings.Join(x.about(), "\n"))
	if len(x.Leads) > 0 {
		c.line("CATEGORIES:" + escaped(x.Leads[0]))
	}
	c.line("TRANSP:TRANSPARENT")
	for _, before := range alarms {
		c.line("BEGIN:VALARM")
		c.line("ACTION:DISPLAY")
		c.line("TRIGGER:" + before)
		c.text("DESCRIPTION", summary)
		c.line("END:VALARM")
	}
	c.line("END:VEVENT")
}

// about tells of a task in lines.
func (x *Item) about() (all []string) {
	for _, l := range []struct{ name, value string }{
		{"Kế hoạch", x.Plan}, {"Sản phẩm", x.Product}, {"Chủ trì", strings.Join(x.Leads, "; ")}, {"Phối hợp", strings.Join(x.Support, "; ")}, {"Thời hạn", x.Due},
	} {
		if l.value != "" {
			all = append(all, l.name+": "+l.value)
		}
	}
	return all
}

func stamp(d calendar.Date) string { return fmt.Sprintf("%04d%02d%02d", d.Year, d.Month, d.Day) }

func (c *writer) text(name, value string) { c.line(name + ":" + escaped(value)) }

// escaped writes a text (3.3.11).
func escaped(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`, "\r", "").Replace(s)
}

// longest is how many bytes of a line may stand before it is folded (3.1).
const longest = 75

// line writes a line, folded between characters.
func (c *writer) line(s string) {
	room := longest
	for len(s) > room {
		cut := room
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		c.out.WriteString(s[:cut] + "\r\n ")
		s, room = s[cut:], longest-1
	}
	c.out.WriteString(s + "\r\n")
}
