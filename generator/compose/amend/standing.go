package amend

import (
	"cmp"

	"vanban/generator/change"
)

// beside words what is added or moved in short, and where it comes to stand; own is the number that it is quoted with.
func (a *amender) beside(c *change.Passage) (v viewProvision, own string) {
	short, follows := a.short(c)
	v.Noi = a.name(short)
	if follows {
		own = label(c.New)
	}
	switch {
	case c.After.Old != nil:
		v.Sau = a.name(a.within(c, placeOfUnit(c.After.Old, !underTitle(c))))
	case c.After.New != nil:
		v.Sau, v.SauMoi = a.name(a.within(c, placeOfUnit(c.After.New, !underTitle(c)))), true
	case c.Before.Old != nil:
		v.Truoc = a.name(a.within(c, placeOfUnit(c.Before.Old, true)))
	case c.Parent != nil:
		v.Trong = a.name(a.within(c, placeOfUnit(c.Parent, true)))
	}
	return v, own
}

// underTitle says whether what is added stands directly under a title, and not behind all that the title is over.
func underTitle(c *change.Passage) bool {
	return (c.New.Kind == change.TableUnit || c.New.Kind == change.ParagraphUnit || c.New.Kind == change.DashUnit) && (c.After.New.Kind == change.SectionUnit || c.After.New.Kind == change.TitledUnit)
}

// short names a unit by its own number alone, where that number follows on the
// one that it stands behind; else as one more of its kind.
func (a *amender) short(c *change.Passage) (p viewPlace, follows bool) {
	at, before, first := c.New.Place, change.Place{}, c.After.New == nil
	if after := cmp.Or(c.After.Old, c.After.New); after != nil {
		before = after.Place
	}
	own := placeOfUnit(c.New, true)
	switch {
	case c.New.Part != nil:
		p, follows = viewPlace{Loai: "loi-van", Cap: c.New.Place.OwnName()}, first || followsOn(c.After, c.New)
	case c.New.Article:
		return viewPlace{Loai: "loi-van", Dieu: own.Dieu}, first || before.Article+1 == at.Article
	case c.New.Kind == change.SectionUnit:
		p, follows = viewPlace{Loai: "loi-van", Muc: own.Muc}, first || before.Section+1 == at.Section
	case c.New.Kind == change.TitledUnit, c.New.Kind == change.ItemUnit && own.Diem == "":
		p, follows = viewPlace{Loai: "loi-van", Khoan: own.Khoan}, first || before.Clause+1 == at.Clause
	case c.New.Kind == change.ItemUnit:
		p, follows = viewPlace{Loai: "loi-van", Diem: own.Diem}, first || before.Point+1 == at.Point
	default:
		return viewPlace{Loai: oneMore(c.New)}, true
	}
	switch {
	case !follows && c.New.Part != nil:
		p = viewPlace{Loai: "mot-cap", Cap: c.New.Part.Name}
	case !follows:
		p = viewPlace{Loai: oneMore(c.New)}
	}
	return p, follows
}

// followsOn says whether a part of a text that names its levels has the number after that of the one that it stands behind.
func followsOn(after change.Neighbour, u *change.Unit) bool {
	before := cmp.Or(after.Old, after.New)
	return before.Part == u.Part && before.Number+1 == u.Number
}

// oneMore names the kind of what is added without a number.
func oneMore(u *change.Unit) string {
	if u.Chart != nil {
		return "mot-bieu-do"
	}
	if u.Kind == change.ItemUnit && u.Place.Point == 0 {
		return "mot-khoan"
	}
	return oneMoreOf[u.Kind]
}

var oneMoreOf = map[change.UnitKind]string{change.SectionUnit: "mot-muc", change.TitledUnit: "mot-khoan", change.ItemUnit: "mot-diem",
	change.DashUnit: "mot-gach", change.TableUnit: "mot-bang", change.RowUnit: "mot-dong", change.ParagraphUnit: "mot-doan"}
