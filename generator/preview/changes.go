package preview

import "vanban/generator/diff"

// changed gives the paragraphs of a document that weren't in it before; none where it wasn't seen before.
func changed(old, now func() ([]Page, error)) map[int]bool {
	if old == nil {
		return nil
	}
	before, err := old()
	if err != nil {
		return nil
	}
	after, err := now()
	if err != nil {
		return nil
	}
	a, _ := paragraphs(before)
	b, numbers := paragraphs(after)
	fresh := map[int]bool{}
	for i, at := range diff.Align(b, a) {
		if at == diff.None {
			fresh[numbers[i]] = true
		}
	}
	return fresh
}

// paragraphs gives the words of all paragraphs, and their numbers; one that goes on over a page's end is one.
func paragraphs(pages []Page) (texts []string, numbers []int) {
	at := map[int]int{}
	for _, p := range pages {
		for _, b := range p.Blocks {
			i, known := at[b.Paragraph]
			if !known {
				at[b.Paragraph] = len(texts)
				texts, numbers = append(texts, b.Text), append(numbers, b.Paragraph)
				continue
			}
			texts[i] += b.Text
		}
	}
	return texts, numbers
}
