package revise

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"vanban/generator/doc"
	"vanban/generator/render/docx"
	"vanban/generator/word/document"
	"vanban/generator/word/undecided"
)

// TestMergeByHand has one case a rule: what each side does, what comes out, how many clashes.
func TestMergeByHand(t *testing.T) {
	for _, c := range []struct {
		name            string
		person, plan    func(*plan)
		want            func(*plan)
		clashes         int
		commentIncludes string
	}{
		{"both in different paragraphs", func(p *plan) { p.lines[3] = "b) Đổi mới mạnh mẽ công tác tuyên truyền." }, func(p *plan) { p.lines[6] = "2. Sở Tài chính bố trí kinh phí < 12 tỷ đồng." },
			func(p *plan) {
				p.lines[3], p.lines[6] = "b) Đổi mới mạnh mẽ công tác tuyên truyền.", "2. Sở Tài chính bố trí kinh phí < 12 tỷ đồng."
			}, 0, ""},
		{"different cells of one row", func(p *plan) { p.rows[2][2] = "Văn phòng" }, func(p *plan) { p.rows[2][3] = "Quý IV" },
			func(p *plan) { p.rows[2][2], p.rows[2][3] = "Văn phòng", "Quý IV" }, 0, ""},
		{"the same cell", func(p *plan) { p.rows[2][3] = "Tháng 5" }, func(p *plan) { p.rows[2][3] = "Quý IV" },
			func(p *plan) { p.rows[2][3] = "Tháng 5" }, 1, "bảng, hàng nhiệm vụ 2, cột Thời hạn"},
		{"the same words by both", func(p *plan) { p.rows[2][3] = "Quý IV" }, func(p *plan) { p.rows[2][3] = "Quý IV" },
			func(p *plan) { p.rows[2][3] = "Quý IV" }, 0, ""},
		{"the same paragraph", func(p *plan) { p.lines[0] += " Có sửa." }, func(p *plan) { p.lines[0] = "Điều 1. Ban hành Kế hoạch mới." },
			func(p *plan) { p.lines[0] += " Có sửa." }, 1, "Điều 1. Ban hành Kế hoạch mới."},
		{"a task comes in", func(p *plan) { p.rows[3][1] = "Rà soát kỹ văn bản quy phạm" },
			func(p *plan) {
				p.rows = slices.Insert(p.rows, 2, []string{"1a", "Mở lớp tập huấn", "Sở Nội vụ", "Quý I"})
			},
			func(p *plan) {
				p.rows[3][1] = "Rà soát kỹ văn bản quy phạm"
				p.rows = slices.Insert(p.rows, 2, []string{"1a", "Mở lớp tập huấn", "Sở Nội vụ", "Quý I"})
			}, 0, ""},
		{"a task goes", func(p *plan) { p.rows[3][1] = "Rà soát kỹ văn bản quy phạm" }, func(p *plan) { p.rows = slices.Delete(p.rows, 1, 2) },
			func(p *plan) {
				p.rows[3][1] = "Rà soát kỹ văn bản quy phạm"
				p.rows = slices.Delete(p.rows, 1, 2)
			}, 0, ""},
		{"a task goes that was edited", func(p *plan) { p.rows[1][1] = "Ban hành kế hoạch truyền thông" }, func(p *plan) { p.rows = slices.Delete(p.rows, 1, 2) },
			func(p *plan) { p.rows[1][1] = "Ban hành kế hoạch truyền thông" }, 1, "Hồ sơ đã bỏ"},
		{"a paragraph is changed that the person removed", func(p *plan) { p.lines = slices.Delete(p.lines, 3, 4) }, func(p *plan) { p.lines[3] = "b) Đổi mới tuyên truyền ở xã." },
			func(p *plan) { p.lines = slices.Delete(p.lines, 3, 4) }, 1, "b) Đổi mới tuyên truyền ở xã."},
		{"both add at one place", func(p *plan) { p.lines = slices.Insert(p.lines, 4, "c) Ý của người sửa.") }, func(p *plan) { p.lines = slices.Insert(p.lines, 4, "c) Điều mới theo hồ sơ.") },
			func(p *plan) {
				p.lines = slices.Insert(p.lines, 4, "c) Điều mới theo hồ sơ.", "d) Ý của người sửa.")
			}, 0, ""},
		{"both add the same", func(p *plan) { p.lines = slices.Insert(p.lines, 4, "c) Ý mới.") }, func(p *plan) { p.lines = slices.Insert(p.lines, 4, "c) Ý mới.") },
			func(p *plan) { p.lines = slices.Insert(p.lines, 4, "c) Ý mới.") }, 0, ""},
		{"a footnote is changed", func(p *plan) { p.lines[3] += " Thêm." }, func(p *plan) {
			p.lines[2] = "a) Nâng cao *chất lượng* phục vụ người dân, doanh nghiệp.[Theo Nghị quyết số 77/NQ-CP.]"
		},
			func(p *plan) {
				p.lines[3] += " Thêm."
				p.lines[2] = "a) Nâng cao *chất lượng* phục vụ người dân, doanh nghiệp.[Theo Nghị quyết số 77/NQ-CP.]"
			}, 0, ""},
		{"a footnote comes in, another goes", func(p *plan) { p.lines[3] = "b) Đổi mới." },
			func(p *plan) {
				p.lines[2] = "a) Nâng cao *chất lượng* phục vụ người dân, doanh nghiệp."
				p.lines[5] += "[Mới.]"
				p.lines = append(p.lines, "3. Sở Y tế.[Mới nữa.]")
			},
			func(p *plan) {
				p.lines[3] = "b) Đổi mới."
				p.lines[2] = "a) Nâng cao *chất lượng* phục vụ người dân, doanh nghiệp."
				p.lines[5] += "[Mới.]"
				p.lines = append(p.lines, "3. Sở Y tế.[Mới nữa.]")
			}, 0, ""},
		{"a footnote both changed", func(p *plan) { p.lines[2] = strings.Replace(p.lines[2], "76", "78", 1) }, func(p *plan) { p.lines[2] = strings.Replace(p.lines[2], "76", "77", 1) },
			func(p *plan) { p.lines[2] = strings.Replace(p.lines[2], "76", "78", 1) }, 1, "77/NQ-CP"},
	} {
		for _, rewrite := range []func(testing.TB, []byte) []byte{func(_ testing.TB, d []byte) []byte { return d }, asWord} {
			t.Run(c.name, func(t *testing.T) {
				base, person, dossier, want := sample(), sample(), sample(), sample()
				c.person(&person)
				c.plan(&dossier)
				c.want(&want)
				b, e, f := base.render(t), rewrite(t, person.render(t)), dossier.render(t)
				got, comparison := merged(t, b, e, f)
				if g, w := read(t, got), plainly(want.text()); !slices.Equal(g, w) {
					t.Errorf("merged:\n%s\nwant:\n%s", strings.Join(g, "\n"), strings.Join(w, "\n"))
				}
				if comparison.Clashes() != c.clashes {
					t.Errorf("%d clashes: %+v", comparison.Clashes(), comparison.Of(Both))
				}
				if text := commentsOf(t, got); !strings.Contains(text, c.commentIncludes) || strings.Count(text, `w:author="vanban"`) != c.clashes {
					t.Errorf("comments are %q, want %q", text, c.commentIncludes)
				}
				again, _ := merged(t, b, got, f)
				if !bytes.Equal(partsOf(t, got), partsOf(t, again)) {
					t.Error("merging again changed the file")
				}
			})
		}
	}
}

// TestFormattingStays lets the dossier change words around those that a person made bold.
func TestFormattingStays(t *testing.T) {
	base, dossier := sample(), sample()
	b := base.render(t)
	e := changed(t, b, "word/document.xml", func(s string) string {
		return strings.Replace(s, `<w:r><w:t xml:space="preserve">1. Sở Nội vụ theo dõi, `,
			`<w:r><w:t xml:space="preserve">1. </w:t></w:r><w:bookmarkStart w:id="7" w:name="dau"/><w:r><w:rPr><w:b/></w:rPr><w:t>Sở Nội vụ</w:t></w:r><w:bookmarkEnd w:id="7"/><w:r><w:t xml:space="preserve"> theo dõi, `, 1)
	})
	dossier.lines[5] = "1. Sở Nội vụ tỉnh theo dõi, giám sát & tổng hợp báo cáo *hằng quý*."
	got, c := merged(t, b, e, dossier.render(t))
	if g := read(t, got)[5]; g != "1. Sở Nội vụ tỉnh theo dõi, giám sát & tổng hợp báo cáo hằng quý." {
		t.Errorf("text is %q", g)
	}
	d, _ := document.Open("a.docx", got)
	content := string(d.Body.Content)
	for _, want := range []string{`<w:r><w:rPr><w:b/></w:rPr><w:t>Sở Nội vụ</w:t></w:r>`, `w:name="dau"`, `<w:rPr><w:rStyle w:val="Dam"/></w:rPr><w:t xml:space="preserve">hằng quý</w:t>`} {
		if !strings.Contains(content, want) {
			i := strings.Index(content, "1. </w:t>")
			t.Errorf("no %s in %s", want, content[i:i+900])
		}
	}
	if looks := c.Of(Person); len(looks) != 1 || looks[0].Kind != Formatted || !slices.Equal(looks[0].Looks, []string{"chữ đậm"}) {
		t.Errorf("the person's changes are %+v", looks)
	}
}

// TestTrackedChanges reads insertions as text and deletions as none.
func TestTrackedChanges(t *testing.T) {
	b := sample().render(t)
	e := changed(t, b, "word/document.xml", func(s string) string {
		return strings.Replace(s, `<w:r><w:t xml:space="preserve">b) Đổi mới công tác`, `<w:ins w:id="1" w:author="A"><w:r><w:t>b) Cải tiến</w:t></w:r></w:ins>`+
			`<w:del w:id="2" w:author="A"><w:r><w:delText>b) Đổi mới</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> công tác`, 1)
	})
	c, err := Compare(b, e, b)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Changes) != 1 || c.Changes[0].Person != "b) Cải tiến công tác tuyên truyền ở cơ sở." || c.Changes[0].Where != "mục I, điểm b" {
		t.Errorf("changes are %+v", c.Changes)
	}
}

// TestParagraphsBetweenTrackedEnds lets the dossier add a paragraph behind one whose end a person's tracked change takes out or brings in: whoever
// accepts or rejects that change finds the paragraph by itself.
func TestParagraphsBetweenTrackedEnds(t *testing.T) {
	base, dossier := sample(), sample()
	b := base.render(t)
	dossier.lines = slices.Insert(dossier.lines, 3, "b) Điểm mới theo hồ sơ.")
	for _, mark := range []string{"w:del", "w:ins"} {
		e := changed(t, b, "word/document.xml", func(s string) string {
			at := strings.LastIndex(s[:strings.Index(s, "a) Nâng cao")], "</w:pPr>")
			return s[:at] + "<w:rPr><" + mark + ` w:id="1" w:author="A"/></w:rPr>` + s[at:]
		})
		got, _ := merged(t, b, e, dossier.render(t))
		for _, settle := range []func(string, []byte) ([]byte, error){undecided.Accepted, undecided.Rejected} {
			out, err := settle("a.docx", got)
			if err != nil {
				t.Fatal(err)
			}
			if lines := read(t, out); !slices.ContainsFunc(lines, func(l string) bool { return strings.TrimLeft(l, "abc) ") == "Điểm mới theo hồ sơ." }) {
				t.Errorf("%s: the new paragraph is not by itself:\n%s", mark, strings.Join(lines, "\n"))
			}
		}
	}
}

// TestSections lets the dossier add to the end of a section and a section at the end.
func TestSections(t *testing.T) {
	render := func(sections ...*doc.Section) []byte {
		family, _ := embedded()
		var out bytes.Buffer
		if err := docx.Render(&out, &doc.Document{Meta: doc.Meta{Language: "vi-VN"}, Sections: sections}, family); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	part := func(o doc.Orientation, lines ...string) *doc.Section {
		s := &doc.Section{Orientation: o}
		for _, l := range lines {
			s.Blocks = append(s.Blocks, &doc.Paragraph{Role: doc.Body, Text: doc.Words(l)})
		}
		return s
	}
	b := render(part(doc.Portrait, "Một.", "Hai."), part(doc.Portrait, "Ba."))
	e := render(part(doc.Portrait, "Một sửa tay.", "Hai."), part(doc.Portrait, "Ba."))
	f := render(part(doc.Portrait, "Một.", "Hai.", "Hai rưỡi."), part(doc.Portrait, "Ba."), part(doc.Landscape, "Bốn.", "Năm."))
	got, _ := merged(t, b, e, f)
	if g := strings.Join(read(t, got), " "); g != "Một sửa tay. Hai. Hai rưỡi. Ba. Bốn. Năm." {
		t.Errorf("text is %q", g)
	}
	d, _ := document.Open("a.docx", got)
	var shape []string
	for _, it := range d.Body.Items {
		if s, is := it.(*document.Section); is {
			shape = append(shape, "§"+s.Element.Child("w:pgSz").Get("orient"))
		} else {
			shape = append(shape, it.Words())
		}
	}
	if g := strings.Join(shape, " "); g != "Một sửa tay. Hai. Hai rưỡi. § Ba. § Bốn. Năm. §landscape" {
		t.Errorf("sections are %q", g)
	}
	validated(t, got)
}
