package about

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"vanban/generator/console"
	"vanban/generator/usage"
)

// NewManPages gives the command.
func NewManPages(streams console.Streams) *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:     "trang-man --ra THƯ_MỤC",
		Aliases: []string{"man-pages"},
		Short:   "Ghi các trang hướng dẫn cho lệnh man",
		Long: `Ghi cho chương trình và cho mỗi lệnh một trang hướng dẫn mà lệnh man của Linux, macOS
đọc: vanban.1, vanban-tao.1 … Người đóng gói chương trình dùng lệnh này.`,
		Example: "  vanban trang-man --ra man",
		Args:    usage.Exactly(0, "lệnh này không nhận tên tệp; thư mục ghi sau --ra"),
		RunE: func(c *cobra.Command, _ []string) error {
			if out == "" {
				return usage.Errorf(c, "thiếu --ra THƯ_MỤC")
			}
			return writeManPages(streams, c.Root(), out)
		},
	}
	c.Flags().StringVar(&out, "ra", "", "`THƯ_MỤC` nhận các trang")
	return c
}

func writeManPages(streams console.Streams, root *cobra.Command, folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("không tạo được thư mục %s: %w", folder, err)
	}
	for _, c := range append([]*cobra.Command{root}, root.Commands()...) {
		if !c.IsAvailableCommand() && c != root {
			continue
		}
		file := filepath.Join(folder, strings.ReplaceAll(c.CommandPath(), " ", "-")+".1")
		if err := os.WriteFile(file, []byte(manPage(c)), 0o644); err != nil {
			return fmt.Errorf("không ghi được %s: %w", file, err)
		}
		fmt.Fprintln(streams.Out, file)
	}
	return nil
}

// manPage writes a command's page in the language of man (man(7)).
func manPage(c *cobra.Command) string {
	var b strings.Builder
	name := strings.ReplaceAll(c.CommandPath(), " ", "-")
	fmt.Fprintf(&b, ".TH %q 1 \"\" \"vanban\" \"Hướng dẫn vanban\"\n.SH TÊN\n%s \\- %s\n", strings.ToUpper(name), name, roff(c.Short))
	fmt.Fprintf(&b, ".SH CÁCH DÙNG\n%s\n", roff(c.UseLine()))
	fmt.Fprintf(&b, ".SH MÔ TẢ\n.nf\n%s\n.fi\n", roff(c.Long))
	if c.HasAvailableSubCommands() {
		b.WriteString(".SH CÁC LỆNH\n")
		for _, s := range c.Commands() {
			if s.IsAvailableCommand() {
				fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", s.Name(), roff(s.Short))
			}
		}
	}
	if c.HasAvailableLocalFlags() {
		b.WriteString(".SH TÙY CHỌN\n")
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			value, text := pflag.UnquoteUsage(f)
			fmt.Fprintf(&b, ".TP\n.B \\-\\-%s %s\n%s\n", roff(f.Name), roff(value), roff(text))
		})
	}
	if c.HasExample() {
		fmt.Fprintf(&b, ".SH VÍ DỤ\n.nf\n%s\n.fi\n", roff(c.Example))
	}
	return b.String()
}

// roff writes words so that man takes none of them for its own.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}
