package source

// Together gives what is wrong with several files as one error: what is wrong with their words in a list, each once.
func Together(failed []error) error {
	var problems Problems
	for _, err := range failed {
		if found := ProblemsIn(err); len(found) > 0 {
			problems = problems.With(found...)
		} else if err != nil {
			return err
		}
	}
	return problems.Err()
}
