package tablereport

import (
	"fmt"
	"strings"

	"vanban/generator/celltext"
	"vanban/generator/nd30"
	"vanban/generator/tasktable"
)

// Marks tells of areas and groups that a document prints beside another letter or number than the table that they come from.
type Marks struct {
	Areas bool // a document prints their names, too, and not those of groups alone

	group int // told last
	told  []string
	alone []string // the groups that tasks stand in without an area
}

// Add compares what the i-th area, from 0, and its group had before their names with what they get; empty: they had nothing.
func (m *Marks) Add(a *tasktable.Area, i int, mark, groupMark string) {
	if a.Group > m.group {
		m.group = a.Group
		if a.Name == a.GroupName {
			groupMark = mark // it stands in none, and is one by itself
			m.alone = append(m.alone, "“"+celltext.Short(a.Name.S)+"”")
		}
		letter, _ := nd30.PointLabel(a.Group)
		m.compare(a.GroupName.S, groupMark, strings.ToUpper(strings.TrimSuffix(letter, ")")))
	}
	if m.Areas {
		m.compare(a.Name.S, mark, nd30.Roman(i+1))
	}
}

func (m *Marks) compare(name, had, gets string) {
	if had != "" && !strings.EqualFold(had, gets) {
		m.told = append(m.told, fmt.Sprintf("“%s” từ %s thành %s", celltext.Short(name), had, gets))
	}
}

// Told gives the notes, one behind another; empty: all are printed as the table has them.
func (m *Marks) Told() string {
	var all []string
	if len(m.told) > 0 {
		all = append(all, fmt.Sprintf("Khi in, nhóm lĩnh vực đánh A, B và lĩnh vực đánh I, II liên tục, khác số trong bảng: %s.", celltext.Listed(m.told)))
	}
	if len(m.alone) > 0 {
		all = append(all, fmt.Sprintf("Có nhiệm vụ đứng thẳng dưới nhóm, không thuộc lĩnh vực nào: được thêm một lĩnh vực cùng tên với nhóm, tên ấy in hai lần; đổi tên lĩnh vực nếu cần: %s.", celltext.Listed(m.alone)))
	}
	return strings.Join(all, " ")
}
