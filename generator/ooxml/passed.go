package ooxml

import (
	"crypto/sha256"
	"sync"

	"vanban/generator/xmlread"
)

// passed are the parts that xmlread.Check has let pass. A command reads one file several times, to see whether somebody edited it, to merge into it and to look at
// what came of it, and the styles, settings and themes of one program's files are alike: checking them again and again took a third of reading.
var passed = passedParts{all: map[passedPart]bool{}}

// mostPassed bounds what is remembered, 40 bytes each; beyond it all is forgotten.
const mostPassed = 10_000

type passedPart struct {
	hash  [sha256.Size]byte
	limit int // how deep elements may lie in one another
}

type passedParts struct {
	sync.Mutex
	all map[passedPart]bool
}

// check is xmlread.Check for a part that may have been checked before.
func (p *passedParts) check(content []byte, limit int) error {
	part := passedPart{sha256.Sum256(content), limit}
	p.Lock()
	known := p.all[part]
	p.Unlock()
	if known {
		return nil
	}
	err := xmlread.Check(content, limit)
	if err == nil {
		p.Lock()
		defer p.Unlock()
		if len(p.all) >= mostPassed {
			clear(p.all)
		}
		p.all[part] = true
	}
	return err
}
