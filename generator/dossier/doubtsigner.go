package dossier

// signings gives the signatures of the documents, and of the reports where the dossier has them.
func (d *Dossier) signings() []Signing {
	all := []Signing{{Signer: &d.Signer, body: d.Authority.Name.S, of: "Quyết định"}}
	if d.Kind == PlanOfItsOwn {
		all = []Signing{{Signer: &d.Signer, body: d.Issuer.Name.S, of: "Kế hoạch"}}
	}
	if r := d.Report; r != nil {
		all = append(all, Signing{Signer: &r.Signer, body: r.Issuer.Name.S, of: "Báo cáo"})
	}
	return all
}

// signatures looks at every signature.
func (v *validation) signatures() {
	for _, s := range v.dossier.signings() {
		s.Doubt(v.report)
	}
}
