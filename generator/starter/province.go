package starter

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"

	"vanban/generator/letters"
	"vanban/seeds"
)

// province is one of those of today, and the names before 1 July 2025 that went into it.
type province struct {
	Name   string   `yaml:"ten"`
	Merged []string `yaml:"gom"`
}

// provinceOf gives a province's name as it is written, and a note where it is none that is known. The error is a sentence: the province is gone.
func provinceOf(name string) (known, note string, err error) {
	var all struct {
		Provinces []province `yaml:"cap-tinh"`
	}
	const file = presets + "don-vi-cap-tinh.yaml"
	text, err := seeds.Files.ReadFile(file)
	if err == nil {
		err = yaml.UnmarshalWithOptions(text, &all, yaml.Strict())
	}
	if err != nil {
		return "", "", fmt.Errorf("đọc %s: %w", file, err)
	}
	proper := properName(name)
	for _, p := range all.Provinces {
		if properName(p.Name) == proper {
			return p.Name, "", nil
		}
		for _, gone := range p.Merged {
			if properName(gone) == proper {
				return "", "", fmt.Errorf("tỉnh %s đã nhập vào %s từ ngày 01/7/2025; ghi “%s”", gone, letters.LowerFirst(p.Name), p.Name)
			}
		}
	}
	return name, fmt.Sprintf("“%s” không có trong 34 đơn vị hành chính cấp tỉnh; hãy soát tên này.", name), nil
}

// properName gives a province's own name as it is compared.
func properName(name string) string {
	name = strings.ToLower(name)
	for _, kind := range []string{"tỉnh ", city + " "} {
		name = strings.TrimPrefix(name, kind)
	}
	return letters.Folded(name)
}
