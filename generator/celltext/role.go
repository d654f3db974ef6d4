package celltext

// Role is what a cell says in a column that stands for an agency.
type Role int

// The roles of an agency.
const (
	NoRole Role = iota
	Leads
	Shares
	Marked // it does the task: it leads where no other cell says who does
)

// Roles are the words for them, folded.
var Roles = map[string]Role{"ct": Leads, "c": Leads, "chu tri": Leads, "ph": Shares, "p": Shares, "phoi hop": Shares}
