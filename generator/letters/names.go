package letters

import (
	"strings"
	"sync"
)

// FamilyNames begin nearly all names of persons in the country, in small letters.
var FamilyNames = sync.OnceValue(func() []string {
	return strings.Fields("nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh trương lâm mai đào đoàn hà tô tạ cao châu chu thái lương quách triệu la thạch hứa tăng kiều lưu vương từ văn " +
		"tống phùng nông hoa lã doãn khổng quan quàng lò cà đèo vàng giàng sùng lục vi ma tòng điểu y")
})
