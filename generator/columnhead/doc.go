// Package columnhead tells what a column of an office's table holds by what stands over it: the headings that offices use, and how surely one names a
// part of the table of tasks. It knows of no table; officetable says where a head stands and gives each column the part that fits best.
package columnhead
