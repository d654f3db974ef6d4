package tree

import (
	"crypto/sha256"
	"sync"
)

// Bounds of what is kept of parts that many files share: so many trees, of parts of so many bytes at most.
const (
	mostShared    = 16
	largestShared = 128 << 10
)

// shared are trees that Shared has given, by their parts.
var shared struct {
	sync.Mutex
	trees map[[sha256.Size]byte]*Node
}

// Shared is Parse for a part that is alike in many files, as styles are: one command reads the file as it was, as it was edited and as it is made anew. Callers
// share the tree, which nobody may change.
func Shared(content []byte) (*Node, error) {
	if len(content) > largestShared {
		return Parse(content)
	}
	part := sha256.Sum256(content)
	shared.Lock()
	root := shared.trees[part]
	shared.Unlock()
	if root != nil {
		return root, nil
	}
	root, err := Parse(content)
	if err != nil {
		return nil, err
	}
	shared.Lock()
	defer shared.Unlock()
	if shared.trees == nil || len(shared.trees) >= mostShared {
		shared.trees = map[[sha256.Size]byte]*Node{}
	}
	shared.trees[part] = root
	return root, nil
}
