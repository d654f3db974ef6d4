package paper

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/heading"
	"vanban/generator/letters"
	"vanban/generator/nd30"
	"vanban/generator/outline"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// The keys of copies.
const (
	KeyOriginal = "ban-chinh"  // the file, or the dossier's document, that is copied
	KeyPassages = "phan-trich" // which parts of it a trích sao has
)

// Copies are the kinds of copies (Điều 25), by the forms 3.1 and 3.2 of annex III.
var Copies = []Kind{copied("sao-y", nd30.TrueCopy), copied("sao-luc", nd30.SecondCopy), copied("trich-sao", nd30.Extract, KeyPassages)}

// copied is a kind of copy.
func copied(key string, c nd30.Copy, more ...string) Kind {
	return Kind{Key: key, Name: c.Name, Copy: c.Form, Form: nd30.CopyForm, Template: "van-ban-ban-sao", Optional: append([]string{KeyOriginal}, more...), Text: None,
		Without: []string{"can-cu", "trich-yeu", "giu-chu-hoa", "do-khan", "tham-quyen", "phu-de", "loi-ban-hanh", "cung-ban-hanh", KeyPeriod, outline.Key, heading.ContentsKey, dossier.KeyAppendices, dossier.KeyOrientation, keyFile}}
}

// copyOf reads the document that a copy is of: from a file beside its own, or of the dossier.
func (p *Paper) copyOf(fsys fs.FS, f *strictyaml.File, folder string) error {
	if p.Kind == nil || p.Kind.Copy == "" {
		return nil
	}
	if len(p.Own[KeyOriginal]) == 0 {
		p.withoutOriginal(f)
		return nil
	}
	t := p.Own[KeyOriginal][0]
	base := strings.TrimSuffix(t.S, Ext)
	if p.Of != nil && base == t.S && slices.Contains(dossier.Outputs, dossier.Output(base)) {
		p.OriginalOutput = dossier.Output(base)
		return nil
	}
	if strings.ContainsAny(base, `/\`) || base == "" || base == p.Name {
		f.Report(t.At, fmt.Sprintf("“%s” phải là tên một tệp %s khác, cùng thư mục với bản sao; ở đây là “%s”.", KeyOriginal, Ext, t.S), "ví dụ “"+KeyOriginal+": quyet-dinh.md”")
		return nil
	}
	o := &Paper{Of: p.Of}
	problems, err := o.problemsOf(fsys, path.Join(folder, base+Ext), p.from)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.Report(t.At, fmt.Sprintf("Không có tệp “%s” cùng thư mục với bản sao.", base+Ext), nearestFile(fsys, folder, base)+"kiểm tra tên tệp; bản chính không phải do chương trình làm thì bỏ dòng “"+KeyOriginal+"”")
		return nil
	case err != nil:
		return err
	}
	p.Original = o
	f.Problems = append(f.Problems, problems...)
	if o.Kind != nil && (p.Kind.Key == "sao-luc") != (o.Kind.Key == "sao-y") {
		f.Report(t.At, "Sao y, trích sao từ bản gốc, bản chính; sao lục từ bản sao y (Điều 25 Nghị định 30/2020/NĐ-CP).", "sửa “loai” hoặc “"+KeyOriginal+"”")
	}
	return nil
}

// withoutOriginal looks at a copy of a document that the program has not made: it gives what stands under that.
func (p *Paper) withoutOriginal(f *strictyaml.File) {
	switch {
	case len(p.Own[KeyPassages]) > 0:
		f.Report(p.Own[KeyPassages][0].At, "“"+KeyPassages+"” chọn phần của văn bản ở “"+KeyOriginal+"”, mà tệp này không ghi.", "thêm “"+KeyOriginal+": …”, hoặc bỏ dòng này")
	case p.Dossier != nil && p.Dossier.Medium == dossier.Electronic:
		f.Report(f.At(1, 1), "Bản sao điện tử là tệp số hóa hoặc tệp gốc có chữ ký số của cơ quan sao ở góc trên, bên phải trang đầu (Mẫu 3.2); chương trình không sửa tệp ấy.",
			"ghi “"+KeyOriginal+": …” nếu văn bản do chương trình làm; nếu không thì ký số thẳng lên tệp của văn bản, với dòng thông tin “Sao y; tên cơ quan; thời gian ký”")
	}
}

// CopiedTooEarly tells of a copy of a document that is not there on the copy's day: copies are of what its signer has signed (Điều 25), so of no draft,
// and of none that is issued later.
func (p *Paper) CopiedTooEarly() source.Problems {
	of := p.originalDossier()
	if of == nil {
		return nil
	}
	at := p.Own[KeyOriginal][0].At
	say := func(what, hint string) source.Problems { return source.Problems{p.Dossier.Problem(at, what, hint)} }
	switch {
	case p.Original != nil && p.Original.Kind != nil && p.Original.Kind.Copy != "":
		if earlier := p.Original.CopiedTooEarly(); len(earlier) > 0 {
			return say("Bản sao y mà bản này sao lục chưa đúng: "+letters.LowerFirst(earlier[0].What), earlier[0].Hint)
		}
	case of.Draft || of.Number == 0 && p.originalHas("so") || of.Day.IsZero() && p.originalHas("ngay"):
		return say("Bản chính chưa ban hành (còn là dự thảo, hoặc chưa có số, ngày), nên chưa sao được: chỉ sao từ bản gốc, bản chính đã ký (Điều 25 Nghị định 30/2020/NĐ-CP).",
			"ghi số, ngày cho bản chính trước: vanban ban-hanh với tệp, hồ sơ ấy")
	}
	signed := of.Day
	if p.Original != nil && p.Original.Kind != nil {
		signed = p.Original.issuedOn()
	}
	if day := p.Dossier.Day; !day.IsZero() && signed.After(day) {
		return say(fmt.Sprintf("Bản sao ghi ngày %s, trước ngày của bản chính (%s).", nd30.Day(day), nd30.Day(signed)), "sửa “ngay” của bản sao, hoặc của bản chính")
	}
	return nil
}

// originalHas says whether the form of what a copy is of has a place for a key.
func (p *Paper) originalHas(key string) bool {
	return p.Original == nil || p.Original.Kind == nil || p.Original.Kind.Has(key)
}

// originalDossier is the dossier of what a copy is of; nil where that is not known.
func (p *Paper) originalDossier() *dossier.Dossier {
	switch {
	case p.Original != nil:
		return p.Original.Dossier
	case p.OriginalOutput != "":
		return p.Of
	}
	return nil
}
