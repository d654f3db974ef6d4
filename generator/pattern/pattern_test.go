package pattern

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// TestExpressions compiles every expression of the program: a wrong one would come to light only where it is needed.
func TestExpressions(t *testing.T) {
	files, found := token.NewFileSet(), 0
	err := filepath.WalkDir("..", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") {
			return err
		}
		f, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if expr, is := lazy(n); is {
				found++
				if _, err := regexp.Compile(expr); err != nil {
					t.Errorf("%v: %v", files.Position(n.Pos()), err)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found < 50 {
		t.Errorf("only %d expressions were found", found)
	}
}

// lazy gives the expression of a call of Lazy or Latin; for a name within it stands a letter.
func lazy(n ast.Node) (expr string, is bool) {
	call, ok := n.(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return "", false
	}
	of, ok := call.Fun.(*ast.SelectorExpr)
	switch {
	case ok && of.Sel.Name == "Lazy":
		return textOf(call.Args[0]), true
	case ok && of.Sel.Name == "Latin":
		return latin.Replace(textOf(call.Args[0])), true
	}
	return "", false
}

func textOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, _ := strconv.Unquote(e.Value)
		return s
	case *ast.BinaryExpr:
		return textOf(e.X) + textOf(e.Y)
	}
	return "x"
}

func TestLazy(t *testing.T) {
	expr := Lazy(`^a+$`)
	if first, second := expr(), expr(); first != second || !first.MatchString("aa") {
		t.Error("it is compiled twice, or wrongly")
	}
	wrong := Lazy(`(`)
	defer func() {
		if recover() == nil {
			t.Error("a wrong expression gives no panic")
		}
	}()
	wrong()
}

// TestLatin compares the classes with Unicode's own over the letters of Latin script that a document can have.
func TestLatin(t *testing.T) {
	letter, capital, small := Latin(`^[\p{L}]$`)(), Latin(`^[\p{Lu}]$`)(), Latin(`^[\p{Ll}]$`)()
	for _, c := range "aAzZđĐăĂơƠưƯàÀéÉýÝỹỸạẠỵỴ" {
		if !letter.MatchString(string(c)) || capital.MatchString(string(c)) != unicode.IsUpper(c) || small.MatchString(string(c)) != unicode.IsLower(c) {
			t.Errorf("%c is taken for something else", c)
		}
	}
	for c := range rune(0x1f00) {
		if unicode.IsLetter(c) && unicode.Is(unicode.Latin, c) != letter.MatchString(string(c)) && c > 0xba && (c < 0x250 || c >= 0x1e00) {
			t.Errorf("%c (%U): a letter %v", c, c, letter.MatchString(string(c)))
		}
		if small.MatchString(string(c)) && !unicode.IsLower(c) || capital.MatchString(string(c)) && !unicode.IsUpper(c) || letter.MatchString(string(c)) && !unicode.IsLetter(c) {
			t.Errorf("%c (%U) is none", c, c)
		}
	}
}
