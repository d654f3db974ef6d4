package paper

import (
	"vanban/generator/heading"
	"vanban/generator/signer"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// partyKeys are the keys of the parties of an agreement behind the first, which is the issuing body.
var partyKeys = []string{"ben-b", "ben-c", "ben-d"}

// partyKeys gives those that a kind has.
func (k *Kind) partyKeys() []string {
	if !k.Parties {
		return nil
	}
	return partyKeys
}

// parties reads who agrees with the issuing body. Party B must be there, as nobody agrees with himself.
func (k *Kind) parties(m *strictyaml.Mapping) (all []heading.Joint) {
	if !k.Parties {
		return nil
	}
	m.Require(partyKeys[0])
	for _, key := range partyKeys {
		if _, given := m.Given(key); !given {
			break
		}
		own := m.Mapping(strictyaml.Schema{Name: key, Required: []string{"ten", signer.Schema.Name}})
		name := own.Text("ten")
		by := signer.Read(own.Mapping(signer.Schema))
		signer.Check(&by, m.Decoder.Report)
		all = append(all, heading.Joint{Issuer: heading.Issuer{Name: name, Lines: []source.Text{name}}, Signer: by})
	}
	return all
}
