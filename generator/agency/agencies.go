package agency

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"vanban/generator/source"
	"vanban/generator/strictyaml"
)

// Agency is one cơ quan of co-quan.yaml.
type Agency struct {
	Code                source.Text   // ma
	Name, Short, Abbrev source.Text   // ten, ten-ngan, viet-tat
	Others              []source.Text // ten-khac
}

// Group is a number of agencies that are named together (nhom).
type Group struct {
	Agency
	Members []source.Text // codes of agencies or of groups
	Open    bool          // mo: nobody has listed its members
}

// names gives all names, the full one first.
func (a *Agency) names() []source.Text {
	var all []source.Text
	for _, t := range append([]source.Text{a.Name, a.Short, a.Abbrev}, a.Others...) {
		if !t.Empty() {
			all = append(all, t)
		}
	}
	return all
}

var (
	FileSchema   = strictyaml.Schema{Optional: []string{"co-quan", "nhom"}}
	AgencySchema = strictyaml.Schema{Name: "co-quan", Item: "ma", Required: []string{"ma", "ten"}, Optional: []string{"ten-ngan", "viet-tat", "ten-khac"}}
	GroupSchema  = strictyaml.Schema{Name: "nhom", Item: "ma", Required: []string{"ma", "ten"},
		Optional: []string{"ten-ngan", "viet-tat", "ten-khac", "thanh-vien", "mo"}}
)

// Read reads co-quan.yaml.
func Read(d *strictyaml.Decoder, root ast.Node) *Directory {
	m := d.Mapping(root, d.File.At(0, 0), FileSchema)
	dir := &Directory{}
	for _, n := range m.List("co-quan") {
		dir.Agencies = append(dir.Agencies, readAgency(d.Item(n, AgencySchema)))
	}
	for _, n := range m.List("nhom") {
		item := d.Item(n, GroupSchema)
		dir.Groups = append(dir.Groups, Group{Agency: readAgency(item), Members: item.Texts("thanh-vien"),
			Open: strictyaml.Choose(item, "mo", strictyaml.YesNo, false)})
	}
	d.Done()
	dir.index(d.File)
	return dir
}

func readAgency(m *strictyaml.Mapping) Agency {
	return Agency{Code: m.Text("ma"), Name: m.Text("ten"), Short: m.Text("ten-ngan"), Abbrev: m.Text("viet-tat"), Others: m.Texts("ten-khac")}
}

// index makes the directory ready for look-ups, and reports codes and names that are used twice,
// members that are not known and groups without members.
func (dir *Directory) index(f *strictyaml.File) {
	dir.codes = map[string]entry{}
	dir.inFiles = map[string]source.Text{}
	dir.names.codes = map[string]string{}
	owners := map[string]source.Text{}
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
func (dir *Directory) enter(f *strictyaml.File, a *Agency, e entry, owners map[string]source.Text) {
	code := a.Code.S
	checkNameInFile(f, a.Code)
	first, taken := dir.codes[code]
	alike := dir.inFiles[strings.ToLower(code)]
	switch {
	case a.Code.Empty():
		code = a.Name.S
	case taken:
		f.Report(a.Code.At, fmt.Sprintf("Mã “%s” dùng hai lần, lần đầu ở dòng %d.", code, first.agencyOf().Code.At.Line), "đặt mã khác")
	case !alike.Empty():
		f.Report(a.Code.At, fmt.Sprintf("Mã “%s” chỉ khác mã “%s” ở dòng %d về chữ hoa, chữ thường, nên tên tệp sẽ trùng.", code, alike.S, alike.At.Line), "đặt mã khác")
	default:
		dir.inFiles[strings.ToLower(code)] = a.Code
		dir.codes[code] = e
	}
	for _, name := range a.names() {
		dir.enterName(f, name, code, owners)
	}
}

func (dir *Directory) enterName(f *strictyaml.File, name source.Text, code string, owners map[string]source.Text) {
	key := nameKey(name.S)
	owner, taken := owners[key]
	switch {
	case !taken:
		owners[key] = source.Text{S: code, At: name.At}
		dir.names.add(key, code)
		dir.spelled = append(dir.spelled, name.S)
	case owner.S != code:
		f.Report(name.At, fmt.Sprintf("Tên “%s” đã là tên của “%s” ở dòng %d.", name.S, owner.S, owner.At.Line), "mỗi tên chỉ thuộc một cơ quan hoặc một nhóm")
	}
}

func (dir *Directory) checkMembers(f *strictyaml.File, g *Group) {
	if len(g.Members) == 0 && !g.Open && !g.Code.Empty() {
		f.Report(g.Code.At, fmt.Sprintf("Nhóm “%s” không có thành viên.", g.Code.S), "thêm “thanh-vien: [mã, mã]”, hoặc “mo: true” nếu là nhóm không kể ra được")
	}
	for _, member := range g.Members {
		if _, ok := dir.codes[member.S]; !ok {
			f.Report(member.At, fmt.Sprintf("Thành viên “%s” của nhóm “%s” không có trong tệp.", member.S, g.Code.S),
				strictyaml.DidYouMean(member.S, dir.CodesInOrder())+"ghi mã (“ma”) của một cơ quan hoặc một nhóm")
		}
	}
}

// CodesInOrder gives the codes of all agencies and groups, in the order of the file.
func (dir *Directory) CodesInOrder() []string {
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
func (dir *Directory) checkCycles(f *strictyaml.File) {
	state := map[string]int{}
	var visit func(g *Group)
	visit = func(g *Group) {
		state[g.Code.S] = open
		for _, member := range g.Members {
			next := dir.codes[member.S].group
			switch {
			case next == nil || state[member.S] == done:
			case state[member.S] == open:
				f.Report(member.At, fmt.Sprintf("Nhóm “%s” chứa chính nó qua “%s”.", member.S, g.Code.S), "bỏ thành viên này")
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
