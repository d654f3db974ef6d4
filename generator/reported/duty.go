package reported

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"vanban/generator/agency"
	"vanban/generator/dossier"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"
)

// Duty is what one agency reports on: the tasks that it leads or shares, and the indicators whose values it gives.
type Duty struct {
	Agency     *agency.Agency
	Lead       []*tasktable.Task
	Support    []*tasktable.Task // those that it does not lead as well
	Indicators []*Indicator
}

// Duties gives the duties of all agencies that have any, in the order of
// co-quan.yaml. A group stands for its members; an open group, whose members
// nobody has listed, for none. An indicator is reported by those whom bao-cao-boi names; where
// nobody is named, by those who have reported it before.
func Duties(d *dossier.Dossier, indicators []*Indicator, reported []*Progress) []*Duty {
	if d.Agencies == nil {
		return nil
	}
	byCode := map[string]*Duty{}
	for i := range d.Agencies.Agencies {
		a := &d.Agencies.Agencies[i]
		byCode[a.Code.S] = &Duty{Agency: a}
	}
	for _, t := range d.Counted() {
		leads := t.LeadMembers(d.Agencies)
		for _, code := range leads {
			byCode[code].Lead = append(byCode[code].Lead, t)
		}
		for _, code := range d.Agencies.Members(t.Support.Codes...) {
			if !slices.Contains(leads, code) {
				byCode[code].Support = append(byCode[code].Support, t)
			}
		}
	}
	for _, i := range indicators {
		for _, code := range reporters(d, i, reported) {
			byCode[code].Indicators = append(byCode[code].Indicators, i)
		}
	}
	var all []*Duty
	for i := range d.Agencies.Agencies {
		duty := byCode[d.Agencies.Agencies[i].Code.S]
		if len(duty.Lead)+len(duty.Support)+len(duty.Indicators) > 0 {
			all = append(all, duty)
		}
	}
	return all
}

func reporters(d *dossier.Dossier, i *Indicator, reported []*Progress) []string {
	codes := source.Strings(i.Reporters)
	if len(codes) > 0 || i.Kind == ShareIndicator {
		return d.Agencies.Members(codes...)
	}
	for _, p := range reported {
		for _, v := range p.Values {
			if v.Code.S == i.Code.S && !v.Agency.Empty() && !slices.Contains(codes, v.Agency.S) {
				codes = append(codes, v.Agency.S)
			}
		}
	}
	return codes
}

// Version tells one state of what an agency has to report from another: any change of the words or the number of its own
// tasks, or of one of its indicators, gives another version. What other agencies do is nothing to it.
func (y *Duty) Version() string {
	h := sha256.New()
	for _, tasks := range [][]*tasktable.Task{y.Lead, y.Support} {
		for _, t := range tasks {
			t.Describe(h)
		}
		fmt.Fprintln(h)
	}
	for _, i := range y.Indicators {
		if len(i.Reporters) == 0 {
			continue // whoever gave a value before has it: that is no change of the plan
		}
		fmt.Fprintf(h, "%q %q %q %v %d\n", i.Code.S, i.Name.S, i.Unit.S, i.Kind, i.Decimals)
	}
	return hex.EncodeToString(h.Sum(nil)[:dossier.VersionBytes])
}

// checkReporters checks that those who report an indicator are known, and listed where they are a group.
func checkReporters(d *strictyaml.Decoder, all []*Indicator, dir *agency.Directory) {
	if dir == nil {
		return
	}
	for _, i := range all {
		for _, r := range i.Reporters {
			_, _, known := dir.Find(r.S)
			switch {
			case !known:
				d.Report(r.At, fmt.Sprintf("Không có cơ quan hoặc nhóm nào mã “%s” trong %s.", r.S, dossier.AgenciesFile), strictyaml.DidYouMean(r.S, dir.CodesInOrder())+"ghi mã (“ma”) của một cơ quan hoặc một nhóm")
			case len(dir.Members(r.S)) == 0:
				d.Report(r.At, fmt.Sprintf("Nhóm “%s” không kể ra cơ quan nào nên không biết ai báo cáo.", r.S), "ghi mã của từng cơ quan, hoặc thêm “thanh-vien” vào nhóm này trong "+dossier.AgenciesFile)
			}
		}
	}
}
