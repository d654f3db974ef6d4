package yamledit

import (
	"strings"

	"vanban/generator/pattern"
)

// plainScalar is what may stand without quotes; inFlow also between brackets.
var (
	plainScalar = pattern.Lazy(`^[\p{L}\d](?:[^:#"'\\{}\[\]&*!|>%@` + "`" + `]*[^\s:#"'\\{}\[\]&*!|>%@` + "`" + `,-])?$`)
	inFlow      = pattern.Lazy(`^[\p{L}\d](?:[\p{L}\d/_. -]*[\p{L}\d])?$`)
	otherKinds  = pattern.Lazy(`(?i)^(?:true|false|yes|no|on|off|null|nan|[+-]?[\d._]+e[+-]?\d+|0[xob][\da-f_]+)$`)
)

// Scalar writes a value, in double quotes where YAML could take it for something else.
func Scalar(s string, flow bool) string {
	fits := plainScalar
	if flow {
		fits = inFlow
	}
	if fits().MatchString(s) && !otherKinds().MatchString(s) {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ", "\t", " ", "\r", " ").Replace(s) + `"`
}
