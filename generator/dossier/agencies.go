package dossier

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// Agency is one cơ quan of co-quan.yaml.
type Agency struct {
	Code                Text   // ma
	Name, Short, Abbrev Text   // ten, ten-ngan, viet-tat
	Others              []Text // ten-khac
}

// Group is a number of agencies that are named together (nhom).
type Group struct {
	Agency
	Members []Text // codes of agencies or of groups
	Open    bool   // mo: nobody has listed its members
}

// names gives all names, the full one first.
func (a *Agency) names() []Text {
	var all []Text
	for _, t := range append([]Text{a.Name, a.Short, a.Abbrev}, a.Others...) {
		if !t.Empty() {
			all = append(all, t)
		}
	}
	return all
}

var (
	agenciesSchema = schema{optional: []string{"co-quan", "nhom"}}
	agencySchema   = schema{name: "co-quan", item: "ma", required: []string{"ma", "ten"}, optional: []string{"ten-ngan", "viet-tat", "ten-khac"}}
	groupSchema    = schema{name: "nhom", item: "ma", required: []string{"ma", "ten"},
		optional: []string{"ten-ngan", "viet-tat", "ten-khac", "thanh-vien", "mo"}}
)

// readDirectory reads co-quan.yaml.
func readDirectory(d *decoder, root ast.Node) *Directory {
	m := d.mapping(root, d.file.at(0, 0), agenciesSchema)
	dir := &Directory{}
	for _, n := range m.list("co-quan") {
		dir.Agencies = append(dir.Agencies, readAgency(d.item(n, agencySchema)))
	}
	for _, n := range m.list("nhom") {
		item := d.item(n, groupSchema)
		dir.Groups = append(dir.Groups, Group{Agency: readAgency(item), Members: item.texts("thanh-vien"),
			Open: choose(item, "mo", yesNo, false)})
	}
	d.done()
	dir.index(d.file)
	return dir
}

func readAgency(m *mapping) Agency {
	return Agency{Code: m.text("ma"), Name: m.text("ten"), Short: m.text("ten-ngan"), Abbrev: m.text("viet-tat"), Others: m.texts("ten-khac")}
}

// index makes the directory ready for look-ups, and reports codes and names that are used twice,
// members that are not known and groups without members.
func (dir *Directory) index(f *file) {
	dir.codes = map[string]entry{}
	dir.inFiles = map[string]Text{}
	dir.names.codes = map[string]string{}
	owners := map[string]Text{}
	for i := range dir.Agencies {
		dir.enter(f, &dir.Agencies[i], entry{agency: &dir.Agencies[i]}, owners)
	}
	for i := range dir.Groups {
		dir.enter(f, &dir.Groups[i].Agency, entry{group: &dir.Groups[i]}, owners)
	}
	for i := range dir.Groups {
		dir.checkMembers(f, &dir.Groups[i])
	}
	dir.checkCycles(f)
}

// enter takes an agency or group in. Where its code is missing or taken its names are still taken in,
// so that every task that names it is not reported too.
func (dir *Directory) enter(f *file, a *Agency, e entry, owners map[string]Text) {
	code := a.Code.S
	checkNameInFile(f, a.Code)
	first, taken := dir.codes[code]
	alike := dir.inFiles[strings.ToLower(code)]
	switch {
	case a.Code.Empty():
		code = a.Name.S
	case taken:
		f.report(a.Code.At, fmt.Sprintf("Mã “%s” dùng hai lần, lần đầu ở dòng %d.", code, first.agencyOf().Code.At.Line), "đặt mã khác")
	case !alike.Empty():
		f.report(a.Code.At, fmt.Sprintf("Mã “%s” chỉ khác mã “%s” ở dòng %d về chữ hoa, chữ thường, nên tên tệp sẽ trùng.", code, alike.S, alike.At.Line), "đặt mã khác")
	default:
		dir.inFiles[strings.ToLower(code)] = a.Code
		dir.codes[code] = e
	}
	for _, name := range a.names() {
		dir.enterName(f, name, code, owners)
	}
}

func (dir *Directory) enterName(f *file, name Text, code string, owners map[string]Text) {
	key := nameKey(name.S)
	owner, taken := owners[key]
	switch {
	case !taken:
		owners[key] = Text{S: code, At: name.At}
		dir.names.add(key, code)
		dir.spelled = append(dir.spelled, name.S)
	case owner.S != code:
		f.report(name.At, fmt.Sprintf("Tên “%s” đã là tên của “%s” ở dòng %d.", name.S, owner.S, owner.At.Line), "mỗi tên chỉ thuộc một cơ quan hoặc một nhóm")
	}
}

func (dir *Directory) checkMembers(f *file, g *Group) {
	if len(g.Members) == 0 && !g.Open && !g.Code.Empty() {
		f.report(g.Code.At, fmt.Sprintf("Nhóm “%s” không có thành viên.", g.Code.S), "thêm “thanh-vien: [mã, mã]”, hoặc “mo: true” nếu là nhóm không kể ra được")
	}
	for _, member := range g.Members {
		if _, ok := dir.codes[member.S]; !ok {
			f.report(member.At, fmt.Sprintf("Thành viên “%s” của nhóm “%s” không có trong tệp.", member.S, g.Code.S),
				didYouMean(member.S, dir.codesInOrder())+"ghi mã (“ma”) của một cơ quan hoặc một nhóm")
		}
	}
}

func (dir *Directory) codesInOrder() []string {
	var all []string
	for i := range dir.Agencies {
		all = append(all, dir.Agencies[i].Code.S)
	}
	for i := range dir.Groups {
		all = append(all, dir.Groups[i].Code.S)
	}
	return all
}

// The states of a group while cycles are looked for.
const (
	unseen = iota
	open
	done
)

// checkCycles reports each group that is among its own members, at the member that closes the circle.
func (dir *Directory) checkCycles(f *file) {
	state := map[string]int{}
	var visit func(g *Group)
	visit = func(g *Group) {
		state[g.Code.S] = open
		for _, member := range g.Members {
			next := dir.codes[member.S].group
			switch {
			case next == nil || state[member.S] == done:
			case state[member.S] == open:
				f.report(member.At, fmt.Sprintf("Nhóm “%s” chứa chính nó qua “%s”.", member.S, g.Code.S), "bỏ thành viên này")
			default:
				visit(next)
			}
		}
		state[g.Code.S] = done
	}
	for i := range dir.Groups {
		if state[dir.Groups[i].Code.S] == unseen {
			visit(&dir.Groups[i])
		}
	}
}
