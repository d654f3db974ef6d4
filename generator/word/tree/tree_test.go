package tree

import (
	"strings"
	"testing"
)

const part = `<?xml version="1.0"?><w:p xmlns:w="` + MainNS + `" xmlns:o="urn:other"><w:pPr><w:jc w:val="both"/><w:b w:val="0"/></w:pPr><!-- a --><w:r><w:t>Điều 1</w:t></w:r><o:x w:val="1"/></w:p>`

func TestNodesStandWhereTheirBytesDo(t *testing.T) {
	content := []byte(part)
	root, err := Parse(content)
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range []struct {
		node *Node
		want string
	}{
		{root.Child("w:r"), "<w:r><w:t>Điều 1</w:t></w:r>"},
		{root.Path("w:pPr", "w:jc"), `<w:jc w:val="both"/>`},
		{root.Child("?x"), `<o:x w:val="1"/>`},
		{root.Child("w:x"), ""},
	} {
		if got := Raw(content, one.node); got != one.want {
			t.Errorf("%q, want %q", got, one.want)
		}
	}
	if text := root.Path("w:r", "w:t").Text; text != "Điều 1" {
		t.Errorf("text %q", text)
	}
	if on, said := root.Child("w:pPr").On("w:b"); on || !said {
		t.Error("w:b is switched off there")
	}
	if r := root.Child("w:r"); string(content[r.Open:r.Close]) != "<w:t>Điều 1</w:t>" || r.SelfClosed() || !root.Child("?x").SelfClosed() {
		t.Error("the content of a run is what stands between its tags")
	}
}

func TestApply(t *testing.T) {
	for _, one := range []struct {
		all  []Splice
		want string
	}{
		{nil, "abcd"},
		{[]Splice{{3, 4, "D"}, {0, 1, ""}}, "bcD"},
		{[]Splice{{2, 3, "C"}, {2, 2, "1"}, {2, 2, "2"}}, "ab12Cd"},
		{[]Splice{{0, 3, "x"}, {2, 4, "y"}}, "error"},
	} {
		got, err := Apply([]byte("abcd"), one.all)
		if err != nil {
			got = []byte("error")
		}
		if string(got) != one.want {
			t.Errorf("%v: %q, want %q", one.all, got, one.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for text := range parts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		sameAsLibrary(t, text)
		content := []byte(text)
		root, err := Parse(content)
		if err != nil {
			return
		}
		root.Each(func(n *Node) {
			if n.Start < n.Parent.Open || n.End > n.Parent.Close || n.Start > n.Open || n.Open > n.Close || n.Close > n.End {
				t.Errorf("%s stands at %d, %d, %d, %d of its parent's %d to %d", n.Name, n.Start, n.Open, n.Close, n.End, n.Parent.Open, n.Parent.Close)
			}
			if !strings.HasPrefix(Raw(content, n), "<") {
				t.Errorf("%s is %q", n.Name, Raw(content, n))
			}
		})
	})
}

func TestWithAttribute(t *testing.T) {
	for tag, want := range map[string]string{
		`<w:a w:id="2" w:b="c">`:      `<w:a w:id="7&amp;" w:b="c">`,
		`<w:a w:ids="2" w:id = '2'/>`: `<w:a w:ids="2" w:id = "7&amp;"/>`,
		`<w:a w:b="x:id" w:id='"'>`:   `<w:a w:b="x:id" w:id="7&amp;">`,
		`<w:a w:b="2">`:               `<w:a w:b="2">`,
		`<w:a w:id="2`:                `<w:a w:id="2`,
	} {
		if got := WithAttribute(tag, "id", "7&"); got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
	}
}
