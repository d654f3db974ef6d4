package ooxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"vanban/generator/xmlread"
)

// Name is the file's name, as it was given to ReadPackage.
func (o *Opened) Name() string { return o.name }

// Part gives the bytes of a part, not to be changed, or nil where there is none.
func (o *Opened) Part(name string) []byte {
	if e := o.index[fold(name)]; e != nil {
		return e.content
	}
	return nil
}

// Names lists the parts in the order of the file.
func (o *Opened) Names() []string {
	names := make([]string, len(o.entries))
	for i, e := range o.entries {
		names[i] = e.name
	}
	return names
}

// ContentType gives the content type of a part.
func (o *Opened) ContentType(part string) string { return o.types.of(part) }

// Set gives a part other bytes. It is an error where no such part is, or where XML is not well formed.
func (o *Opened) Set(name string, content []byte) error {
	e := o.index[fold(name)]
	if e == nil {
		return fmt.Errorf("%s: không có phần %s", o.name, name)
	}
	if o.isXML(name) {
		if err := passed.check(content, o.limits.Depth); err != nil {
			return fmt.Errorf("%s: phần %s %w", o.name, name, err)
		}
	}
	if !bytes.Equal(e.content, content) {
		e.content, e.changed = content, true
	}
	return nil
}

// Add puts in a new part of a content type. Its name gets a number where it is taken; the name used comes back.
func (o *Opened) Add(name, contentType string, content []byte) (string, error) {
	free := name
	for i := 2; o.index[fold(free)] != nil; i++ {
		ext := path.Ext(name)
		free = strings.TrimSuffix(name, ext) + strconv.Itoa(i) + ext
	}
	if err := passed.check(content, o.limits.Depth); strings.HasSuffix(contentType, "xml") && err != nil {
		return "", fmt.Errorf("%s: phần %s %w", o.name, free, err)
	}
	o.put(free, content)
	override := emptyElement("Override", "PartName", "/"+free, "ContentType", contentType)
	types, err := appendChild(o.Part(typesPart), override)
	if err != nil {
		return "", fmt.Errorf("%s: phần %s %w", o.name, typesPart, err)
	}
	if err := o.Set(typesPart, types); err != nil {
		return "", err
	}
	o.types = readTypes(types)
	return free, nil
}

func (o *Opened) put(name string, content []byte) {
	e := &entry{name: name, content: content, changed: true}
	o.entries = append(o.entries, e)
	o.index[fold(name)] = e
}

// Relate gives a part a relationship to another and returns its id.
func (o *Opened) Relate(part, relationType, target string) (id string, err error) {
	links := o.Relations(part)
	for n := len(links) + 1; id == ""; n++ {
		candidate := "rId" + strconv.Itoa(n)
		if !slices.ContainsFunc(links, func(l Linked) bool { return strings.EqualFold(l.ID, candidate) }) {
			id = candidate
		}
	}
	return id, o.relateAs(part, Linked{ID: id, Type: relationType, Target: "/" + target})
}

// relateAs gives a part a relationship as it stands, with an id that must be free.
func (o *Opened) relateAs(part string, l Linked) error {
	name := relationsPart(part)
	if o.Part(name) == nil {
		o.put(name, []byte(declaration+`<Relationships xmlns="`+relationships+`"></Relationships>`))
	}
	attributes := []string{"Id", l.ID, "Type", l.Type, "Target", l.Target}
	if l.External {
		attributes = append(attributes, "TargetMode", "External")
	}
	content, err := appendChild(o.Part(name), emptyElement("Relationship", attributes...))
	if err != nil {
		return fmt.Errorf("%s: phần %s %w", o.name, name, err)
	}
	return o.Set(name, content)
}

// Copy puts in a part of another package with all that it refers to there. Its name gets a number where it is taken; the name used comes back.
func (o *Opened) Copy(of *Opened, part string) (string, error) {
	return o.copyOnce(of, part, map[string]string{})
}

// copyOnce is Copy where some parts, which may refer to each other, are there already under other names.
func (o *Opened) copyOnce(of *Opened, part string, there map[string]string) (string, error) {
	if name, is := there[part]; is {
		return name, nil
	}
	name, err := o.Add(part, of.ContentType(part), of.Part(part))
	there[part] = name
	for _, l := range of.Relations(part) {
		if l.External || err != nil {
			continue
		}
		var below string
		if below, err = o.copyOnce(of, l.Target, there); err == nil {
			l.Target = "/" + below
			err = o.relateAs(name, l)
		}
	}
	return name, err
}

// write writes the package: parts that were not changed are copied as they are packed, without being unpacked.
func (o *Opened) write(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, e := range o.entries {
		if !e.changed {
			if err := z.Copy(e.zip); err != nil {
				return fmt.Errorf("phần %s: %w", e.name, err)
			}
			continue
		}
		out, err := z.CreateHeader(&zip.FileHeader{Name: e.name, Method: zip.Deflate, Modified: firstDay})
		if err == nil {
			_, err = out.Write(e.content)
		}
		if err != nil {
			return fmt.Errorf("phần %s: %w", e.name, err)
		}
	}
	return z.Close()
}

// Bytes gives the package as Write would write it.
func (o *Opened) Bytes() ([]byte, error) {
	var out bytes.Buffer
	err := o.write(&out)
	return out.Bytes(), err
}

// emptyElement writes one element; names and values are as for XML.Empty.
func emptyElement(name string, attributes ...string) string {
	x := &XML{}
	x.tag(name, attributes)
	x.put("/>")
	return string(x.out)
}

// appendChild puts an element before the end of a part's root, in the namespace that the root is in.
func appendChild(content []byte, element string) ([]byte, error) {
	r := xmlread.Read(content, xmlread.MostDepth)
	var root *xmlread.Name
	var space string
	start, end := 0, 0 // of the root's own tags
	for {
		err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		switch {
		case r.Kind == xmlread.Start && root == nil:
			root, space, start = r.Name, r.Space, r.Offset()
		case r.Kind == xmlread.End:
			end = r.From // the last one is the root's
		}
	}
	if root.Space != "" {
		element = strings.Replace(element, " ", ` xmlns="`+space+`" `, 1)
	}
	if bytes.HasSuffix(content[:start], []byte("/>")) {
		open := content[:start-2]
		return slices.Concat(open, []byte(">"+element+"</"+root.Full+">"), content[start:]), nil
	}
	return slices.Concat(content[:end], []byte(element), content[end:]), nil
}
