// Package headrows tells which rows of an office's table are its head, and over which columns its headings stand. It gives no column a meaning; officetable does.
package headrows
