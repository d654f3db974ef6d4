package html

import (
	"fmt"
	"strings"

	"vanban/generator/chartsvg"
	"vanban/generator/doc"
	"vanban/generator/nd30"
	"vanban/generator/typeface"
	"vanban/generator/unit"
)

// The classes of what is not a role.
const (
	keepNextClass = "lien-sau"
	wholeClass    = "tron"
	newPageClass  = "sang-trang"
	runInClass    = "lien"
	footClass     = "chan"
	pageClass     = "trang"
	columnsClass  = "cot"
	sidesClass    = "hai-ben"
	scrollClass   = "cuon"
	middleClass   = "giua-o"
	ruledClass    = "ke"
	factClass     = "mot-dong"
)

// alignClasses are those of lines that say themselves how they stand.
var alignClasses = [...]string{doc.AsRole: "", doc.AlignLeft: "trai", doc.AlignCentre: "giua", doc.AlignRight: "phai"}

// aligns are the words of CSS.
var aligns = [...]string{nd30.Left: "left", nd30.Centre: "center", nd30.Right: "right", nd30.Justify: "var(--deu)"}

// papers are how a sheet of paper lies: its class, which is also the name of its page, and the word of CSS.
var papers = [doc.OrientationCount]struct{ class, word string }{
	doc.Portrait: {"doc", "portrait"}, doc.Landscape: {"ngang", "landscape"},
}

// points writes a length.
func points(l unit.Length) string { return string(chartsvg.AppendPoints(nil, l)) + "pt" }

// styles gives the page's style sheet: the decree's looks of the roles that it has, and its paper.
func styles(sheet *nd30.Sheet, roles map[doc.Role]bool) string {
	var s strings.Builder
	s.WriteString(fixed(sheet.Decree()))
	for o, p := range papers {
		paper(&s, sheet.Page(doc.Orientation(o)), p.class, p.word)
	}
	number := sheet.StyleOf(doc.PageNumber)
	fmt.Fprintf(&s, "@page{@top-center{content:counter(page);font:%s \"%s\",serif}}\n@page:first{@top-center{content:none}}\n", points(number.FontSize()), sheet.Decree().Font)
	for r := range doc.RoleCount {
		if role := doc.Role(r); roles[role] {
			s.WriteString(look(sheet.StyleOf(role)))
		}
	}
	s.WriteString(tableLook(sheet))
	s.WriteString(narrow(sheet))
	return s.String()
}

// fixed is what all pages by a decree have.
func fixed(by *nd30.Decree) string {
	return fmt.Sprintf(`:root{color-scheme:light;--deu:justify}
body{margin:0;background:#e8e8e8;color:#000;font:%[1]s/%[2]s "%[3]s","Liberation Serif",serif}
main,.to{display:block;box-sizing:border-box}
.to{background:#fff;margin:1em auto;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6,p,ul,figure,hr{margin:0;font:inherit}
hgroup span{display:block}
.ke.ke{display:inline-block;max-width:100%%}
.trang{float:right}
ul{padding:0;list-style-type:""}
a{color:inherit}
a:focus-visible,.cuon:focus-visible{outline:2px solid #00509e;outline-offset:2px}
sup{line-height:0}
img,svg{max-width:100%%;height:auto;vertical-align:baseline}
.hai-ben{display:grid}
.cot{break-inside:avoid;padding-top:%[4]s}
.chan{border-top:%[5]s solid #000}
.lien{display:inline;font-weight:bold}
.mot-dong{display:inline;white-space:nowrap}
.lien-sau{break-after:avoid}.tron{break-inside:avoid}.sang-trang{break-before:page}
.trai{text-align:left}.giua{text-align:center}.phai{text-align:right}
.ke::after{content:"";display:block;border-top:%[5]s solid currentColor;margin:%[6]s auto %[7]s}
`, points(by.Styles[doc.Body].FontSize()), pitch(nd30.MinPitch), by.Font, points(by.Drawn.BeforeSignature), points(by.Drawn.RuleWeight), points(by.Drawn.RuleBefore), points(by.Drawn.RuleHeight-by.Drawn.RuleBefore))
}

// pitch gives the distance of lines as a part of the size of their letters.
func pitch(hundredths int) string {
	const size, single = unit.Point * 100, 100
	return fmt.Sprintf("%.4g", typeface.LinePitch(size).Scale(int64(hundredths), single).Points()/size.Points())
}

// paper writes a sheet of paper: on the screen as wide and with the same margins, printed the decree's page.
func paper(s *strings.Builder, p nd30.Page, class, word string) {
	margins := points(p.Top) + " " + points(p.Right) + " " + points(p.Bottom) + " " + points(p.Left)
	fmt.Fprintf(s, "@page %s{size:A4 %s;margin:%s}\n.%[1]s{page:%[1]s}\n", class, word, margins)
	fmt.Fprintf(s, "@media screen{.%s{width:%s;padding:%s}.%[1]s table{min-width:%[4]s}}\n", class, points(p.Width), margins, points(p.TextWidth()))
}

// look writes how a role looks.
func look(style nd30.Style) string {
	rules := []string{"font-size:" + points(style.FontSize()), "line-height:" + pitch(style.Pitch), "text-align:" + aligns[style.Align]}
	add := func(is bool, rule string) {
		if is {
			rules = append(rules, rule)
		}
	}
	add(style.Bold, "font-weight:bold")
	add(!style.Bold, "font-weight:normal")
	add(style.Italic, "font-style:italic")
	add(style.Red, "color:#"+style.By.Drawn.Red)
	add(style.FirstLine != 0, "text-indent:"+points(style.FirstLine))
	add(style.Lines != nd30.Filled, "text-wrap:balance")
	add(style.KeepNext, "break-after:avoid")
	add(style.KeepLines, "break-inside:avoid")
	switch {
	case style.Boxed:
		add(true, fmt.Sprintf("display:table;border:%s solid;padding:0 %s;margin:%s 0 %s", points(style.By.Drawn.BoxWeight), points(style.By.Drawn.BoxPadding), points(style.Before), points(style.After)))
		add(style.Frame.Width > 0, fmt.Sprintf("box-sizing:border-box;width:%s;height:%s;line-height:%s", points(style.Frame.Width), points(style.Frame.Height), points(style.Frame.Height-2*style.By.Drawn.BoxWeight)))
	default:
		add(style.Before+style.Right+style.After+style.Left > 0, "padding:"+points(style.Before)+" "+points(style.Right)+" "+points(style.After)+" "+points(style.Left))
	}
	text := "." + style.ID + "{" + strings.Join(rules, ";") + "}\n"
	if style.Red { // the decree's red is read on a screen from the largest size on that it allows
		text += fmt.Sprintf("@media screen{.%s{font-size:%s}}\n", style.ID, points(style.Size.Max))
	}
	if style.Rule.Den > 0 {
		text += fmt.Sprintf(".%s .ke::after{width:%g%%}\n", style.ID, 100*float64(style.Rule.Num)/float64(style.Rule.Den))
	}
	return text
}

// tableLook writes how tables look, all alike.
func tableLook(sheet *nd30.Sheet) string {
	t := sheet.TableOf(doc.PlainTable)
	side := points(t.SideMargin)
	return fmt.Sprintf(`table{border-collapse:collapse;width:100%%;margin-bottom:%s}
td,th{border:%s solid #000;padding:%s %s %s;vertical-align:top;text-align:left;font-weight:inherit}
.giua-o th{vertical-align:middle}
td p,td li{break-inside:avoid}
caption{text-align:center}
`, points(sheet.Drawn().AfterTable), points(t.Frame), points(t.Top), side, points(t.Bottom))
}

// narrow lets the text fill a screen narrower than paper, and a table move within its frame.
func narrow(sheet *nd30.Sheet) string {
	var s strings.Builder
	s.WriteString("@media screen{.cuon{overflow-x:auto}}\n")
	for o, p := range papers {
		fmt.Fprintf(&s, "@media screen and (max-width:%s){.%s{width:auto;margin:0;padding:5vw}}\n", points(sheet.Page(doc.Orientation(o)).Width), p.class)
	}
	fmt.Fprintf(&s, `@media screen and (max-width:%s){:root{--deu:left}.to{width:auto;margin:0;padding:5vw}.hai-ben{grid-template-columns:1fr!important}.hai-ben>div+div{margin-top:.5em}}
@media print{body{background:none}.to{margin:0;padding:0}.to+.to{break-before:page}.to+.chu-thich{break-before:auto;border-top:%s solid}a{text-decoration:none}}
`, points(sheet.Page(doc.Portrait).Width), points(sheet.Drawn().NoteWeight))
	return s.String()
}
