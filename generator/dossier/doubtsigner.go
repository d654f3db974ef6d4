package dossier

// signings gives the signatures of the documents, and of the reports where the dossier has them.
func (d *Dossier) signings() []Signing {
	all := []Signing{{Signer: &d.Signer, Body: d.Authority.Name.S, Of: "Quyết định"}}
	if d.Kind == PlanOfItsOwn {
		all = []Signing{{Signer: &d.Signer, Body: d.Issuer.Name.S, Of: "Kế hoạch"}}
	}
	if r := d.Report; r != nil {
		all = append(all, Signing{Signer: &r.Signer, Body: r.Issuer.Name.S, Of: "Báo cáo"})
	}
	return all
}

// signatures looks at every signature.
func (v *validation) signatures() {
	for _, s := range v.dossier.signings() {
		s.Doubt(v.report)
	}
}
