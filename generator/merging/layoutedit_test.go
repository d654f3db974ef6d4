package merging_test

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vanban/generator"
	"vanban/generator/merging"
	"vanban/generator/ooxml"
	"vanban/generator/render"
	"vanban/generator/run"
	"vanban/generator/store"
)

// An edited word goes into the dossier, and the file is made anew only where nothing else in it is the person's: layout, looks,
// remarks and headers that were set by hand are named, and the file stays as it is, byte for byte.
func TestWhatIsSetByHandStays(t *testing.T) {
	const body, articleTwo = "word/document.xml", `<w:p><w:pPr><w:pStyle w:val="Dieu"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Dam"/></w:rPr><w:t xml:space="preserve">Điều 2. `
	const run, words = `<w:r><w:t xml:space="preserve">Ban hành kèm theo`, `<w:t xml:space="preserve">Ban hành kèm theo`
	inArticle := func(with string) string {
		return strings.Replace(articleTwo, `<w:pStyle w:val="Dieu"/>`, `<w:pStyle w:val="Dieu"/>`+with, 1)
	}
	styled := func(with string) string { return `<w:r><w:rPr>` + with + `</w:rPr>` + words }
	for name, c := range map[string]struct{ part, old, new, want string }{
		"margins":                   {body, `w:left="1701"`, `w:left="1418"`, "lề trang"},
		"gutter":                    {body, `w:gutter="0"`, `w:gutter="400"`, "lề trang"},
		"paper":                     {body, `w:w="11906" w:h="16838"`, `w:w="8391" w:h="11906"`, "khổ giấy"},
		"columns":                   {body, `<w:cols w:space="0"/>`, `<w:cols w:num="2" w:space="400"/>`, "cột"},
		"first number":              {body, `w:start="1"`, `w:start="5"`, "số trang bắt đầu"},
		"page frame":                {body, `<w:pgNumType`, `<w:pgBorders><w:top w:val="single" w:sz="4"/></w:pgBorders><w:pgNumType`, "khung trang"},
		"background":                {body, `<w:body>`, `<w:background w:color="FFFF00"/><w:body>`, "màu nền trang"},
		"font":                      {body, run, styled(`<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>`), "phông chữ"},
		"size":                      {body, run, styled(`<w:sz w:val="30"/>`), "cỡ chữ"},
		"colour":                    {body, run, styled(`<w:color w:val="FF0000"/>`), "màu chữ"},
		"highlight":                 {body, run, styled(`<w:highlight w:val="yellow"/>`), "tô nền"},
		"strike":                    {body, run, styled(`<w:strike/>`), "gạch ngang"},
		"bold":                      {body, run, styled(`<w:b/>`), "chữ đậm"},
		"alignment":                 {body, articleTwo, inArticle(`<w:jc w:val="center"/>`), "căn lề"},
		"indent":                    {body, articleTwo, inArticle(`<w:ind w:left="700"/>`), "thụt lề"},
		"spacing":                   {body, articleTwo, inArticle(`<w:spacing w:before="400" w:line="400" w:lineRule="auto"/>`), "giãn cách"},
		"tab stops":                 {body, articleTwo, inArticle(`<w:tabs><w:tab w:val="left" w:pos="900"/></w:tabs>`), "điểm dừng tab"},
		"new page":                  {body, articleTwo, inArticle(`<w:pageBreakBefore/>`), "ngắt trang"},
		"blank line":                {body, articleTwo, `<w:p/>` + articleTwo, "dòng trống"},
		"page break":                {body, articleTwo, `<w:p><w:r><w:br w:type="page"/></w:r></w:p>` + articleTwo, "ngắt trang"},
		"line break":                {body, `Ban hành kèm theo `, `Ban hành kèm theo</w:t><w:br/><w:t xml:space="preserve">`, "ngắt dòng"},
		"tab":                       {body, `Ban hành kèm theo `, `Ban hành kèm theo</w:t><w:tab/><w:t xml:space="preserve">`, "tab"},
		"column width":              {body, `<w:gridCol w:w="4677"/><w:gridCol w:w="4677"/>`, `<w:gridCol w:w="4000"/><w:gridCol w:w="5354"/>`, "độ rộng cột"},
		"fill of a cell":            {body, `<w:tcPr><w:tcW w:w="4677" w:type="dxa"/>`, `<w:tcPr><w:tcW w:w="4677" w:type="dxa"/><w:shd w:val="clear" w:fill="FFFF00"/>`, "màu nền ô"},
		"style":                     {"word/styles.xml", `<w:name w:val="Điều"/>`, `<w:name w:val="Điều"/><w:rPr><w:color w:val="FF0000"/></w:rPr>`, "màu chữ"},
		"link":                      {body, run, `<w:hyperlink w:anchor="cho"><w:r><w:t>Ban</w:t></w:r></w:hyperlink>` + strings.Replace(run, "Ban hành", " hành", 1), "liên kết"},
		"header":                    {"word/header1.xml", `<w:fldSimple`, `<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">Trang </w:t></w:r><w:fldSimple`, "đầu trang"},
		"looks of a header":         {"word/header1.xml", `<w:pStyle w:val="SoTrang"/>`, `<w:pStyle w:val="SoTrang"/><w:jc w:val="right"/>`, "căn lề"},
		"comment":                   {body, run, `<w:commentRangeStart w:id="1"/>` + run, "nhận xét của Chị Tư"},
		"colour of words that came": {body, `kể từ ngày ký`, `</w:t></w:r><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">thi hành </w:t></w:r><w:r><w:t>kể từ ngày ký`, "màu chữ"},
		"":                          {body, "<w:body>", "<w:body>", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := madeOf(t, "../../seeds/khoi-tao")
			pkg := packageAt(t, path)
			content := pkg.Part(c.part)
			if !bytes.Contains(content, []byte(c.old)) {
				t.Fatalf("no %s in %s", c.old, c.part)
			}
			set(t, pkg, c.part, bytes.Replace(content, []byte(c.old), []byte(c.new), 1))
			if name == "comment" {
				addComment(t, pkg)
			}
			set(t, pkg, body, bytes.Replace(pkg.Part(body), []byte("Ủy ban nhân dân tỉnh;"), []byte("Ủy ban nhân dân tỉnh Mẫu;"), 1))
			edited, err := pkg.Bytes()
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, edited, 0o644); err != nil {
				t.Fatal(err)
			}
			g, err := merging.IntoDossier(path, merging.IntoOptions{})
			if err == nil {
				err = g.Write()
			}
			if err != nil {
				t.Fatal(err)
			}
			now, _ := os.ReadFile(path)
			if len(g.Changes) == 0 || g.Renewed != (c.want == "") || g.Renewed == bytes.Equal(now, edited) {
				t.Errorf("%d written, made anew: %v", len(g.Changes), g.Renewed)
			}
			named := ""
			for _, l := range g.Left {
				named += l.Where + ": " + l.Why + "\n"
			}
			if !strings.Contains(named, c.want) || (named == "") != (c.want == "") {
				t.Errorf("named: %q, want %q", named, c.want)
			}
		})
	}
}

// TestEditsSavedMeanwhileAreNotLost: what a person saves in the file after it was looked at is neither in the dossier nor written over.
func TestEditsSavedMeanwhileAreNotLost(t *testing.T) {
	const body = "word/document.xml"
	path := madeOf(t, "../../seeds/khoi-tao")
	save := func(old, new string) []byte {
		pkg := packageAt(t, path)
		set(t, pkg, body, bytes.Replace(pkg.Part(body), []byte(old), []byte(new), 1))
		data, err := pkg.Bytes()
		if err == nil {
			err = os.WriteFile(path, data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	save("Ủy ban nhân dân tỉnh;", "Ủy ban nhân dân tỉnh Mẫu;")
	g, err := merging.IntoDossier(path, merging.IntoOptions{})
	if err != nil || len(g.Changes) == 0 {
		t.Fatalf("%+v, %v", g, err)
	}
	before := sources(t, g.Home)
	later := save("kể từ ngày ký", "kể từ ngày ban hành")
	if err := g.Write(); !errors.Is(err, store.ErrChanged) {
		t.Errorf("written: %v", err)
	}
	if now, _ := os.ReadFile(path); !bytes.Equal(now, later) {
		t.Error("what was saved is lost")
	}
	if after := sources(t, g.Home); !maps.Equal(before, after) {
		t.Error("the dossier has changed")
	}
}

// madeOf makes a dossier's decision and gives its path.
func madeOf(t *testing.T, folder string) string {
	t.Helper()
	home := t.TempDir()
	if err := os.CopyFS(home, os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(home, "ra")
	if _, err := run.New(run.Options{Options: generator.Options{Formats: []render.Format{render.DOCX}}}).Update(home, out); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(out, "quyet-dinh.docx")
}

func packageAt(t testing.TB, path string) *ooxml.Opened {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := ooxml.ReadPackage(path, data, ooxml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

func set(t *testing.T, pkg *ooxml.Opened, part string, content []byte) {
	t.Helper()
	if err := pkg.Set(part, content); err != nil {
		t.Fatal(err)
	}
}

func addComment(t *testing.T, pkg *ooxml.Opened) {
	t.Helper()
	const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="Chị Tư"><w:p><w:r><w:t>Xem lại căn cứ</w:t></w:r></w:p></w:comment></w:comments>`
	name, err := pkg.Add("word/comments.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml", []byte(comments))
	if err == nil {
		_, err = pkg.Relate("word/document.xml", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments", name)
	}
	if err != nil {
		t.Fatal(err)
	}
}
