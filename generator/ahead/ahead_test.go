package ahead

import "testing"

func TestResultComesOnce(t *testing.T) {
	calls := 0
	ask := Begin(func() int { calls++; return calls })
	if first, second := ask(), ask(); first != 1 || second != 1 {
		t.Errorf("got %d and %d of a function that was to be called once", first, second)
	}
}

func TestPanicIsTheAskers(t *testing.T) {
	ask := Begin(func() int { panic("a bug") })
	defer func() {
		if bug := recover(); bug != "a bug" {
			t.Errorf("the one who asks got %v", bug)
		}
	}()
	ask()
	t.Error("the one who asks got a result of a function that panics")
}
