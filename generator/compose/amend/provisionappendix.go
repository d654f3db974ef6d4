package amend

import (
	"vanban/generator/change"
	"vanban/generator/compose"
)

// replacePlan is the provision on a plan that is replaced as a whole, with its appendices: the new ones are attached.
func (a *amender) replacePlan() {
	v := viewProvision{Viec: "thay-ke-hoach"}
	if a.old.Abstract.S != a.new.Abstract.S {
		v.Moi = compose.Named(a.new.Abstract)
	}
	a.replaced = true
	a.plan = []provision{{lead: a.told(v)}}
	for i := range a.new.Appendices {
		a.added = append(a.added, i)
	}
}

// Attachment implements change.Visitor.
func (a *amender) Attachment(c *change.Attachment) error {
	a.moved.attachment(a, c)
	a.inDecision = false
	v := viewProvision{Viec: actOf(c)}
	switch {
	case c.Old == nil:
		v.Viec, v.Noi, v.Moi = "bo-sung-phu-luc", a.name(placeOfAttachment(c.New, a.new, false)), compose.Named(c.New.Title)
		a.added = append(a.added, c.New.Index)
	case c.New == nil:
		v.Noi = a.name(placeOfAttachment(c.Old, a.old, false))
	case c.Whole:
		v.Viec, v.Noi, v.NoiMoi = "thay-phu-luc", a.name(placeOfAttachment(c.Old, a.old, false)), a.name(placeOfAttachment(c.New, a.new, false))
		a.added = append(a.added, c.New.Index)
	case c.Moved:
		v.Viec, v.Noi, v.NoiMoi = "chuyen-phu-luc", a.name(placeOfAttachment(c.Old, a.old, false)), a.name(placeOfAttachment(c.New, a.new, false))
	case c.Old.Title.S == c.New.Title.S:
		a.unsaid = append(a.unsaid, c)
		return nil
	default:
		v.Noi, v.Moi = a.name(placeOfAttachment(c.Old, a.old, true)), compose.Named(c.New.Title)
	}
	a.plan = append(a.plan, provision{lead: a.told(v), of: []change.Change{c}})
	return nil
}
