package reported

import (
	"fmt"
	"slices"

	"vanban/generator/dossier"
	"vanban/generator/pattern"
	"vanban/generator/strictyaml"
)

// IndicatorKind is what an indicator counts (loai).
type IndicatorKind int

// The kinds of indicators.
const (
	CountIndicator  IndicatorKind = iota // dem: things, a whole number
	AmountIndicator                      // luong: an amount, perhaps with decimals
	ShareIndicator                       // ty-le: one indicator in per cent of another
	LastIndicator                        // cuoi-ky: how many there are at the cut-off
)

// Indicator is one chỉ tiêu thống kê.
type Indicator struct {
	Code, Area, Name, Unit dossier.Text
	Kind                   IndicatorKind
	Decimals               int
	DecimalsGiven          bool           // so-le is written
	Numerator, Denominator dossier.Text   // of a share
	PartOf                 dossier.Text   // phan-cua: the total beside which it is shown as a part
	Better                 Better         // tot-khi
	Reporters              []dossier.Text // bao-cao-boi: codes of the agencies and groups that give its values
}

// Better is which way an indicator goes when things get better (tot-khi).
type Better int

// The ways.
const (
	NotJudged      Better = iota // not said: neither way is better
	BetterWhenMore               // tang
	BetterWhenLess               // giam
)

var (
	indicatorsSchema = strictyaml.Schema{Required: []string{"chi-tieu"}}
	indicatorSchema  = strictyaml.Schema{Name: "chi-tieu", Required: []string{"ma", "linh-vuc", "ten", "don-vi", "loai"},
		Optional: []string{"so-le", "tu-so", "mau-so", "phan-cua", "tot-khi", "bao-cao-boi"}}
	indicatorKinds = []strictyaml.Option[IndicatorKind]{{Word: "dem", Value: CountIndicator}, {Word: "luong", Value: AmountIndicator}, {Word: "ty-le", Value: ShareIndicator}, {Word: "cuoi-ky", Value: LastIndicator}}
	better         = []strictyaml.Option[Better]{{Word: "tang", Value: BetterWhenMore}, {Word: "giam", Value: BetterWhenLess}}
	indicatorCode  = pattern.Lazy(`^[\p{Lu}\d]+(-[\p{Lu}\d]+)*$`)
)

// shareUnit is the unit of every share; tasksCode begins the codes of the tasks' figures.
const (
	shareUnit = "%"
	tasksCode = "NV"
)

// maxDecimals is how many decimals a figure may show.
const maxDecimals = 6

// readIndicators reads chi-tieu.yaml; nothing where it is not there.
func readIndicators(r *dossier.Reader, of *dossier.Dossier) []*Indicator {
	d := r.YAML(dossier.IndicatorsFile)
	if d == nil {
		return nil
	}
	defer d.Done()
	root, ok := d.Parse(d.File.Text)
	if !ok {
		return nil
	}
	var all []*Indicator
	for _, n := range d.Mapping(root, d.File.At(0, 0), indicatorsSchema).List("chi-tieu") {
		m := d.Item(n, indicatorSchema)
		i := readIndicator(m)
		if j := slices.IndexFunc(all, func(o *Indicator) bool { return o.Code.S == i.Code.S }); j >= 0 && !i.Code.Empty() {
			d.Report(i.Code.At, fmt.Sprintf("Mã “%s” dùng hai lần, lần đầu ở dòng %d.", i.Code.S, all[j].Code.At.Line), "đặt mã khác")
			continue
		}
		all = append(all, i)
	}
	checkIndicators(d, all)
	checkIndicatorAreas(d, all, of.AreaNames())
	checkReporters(d, all, of.Agencies)
	return all
}

// checkIndicatorAreas finds indicators whose area the plan does not have: a report goes by the plan's.
func checkIndicatorAreas(d *strictyaml.Decoder, all []*Indicator, areas []string) {
	for _, i := range all {
		if !i.Area.Empty() && !slices.Contains(areas, i.Area.S) {
			d.Report(i.Area.At, fmt.Sprintf("Kế hoạch không có lĩnh vực “%s”.", i.Area.S), strictyaml.DidYouMean(i.Area.S, areas)+"ghi đúng tên lĩnh vực trong "+dossier.TasksFile)
		}
	}
}

func readIndicator(m *strictyaml.Mapping) *Indicator {
	i := &Indicator{
		Code: m.Text("ma"), Area: m.Text("linh-vuc"), Name: m.Text("ten"), Unit: m.Text("don-vi"),
		Kind: strictyaml.Choose(m, "loai", indicatorKinds, CountIndicator), Decimals: m.Number("so-le", 0, maxDecimals),
		Numerator: m.Text("tu-so"), Denominator: m.Text("mau-so"), PartOf: m.Text("phan-cua"),
		Better: strictyaml.Choose(m, "tot-khi", better, NotJudged), Reporters: m.Texts("bao-cao-boi"),
	}
	_, i.DecimalsGiven = m.Given("so-le")
	if !i.Code.Empty() && !indicatorCode().MatchString(i.Code.S) {
		m.Decoder.Report(i.Code.At, fmt.Sprintf("Mã chỉ tiêu không dùng được: “%s”.", i.Code.S), "mã gồm chữ in hoa, chữ số và dấu gạch nối, ví dụ TTHC-01")
	}
	if i.Code.S == tasksCode {
		m.Decoder.Report(i.Code.At, fmt.Sprintf("Mã “%s” dành cho số liệu về nhiệm vụ.", tasksCode), "đặt mã khác")
	}
	if i.Kind == ShareIndicator {
		m.Require("tu-so", "mau-so")
		m.Forbid("với “loai: ty-le”, vì tỷ lệ được tính từ tử số và mẫu số", "bao-cao-boi")
		if !i.Unit.Empty() && i.Unit.S != shareUnit {
			m.Decoder.Report(i.Unit.At, fmt.Sprintf("Tỷ lệ tính theo phần trăm nên đơn vị không thể là “%s”.", i.Unit.S), "ghi “don-vi: \"%\"”")
		}
		if !i.Numerator.Empty() && i.Numerator.S == i.Denominator.S {
			m.Decoder.Report(i.Denominator.At, fmt.Sprintf("Tử số và mẫu số cùng là “%s”.", i.Numerator.S), "ghi hai chỉ tiêu khác nhau")
		}
	} else {
		m.Forbid("trừ khi “loai: ty-le”", "tu-so", "mau-so")
	}
	if i.Kind == CountIndicator && i.Decimals > 0 {
		m.Decoder.Report(m.Where("so-le"), "Chỉ tiêu đếm là số nguyên nên không có số lẻ.", "bỏ “so-le”, hoặc ghi “loai: luong”")
	}
	return i
}

// checkIndicators checks what indicators say of each other.
func checkIndicators(d *strictyaml.Decoder, all []*Indicator) {
	var codes []string
	byCode := map[string]*Indicator{}
	for _, i := range all {
		codes = append(codes, i.Code.S)
		byCode[i.Code.S] = i
	}
	for _, i := range all {
		for _, ref := range []dossier.Text{i.Numerator, i.Denominator, i.PartOf} {
			switch other := byCode[ref.S]; {
			case ref.Empty():
			case other == nil:
				d.Report(ref.At, fmt.Sprintf("Không có chỉ tiêu “%s”.", ref.S), strictyaml.DidYouMean(ref.S, codes)+"ghi mã của một chỉ tiêu trong tệp này")
			case other == i:
				d.Report(ref.At, fmt.Sprintf("Chỉ tiêu “%s” nói đến chính nó.", ref.S), "ghi mã của chỉ tiêu khác")
			case other.Kind == ShareIndicator:
				d.Report(ref.At, fmt.Sprintf("“%s” là tỷ lệ; tỷ lệ không cộng và không chia tiếp được.", ref.S), "ghi mã của một chỉ tiêu đếm hoặc lượng")
			case ref == i.PartOf && (other.Unit.S != i.Unit.S || other.Decimals != i.Decimals || other.Kind != i.Kind):
				d.Report(ref.At, fmt.Sprintf("“%s” khác đơn vị, loại hoặc số lẻ với “%s”.", i.Code.S, ref.S), "phần và tổng phải cùng “don-vi”, “loai”, “so-le”")
			case ref == i.PartOf && !other.PartOf.Empty():
				d.Report(ref.At, fmt.Sprintf("“%s” là phần của một chỉ tiêu khác.", ref.S), "phần của phần không hiện được; ghi tổng lớn nhất")
			}
		}
	}
}
