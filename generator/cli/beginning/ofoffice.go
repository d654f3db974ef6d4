package beginning

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"vanban/generator/console"
	"vanban/generator/disk"
	"vanban/generator/dossier"
	"vanban/generator/paper"
	"vanban/generator/paths"
	"vanban/generator/source"
	"vanban/generator/starter"
	"vanban/generator/usage"
	"vanban/generator/yamlschema"
)

// initOffice writes the office's file, and the folder where it is not there.
func initOffice(c *cobra.Command, streams console.Streams, folder string, w starter.Wish) error {
	file := filepath.Join(folder, paper.OfficeFile)
	if err := mustNotBe(file); err != nil {
		return err
	}
	text, notes, err := starter.OfficeFile(askedOffice(streams, w))
	if err != nil {
		return usage.Errorf(c, "--ten: %v", err)
	}
	if err := writeNew(file, yamlschema.Lined(paper.OfficeFile, text)); err != nil {
		return err
	}
	if _, err := yamlschema.WriteTo(filepath.Join(folder, yamlschema.Folder)); err != nil {
		return err
	}
	tellNotes(streams, notes)
	fmt.Fprintf(streams.Out, "%s\nSửa tệp trên; văn bản mới thì chạy: vanban khoi-tao %s --van-ban cong-van\n", file, source.Quoted(filepath.Join(folder, "cong-van"+paper.Ext)))
	return nil
}

// initPaper writes a document of a kind as a start.
func initPaper(c *cobra.Command, streams console.Streams, file string, o initOptions) error {
	keys, err := usage.Choose(c, "van-ban", []string{o.kind}, paper.Keys())
	if err != nil {
		return err
	}
	kind := paper.KindOf(keys[0])
	switch {
	case !paths.IsPaper(file):
		return usage.Errorf(c, "với --van-ban, hãy ghi một tệp mới có đuôi %s: vanban khoi-tao %s --van-ban %s", paper.Ext, source.Quoted(filepath.Join(file, kind.Key+paper.Ext)), kind.Key)
	case paths.DossierOf(file) != "" && ofDossier(c) != "":
		return usage.Errorf(c, "--%s không dùng ở đây: văn bản trong hồ sơ lấy cơ quan, năm của hồ sơ", ofDossier(c))
	}
	if err := paths.FreeName(file); err != nil {
		return err
	}
	if err := mustNotBe(file); err != nil {
		return err
	}
	text, notes, err := paperText(c, streams, newPaper{file, kind, o.wish})
	if err != nil {
		return err
	}
	if err := writeNew(file, []byte(text)); err != nil {
		return err
	}
	tellNotes(streams, notes)
	fmt.Fprintf(streams.Out, "%s\nSửa tệp trên rồi chạy: vanban tao %s\n", file, source.Quoted(file))
	return nil
}

// newPaper is a document that is to be begun.
type newPaper struct {
	file string
	kind *paper.Kind
	wish starter.Wish
}

// paperText gives what a document begins with: the sample of its kind, in the words of the office that it is of.
func paperText(c *cobra.Command, streams console.Streams, p newPaper) (text string, notes []string, err error) {
	if text, err = starter.SampleOf(p.kind); err != nil {
		return "", nil, fmt.Errorf("đọc văn bản mẫu: %w", err)
	}
	if home := paths.DossierOf(p.file); home != "" {
		return paper.InDossier(starter.InWordsOf(text, speakerOf(home))), nil, nil
	}
	isAlone, err := paths.StandsAlone(p.file)
	if err != nil {
		return "", nil, err
	}
	if !isAlone && p.wish.Name == "" && p.wish.Level == "" {
		s, err := speakerOver(p.file)
		return inWords(text, s), nil, err
	}
	office, notes, err := starter.OfficeFile(askedOffice(streams, p.wish))
	if err != nil {
		return "", nil, usage.Errorf(c, "--ten: %v", err)
	}
	s := starter.SpeakerIn(office)
	return paper.WithOffice(inWords(text, s), starter.InWordsOf(office, starter.Speaker{Province: s.Province}), p.kind), notes, nil
}

// inWords gives a sample in the words of an office; of one that is no commune's committee, its file says who signs.
func inWords(text string, s starter.Speaker) string {
	text = starter.InWordsOf(text, s)
	if s.Name != "" && !starter.OfCommune(s.Name) {
		text = paper.SignedByOffice(text)
	}
	return text
}

// speakerOf gives the office of a dossier. One that can't be read yet is told of when it is made; its name is left blank here.
func speakerOf(home string) starter.Speaker {
	d, err := paths.Load(home)
	if err != nil {
		return starter.Speaker{}
	}
	said := strings.Join(d.Lines(dossier.MainFile), "\n")
	return speakerFrom(d, said)
}

// speakerOver gives the office whose file stands over a document.
func speakerOver(file string) (starter.Speaker, error) {
	office, err := paths.OfficeFor(file)
	if err != nil {
		return starter.Speaker{}, err
	}
	above, err := paths.OfficeFileOf(file)
	if err != nil {
		return starter.Speaker{}, err
	}
	said, err := os.ReadFile(above)
	if err != nil {
		return starter.Speaker{}, disk.NotRead(above, err)
	}
	return speakerFrom(office, string(said)), nil
}

// speakerFrom gives the office that a dossier has, with the province that its file names.
func speakerFrom(d *dossier.Dossier, said string) starter.Speaker {
	i := d.Issuer
	return starter.Speaker{Name: i.Name.S, Short: i.Short.S, Province: starter.ProvinceIn(said), Parent: i.Parent.S}
}

// tellNotes tells what a person should look at.
func tellNotes(streams console.Streams, notes []string) {
	for _, n := range notes {
		fmt.Fprintln(streams.Err, "Ghi chú: "+n)
	}
}

// mustNotBe wants that a file isn't there, before anybody is asked about it.
func mustNotBe(file string) error {
	if _, err := os.Lstat(file); err == nil {
		return alreadyThere(file)
	}
	return nil
}
