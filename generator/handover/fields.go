package handover

import (
	"encoding/xml"
	"fmt"
	"unicode/utf8"

	"vanban/generator/source"
)

// namespace is that of the same fields in the metadata of a PDF.
const namespace = "urn:vn:nghi-dinh:30-2020:phu-luc-6:"

// Fields are the data of an outgoing document, in the order of the annex and under its names. What is empty nobody has said; the system that takes the document
// fills it in.
type Fields struct {
	XMLName      xml.Name  `json:"-" xml:"VanBanDi"`
	Namespace    string    `json:"-" xml:"xmlns,attr"`
	FileCode     FileCode  `json:"FileCode"`
	DocOrdinal   int       `json:"DocOrdinal,omitempty" xml:",omitempty"`
	TypeName     string    `json:"TypeName"`
	CodeNumber   string    `json:"CodeNumber"`
	CodeNotation string    `json:"CodeNotation"`
	IssuedDate   string    `json:"IssuedDate"` // 2026-02-05
	OrganName    string    `json:"OrganName"`
	Subject      string    `json:"Subject"`
	Language     string    `json:"Language"`
	PageAmount   int       `json:"PageAmount"`
	Description  string    `json:"Description,omitempty" xml:",omitempty"`
	Signer       Signer    `json:"SignerInfo" xml:"SignerInfo"`
	To           []Organ   `json:"To" xml:"To"`
	Priority     int       `json:"Priority,omitempty" xml:",omitempty"` // 1 khẩn, 2 thượng khẩn, 3 hỏa tốc
	IssuedAmount int       `json:"IssuedAmount,omitempty" xml:",omitempty"`
	DueDate      string    `json:"DueDate,omitempty" xml:",omitempty"`
	Files        []FileOut `json:"tep" xml:"TepVanBan>Tep"`
}

// FileCode is the file that the document is kept in.
type FileCode struct {
	OrganID      string `json:"OrganId,omitempty" xml:"OrganId,omitempty"`
	FileCatalog  int    `json:"FileCatalog"` // the year
	FileNotation string `json:"FileNotation,omitempty" xml:",omitempty"`
}

// Signer is who signed.
type Signer struct {
	Position string `json:"Position"`
	FullName string `json:"FullName"`
}

// Organ is who gets the document.
type Organ struct {
	OrganID   string `json:"OrganId,omitempty" xml:"OrganId,omitempty"`
	OrganName string `json:"OrganName"`
}

// FileOut is a PDF of the document: what the annex has no field for.
type FileOut struct {
	Name   string `json:"ten" xml:"Ten"`
	Type   string `json:"loai" xml:"Loai"`
	Pages  int    `json:"so-trang" xml:"SoTrang"`
	Size   int    `json:"so-byte" xml:"SoByte"`
	Hash   string `json:"sha256" xml:"SHA256"`
	Signed bool   `json:"da-ky-so" xml:"DaKySo"`

	data []byte
}

// limit is how many characters a field may have.
type limit struct {
	name, key string
	most      int
	value     func(*Fields) []string
}

// limits are those of the annex.
var limits = []limit{
	{"tên loại văn bản", "TypeName", 100, func(f *Fields) []string { return []string{f.TypeName} }},
	{"số của văn bản", "CodeNumber", 11, func(f *Fields) []string { return []string{f.CodeNumber} }},
	{"ký hiệu của văn bản", "CodeNotation", 30, func(f *Fields) []string { return []string{f.CodeNotation} }},
	{"tên cơ quan ban hành", "OrganName", 200, func(f *Fields) []string { return []string{f.OrganName} }},
	{"trích yếu", "Subject", 500, func(f *Fields) []string { return []string{f.Subject} }},
	{"chức vụ người ký", "Position", 100, func(f *Fields) []string { return []string{f.Signer.Position} }},
	{"họ và tên người ký", "FullName", 50, func(f *Fields) []string { return []string{f.Signer.FullName} }},
	{"mã định danh của cơ quan", "OrganId", 13, func(f *Fields) []string { return []string{f.FileCode.OrganID} }},
	{"số và ký hiệu hồ sơ", "FileNotation", 20, func(f *Fields) []string { return []string{f.FileCode.FileNotation} }},
	{"nơi nhận", "To", 200, func(f *Fields) (all []string) {
		for _, o := range f.To {
			all = append(all, o.OrganName)
		}
		return all
	}},
}

// tooLong says which values are longer than the annex has room for.
func (f *Fields) tooLong() (notes []string) {
	for _, l := range limits {
		for _, v := range l.value(f) {
			if n := utf8.RuneCountInString(v); n > l.most {
				notes = append(notes, fmt.Sprintf("%s (%s) dài %d ký tự, Phụ lục VI dành %d: %s", l.name, l.key, n, l.most, source.Quoted(v)))
			}
		}
	}
	return notes
}
