package spreadsheetml

import "vanban/generator/ooxml"

// packing packs text beside the one who writes it.
type packing struct {
	full  chan []byte
	empty chan []byte // what was packed, to be written over
	err   error       // read when empty is closed
}

// startPacking must be followed by stop.
func startPacking(to *ooxml.Packer) *packing {
	p := &packing{full: make(chan []byte), empty: make(chan []byte, 2)}
	p.empty <- nil
	go func() {
		defer close(p.empty)
		for text := range p.full {
			if p.err == nil {
				_, p.err = to.Write(text)
			}
			p.empty <- text[:0]
		}
	}()
	return p
}

// take hands a text over and gives room for the next.
func (p *packing) take(text []byte) []byte {
	p.full <- text
	return <-p.empty
}

// stop waits until all is packed.
func (p *packing) stop() error {
	close(p.full)
	for range p.empty { // until it is closed
	}
	return p.err
}
