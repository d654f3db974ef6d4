package agency

import "fmt"

// UnknownError is what is wrong with a text that names an agency which no file has.
type UnknownError struct {
	Name string // as it is read where nothing else is known of it
	From string // the text from that name on
	File string // in which agencies stand
}

// Error gives a sentence in Vietnamese.
func (e UnknownError) Error() string {
	return fmt.Sprintf("Cơ quan “%s” không có trong %s.", e.Name, e.File)
}
