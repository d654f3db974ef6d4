package celltext

import "testing"

// TestRoleIn: letters stand for a role alone or before a sign; before words they are part of a name.
func TestRoleIn(t *testing.T) {
	for text, want := range map[string]struct {
		of        Role
		alone, is bool
	}{
		"CT": {Leads, true, true}, " ph ": {Shares, true, true}, "CT UBND tỉnh": {}, "PH huyện": {}, "CT - quý I": {Leads, false, true}, "PH (từ tháng 6)": {Shares, false, true},
		"Chủ trì cùng xã": {Leads, false, true}, "X": {Marked, true, true}, "CTĐT": {}, "CT\u0301": {Leads, true, true}, "": {NoRole, true, true},
	} {
		if of, alone, is := RoleIn(text); of != want.of || alone != want.alone || is != want.is {
			t.Errorf("%q: %d, %t, %t", text, of, alone, is)
		}
	}
}
