package nd30

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"vanban/generator/doc"
)

// fields are the fields that ministries, departments and offices are named after.
var fields = strings.Split(`nội vụ|tài chính|tư pháp|xây dựng|công thương|y tế|ngoại vụ|ngoại giao|quốc phòng|công an|`+
	`khoa học và công nghệ|nông nghiệp và môi trường|nông nghiệp và phát triển nông thôn|tài nguyên và môi trường|`+
	`văn hóa, thể thao và du lịch|văn hoá, thể thao và du lịch|văn hóa và thể thao|văn hóa và thông tin|văn hóa - xã hội|`+
	`giáo dục và đào tạo|dân tộc và tôn giáo|dân tộc|kế hoạch và đầu tư|thông tin và truyền thông|giao thông vận tải|`+
	`lao động - thương binh và xã hội|lao động, thương binh và xã hội|tài chính - kế hoạch|kinh tế và hạ tầng|kinh tế|quản lý đô thị|`+
	`kiểm soát thủ tục hành chính|tổ chức cán bộ|pháp chế|thi đua - khen thưởng|tuyên giáo|dân vận|tổ chức`, "|")

// compounds are the words of two syllables that titles are full of.
const compounds = `ban hành|báo cáo|bổ sung|cải cách|cán bộ|cao điểm|chi tiết|chỉ đạo|chỉ số|chỉ tiêu|chiến lược|chính phủ|chính quyền|chính sách|chủ trì|` +
	`chuyển đổi|chương trình|công chức|công dân|công khai|công nghệ|công tác|công việc|công vụ|cơ quan|cơ sở|danh mục|dịch vụ|doanh nghiệp|` +
	`dự án|dự thảo|đánh giá|đào tạo|đôn đốc|đầu tư|đề án|địa bàn|địa phương|điện tử|điều chỉnh|điều hành|đơn giản hóa|đơn vị|giải pháp|giải quyết|giám sát|` +
	`hành chính|hiện đại|hiệu lực|hiệu quả|hoàn thành|hoạt động|hỗ trợ|hồ sơ|hướng dẫn|kế hoạch|kết quả|khắc phục|khen thưởng|kiểm soát|kiểm tra|kinh doanh|kinh phí|kinh tế|` +
	`lãnh đạo|lĩnh vực|mục tiêu|môi trường|nâng cao|năng lực|ngân sách|nghị định|nghị quyết|nguồn lực|người dân|nhà nước|nhân dân|nhiệm vụ|nội dung|nông thôn|` +
	`phát triển|phân cấp|phân công|pháp luật|phối hợp|phương án|quản lý|quy chế|quy định|quy hoạch|quy trình|quyết định|rà soát|sản phẩm|sử dụng|sửa đổi|tài chính|tài liệu|tài sản|` +
	`tập huấn|tập trung|thanh tra|thành phố|thể chế|thời gian|thông báo|thông tin|thủ tục|thực hiện|thường xuyên|tiến độ|tiếp nhận|tiếp tục|tình hình|tổ chức|tổng hợp|tổng kết|trách nhiệm|triển khai|` +
	`trực tuyến|trung tâm|tuyên truyền|tự động|ứng dụng|văn bản|văn phòng|vận hành|xã hội|xây dựng|yêu cầu|ý kiến|` +
	`an ninh|an sinh|an toàn|bảo đảm|bảo hiểm|bảo tồn|bảo trì|bảo vệ|bền vững|biên chế|bình đẳng|bồi dưỡng|cải tạo|căn cứ|cấp bách|chăm sóc|chăn nuôi|` +
	`chất lượng|cộng đồng|công bố|công trình|cung cấp|cứu hộ|cứu nạn|dân cư|dân số|dân tộc|danh sách|di sản|dịch bệnh|diễn tập|diện tích|du lịch|dự báo|` +
	`dự toán|dữ liệu|đại hội|đất đai|đề xuất|định hướng|định kỳ|đoàn thể|đồng bộ|đô thị|đối ngoại|đối tượng|đột xuất|đời sống|gia đình|giai đoạn|giải ngân|` +
	`giảm nghèo|giao thông|giáo dục|hạ tầng|hạng mục|hằng năm|hàng năm|hiện trạng|hòa giải|hội nghị|hội nhập|hợp tác|khiếu nại|khoa học|khôi phục|khu vực|` +
	`kiến nghị|kiện toàn|kỷ luật|kỷ niệm|kỹ năng|kỹ thuật|lãng phí|lao động|lâm nghiệp|lễ hội|liên thông|lưu trữ|mua sắm|nghề nghiệp|nghiên cứu|nghiệm thu|` +
	`nghiệp vụ|ngoại giao|nguyên nhân|nhân lực|nhà ở|nông nghiệp|ổn định|phòng chống|phổ biến|phổ cập|phê duyệt|phong trào|phụ nữ|quan trọng|quốc gia|` +
	`quốc phòng|quốc tế|quyền lợi|quyết toán|rừng phòng hộ|sáng kiến|sáng tạo|sáp nhập|sắp xếp|sinh hoạt|số hóa|số liệu|số lượng|sơ kết|sức khỏe|tai nạn|` +
	`tái định cư|tạm thời|tầm nhìn|tham gia|tham mưu|tham nhũng|thanh niên|thanh toán|thành lập|thành viên|thẩm định|thẩm quyền|thi đua|thí điểm|thị trường|` +
	`thiên tai|thiếu niên|thiết bị|thiết kế|thôn bản|thống kê|thu hồi|thu hút|thu nhập|thư viện|thương mại|thủy lợi|thủy sản|thực phẩm|tiêu chí|tiêu chuẩn|` +
	`tiêu cực|tiếp công dân|tiết kiệm|tín dụng|tính toán|toàn diện|tố cáo|tôn giáo|tổng thể|trang thiết bị|trẻ em|trồng trọt|trọng điểm|trọng tâm|trợ giúp|` +
	`trợ lý|trật tự|truyền thông|trường học|tu bổ|tuyển dụng|tỷ lệ|ủy quyền|vận động|văn hóa|văn minh|vệ sinh|việc làm|xác định|xét duyệt|xuất khẩu|xử lý|` +
	`xúc tiến|y tế|yếu kém`

// span is where something stands in a text, in bytes.
type span struct{ start, end int }

// wordsOf gives the words of a text: letters and digits with nothing between them.
func wordsOf(text string) iter.Seq[span] {
	return func(yield func(span) bool) {
		start := -1
		for i, c := range text {
			switch in := inWord(c); {
			case in && start < 0:
				start = i
			case !in && start >= 0:
				if !yield(span{start, i}) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(span{start, len(text)})
		}
	}
}

// signs are the words of a text, and what else tells which ties it can have.
type signs struct {
	words []span
	lower []string        // the words in small letters
	shown map[string]bool // these, and the signs beside them
}

func signsOf(text string) signs {
	s := signs{shown: map[string]bool{}}
	if strings.ContainsAny(text, "0123456789…\u00a0") {
		s.shown[figureSign] = true
	}
	for _, c := range "/.-–" {
		s.shown[string(c)] = strings.ContainsRune(text, c)
	}
	for w := range wordsOf(text) {
		lower := strings.ToLower(text[w.start:w.end])
		s.words, s.lower, s.shown[lower] = append(s.words, w), append(s.lower, lower), true
	}
	return s
}

// have says whether there is what a tie begins with and one of each group that it needs.
func (s signs) have(t *wordBond) bool {
	return (t.begins == "" || s.haveOne(t.begins)) && !slices.ContainsFunc(t.needs, func(group string) bool { return !s.haveOne(group) })
}

// haveOne says whether there is one of a group: of the words and signs that stand together with blanks between them.
func (s signs) haveOne(group string) bool {
	for one := range strings.SplitSeq(group, " ") {
		if s.shown[one] {
			return true
		}
	}
	return false
}

// isAmong says whether a word is one of a group.
func isAmong(group, word string) bool {
	for one := range strings.SplitSeq(group, " ") {
		if one == word {
			return true
		}
	}
	return false
}

// compoundWords are the compounds, to be looked up.
var compoundWords = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for compound := range strings.SplitSeq(compounds, "|") {
		all[compound] = true
	}
	return all
})

// bindCompounds ties the words of two or three syllables in a text.
func bindCompounds(text string, bonds []doc.Bond) {
	var before [2]span // the two words before, the nearer first
	for w := range wordsOf(text) {
		for _, first := range before {
			if first.end > 0 && compoundWords()[strings.ToLower(text[first.start:w.end])] {
				bind(bonds[first.start:w.end], doc.WordBond)
			}
		}
		before = [2]span{w, before[0]}
	}
}
