package document

import (
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"vanban/generator/doc"
	"vanban/generator/inforce"
	"vanban/generator/word/tree"
)

// Styles are the styles of one document. Programs rename the ids, not the names; this program itself calls some
// styles by another name than its earlier versions did, and its Vietnamese name for them tells that they are one.
type Styles struct {
	Content []byte
	Root    *tree.Node
	ByID    map[string]*tree.Node
	ByName  map[string]*tree.Node // by kind and name, in lower case, and by the names of the program's own
	looks   map[string]runLook
	faces   map[faceKey]Face
}

func readStyles(content []byte) (*Styles, error) {
	s := &Styles{Content: content, ByID: map[string]*tree.Node{}, ByName: map[string]*tree.Node{}, looks: map[string]runLook{}}
	if content == nil {
		return s, nil
	}
	root, err := tree.Shared(content)
	if err != nil {
		return nil, err
	}
	s.Root = root
	for _, k := range root.All("w:style") {
		s.ByID[k.Get("styleId")] = k
		s.ByName[StyleKey(k, k.Val("w:name"))] = k
		if on := k.Get("default"); k.Get("type") == "paragraph" && (on == "1" || on == "true") {
			s.ByID[""] = k
		}
	}
	for _, k := range root.All("w:style") {
		if key := StyleKey(k, OwnName(k)); s.ByName[key] == nil {
			s.ByName[key] = k
		}
	}
	return s, nil
}

// StyleKey is what styles of one kind and name have in common, in whatever capitals and normal form the name is.
func StyleKey(style *tree.Node, name string) string {
	return style.Get("type") + "/" + strings.ToLower(norm.NFC.String(name))
}

// name gives the name of a style by its id: of the program's own styles the Vietnamese one.
func (s *Styles) name(id string) string {
	if st := s.ByID[id]; st != nil {
		return OwnName(st)
	}
	return id
}

// ownNames are the Vietnamese names of the program's styles, by all names that they have or had in a DOCX.
var ownNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	sheet := inforce.Sheet(doc.Setting{})
	for role := range doc.RoleCount {
		st := sheet.StyleOf(doc.Role(role))
		names[nameKey(st.Name)], names[nameKey(st.WordName())] = st.Name, st.Name
	}
	return names
})

// nameKey is a name as names are compared: Word makes aliases of what stands behind a comma, and drops the space there.
func nameKey(name string) string {
	return strings.ReplaceAll(strings.ToLower(norm.NFC.String(name)), ", ", ",")
}

// OwnName gives the name of a style: its Vietnamese one where it is one of the program's own.
func OwnName(style *tree.Node) string {
	name, aliases := style.Val("w:name"), style.Val("w:aliases")
	for _, n := range append([]string{name + "," + aliases, name}, strings.Split(aliases, ",")...) {
		if own := ownNames()[nameKey(n)]; own != "" {
			return own
		}
	}
	return norm.NFC.String(name)
}

// chain gives a style and those that it is based on, nearest first.
func (s *Styles) chain(id string) []*tree.Node {
	var all []*tree.Node
	for st := s.ByID[id]; st != nil && len(all) < 20; st = s.ByID[st.Val("w:basedOn")] {
		all = append(all, st)
		if st.Val("w:basedOn") == "" {
			break
		}
	}
	return all
}

// SameAs finds the style of s that has the name and kind of another document's style, or is the same of the program's own.
func (s *Styles) SameAs(other *Styles, id string) *tree.Node {
	st := other.ByID[id]
	if st == nil {
		return nil
	}
	if same := s.ByName[StyleKey(st, OwnName(st))]; same != nil {
		return same
	}
	return s.ByName[StyleKey(st, st.Val("w:name"))]
}
