package checking

import (
	"bytes"
	"fmt"
	"html"
	"strings"

	"vanban/generator/check"
	"vanban/generator/checkup"
)

// pageHead begins the page that shows findings beside the text. It needs nothing beside itself.
const pageHead = `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title><style>
body{font:16px/1.5 "Times New Roman",serif;max-width:70rem;margin:1rem auto;padding:0 1rem}
.d{display:grid;grid-template-columns:3fr 2fr;gap:0 1.5rem;border-top:1px solid #eee}.d p{margin:.3rem 0}
.n{color:#888;font-size:.8rem}.f{font-size:.9rem;border-left:.3rem solid;padding-left:.5rem;margin:.3rem 0}
.loi{border-color:#c00}.canh-bao{border-color:#d80}.goi-y{border-color:#08c}.c{background:#fff6e5}
</style></head><body><h1>%s</h1><p>%s.</p>
`

// page gives one page of HTML with each paragraph of the file and what was found there beside it.
func page(r *checkup.Result) []byte {
	var b bytes.Buffer
	name := html.EscapeString(r.File)
	fmt.Fprintf(&b, pageHead, name, name, html.EscapeString(counts(r)))
	at := map[int][]check.Finding{}
	for _, f := range r.Findings {
		n := 0
		if f.Line != nil {
			n = f.Line.N
		}
		at[n] = append(at[n], f)
	}
	pageRow(&b, "", "Cả tệp", at[0])
	for n := 1; n <= len(r.Reading.Places()); n++ {
		line := r.Reading.LineAt(n)
		if line == nil || strings.TrimSpace(line.Text) == "" && len(at[n]) == 0 {
			continue
		}
		pageRow(&b, fmt.Sprint(n), strings.TrimSpace(line.Number+" "+line.Text), at[n])
	}
	b.WriteString("</body></html>\n")
	return b.Bytes()
}

func pageRow(b *bytes.Buffer, number, words string, found []check.Finding) {
	if number == "" && len(found) == 0 {
		return
	}
	class := "d"
	if len(found) > 0 {
		class = "d c"
	}
	fmt.Fprintf(b, `<div class="%s"><p><span class="n">%s</span> %s</p><div>`, class, number, html.EscapeString(words))
	for _, f := range found {
		fmt.Fprintf(b, `<div class="f %s">%s <span class="n" title="mã %s">%s</span></div>`, check.SeverityKeys[f.Rule.Severity], html.EscapeString(check.Ended(f.Rule.Says+said(f))),
			html.EscapeString(f.Rule.ID), html.EscapeString(f.Rule.Clause))
	}
	b.WriteString("</div></div>\n")
}
