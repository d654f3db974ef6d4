package revise

import "testing"

// TestMovedWithItsNumber: an article that went elsewhere with its typed number is told without the place that it seems to keep.
func TestMovedWithItsNumber(t *testing.T) {
	c := Comparison{Changes: []Change{
		{By: Person, Kind: Removed, Where: "Điều 1", Base: "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch."},
		{By: Person, Kind: Inserted, Where: "Điều 1", Person: "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch."},
	}}
	c.joinMoves()
	if len(c.Changes) != 1 {
		t.Fatalf("%d changes", len(c.Changes))
	}
	if got, want := c.Changes[0].sentence(), " chuyển sang chỗ khác, số giữ nguyên: “Ban hành kèm theo Quyết định này Kế hoạch.”"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
