package starter

import (
	"fmt"
	"slices"
	"strings"

	"vanban/generator/bodies"
	"vanban/generator/paper"
	"vanban/generator/pattern"
	"vanban/seeds"
)

// Where the samples of documents and of an office's file are.
const (
	Samples      = "van-ban-mau/"
	officeSample = Samples + paper.OfficeFile
)

// ofDossier are the keys that an office's file says as the starter's dossier of that office says them.
var ofDossier = []string{"co-quan-ban-hanh", "tham-quyen", "dia-danh", "nguoi-ky", "noi-nhan"}

// addressHint stands where an office's address may: it has one that only the office knows.
const addressHint = `  # dia-chi: ["Địa chỉ: …; điện thoại: …", "Thư điện tử: …"]   # in ở chân trang đầu của công văn, mỗi mục một dòng
`

var (
	asArticles   = pattern.Lazy(`(?m)^  - Như Điều.*\n`) // a recipient of a decision alone, which no other document has
	draftingUnit = pattern.Lazy(`(?m)^  # don-vi: .*\n`) // an example of what stands in a letter's notation
)

// OfficeFile gives what an office's file begins with, and what a person should look at. The error is a sentence for him.
func OfficeFile(w Wish) (text string, notes []string, err error) {
	sample, err := seeds.Files.ReadFile(officeSample)
	if err != nil {
		return "", nil, fmt.Errorf("đọc mẫu %s: %w", paper.OfficeFile, err)
	}
	text = string(sample)
	if w.Name == "" && w.Level == "" {
		return text, nil, nil
	}
	files, notes, err := Files(w)
	if err != nil {
		return "", nil, err
	}
	own := map[string]string{}
	for _, f := range files {
		if f.Name == "ho-so.yaml" {
			for _, g := range paper.Groups(f.Text) {
				own[g.Key] = g.Text
			}
		}
	}
	for _, g := range paper.Groups(text) {
		if now, says := own[g.Key]; says && slices.Contains(ofDossier, g.Key) {
			text = strings.Replace(text, g.Text, asOffice(g, now), 1)
		}
	}
	if unit := draftingUnit().FindString(own["luu"]); unit != "" {
		text = draftingUnit().ReplaceAllLiteralString(text, unit)
	}
	return strings.ReplaceAll(text, "nam: "+fmt.Sprint(sampleYear), "nam: "+fmt.Sprint(max(w.Year, sampleYear))), notes, nil
}

// asOffice gives a key of an office's file with the values of a dossier, under the comments that the file's sample has over it.
func asOffice(sample paper.Group, now string) string {
	var b strings.Builder
	for line := range strings.Lines(sample.Text) {
		if !strings.HasPrefix(line, "#") {
			break
		}
		b.WriteString(line)
	}
	for line := range strings.Lines(now) {
		if !strings.HasPrefix(line, "#") {
			b.WriteString(line)
		}
	}
	if text := b.String(); sample.Key == "noi-nhan" {
		return asArticles().ReplaceAllString(text, "")
	}
	if sample.Key == "co-quan-ban-hanh" {
		b.WriteString(addressHint)
	}
	return b.String()
}

// SpeakerIn gives the office that an office's file names. The model commune's names are nobody's.
func SpeakerIn(text string) Speaker {
	name := nameIn(text, "ten")
	if bodies.SampleName().MatchString(name) {
		return Speaker{}
	}
	return Speaker{Name: name, Short: nameIn(text, "ten-ngan"), Province: ProvinceIn(text), Parent: nameIn(text, "chu-quan")}
}

// nameIn gives the first value of a key within a group of an office's file.
func nameIn(text, key string) string {
	for line := range strings.Lines(text) {
		if value, is := strings.CutPrefix(line, "  "+key+": "); is {
			value, _, _ = strings.Cut(value, " #")
			return strings.TrimSpace(value)
		}
	}
	return ""
}
