package xmlread

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// tokensOf reads all tokens, each kept.
func tokensOf(next func() (xml.Token, error)) (all []xml.Token, failed bool) {
	for {
		t, err := next()
		if err != nil {
			return all, !errors.Is(err, io.EOF)
		}
		all = append(all, xml.CopyToken(t))
	}
}

// nextOf gives the next token; where it says that it stands in the text, it does.
func nextOf(t *testing.T, s *Scanner, text string) (xml.Token, error) {
	t.Helper()
	if err := s.Next(); err != nil {
		return nil, err
	}
	raw := text[s.From:s.Offset()]
	if s.Kind == Text && s.Words() != string(s.Text) || s.Kind != Text && raw != "" && (raw[0] != '<' || raw[len(raw)-1] != '>') {
		t.Errorf("%q: %v stands in %q", text, s.Token(), raw)
	}
	return s.Token(), nil
}

// alike wants of a text the tokens that encoding/xml has.
func alike(t *testing.T, text string) {
	t.Helper()
	plain := xml.NewDecoder(strings.NewReader(text))
	want, wantFailed := tokensOf(plain.RawToken)
	readers := []io.Reader{strings.NewReader(text), iotest.OneByteReader(strings.NewReader(text[:min(len(text), 10_000)]))}
	if len(text) > 10_000 {
		readers = readers[:1]
	}
	scanners := []*Scanner{Of([]byte(text))}
	for _, r := range readers {
		scanners = append(scanners, New(r, xml.NewDecoder))
	}
	for _, s := range scanners {
		got, failed := tokensOf(func() (xml.Token, error) { return nextOf(t, s, text) })
		if failed != wantFailed {
			t.Fatalf("%q: fails %t, encoding/xml %t", text, failed, wantFailed)
		}
		if diff := cmp.Diff(joined(want), joined(got)); diff != "" {
			t.Fatalf("%q: -want +got\n%s", text, diff)
		}
	}
}

// joined has texts that follow on each other as one: where a text is parted says nothing.
func joined(all []xml.Token) (out []xml.Token) {
	for _, t := range all {
		if c, is := t.(xml.CharData); is && len(out) > 0 {
			if before, too := out[len(out)-1].(xml.CharData); too {
				out[len(out)-1] = append(before.Copy(), c...)
				continue
			}
		}
		out = append(out, t)
	}
	return out
}

var parts = []string{
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<worksheet xmlns="a" xmlns:r="b"><row r="1" r:id="x"><c r="A1" t="s"><v>0</v></c><c/></row ></worksheet>`,
	`<a b="1 &lt; 2 &#10;&#xA;&amp;">Đồng &gt; &#x1EC7; &quot;x&apos;</a>`, `<a><![CDATA[x]]><!-- y --><b c='d'/></a>`, "<a>x\r\ny\r</a>", "<?xml version=\"1.0\"?>\r\n<a b=\"c\r\n\rd\">\r&amp;\n&#13;</a>", `<a b = "c">]]></a>`, `<a b="<">`, "\ufeff<a>\x00</a>",
	`<?xml version="1.0" encoding="UTF-16"?><a/>`, `<!DOCTYPE a><a>&b;</a>`, `<a>&#0;</a>`, `<a>&#xD;</a>`, `<a:b:c/>`, `<:a/>`, `<a :b="c"/>`, `<1/>`, `<a><b></a>`, `<a`, `<a b="`, `x`, ``, `<a/>x`, "<a>\xff</a>", "<a>\uffff</a>", `<a b="c"d="e"/>`,
	`<a><?xml version="1.0"?></a>`, `<?xml  version="1.0"?><a/>`, "<a\tb=\"c\"\r\n/>", `<a b='c"' d="e'"/>`, `</ a>`, `<a>` + strings.Repeat("chữ ", 40_000) + `</a>`, `<é/>`, `<a é="1"/>`, `<a>&#55296;</a>`, `<a>&#x110000;</a>`, `<a>&lt</a>`,
}

func TestScannerIsLikeTheLibrary(t *testing.T) {
	for _, p := range parts {
		alike(t, p)
	}
}

func FuzzScanner(f *testing.F) {
	for _, p := range parts {
		f.Add(p[:min(len(p), 400)])
	}
	f.Fuzz(func(t *testing.T, text string) { alike(t, text) })
}
