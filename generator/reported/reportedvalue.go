package reported

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"vanban/generator/dossier"
	"vanban/generator/nd30"
	"vanban/generator/number"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// exact reads a decimal number of any length, not negative; a whole one for what is counted.
func (r *progressReader) exact(m *strictyaml.Mapping, key string, i *Indicator) (*big.Rat, bool) {
	before := len(m.Decoder.Problems)
	t := m.Text(key)
	if len(m.Decoder.Problems) > before {
		return nil, false
	}
	if t.Empty() {
		m.Decoder.Report(m.At, fmt.Sprintf("“%s” chưa có giá trị.", key), "ghi số; không phát sinh thì ghi 0")
		return nil, false
	}
	n, err := number.Parse(t.S)
	if err != nil {
		m.Decoder.Report(t.At, fmt.Sprintf("“%s” không đúng: %v.", key, err), "viết như 1234, 1.234 hoặc 1234,5")
		return nil, false
	}
	return n, n.IsInt() || r.fraction(t, n, i)
}

// fraction says whether an indicator may have a number with decimals. Where nobody said how many decimals it shows, it
// shows none, and another number would be printed than was reported; where “so-le: 0” asks for that, it is told.
func (r *progressReader) fraction(t dossier.Text, n *big.Rat, i *Indicator) bool {
	const decimals = "thêm “so-le: 1” (hoặc số chữ số cần in) vào chỉ tiêu này trong " + dossier.IndicatorsFile
	switch {
	case i.Kind == CountIndicator:
		r.Report(t.At, fmt.Sprintf("“%s” là chỉ tiêu đếm, mà “%s” không phải là số nguyên.", i.Code, t.S), "ghi số nguyên; hàng nghìn viết như 1.234 hoặc 1234")
	case i.Decimals > 0:
		return true
	case i.DecimalsGiven:
		r.doubt(t.At, fmt.Sprintf("“%s” in số nguyên (“so-le: 0”) nên số “%s” in thành %s.", i.Code, t.S, nd30.Decimal(n, 0)), "đúng ý thì để nguyên; muốn in cả số lẻ thì sửa “so-le”")
		return true
	default:
		r.Report(t.At, fmt.Sprintf("“%s” in số nguyên, mà “%s” có số lẻ: báo cáo sẽ in %s.", i.Code, t.S, nd30.Decimal(n, 0)), "ghi số nguyên; đúng là có số lẻ thì "+decimals)
	}
	return false
}

// reportersOf gives the codes of the agencies that are named to report an indicator; nil where nobody is.
func (r *progressReader) reportersOf(i *Indicator) []string {
	if r.dossier.Agencies == nil {
		return nil
	}
	return r.dossier.Agencies.Members(source.Strings(i.Reporters)...)
}

// reporter checks that an agency is among those that report an indicator: the value of another one would be added to theirs.
func (r *progressReader) reporter(i *Indicator, f strictyaml.Field) bool {
	named := r.reportersOf(i)
	if len(named) == 0 || slices.Contains(named, f.Key) {
		return true
	}
	r.Report(f.At, fmt.Sprintf("“%s” không thuộc các cơ quan báo cáo chỉ tiêu “%s”.", r.dossier.Agencies.NameOf(f.Key), i.Code),
		fmt.Sprintf("bỏ dòng này, hoặc thêm “%s” vào “bao-cao-boi” của chỉ tiêu trong %s", f.Key, dossier.IndicatorsFile))
	return false
}

// namesTold is how many agencies one note names.
const namesTold = 5

// silentReporters tells which of the agencies that report an indicator gave no value: the sum is without theirs.
func (r *progressReader) silentReporters(i *Indicator, code dossier.Text, gave map[string]bool) {
	var silent []string
	for _, agency := range r.reportersOf(i) {
		if !gave[agency] {
			silent = append(silent, r.dossier.Agencies.NameOf(agency))
		}
	}
	if len(silent) == 0 || len(gave) == 0 {
		return
	}
	who := strings.Join(silent, ", ")
	if len(silent) > namesTold {
		who = fmt.Sprintf("%s và %d cơ quan khác", strings.Join(silent[:namesTold], ", "), len(silent)-namesTold)
	}
	r.doubt(code.At, fmt.Sprintf("Chỉ tiêu “%s” kỳ này chưa có số của %s.", code.S, who), "ghi thêm; không phát sinh thì ghi 0, không còn phải báo cáo thì bỏ khỏi “bao-cao-boi”")
}
