package about

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/disk"
	"vanban/generator/paths"
	"vanban/generator/store"
	"vanban/generator/strictyaml"
	"vanban/generator/usage"
	"vanban/generator/yamlschema"
)

// NewSchemas gives the command.
func NewSchemas(streams console.Streams) *cobra.Command {
	var out, to string
	var names []string
	for _, s := range yamlschema.Schemas {
		names = append(names, s.Name)
	}
	c := &cobra.Command{
		Use:     "luoc-do TÊN | --ra THƯ_MỤC | --cho HỒ_SƠ",
		Aliases: []string{"schema"},
		Short:   "In lược đồ của các tệp YAML, để trình soạn thảo gợi ý khóa",
		Long: `In lược đồ (JSON Schema) của một loại tệp YAML: ` + strings.Join(names, ", ") + `. Trình soạn thảo có
phần đọc YAML (VS Code với YAML của Red Hat, Neovim …) dùng lược đồ để gợi ý khóa và
gạch dưới khóa sai khi đang gõ. --cho HỒ_SƠ ghi các lược đồ vào thư mục ` + yamlschema.Folder + ` của hồ sơ
và thêm vào cuối mỗi tệp YAML một dòng chú thích chỉ tới đó.`,
		Example:   "  vanban luoc-do ho-so\n  vanban luoc-do --cho ke-hoach-2026",
		ValidArgs: names,
		Args:      usage.AtMost(1, "chỉ nhận một tên: "+strings.Join(names, ", ")),
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case to != "":
				return schemasFor(streams, to)
			case out != "":
				return writeSchemas(streams, out)
			case len(args) == 0:
				return usage.Errorf(c, "ghi tên một loại tệp: %s; hoặc --ra, --cho", strings.Join(names, ", "))
			}
			for i := range yamlschema.Schemas {
				if s := &yamlschema.Schemas[i]; s.Name == args[0] {
					_, err := streams.Out.Write(s.Text())
					return err
				}
			}
			return usage.Errorf(c, "không có lược đồ “%s”; các tên: %s", args[0], strings.Join(names, ", "))
		},
	}
	c.Flags().StringVar(&out, "ra", "", "`THƯ_MỤC` nhận mọi lược đồ")
	c.Flags().StringVar(&to, "cho", "", "ghi lược đồ vào `HỒ_SƠ`, và dòng chỉ tới lược đồ vào các tệp YAML của hồ sơ")
	return c
}

func writeSchemas(streams console.Streams, folder string) error {
	files, err := yamlschema.WriteTo(folder)
	for _, file := range files {
		fmt.Fprintln(streams.Out, file)
	}
	return err
}

// schemasFor writes the schemas into a dossier, and the modeline at the end of each of its files that has none.
func schemasFor(streams console.Streams, folder string) error {
	if err := paths.MustBeOwn(folder); err != nil {
		return err
	}
	if err := writeSchemas(streams, filepath.Join(folder, yamlschema.Folder)); err != nil {
		return err
	}
	for _, s := range yamlschema.Schemas {
		files, err := filepath.Glob(filepath.Join(folder, filepath.FromSlash(s.Files)))
		if err != nil {
			return fmt.Errorf("đọc thư mục %s: %w", folder, err)
		}
		for _, file := range files {
			if err := addModeline(streams, file, yamlschema.Modeline(s.Files)); err != nil {
				return err
			}
		}
	}
	return nil
}

// addModeline ends a file with the comment that leads to its schema.
func addModeline(streams console.Streams, file, line string) error {
	text, err := disk.ReadFile(file, strictyaml.LargestFile)
	if err != nil {
		return disk.NotRead(file, err)
	}
	if bytes.Contains(text, []byte(yamlschema.MarkOfLine)) {
		return nil
	}
	was, end := store.HashOf(text), "\n"
	if bytes.Contains(text, []byte("\r\n")) {
		end = "\r\n"
	}
	if len(text) > 0 && text[len(text)-1] != '\n' {
		text = append(text, end...)
	}
	text = append(text, line+end...)
	if _, err := store.PutAll(store.Wanted{Path: file, Was: was, Data: text}); err != nil {
		return err
	}
	fmt.Fprintf(streams.Out, "%s: thêm dòng chỉ tới lược đồ\n", file)
	return nil
}
