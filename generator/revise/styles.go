package revise

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// styles are the styles of one document. Programs rename the ids, not the names.
type styles struct {
	content []byte
	root    *node
	byID    map[string]*node
	byName  map[string]*node // by kind and name, in lower case
	looks   map[string]runLook
}

func readStyles(content []byte) (*styles, error) {
	s := &styles{content: content, byID: map[string]*node{}, byName: map[string]*node{}, looks: map[string]runLook{}}
	if content == nil {
		return s, nil
	}
	root, err := parse(content)
	if err != nil {
		return nil, err
	}
	s.root = root
	for _, k := range root.kids {
		if k.name == "w:style" {
			s.byID[k.get("styleId")] = k
			s.byName[styleKey(k)] = k
			if on := k.get("default"); k.get("type") == "paragraph" && (on == "1" || on == "true") {
				s.byID[""] = k
			}
		}
	}
	return s, nil
}

func styleKey(style *node) string {
	return style.get("type") + "/" + strings.ToLower(norm.NFC.String(style.val("w:name")))
}

// name gives the name of a style by its id.
func (s *styles) name(id string) string {
	if st := s.byID[id]; st != nil {
		return norm.NFC.String(st.val("w:name"))
	}
	return id
}

// chain gives a style and those that it is based on, nearest first.
func (s *styles) chain(id string) []*node {
	var all []*node
	for st := s.byID[id]; st != nil && len(all) < 20; st = s.byID[st.val("w:basedOn")] {
		all = append(all, st)
		if st.val("w:basedOn") == "" {
			break
		}
	}
	return all
}

// sameAs finds the style of s that has the name and kind of another document's style.
func (s *styles) sameAs(other *styles, id string) *node {
	st := other.byID[id]
	if st == nil {
		return nil
	}
	return s.byName[styleKey(st)]
}
