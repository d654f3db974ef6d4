package rollover

import (
	"testing"

	"vanban/generator/bodies"
)

// TestEveryGoneBodyIsFound: what is looked for first leaves no body out that the search finds.
func TestEveryGoneBodyIsFound(t *testing.T) {
	lines := []string{"Huyện ủy Mẫu", "thị uỷ", "Thành ủy Mẫu", "các HUYỆN", "cấp huyện", "UBND thành phố Mẫu", "thị trấn Mẫu", "Phòng Nội vụ"}
	for _, b := range bodies.Gone() {
		lines = append(lines, b.Name)
	}
	for _, line := range lines {
		if len(gone(line)) != len(GoneIn(line)) {
			t.Errorf("%s: %v, want %v", line, GoneIn(line), gone(line))
		}
	}
}
