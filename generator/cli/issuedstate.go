package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"vanban/generator/dossier"
	"vanban/generator/issued"
	"vanban/generator/source"
	"vanban/generator/usage"
)

// oldAndNew wants two arguments, a dossier before and after. One that has issued its documents may stand alone: before is
// then the dossier as it was issued.
func oldAndNew(c *cobra.Command, args []string) error {
	if len(args) == 1 && dossier.IsAt(args[0]) {
		return nil
	}
	return usage.Exactly(2, fmt.Sprintf("cần hai hồ sơ, bản cũ rồi bản mới; đây có %d", len(args)))(c, args)
}

// withIssued puts the dossier as it was issued before one that stands alone. The record is nil where before is another dossier.
func withIssued(c *cobra.Command, args []string) ([]string, *issued.Record, error) {
	if len(args) == 2 {
		r, err := issued.At(args[0])
		return args, r, err
	}
	records, err := issued.Read(args[0])
	if err != nil {
		return nil, nil, err
	}
	r := records.State()
	if r == nil {
		return nil, nil, usage.Errorf(c, "cần hai hồ sơ, bản cũ rồi bản mới; chỉ nêu một khi hồ sơ đã được ghi ban hành, mà %s thì chưa được ghi (vanban ban-hanh %s)", args[0], source.Quoted(args[0]))
	}
	return []string{r.Path(), args[0]}, r, nil
}
