package dossier

import "vanban/generator/signer"

// signings gives the signatures of the documents, and of the reports where the dossier has them.
func (d *Dossier) signings() []signer.Signing {
	all := []signer.Signing{{Signer: &d.Signer, Body: d.Authority.Name.S, Of: "Quyết định", Named: true}}
	if d.Kind == PlanOfItsOwn {
		all = []signer.Signing{{Signer: &d.Signer, Body: d.Issuer.Name.S, Of: "Kế hoạch"}}
	}
	if r := d.Report; r != nil {
		all = append(all, signer.Signing{Signer: &r.Signer, Body: r.Issuer.Name.S, Of: "Báo cáo"})
	}
	return all
}

// signatures looks at every signature.
func (v *validation) signatures() {
	for _, s := range v.dossier.signings() {
		s.Doubt(v.report)
	}
}
