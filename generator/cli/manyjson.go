package cli

import (
	"slices"

	"vanban/generator/run"
	"vanban/generator/source"
)

// jsonLines shows an object a line, for other programs.
type jsonLines struct{ streams Streams }

// batchLine is a dossier in the JSON of a batch.
type batchLine struct {
	Folder   string          `json:"ho-so"`
	Code     int             `json:"ma"` // as exit codes are
	Made     []string        `json:"tao"`
	UpToDate []string        `json:"moi-nhat"`
	Edited   []string        `json:"sua-tay"`
	Signed   []string        `json:"da-ky"`
	Issued   []string        `json:"da-ban-hanh"`
	Differs  []string        `json:"ho-so-nay-khac"`                // from what was issued
	Renewed  []string        `json:"co-so-noi-dung-khac,omitempty"` // with a number, made again with other words
	Remarks  []string        `json:"luu-y,omitempty"`
	Later    []string        `json:"lam-lai-bang,omitempty"` // commands for what tao may not make again
	Unasked  []string        `json:"khong-con-yeu-cau,omitempty"`
	Notes    source.Problems `json:"ghi-chu"`
	Problems source.Problems `json:"loi"`
}

func (j *jsonLines) one(_ *making, folder string, r run.Result, err error) {
	line := batchLine{Folder: folder, Made: []string{}, UpToDate: append([]string{}, r.UpToDate...), Edited: []string{}, Signed: append([]string{}, r.Signed...), Issued: []string{}, Differs: []string{},
		Unasked: r.Unasked, Notes: jsonProblems(r.Notes), Problems: problemsIn(err)}
	for _, d := range r.Issued {
		for _, f := range d.Files {
			line.Issued = append(line.Issued, f.Name)
		}
		line.Differs = append(line.Differs, d.Differs...)
	}
	slices.Sort(line.Differs)
	line.Differs = slices.Compact(line.Differs)
	for _, f := range r.Files {
		line.Made = append(line.Made, f.Name)
	}
	for _, e := range r.Edited {
		line.Edited = append(line.Edited, e.Name)
	}
	for _, n := range r.Renewed {
		line.Renewed = append(line.Renewed, n.Name)
	}
	for _, m := range r.Remarks {
		line.Remarks = append(line.Remarks, m.Name+": "+m.What)
	}
	for _, l := range r.Later {
		line.Later = append(line.Later, l.How)
	}
	if err != nil {
		line.Code = exitCode(err)
	}
	_ = printJSONLine(j.streams.Out, line) // a closed pipe stops nothing: the files are what counts
}

func (j *jsonLines) end(*making, bool) {}
