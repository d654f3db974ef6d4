package docx

import (
	"vanban/generator/ooxml"
)

// compatibility is the version of Word whose layout the document asks for: 2013 and later.
const compatibility = "15"

func writeSettings(x *ooxml.XML, language string) {
	x.Empty("w:defaultTabStop", "w:val", "720")
	x.Empty("w:characterSpacingControl", "w:val", "doNotCompress")
	x.Open("w:footnotePr")
	x.Empty("w:footnote", "w:id", "-1")
	x.Empty("w:footnote", "w:id", "0")
	x.Close("w:footnotePr")
	x.Open("w:compat")
	x.Empty("w:doNotExpandShiftReturn") // a line that ends in a break is not stretched
	x.Empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", compatibility)
	x.Close("w:compat")
	x.Empty("w:themeFontLang", "w:val", language)
}

// writeFonts names the one font, so that a machine without it takes another with serifs.
func writeFonts(x *ooxml.XML, font string) {
	x.Open("w:font", "w:name", font)
	x.Empty("w:panose1", "w:val", "02020603050405020304")
	x.Empty("w:charset", "w:val", "A3")
	x.Empty("w:family", "w:val", "roman")
	x.Empty("w:pitch", "w:val", "variable")
	x.Close("w:font")
}
