package starter

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/bodies"
	"vanban/generator/letters"
)

// provinceOf gives a province's name as it is written, and a note where it is none that is known. The error is a sentence: the province is gone.
func provinceOf(name string) (known, note string, err error) {
	proper := properName(name)
	for _, p := range bodies.Provinces() {
		if properName(p.Name) == proper {
			return p.Name, "", nil
		}
	}
	for _, p := range bodies.GoneProvinces() {
		if properName(p.Name) == proper {
			return "", "", fmt.Errorf("tỉnh %s đã nhập vào %s từ ngày 01/7/2025; ghi “%s”", p.Name, letters.LowerFirst(p.Now), p.Now)
		}
	}
	return name, fmt.Sprintf("“%s” không có trong 34 đơn vị hành chính cấp tỉnh; hãy soát tên này.", name), nil
}

// isProvince says whether a name is one of a province or a city under the central government, be it of today or not.
func isProvince(name string) bool {
	if hasPrefixOf(strings.ToLower(name), []string{"tỉnh", city}) {
		return true
	}
	return slices.ContainsFunc(append(bodies.Provinces(), bodies.GoneProvinces()...), func(b bodies.Body) bool { return properName(b.Name) == properName(name) })
}

// properName gives a province's own name as it is compared.
func properName(name string) string {
	name = strings.ToLower(name)
	for _, kind := range []string{"tỉnh ", city + " "} {
		name = strings.TrimPrefix(name, kind)
	}
	return letters.Folded(name)
}
