package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"vanban/generator/source"
	"vanban/generator/usage"
	"vanban/seeds"
)

func newInit(streams Streams) *cobra.Command {
	return &cobra.Command{
		Use:     "khoi-tao THƯ_MỤC",
		Aliases: []string{"init"},
		Short:   "Tạo một hồ sơ mới có chú thích, để sửa dần",
		Long: `Tạo thư mục hồ sơ mới với đủ các tệp, có chú thích cách điền từng dòng. Hồ sơ
này tạo được văn bản ngay. Thư mục đã có tệp thì không bị ghi đè.`,
		Example: "  vanban khoi-tao ke-hoach-2026",
		Args:    usage.OneFolder,
		RunE:    func(_ *cobra.Command, args []string) error { return runInit(streams, args[0]) },
	}
}

func runInit(streams Streams, folder string) error {
	if err := mustBeNew(folder); err != nil {
		return err
	}
	skeleton, err := fs.Sub(seeds.Skeleton, "khoi-tao")
	if err != nil {
		return fmt.Errorf("đọc hồ sơ mẫu: %w", err)
	}
	if err := os.CopyFS(folder, skeleton); err != nil {
		return fmt.Errorf("không ghi được hồ sơ mới vào %s: %w", folder, err)
	}
	names, err := fs.Glob(skeleton, "*")
	for _, n := range names {
		fmt.Fprintln(streams.Out, filepath.Join(folder, n))
	}
	fmt.Fprintf(streams.Out, "Sửa các tệp trên rồi chạy: vanban tao %s\n", source.Quoted(folder))
	return err
}
