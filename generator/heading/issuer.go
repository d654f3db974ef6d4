package heading

import (
	"vanban/generator/signer"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Issuer is the issuing body (co-quan-ban-hanh).
type Issuer struct {
	Parent      source.Text   // chu-quan
	ParentLines []source.Text // dong-chu-quan; Parent itself where not given
	Name        source.Text   // ten
	Lines       []source.Text // dong-ten; Name itself where not given
	Short       source.Text   // ten-ngan
	Abbrev      source.Text   // viet-tat, as in the symbol
	Address     []source.Text // dia-chi: address, telephone, mail and site, a line each; printed at the foot of a công văn (I.III.4)
}

// Joint is another body that issues a document together with the issuing one (cung-ban-hanh), and who signs for it.
type Joint struct {
	Issuer Issuer
	Signer signer.Signer
}

// The groups of keys.
var (
	IssuerSchema = strictyaml.Schema{Name: "co-quan-ban-hanh", Required: []string{"ten", "ten-ngan", "viet-tat"}, Optional: []string{"chu-quan", "dong-chu-quan", "dong-ten", "dia-chi"}}
	JointSchema  = strictyaml.Schema{Name: "cung-ban-hanh", Required: []string{"ten", "viet-tat", signer.Schema.Name}, Optional: []string{"ten-ngan", "chu-quan", "dong-chu-quan", "dong-ten"}}
)

// ReadIssuer reads an issuing body.
func ReadIssuer(m *strictyaml.Mapping) Issuer {
	i := Issuer{Parent: m.Text("chu-quan"), ParentLines: m.Texts("dong-chu-quan"), Name: m.Text("ten"), Lines: m.Texts("dong-ten"),
		Short: m.Text("ten-ngan"), Abbrev: m.Text("viet-tat"), Address: m.TextOrTexts("dia-chi")}
	if len(i.ParentLines) == 0 && !i.Parent.Empty() {
		i.ParentLines = []source.Text{i.Parent}
	}
	if len(i.Lines) == 0 {
		i.Lines = []source.Text{i.Name}
	}
	return i
}

// ReadJoint reads the bodies that issue together with another one.
func ReadJoint(m *strictyaml.Mapping) (all []Joint) {
	for _, n := range m.List(JointSchema.Name) {
		own := m.Decoder.Mapping(n, m.Decoder.At(n.GetToken()), JointSchema)
		all = append(all, Joint{Issuer: ReadIssuer(own), Signer: signer.Read(own.Mapping(signer.Schema))})
	}
	return all
}
