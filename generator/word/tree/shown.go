package tree

import "strings"

// wrappers are the elements round paragraphs, tables, rows, cells or runs that say something of them and have no words of their own: content controls, custom XML, smart
// tags and what came in a tracked change (17.5 and 17.13.5), and forms of the same of which a program chooses one (part 3, 10.2).
var wrappers = map[string]bool{"w:sdt": true, "w:sdtContent": true, "w:customXml": true, "w:smartTag": true, "w:ins": true, "w:moveTo": true,
	alternate: true, "mc:Choice": true, "mc:Fallback": true}

const alternate = "mc:AlternateContent"

// Wraps says whether an element only stands round what is read, through which one looks.
func (n *Node) Wraps() bool { return wrappers[n.Name] }

// Shown gives the elements within one as Word shows them: of several forms of the same only the one that it chooses, or none.
func (n *Node) Shown() []*Node {
	if n.Name != alternate {
		return n.Kids
	}
	for _, k := range n.Kids {
		if k.Name == "mc:Fallback" || k.Name == "mc:Choice" && k.isKnown() {
			return []*Node{k}
		}
	}
	return nil
}

// EachShown calls a function for every element below that is shown, in order.
func (n *Node) EachShown(see func(*Node)) {
	for _, k := range n.Shown() {
		see(k)
		k.EachShown(see)
	}
}

// isKnown says whether Word knows all that a choice requires.
func (n *Node) isKnown() bool {
	for _, prefix := range strings.Fields(n.Get("Requires")) {
		if space := n.declared(prefix); !known[space] && prefixes[space] == "" {
			return false
		}
	}
	return true
}

// declared gives the namespace that a prefix stands for at an element.
func (n *Node) declared(prefix string) string {
	for ; n != nil; n = n.Parent {
		for _, a := range n.Attrs {
			if a.Name.Space == "xmlns" && a.Name.Local == prefix {
				return a.Value
			}
		}
	}
	return ""
}

// known are the namespaces that Word knows beside those of prefixes. That of signs beyond the first 65,536 (…/symex) is left out: its sign is drawn, and the other form has it as
// text.
var known = knownSpaces("http://schemas.microsoft.com/office/",
	"word/2006/wordml", "word/2010/wordml", "word/2010/wordprocessingCanvas", "word/2010/wordprocessingDrawing", "word/2010/wordprocessingGroup",
	"word/2010/wordprocessingInk", "word/2010/wordprocessingShape", "word/2012/wordml", "word/2012/wordprocessingDrawing", "word/2016/wordml/cid", "word/2018/wordml",
	"word/2018/wordml/cex", "word/2020/oembed", "word/2020/wordml/sdtdatahash", "word/2023/wordml/word16du", "word/2024/wordml/sdtformatlock",
	"drawing/2010/main", "drawing/2010/picture", "drawing/2012/chart", "drawing/2014/chart", "drawing/2014/chartex", "drawing/2014/main", "drawing/2015/9/8/chartex",
	"drawing/2015/10/21/chartex", "drawing/2016/5/9/chartex", "drawing/2016/5/10/chartex", "drawing/2016/5/11/chartex", "drawing/2016/5/12/chartex", "drawing/2016/5/13/chartex",
	"drawing/2016/5/14/chartex", "drawing/2016/11/main", "drawing/2016/ink", "drawing/2016/SVG/main", "drawing/2017/model3d", "drawing/2018/hyperlinkcolor")

func knownSpaces(under string, rest ...string) map[string]bool {
	all := map[string]bool{"urn:schemas-microsoft-com:vml": true, "urn:schemas-microsoft-com:office:office": true, "urn:schemas-microsoft-com:office:word": true}
	for _, r := range rest {
		all[under+r] = true
	}
	for _, r := range []string{"main", "picture", "chart", "diagram", "wordprocessingDrawing"} {
		all["http://schemas.openxmlformats.org/drawingml/2006/"+r] = true
		all["http://purl.oclc.org/ooxml/drawingml/"+r] = true
	}
	return all
}
