package generator_test

import (
	"archive/zip"
	"encoding/xml"
	"io"
	"os"
	"path"
	"strings"
	"testing"
	"unicode"
)

// novel gives the files that have markup in a place where none before them has it: a validator whose every start takes a second need not see
// the same again and again. VANBAN_ALL_FILES gives all.
func novel(t *testing.T, files []string) []string {
	t.Helper()
	if os.Getenv("VANBAN_ALL_FILES") != "" {
		return files
	}
	known := map[string]bool{}
	var all []string
	for _, file := range files {
		before := len(known)
		z, err := zip.OpenReader(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range z.File {
			if err := markup(part, known); err != nil {
				t.Fatalf("%s: %s: %v", file, part.Name, err)
			}
		}
		z.Close()
		if len(known) > before {
			all = append(all, file)
		}
	}
	return all
}

// markup adds what a part is made of: every element with the two that it stands in and what stands before it, every attribute, and every value
// that is a word and not a measure or a text.
func markup(part *zip.File, known map[string]bool) error {
	if ext := path.Ext(part.Name); ext != ".xml" && ext != ".rels" {
		return nil
	}
	r, err := part.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	within, before := []string{"", path.Dir(part.Name)}, []string{"", ""}
	for d := xml.NewDecoder(r); ; {
		token, err := d.RawToken()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Space + ":" + token.Name.Local
			last := len(within) - 1
			known[within[last-1]+" "+within[last]+" "+before[last]+" "+name] = true
			for _, a := range token.Attr {
				value := a.Value
				if strings.ContainsFunc(value, func(c rune) bool { return unicode.IsDigit(c) || unicode.IsSpace(c) || c > unicode.MaxASCII }) {
					value = ""
				}
				known[name+" "+a.Name.Space+":"+a.Name.Local+"="+value] = true
			}
			before[last] = name
			within, before = append(within, name), append(before, "")
		case xml.EndElement:
			within, before = within[:len(within)-1], before[:len(before)-1]
		}
	}
}
