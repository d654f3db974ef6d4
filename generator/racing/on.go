//go:build race

package racing

// Enabled says whether the race detector watches this process.
const Enabled = true
