package exchange

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"vanban/generator/collect"
	"vanban/generator/doc"
	"vanban/generator/dossier"
	"vanban/generator/reported"
	"vanban/generator/store"
)

// ledgerFile keeps which forms were imported, so that the same one, or an older one, is known when it comes again.
const ledgerFile = dossier.ProgressFolder + "/.phieu-da-nhap.json"

// ledger lists the forms that were imported, by period and agency, in the order in which they came.
type ledger map[string][]importedForm

// importedForm is one form as it was imported.
type importedForm struct {
	File  string            `json:"tep"`
	Saved string            `json:"luu-luc,omitempty"` // as the workbook says
	Sum   string            `json:"dau"`
	Said  map[string]string `json:"da-dien"`
}

func readLedger(fsys fs.FS) (ledger, error) {
	l := ledger{}
	data, err := fs.ReadFile(fsys, ledgerFile)
	if errors.Is(err, fs.ErrNotExist) {
		return l, nil
	}
	if err != nil {
		return nil, fmt.Errorf("đọc %s: %w", ledgerFile, err)
	}
	if err := json.Unmarshal(data, &l); err != nil {
		return ledger{}, nil // a spoilt one knows nothing; it is written anew
	}
	return l, nil
}

func (i *importer) ledgerKey(agency string) string { return i.period.String() + "/" + agency }

// news leaves out the forms that are older than what was imported of their agencies, unless one is asked for by its agency,
// and gives a note for each form that came before.
func (i *importer) news(reports []*collect.Report) (fresh []*collect.Report, notes []string) {
	for _, r := range reports {
		all := i.ledger[i.ledgerKey(r.About.Agency)]
		last := len(all) - 1
		if last < 0 || r.Empty() || i.options.Choice == r.About.Agency {
			fresh = append(fresh, r)
			continue
		}
		switch at := lastOf(all, r.Sum()); {
		case at == last:
			notes = append(notes, fmt.Sprintf("%s: phiếu này đã nhập trước đây (tệp %s).", r.File, all[at].File))
			fresh = append(fresh, r)
		case at >= 0 || savedBefore(r.Saved, all[last].Saved):
			notes = append(notes, fmt.Sprintf("%s: phiếu cũ hơn phiếu đã nhập của cùng cơ quan (tệp %s), nên không ghi gì từ phiếu này; nếu đúng là phiếu phải theo thì thêm --uu-tien %s.", r.File, all[last].File, r.About.Agency))
		default:
			fresh = append(fresh, r)
		}
	}
	return fresh, notes
}

// lastOf gives where a form stands among those that were imported; -1 where it is none of them.
func lastOf(all []importedForm, sum string) int {
	for n := len(all) - 1; n >= 0; n-- {
		if all[n].Sum == sum {
			return n
		}
	}
	return -1
}

func savedBefore(a, b string) bool {
	x, err := time.Parse(time.RFC3339, a)
	y, err2 := time.Parse(time.RFC3339, b)
	return err == nil && err2 == nil && x.Before(y)
}

// earlier gives what each agency's last form said.
func (i *importer) earlier() map[string]map[string]string {
	all := map[string]map[string]string{}
	for _, d := range i.duties {
		code := d.Agency.Code.S
		if forms := i.ledger[i.ledgerKey(code)]; len(forms) > 0 {
			all[code] = forms[len(forms)-1].Said
		}
	}
	return all
}

// record enters forms that were imported, in the folder that was taken for it.
func (i *importer) record(taken *store.Folder, reports []*collect.Report) error {
	changed := false
	for _, r := range reports {
		key, sum := i.ledgerKey(r.About.Agency), r.Sum()
		if all := i.ledger[key]; r.Empty() || len(all) > 0 && all[len(all)-1].Sum == sum {
			continue
		}
		i.ledger[key] = append(i.ledger[key], importedForm{File: filepath.Base(r.File), Saved: r.Saved, Sum: sum, Said: r.Said()})
		changed = true
	}
	if !changed {
		return nil
	}
	data, err := json.MarshalIndent(i.ledger, "", "  ")
	if err != nil {
		return fmt.Errorf("ghi %s: %w", ledgerFile, err)
	}
	return taken.Put(ledgerFile, append(data, '\n'))
}

// outdated says whether what the agency reports has changed since its form was made. Forms of earlier versions of the
// program tell the state of the whole table.
func (i *importer) outdated(about doc.FormAbout) bool {
	if about.Plan == i.d.PlanVersion() {
		return false
	}
	n := slices.IndexFunc(i.duties, func(d *reported.Duty) bool { return d.Agency.Code.S == about.Agency })
	return n < 0 || i.duties[n].Version() != about.Plan
}
