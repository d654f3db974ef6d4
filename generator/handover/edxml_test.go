package handover

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"vanban/generator/calendar"
	"vanban/generator/store"
)

// sent is a packet with a file of any bytes.
func sent() *Packet {
	data := []byte("%PDF-1.7 <&> ký")
	return &Packet{place: "Hòa Hội", Fields: Fields{
		TypeName: "Quyết định", CodeNumber: "15", CodeNotation: "QĐ-UBND", IssuedDate: "2026-02-05", OrganName: "Ủy ban nhân dân xã Hòa Hội", Subject: "Ban hành Kế hoạch <A & B>", PageAmount: 7,
		Signer: Signer{"Phó Chủ tịch", "Nguyễn Văn An"}, To: []Organ{{"", "Ủy ban nhân dân tỉnh"}}, Priority: 1, DueDate: calendar.Of(2026, 3, 1).String(),
		Files: []FileOut{{Name: "quyet-dinh.pdf", Type: "Quyết định", Pages: 7, Size: len(data), Hash: store.HashOf(data), data: data}},
	}}
}

// TestEnvelope: the envelope is of the schema, and what was put in comes out.
func TestEnvelope(t *testing.T) {
	to, err := Receivers([]string{"000.00.00.H53=Ủy ban nhân dân tỉnh Tây Ninh", "A=B, C"})
	if err != nil {
		t.Fatal(err)
	}
	p := sent()
	data, err := p.edXML("000.01.02.H53", to)
	if err != nil {
		t.Fatal(err)
	}
	var back struct {
		ID      string   `xml:"edXMLEnvelope>edXMLHeader>MessageHeader>DocumentId"`
		Subject string   `xml:"edXMLEnvelope>edXMLHeader>MessageHeader>Subject"`
		To      []string `xml:"edXMLEnvelope>edXMLHeader>MessageHeader>To>OrganName"`
		Data    string   `xml:"AttachmentEncoded>Attachment>ContentTransferEncoded"`
	}
	if err := xml.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	file, err := base64.StdEncoding.DecodeString(back.Data)
	if err != nil || !bytes.Equal(file, p.Fields.Files[0].data) || back.ID != "000.01.02.H53,2026/02/05,15/QĐ-UBND" || back.Subject != p.Fields.Subject || len(back.To) != 2 || back.To[1] != "B, C" {
		t.Errorf("%v %+v", err, back)
	}
	againstSchema(t, data, true)
	if !slices.ContainsFunc(p.Notes, func(n string) bool { return strings.Contains(n, "2026/02/05 00:00:00") }) {
		t.Errorf("nobody is told of an hour that nobody gave: %q", p.Notes)
	}
	againstSchema(t, bytes.Replace(data, []byte("edXML:Subject"), []byte("edXML:Subjekt"), 2), false)
}

// againstSchema holds an envelope against the schema of what public programs agree on.
func againstSchema(t *testing.T, data []byte, good bool) {
	t.Helper()
	lint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("no xmllint")
	}
	file := filepath.Join(t.TempDir(), "goi-tin.edxml")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(lint, "--noout", "--schema", filepath.Join("testdata", "goi-tin.xsd"), file).CombinedOutput(); (err == nil) != good {
		t.Errorf("%v: %s", err, out)
	}
}

// TestReceivers: what is no code and name is refused.
func TestReceivers(t *testing.T) {
	for _, typed := range []string{"", "H53", "=Tên", "H53= "} {
		if _, err := Receivers([]string{typed}); err == nil || !strings.Contains(err.Error(), "mã định danh") {
			t.Errorf("%q: %v", typed, err)
		}
	}
}
