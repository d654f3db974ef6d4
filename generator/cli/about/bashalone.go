package about

import (
	"io"

	"github.com/spf13/cobra"
)

// bashAlone are the functions of the package bash-completion that the script of the library calls, in their least form, for machines without it:
// the words of the line, those with = and : put together again, and the names of files.
const bashAlone = `# Ba hàm của gói bash-completion mà phần dưới gọi, cho máy không cài gói ấy.
if ! declare -F _get_comp_words_by_ref >/dev/null 2>&1; then
    _get_comp_words_by_ref()
    {
        local i last joins=
        words=() cword=0
        for ((i = 0; i < ${#COMP_WORDS[@]}; i++)); do
            last=$((${#words[@]} - 1))
            if [[ $last -ge 1 && ( ${COMP_WORDS[i]} == [=:] || -n $joins ) ]]; then
                words[last]+=${COMP_WORDS[i]}
            else
                words+=("${COMP_WORDS[i]}")
            fi
            joins=
            [[ ${COMP_WORDS[i]} == [=:] ]] && joins=1
            ((i == COMP_CWORD)) && cword=$((${#words[@]} - 1))
        done
        cur=${words[cword]} prev=${words[cword - 1]}
    }
fi
if ! declare -F _filedir >/dev/null 2>&1; then
    _filedir()
    {
        local IFS=$'\n' kind=-f
        [[ ${1-} == -d ]] && kind=-d
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen $kind -- "$cur"))
    }
fi
if ! declare -F __ltrim_colon_completions >/dev/null 2>&1; then
    __ltrim_colon_completions() { :; }
fi

`

// writeBash writes the completions for bash, which need no package beside it.
func writeBash(root *cobra.Command, w io.Writer) error {
	if _, err := io.WriteString(w, bashAlone); err != nil {
		return err
	}
	return root.GenBashCompletionV2(w, true)
}
