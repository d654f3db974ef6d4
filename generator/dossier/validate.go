package dossier

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/notation"
	"vanban/generator/reference"
	"vanban/generator/render"
	"vanban/generator/signer"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Validate checks what concerns several values at once, and gives everything that is wrong. Load calls it.
func (d *Dossier) Validate() source.Problems {
	v := &validation{dossier: d}
	v.issuerLines(&d.Issuer)
	v.bases()
	signer.Check(&d.Signer, v.report)
	v.joint()
	if r := d.Report; r != nil {
		if r.Issuer.Name.At != d.Issuer.Name.At {
			v.issuerLines(&r.Issuer)
		}
		if r.Signer.Name.At != d.Signer.Name.At {
			signer.Check(&r.Signer, v.report)
		}
	}
	v.day()
	v.outputs()
	v.formats()
	v.appendices()
	v.dossier.CheckNumbers(v.report)
	return v.problems
}

type validation struct {
	dossier  *Dossier
	passages reference.Passages // all of them; only while doubts are looked for
	own      *OwnPaper          // of a document in a file of its own
	problems source.Problems
}

func (v *validation) report(at source.Pos, what, hint string) {
	v.problems = append(v.problems, v.dossier.files[at.File].Problem(at, what, hint))
}

// mostJoint is how many bodies may issue together with another one: the head and the signatures of more would not stand on a page.
const mostJoint = 9

// joint looks at the bodies that issue together with another one, as that is looked at.
func (v *validation) joint() {
	named := map[string]bool{strings.ToLower(v.dossier.Issuer.Name.S): true}
	for i := range v.dossier.Joint {
		body := v.dossier.Joint[i].Issuer.Name
		if i == mostJoint {
			v.report(body.At, fmt.Sprintf("Có %d cơ quan cùng ban hành; chương trình chỉ xếp được nhiều nhất %d.", len(v.dossier.Joint), mostJoint),
				"tách thành nhiều văn bản, hoặc để các cơ quan khác ký vào danh sách kèm theo")
		}
		if name := strings.ToLower(body.S); named[name] && name != "" {
			v.report(body.At, fmt.Sprintf("Cơ quan “%s” đã có ở trên.", body.S), "mỗi cơ quan chỉ ghi một lần; cơ quan chủ trì ban hành không ghi lại ở “cung-ban-hanh”")
		} else {
			named[name] = true
		}
		v.issuerLines(&v.dossier.Joint[i].Issuer)
		signer.Check(&v.dossier.Joint[i].Signer, v.report)
	}
}

// issuerLines checks that the lines of the issuing body's name, and of the body over it, join to the name.
func (v *validation) issuerLines(issuer *Issuer) {
	v.lines(issuer.Lines, issuer.Name, "dong-ten", "ten")
	v.lines(issuer.ParentLines, issuer.Parent, "dong-chu-quan", "chu-quan")
}

func (v *validation) lines(lines []Text, name Text, key, nameKey string) {
	if name.Empty() || len(lines) == 0 {
		return
	}
	joined := strings.Join(strings.Fields(strings.Join(source.Strings(lines), " ")), " ")
	if !strings.EqualFold(joined, strings.Join(strings.Fields(name.S), " ")) {
		v.report(lines[0].At, fmt.Sprintf("“%s” ghép lại thành “%s”, khác với “%s”.", key, joined, nameKey),
			fmt.Sprintf("các dòng phải ghép lại đúng bằng “%s”", name.S))
	}
}

func (v *validation) bases() {
	for _, b := range v.dossier.Bases {
		if !notation.BeginsAsBasis(strictyaml.WithSoftSpaces(b.S)) {
			v.report(b.At, "Căn cứ phải là cả câu, bắt đầu bằng “Căn cứ”, “Theo”, “Xét”, “Thực hiện”, “Để” hoặc “Trên cơ sở”.", "ví dụ “Căn cứ Luật …” hoặc “Theo đề nghị của …”")
		}
	}
}

// outputs checks that the documents asked for are those that the dossier has.
func (v *validation) outputs() {
	d := v.dossier
	if slices.Contains(d.Outputs, OutDecision) && d.Kind == PlanOfItsOwn {
		v.report(d.outputsAt, "“tai-lieu” có quyết định, nhưng “loai: ke-hoach” là kế hoạch tự ban hành.", "bỏ “quyet-dinh” khỏi “tai-lieu”, hoặc ghi “loai: quyet-dinh”")
	}
	if slices.Contains(d.Outputs, OutAppendix) && len(d.Appendices) == 0 {
		v.report(d.outputsAt, "“tai-lieu” có phụ lục, nhưng hồ sơ không có “phu-luc”.", "bỏ “phu-luc” khỏi “tai-lieu”, hoặc thêm nhóm “phu-luc”")
	}
}

// formats checks that the formats asked for can give one of the documents: only an appendix has a workbook.
func (v *validation) formats() {
	d := v.dossier
	onlyWorkbook := len(d.Formats) == 1 && d.Formats[0] == render.XLSX
	if onlyWorkbook && !slices.Contains(d.Outputs, OutAppendix) && len(d.Outputs) > 0 {
		v.report(d.formatsAt, "“dinh-dang” chỉ có xlsx, nhưng “tai-lieu” không có phụ lục nên không có gì để tạo.", "thêm docx hoặc pdf vào “dinh-dang”, hoặc thêm “phu-luc” vào “tai-lieu”; chỉ phụ lục có tệp Excel")
	}
}

// day checks that the day of issue is near the plan's year.
func (v *validation) day() {
	d := v.dossier
	if d.Day.IsZero() || d.Year == 0 || d.Year-1 <= d.Day.Year && d.Day.Year <= d.Year+1 {
		return
	}
	v.report(d.dayAt, fmt.Sprintf("Ngày ban hành ở năm %d, kế hoạch của năm %d.", d.Day.Year, d.Year), "sửa “ngay” hoặc “nam”; kế hoạch được ban hành trong năm ấy, năm trước hoặc năm sau")
}

// appendices checks that the table of tasks is in one appendix only.
func (v *validation) appendices() {
	first := source.Pos{}
	for _, a := range v.dossier.Appendices {
		switch {
		case a.Body != nil:
		case first == source.Pos{}:
			first = a.Source.At
		default:
			v.report(a.Source.At, fmt.Sprintf("Bảng nhiệm vụ đã ở phụ lục tại dòng %d.", first.Line), "chỉ một phụ lục dùng "+TasksFile)
		}
	}
}
