package handover

import (
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"strings"
)

// envelopeNamespace is that of the national exchange's envelope.
const envelopeNamespace = "http://www.mic.gov.vn/TBT/QCVN_102_2016"

// envelopeName is the file of the envelope beside the PDFs.
const envelopeName = "goi-tin.edxml"

// Where the envelope's links and headers come from.
const (
	linkNamespace = "http://www.w3.org/1999/xlink"
	nextActor     = "http://schemas.xmlsoap.org/soap/actor/next"
)

// envelope is the envelope of a new document (edXML, QCVN 102:2016/BTTTT), its parts in the order in which the standard numbers them. Names, order and formats of
// days were read in public programs, which may have them from one sample; the number of a kind of document, which each writes otherwise, and what nobody here
// knows is left out.
type envelope struct {
	XMLName     xml.Name         `xml:"edXML"`
	Namespace   string           `xml:"xmlns,attr"`
	Inner       envelopeInner    `xml:"edXML:edXMLEnvelope"`
	Attachments []envelopeBinary `xml:"AttachmentEncoded>Attachment"`
}

type envelopeInner struct {
	Prefix  string         `xml:"xmlns:edXML,attr"`
	Header  envelopeHeader `xml:"edXML:edXMLHeader"`
	Content struct {
		Version string              `xml:"version,attr"`
		Parts   []envelopeReference `xml:"edXML:Reference"`
	} `xml:"edXML:edXMLBody>edXML:edXMLManifest"`
}

type envelopeHeader struct {
	Message envelopeMessage `xml:"edXML:MessageHeader"`
	Trace   envelopeTrace   `xml:"edXML:TraceHeaderList"`
}

type envelopeMessage struct {
	From       envelopeOrgan   `xml:"edXML:From"`
	To         []envelopeOrgan `xml:"edXML:To"`
	Number     string          `xml:"edXML:Code>edXML:CodeNumber"`
	Notation   string          `xml:"edXML:Code>edXML:CodeNotation"`
	Place      string          `xml:"edXML:PromulgationInfo>edXML:Place"`
	Day        string          `xml:"edXML:PromulgationInfo>edXML:PromulgationDate"`
	Type       string          `xml:"edXML:DocumentType>edXML:TypeName"`
	Subject    string          `xml:"edXML:Subject"`
	Content    string          `xml:"edXML:Content"`
	Position   string          `xml:"edXML:SignerInfo>edXML:Position,omitempty"`
	FullName   string          `xml:"edXML:SignerInfo>edXML:FullName"`
	DueDate    string          `xml:"edXML:DueDate,omitempty"`
	ToPlaces   []string        `xml:"edXML:ToPlaces>edXML:Place,omitempty"`
	Priority   int             `xml:"edXML:OtherInfo>edXML:Priority"`
	Amount     int             `xml:"edXML:OtherInfo>edXML:PromulgationAmount,omitempty"`
	Pages      int             `xml:"edXML:OtherInfo>edXML:PageAmount"`
	Steering   int             `xml:"edXML:SteeringType"`
	DocumentID string          `xml:"edXML:DocumentId"`
}

type envelopeOrgan struct {
	ID   string `xml:"edXML:OrganId"`
	Name string `xml:"edXML:OrganName"`
}

type envelopeTrace struct {
	ID       string `xml:"id,attr"`
	Version  string `xml:"version,attr"`
	Must     string `xml:"mustUnderstand,attr"`
	Actor    string `xml:"actor,attr"`
	OrganID  string `xml:"edXML:TraceHeader>edXML:OrganId"`
	Time     string `xml:"edXML:TraceHeader>edXML:Timestamp"`
	Business int    `xml:"edXML:Bussiness>edXML:BussinessDocType"` // spelled so there; 0: a new document
	Paper    int    `xml:"edXML:Bussiness>edXML:Paper"`
}

type envelopeReference struct {
	Link        string `xml:"xmlns:xlink,attr"`
	Target      string `xml:"xlink:href,attr"`
	Type        string `xml:"xlink:type,attr"`
	ContentID   string `xml:"edXML:ContentId"`
	ContentType string `xml:"edXML:ContentType"`
	Name        string `xml:"edXML:AttachmentName"`
	Description string `xml:"edXML:Description"`
}

type envelopeBinary struct {
	ContentID   string `xml:"ContentId"`
	ContentType string
	Name        string `xml:"AttachmentName"`
	Description string
	Data        string `xml:"ContentTransferEncoded"`
}

// Receivers reads whom an envelope goes to, each as CODE=NAME. The error is a sentence.
func Receivers(typed []string) (all []Organ, err error) {
	for _, t := range typed {
		code, name, _ := strings.Cut(t, "=")
		if code, name = strings.TrimSpace(code), strings.TrimSpace(name); code == "" || name == "" {
			return nil, fmt.Errorf("“%s”: ghi mã định danh, dấu = rồi tên cơ quan nhận, ví dụ \"000.00.00.H53=Ủy ban nhân dân tỉnh Tây Ninh\"", t)
		}
		all = append(all, Organ{code, name})
	}
	return all, nil
}

// edXML gives the packet as an envelope. An envelope has an hour of sending, which only the system that sends it knows: the day's first stands there, and a note
// says so. from is the code of the office that sends.
func (p *Packet) edXML(from string, to []Organ) ([]byte, error) {
	f := &p.Fields
	day := strings.ReplaceAll(f.IssuedDate, "-", "/")
	e := envelope{Namespace: envelopeNamespace, Inner: envelopeInner{Prefix: envelopeNamespace}}
	m := &e.Inner.Header.Message
	*m = envelopeMessage{
		From: envelopeOrgan{from, f.OrganName}, Number: f.CodeNumber, Notation: f.CodeNotation, Place: p.place, Day: day, Type: f.TypeName, Subject: f.Subject, Content: f.Subject,
		Position: f.Signer.Position, FullName: f.Signer.FullName, DueDate: strings.ReplaceAll(f.DueDate, "-", "/"), Priority: f.Priority, Amount: f.IssuedAmount, Pages: f.PageAmount,
		DocumentID: fmt.Sprintf("%s,%s,%s/%s", from, day, f.CodeNumber, f.CodeNotation),
	}
	for _, o := range to {
		m.To = append(m.To, envelopeOrgan{o.OrganID, o.OrganName})
	}
	for _, o := range f.To {
		m.ToPlaces = append(m.ToPlaces, o.OrganName)
	}
	e.Inner.Header.Trace = envelopeTrace{ID: "trace-" + f.CodeNumber, Version: "1.0", Must: "1", Actor: nextActor, OrganID: from, Time: day + " 00:00:00"}
	p.Notes = append(p.Notes, envelopeName+" ghi giờ gửi "+e.Inner.Header.Trace.Time+": gói tin phải có giờ, mà chỉ phần mềm gửi biết; chưa được ghi lại khi gửi thì sửa")
	e.Inner.Content.Version = "1.0"
	for _, file := range f.Files {
		id := file.Hash[:32]
		e.Inner.Content.Parts = append(e.Inner.Content.Parts, envelopeReference{linkNamespace, "cid:" + id, "simple", "cid:" + id, pdfType, file.Name, file.Type})
		e.Attachments = append(e.Attachments, envelopeBinary{"cid:" + id, pdfType, file.Name, file.Type, base64.StdEncoding.EncodeToString(file.data)})
	}
	data, err := xml.MarshalIndent(e, "", "  ")
	return append(append([]byte(xml.Header), data...), '\n'), err
}

const pdfType = "application/pdf"
