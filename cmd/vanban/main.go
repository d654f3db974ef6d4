// Command vanban makes official Vietnamese administrative documents from structured plan data.
package main

import (
	"os"

	"vanban/generator/cli"
	"vanban/generator/console"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], console.Streams{Out: os.Stdout, Err: os.Stderr}))
}
