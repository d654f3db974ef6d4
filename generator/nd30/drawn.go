package nd30

import "vanban/generator/unit"

// WidestPicture is the widest that a picture can be asked to be: no paper is wider.
const WidestPicture = 300 * unit.Millimetre

// Seam is the height of an empty paragraph that only parts two tables.
const Seam = unit.Point
