package preview

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"net/http"
	"path"
	"strings"
)

// tokenSize is how many random bytes the token has.
const tokenSize = 20

// newToken gives what an address must begin with to be answered. It is no fact of a document, so that it may be random.
func newToken() string {
	random := make([]byte, tokenSize)
	_, _ = rand.Read(random) // it never fails: crypto/rand
	return hex.EncodeToString(random)
}

// guard lets only requests through that are sent to this server by its own page, with the token; host is its address with the port.
type guard struct {
	host, token string
	next        http.Handler
}

// headers keep the page to itself: nothing from outside is loaded, nothing frames it, nothing learns its address.
var headers = map[string]string{
	"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self' data:; " +
		"connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	"X-Content-Type-Options":       "nosniff",
	"Referrer-Policy":              "no-referrer",
	"Cache-Control":                "no-store",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Cross-Origin-Opener-Policy":   "same-origin",
}

// ServeHTTP answers who may ask, without the token in the path; all others get one answer that tells nothing.
func (g *guard) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for name, value := range headers {
		w.Header().Set(name, value)
	}
	asked, found := g.path(r.URL.Path)
	if !found || !g.fromHere(r) {
		http.Error(w, "Không có gì ở đây.", http.StatusForbidden)
		return
	}
	if !asksOnly(r) && !asksForWork(r, asked, g.host) {
		http.Error(w, "Không làm việc này.", http.StatusMethodNotAllowed)
		return
	}
	if !isClean(asked) {
		gone(w) // the library would send it on to an address without the token, in English words
		return
	}
	in := r.Clone(r.Context())
	in.URL.Path, in.URL.RawPath = asked, ""
	g.next.ServeHTTP(w, in)
}

// isClean says whether a path leads straight to where it leads: without empty parts, “.” and “..”.
func isClean(p string) bool {
	clean := path.Clean(p)
	return p == clean || clean != "/" && p == clean+"/"
}

// path gives what follows the token.
func (g *guard) path(path string) (string, bool) {
	token, rest, found := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	return "/" + rest, found && subtle.ConstantTimeCompare([]byte(token), []byte(g.token)) == 1
}

// fromHere says whether a request is meant for this server and comes from its own page, or from the person who typed its address.
func (g *guard) fromHere(r *http.Request) bool {
	if r.Host != g.host {
		return false // a name of somebody else's that leads to this machine
	}
	if origins := r.Header.Values("Origin"); len(origins) > 0 && (len(origins) > 1 || origins[0] != "http://"+g.host) {
		return false
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "none", "same-origin":
		return true
	default:
		return false
	}
}

// asksOnly says whether a request only wants to see something.
func asksOnly(r *http.Request) bool { return r.Method == http.MethodGet || r.Method == http.MethodHead }

// workPath is what the paths hold that ask for work.
const workPath = "/lam/"

// asksForWork says whether a request wants something done in the way that only this page can ask: with its own Origin, which a browser sends with every
// POST, and with JSON, for which a page of another place would have to ask first.
func asksForWork(r *http.Request, path, host string) bool {
	return r.Method == http.MethodPost && strings.Contains(path, workPath) && r.Header.Get("Origin") == "http://"+host &&
		r.Header.Get("Content-Type") == "application/json"
}
