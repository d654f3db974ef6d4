package dossier

import (
	"fmt"
	"reflect"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/calendar"
	"vanban/generator/deadline"
	"vanban/generator/source"
)

// encodings are other ways to write the same text.
var encodings = map[string]func(string) string{
	"byte order mark": func(s string) string { return "\ufeff" + s },
	"CRLF":            func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
	"NFD":             norm.NFD.String,
}

// describe prints everything exported of a dossier, a value a line.
func describe(d *Dossier) string {
	var b strings.Builder
	show(&b, "", reflect.ValueOf(*d))
	return b.String()
}

func show(b *strings.Builder, path string, v reflect.Value) {
	switch x := v.Interface().(type) {
	case Text:
		if !x.Empty() {
			fmt.Fprintf(b, "%s = “%s” (%v)\n", path, x.S, x.At)
		}
		return
	case source.Pos, deadline.Deadline, calendar.Date:
		fmt.Fprintf(b, "%s = %v\n", path, x)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			switch f := v.Type().Field(i); {
			case f.Anonymous:
				show(b, path, v.Field(i))
			case f.IsExported():
				show(b, path+"."+f.Name, v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			show(b, fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			show(b, path, v.Elem())
		}
	default:
		if !v.IsZero() {
			fmt.Fprintf(b, "%s = %v\n", path, v.Interface())
		}
	}
}
