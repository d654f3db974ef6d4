package doc

// Role is what a paragraph is in the document. Package nd30 says how each looks.
type Role uint8

// The roles, in the order in which annex I of the decree treats them.
const (
	National        Role = iota // Quốc hiệu
	Motto                       // Tiêu ngữ
	ParentBody                  // tên cơ quan chủ quản trực tiếp
	IssuingBody                 // tên cơ quan ban hành
	Number                      // số, ký hiệu
	Subject                     // trích yếu của công văn: V/v …
	PlaceDay                    // địa danh và thời gian ban hành
	KindName                    // tên loại văn bản
	Abstract                    // trích yếu nội dung
	ParentNote                  // (Ban hành kèm theo …)
	Authority                   // thẩm quyền ban hành
	Basis                       // căn cứ
	Command                     // QUYẾT ĐỊNH:
	PartHead                    // phần: Phần I
	ChapterHead                 // chương: Chương I
	DivisionHead                // mục của văn bản có chương, điều: Mục 1
	SubdivisionHead             // tiểu mục: Tiểu mục 1
	ArticleHead                 // điều có tiêu đề
	Article                     // điều
	SectionHead                 // mục có tiêu đề: I, II …
	ClauseHead                  // khoản có tiêu đề: 1, 2 …
	Clause                      // khoản không có tiêu đề
	SubclauseHead               // tiểu khoản có tiêu đề: 1.1, 1.2 …
	Subclause                   // tiểu khoản không có tiêu đề
	ItemHead                    // tiểu khoản cấp dưới có tiêu đề: 1.1.1 …
	Item                        // tiểu khoản cấp dưới không có tiêu đề
	Point                       // điểm: a), b) …
	Dash                        // gạch đầu dòng
	Body                        // lời văn
	CentredLine                 // dòng canh giữa
	PictureLine                 // ảnh đứng riêng một đoạn
	FormHead                    // tên gọi và tiêu đề của một biểu, mẫu: Biểu 01, Mẫu số 01
	AppendixLabel               // Phụ lục I
	AppendixTitle               // tên phụ lục
	TableHead                   // đầu cột của bảng
	TableArea                   // lĩnh vực: ô gộp của bảng
	TableCell                   // chữ trong ô
	TableNumber                 // số trong ô của bảng
	TableDash                   // gạch đầu dòng trong ô
	TableTotal                  // dòng tổng của bảng
	Addressee                   // Kính gửi
	AddresseesLabel             // Kính gửi: trên hai nơi trở lên
	AddresseeItem               // mỗi nơi của Kính gửi
	SignerCapacity              // quyền hạn của người ký: TM., KT. …
	SignerPosition              // chức vụ của người ký
	SignerName                  // họ và tên người ký, dưới chỗ trống để ký
	RecipientsLabel             // Nơi nhận:
	Recipient                   // mỗi nơi nhận
	CornerLine                  // thông tin ký số ở góc trên bên phải
	DraftMark                   // DỰ THẢO
	Urgency                     // dấu chỉ mức độ khẩn: KHẨN
	HighUrgency                 // dấu chỉ mức độ khẩn: THƯỢNG KHẨN
	ExpressUrgency              // dấu chỉ mức độ khẩn: HỎA TỐC
	Footnote                    // chú thích cuối trang
	PageNumber                  // số trang
	CopyRule                    // đường kẻ suốt chiều ngang trên phần của bản sao
	CopyForm                    // hình thức sao: SAO Y, SAO LỤC, TRÍCH SAO
	AddressLine                 // địa chỉ, thư điện tử, điện thoại ở chân trang đầu
	UnderAbstract               // dòng riêng dưới trích yếu
	ChartTitle                  // tên biểu đồ
	ChartLettering              // chữ trong biểu đồ, và đoạn có biểu đồ
	ContentsTitle               // tên của mục lục: MỤC LỤC
	Contents1                   // dòng của mục lục, theo cấp của đề mục
	Contents2
	Contents3
	Contents4
	Contents5
	Contents6
	RightLine    // dòng canh phải: đơn vị tính của một bảng
	Confirmation // xác nhận của cơ quan khác, trên chỗ trống để ký, ở cuối giấy nghỉ phép

	RoleCount int = iota // how many roles there are
)

// ColumnsRole is what columns are in the document.
type ColumnsRole int

// The roles of columns.
const (
	LetterheadColumns ColumnsRole = iota // ô số 1–4
	SignatureColumns                     // ô số 7 và 9b
	CopyColumns                          // phần của bản sao dưới văn bản được sao: ô số 1–7 của phần II

	ColumnsRoleCount int = iota
)

// TableRole is what a table is in the document.
type TableRole int

// The roles of tables.
const (
	TaskTable           TableRole = iota // bảng nhiệm vụ: six columns
	PlainTable                           // bảng khác; its columns' widths go by their text
	IndicatorTable                       // bảng chỉ tiêu của báo cáo: seven columns
	CodedIndicatorTable                  // the same with the indicators' codes for their numbers
	StateTable                           // bảng tiến độ nhiệm vụ: six columns
	LateTable                            // bảng nhiệm vụ chậm: five columns
	FormTaskTable                        // phiếu báo cáo, nhiệm vụ: ten columns
	FormProductTable                     // phiếu báo cáo, sản phẩm: four columns
	FormIndicatorTable                   // phiếu báo cáo, chỉ tiêu: six columns
	ComparisonTable                      // bảng so sánh, thuyết minh: four columns
	AmendedTaskTable                     // bảng nhiệm vụ được sửa đổi, bổ sung: seven columns
	UpcomingTable                        // bảng nhiệm vụ đến hạn trong kỳ sau: five columns

	TableRoleCount int = iota
)
