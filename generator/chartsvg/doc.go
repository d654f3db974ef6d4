// Package chartsvg writes a drawn chart as SVG, for a page of the web and for a printed page shown in a browser alike: the same shapes and words at
// the same places as package chart draws them, in points.
package chartsvg
