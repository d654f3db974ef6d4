package usage

import (
	"bytes"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// TestShellsCompleteValues: a flag whose help lists its values completes them, of several the last.
func TestShellsCompleteValues(t *testing.T) {
	for _, c := range []struct{ flag, begun, want string }{
		{"--dinh-dang", "", "docx pdf"}, {"--dinh-dang", "docx,p", "docx,pdf"}, {"--muc", "ca", "canh-bao"}, {"--ra", "", ""},
	} {
		var several []string
		root, one := &cobra.Command{Use: "vanban"}, &cobra.Command{Use: "tao", Run: func(*cobra.Command, []string) {}}
		NamesVar(one.Flags(), &several, "dinh-dang", "chỉ tạo các `ĐỊNH_DẠNG` này: docx,pdf")
		one.Flags().String("muc", "", "chỉ kể từ `MỨC` này trở lên: goi-y,canh-bao,loi (mặc định: goi-y)")
		one.Flags().String("ra", "", "`THƯ_MỤC`: nơi ghi")
		root.AddCommand(one)
		var out bytes.Buffer
		root.SetOut(&out)
		root.SetErr(new(bytes.Buffer))
		args := []string{cobra.ShellCompNoDescRequestCmd, "tao", c.flag, c.begun}
		CompleteValues(root, args)
		root.SetArgs(args)
		if err := root.Execute(); err != nil {
			t.Fatal(err)
		}
		got, _, _ := strings.Cut(out.String(), ":")
		var prefixed []string
		for _, v := range strings.Fields(got) {
			if strings.HasPrefix(v, c.begun) {
				prefixed = append(prefixed, v)
			}
		}
		if got := strings.Join(prefixed, " "); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.flag, c.begun, got, c.want)
		}
	}
}
