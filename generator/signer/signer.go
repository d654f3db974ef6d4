package signer

import (
	"fmt"
	"strings"

	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Capacity is a signer's right to sign, such as KT. CHỦ TỊCH.
type Capacity struct {
	Abbrev string      // "TM.", "KT.", "TL.", "TUQ.", "Q."
	Of     source.Text // whom; with the text's place
}

// Signer is who signs (nguoi-ky).
type Signer struct {
	Capacities  []Capacity  // quyen-han
	Position    source.Text // chuc-vu; empty with Q. and where the signer signs as head
	Breaks      []string    // what stands behind each end of a line that chuc-vu chooses
	Other       source.Text // chuc-vu-khac, printed over the name (I.II.7.đ: ô số 7b)
	OtherBreaks []string    // the same of chuc-vu-khac
	Name        source.Text // ho-ten; empty in a draft
	At          source.Pos  // of the group; zero where there is none
}

// Schema is that of nguoi-ky.
var Schema = strictyaml.Schema{Name: "nguoi-ky", Optional: []string{"quyen-han", "chuc-vu", "chuc-vu-khac", "ho-ten"}}

// capacities are the abbreviations before a signer's position (I.II.7.a).
var capacities = []string{"TM.", "KT.", "TL.", "TUQ.", "Q."}

// Read reads nguoi-ky.
func Read(m *strictyaml.Mapping) Signer {
	s := Signer{Name: m.Text("ho-ten"), At: m.At}
	s.Position, s.Breaks = m.Title("chuc-vu")
	s.Other, s.OtherBreaks = m.Title("chuc-vu-khac")
	for _, t := range m.Texts("quyen-han") {
		if c, ok := readCapacity(m.Decoder, t); ok {
			s.Capacities = append(s.Capacities, c)
		}
	}
	return s
}

// readCapacity reads "KT. Chủ tịch".
func readCapacity(d *strictyaml.Decoder, t source.Text) (Capacity, bool) {
	abbrev, whom, _ := strings.Cut(t.S, ".")
	abbrev += "."
	for _, known := range capacities {
		if !strings.EqualFold(abbrev, known) {
			continue
		}
		of := strings.TrimSpace(whom)
		if of == "" {
			d.Report(t.At, fmt.Sprintf("Sau “%s” chưa ghi ký thay ai.", known), fmt.Sprintf("ví dụ “%s Chủ tịch”", known))
			return Capacity{}, false
		}
		offset := len([]rune(t.S)) - len([]rune(of))
		return Capacity{Abbrev: known, Of: source.Text{S: of, At: d.File.Within(t, offset)}}, true
	}
	d.Report(t.At, fmt.Sprintf("Quyền hạn của người ký không rõ: “%s”.", t.S),
		strictyaml.DidYouMean(abbrev, capacities)+"bắt đầu bằng "+strings.Join(capacities, ", ")+"; ví dụ “KT. Chủ tịch”")
	return Capacity{}, false
}

// Check reports where a signer's capacity and position do not fit together (I.II.7.a).
func Check(s *Signer, report source.Report) {
	if len(s.Capacities) == 0 {
		if s.Position.Empty() && s.At.Line > 0 { // without a line, the group itself is missing
			report(s.At, "Người ký chưa có chức vụ.", "thêm “chuc-vu: …” vào “nguoi-ky”, hoặc “quyen-han: [Q. …]”")
		}
		return
	}
	last := s.Capacities[len(s.Capacities)-1]
	switch acting := last.Abbrev == "Q."; {
	case acting && !s.Position.Empty():
		report(s.Position.At, fmt.Sprintf("Với “Q. %s” thì chức vụ đã nằm trong quyền hạn.", last.Of), "bỏ trống “chuc-vu”")
	case !acting && s.Position.Empty():
		report(last.Of.At, fmt.Sprintf("Sau “%s %s” chưa có chức vụ của người ký.", last.Abbrev, last.Of), "thêm “chuc-vu: …” vào “nguoi-ky”")
	}
}
