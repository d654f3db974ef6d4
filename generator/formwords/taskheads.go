package formwords

// TaskHead is the head that the templates give a column of the table of tasks, which a dossier names by its key.
type TaskHead struct{ Key, Head string }

// TaskHeads are the columns of the table that is printed where a dossier says nothing of it: tasks in areas, each of which has a cell beside its tasks. The last
// ones stand there only where a task has them.
var TaskHeads = []TaskHead{{"linh-vuc", "NỘI DUNG"}, {"noi-dung", "NHIỆM VỤ"}, {"san-pham", "SẢN PHẨM"}, {"chu-tri", "CƠ QUAN CHỦ TRÌ"}, {"phoi-hop", "CƠ QUAN PHỐI HỢP"},
	{"thoi-han", "THỜI GIAN HOÀN THÀNH"}, {"kinh-phi", "KINH PHÍ (đồng)"}, {"ghi-chu", "GHI CHÚ"}}

// NumberHead is the head of the column that stands in the place of the first where tasks are in no areas.
var NumberHead = TaskHead{"so", "TT"}

// UsualTaskHeads are how many of TaskHeads stand there always.
const UsualTaskHeads = 6
