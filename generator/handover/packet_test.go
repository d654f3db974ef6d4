package handover

import (
	"slices"
	"testing"

	"vanban/generator/source"
)

// TestEachOnce: nobody who gets the document is lost beside another whose name is like his.
func TestEachOnce(t *testing.T) {
	texts := func(names ...string) (all []source.Text) {
		for _, n := range names {
			all = append(all, source.Text{S: n})
		}
		return all
	}
	others := []string{"UBND xã Phước Thạnh", "UBND xã Phước Thanh", "Sở Nội vụ (Phòng Cải cách hành chính)", "Sở Nội vụ (Phòng Tổ chức)", "UBND tỉnh", "UBND tỉnh, các sở, ban, ngành tỉnh"}
	if got := eachOnce(texts(others...)); !slices.Equal(got, others) {
		t.Errorf("got %q", got)
	}
	if got, want := eachOnce(texts("Ủy ban nhân dân tỉnh;", "Sở Y tế"), texts("UBND tỉnh Tây Ninh (để báo cáo)", "Sở Y tế.")), []string{"UBND tỉnh Tây Ninh (để báo cáo)", "Sở Y tế"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
