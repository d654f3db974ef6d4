package columnhead

import "vanban/generator/tasktable"

// The parts of the dossier's columns that are looked for by name.
var (
	Content = In(tasktable.ContentColumn)
	Product = In(tasktable.ProductColumn)
	Lead    = In(tasktable.LeadColumn)
	Support = In(tasktable.SupportColumn)
	Due     = In(tasktable.DeadlineColumn)
	Budget  = In(tasktable.BudgetColumn)
	Note    = In(tasktable.NoteColumn)
)

// heading is how offices name a column. All words are in small letters without diacritics. What comes first in a list is the surer.
type heading struct {
	part  Part
	whole []string // the whole heading
	begin []string // how it begins
	hold  []string // what it has somewhere: the Least sure
	never []string // it is another column's then
}

// vocabulary has the headings that are seen in offices' tables.
var vocabulary = []heading{
	{part: Number, whole: []string{"stt", "tt", "so tt", "so thu tu", "thu tu", "so", "no", "stt nhiem vu", "tt nhiem vu", "ma wbs", "wbs"}},
	{part: Group, whole: []string{"nhom linh vuc", "khoi", "nhom nhiem vu", "nhom noi dung", "nhom cong viec", "nhom"}},
	{part: Area, whole: []string{"linh vuc", "nhom nhiem vu", "nhom noi dung", "nhom cong viec", "nhom", "mang cong viec", "mang", "chuyen de", "linh vuc cong tac"},
		begin: []string{"linh vuc", "nhom nhiem vu", "nhom noi dung"}, hold: []string{"linh vuc"}, never: []string{"co quan", "phu trach", "lanh dao"}},
	{part: Content, whole: []string{"nhiem vu", "noi dung nhiem vu", "ten nhiem vu", "nhiem vu cu the", "noi dung cong viec", "cong viec", "viec phai lam", "viec can lam", "noi dung thuc hien", "noi dung",
		"nhiem vu giai phap", "nhiem vu trong tam", "nhiem vu chu yeu", "ten cong viec", "hoat dong", "dau viec", "viec", "noi dung hoat dong", "ten hoat dong",
		"nhiem vu duoc giao", "noi dung nhiem vu duoc giao", "noi dung duoc giao", "cong viec duoc giao", "noi dung cong viec duoc giao", "nhiem vu giao", "nhiem vu phan cong",
		"ten van ban", "ten de an", "ten van ban de an", "ten de an nhiem vu", "ten nhiem vu de an", "van ban de an", "ten du an", "de an", "nd", "nd cong viec", "noi dung giai phap", "nhom nhiem vu giai phap", "muc tieu nhiem vu", "tieu chi"},
		begin: []string{"nhiem vu", "noi dung", "ten nhiem vu", "ten cong viec", "cong viec", "danh muc nhiem vu", "hoat dong", "cac nhiem vu", "cac noi dung"},
		hold:  []string{"nhiem vu", "cong viec", "noi dung", "hoat dong", "giai phap"},
		never: []string{"ma", "loai", "so luong", "tong so", "nhom", "ket qua", "san pham", "muc do", "tien do", "thoi gian", "thoi han", "han", "chu tri", "phoi hop", "ghi chu", "ngay",
			"giao", "nguon", "can cu", "trang thai", "tinh hinh", "phu trach"}},
	{part: Product, whole: []string{"san pham", "sp", "san pham ket qua", "ket qua san pham", "san pham du kien", "san pham dau ra", "ket qua dau ra", "san pham hoan thanh", "san pham cu the", "san pham ket qua dat duoc",
		"ket qua du kien", "ket qua can dat", "ket qua phai dat", "dau ra", "ket qua", "ket qua dat duoc", "ket qua thuc hien", "ket qua hoan thanh", "ket qua cong viec", "output"},
		begin: []string{"san pham", "ket qua san pham", "ket qua", "ten san pham", "hinh thuc van ban"}, hold: []string{"san pham", "ket qua"},
		never: []string{"nam truoc", "ky truoc", "da thuc hien", "da dat", "den nay", "den thoi diem", "danh gia", "so luong", "muc do", "ty le", "chu tri", "theo doi", "thoi gian", "thoi han", "tien do"}},
	{part: Lead, whole: []string{"co quan chu tri", "don vi chu tri", "chu tri", "ct", "co quan don vi chu tri", "don vi co quan chu tri", "co quan chu tri thuc hien", "don vi chu tri thuc hien", "chu tri thuc hien", "co quan thuc hien",
		"don vi thuc hien", "co quan don vi thuc hien", "trach nhiem thuc hien", "don vi phu trach", "co quan phu trach", "phu trach", "cqct", "dvct", "cq chu tri", "dv chu tri", "giao cho", "don vi nhan viec", "bo phan tham muu", "phong tham muu", "co quan tham muu chinh", "tham muu", "co quan chuan bi", "don vi chuan bi", "co quan don vi chuan bi", "co quan chiu trach nhiem", "don vi chiu trach nhiem", "phan cong thuc hien", "phan cong",
		"bo phan chu tri", "bo phan thuc hien", "phong ban chu tri", "dau moi", "don vi dau moi", "co quan dau moi", "co quan tham muu", "don vi tham muu", "trach nhiem", "don vi duoc giao", "nguoi thuc hien", "can bo thuc hien", "nguoi lam", "can bo phu trach", "chuyen vien phu trach", "chuyen vien thuc hien",
		"thuc hien", "don vi", "co quan", "phong ban", "bo phan", "nguoi phu trach",
		"co quan soan thao", "don vi soan thao", "co quan chu tri soan thao", "don vi chu tri soan thao", "co quan trinh", "don vi trinh", "chu tri soan thao",
		"chu tri phoi hop", "chu tri va phoi hop", "co quan chu tri phoi hop", "don vi chu tri phoi hop", "co quan don vi chu tri phoi hop", "co quan chu tri co quan phoi hop", "don vi chu tri don vi phoi hop", "co quan chu tri va phoi hop", "don vi chu tri va phoi hop"},
		begin: []string{"co quan chu tri", "don vi chu tri", "chu tri", "co quan don vi chu tri", "trach nhiem chu tri", "phan cong", "don vi thuc hien", "co quan thuc hien", "co quan don vi", "don vi phu trach", "trach nhiem"},
		hold:  []string{"chu tri", "phu trach", "chiu trach nhiem", "dau moi", "thuc hien"},
		never: []string{"phoi hop", "lanh dao", "chi dao", "theo doi", "don doc", "giam sat", "thoi gian", "thoi han", "ket qua", "san pham", "noi dung", "nhiem vu", "tien do", "kinh phi", "nguon", "ngay", "tinh hinh", "muc do",
			"trang thai", "tinh", "ghi chu", "can cu", "dia diem", "ban hanh", "so", "han", "kiem tra", "kho khan"}},
	{part: Support, whole: []string{"co quan phoi hop", "don vi phoi hop", "phoi hop", "ph", "co quan don vi phoi hop", "don vi co quan phoi hop", "phoi hop thuc hien", "co quan phoi hop thuc hien", "don vi phoi hop thuc hien", "co quan lien quan",
		"don vi lien quan", "cqph", "dvph", "cq phoi hop", "dv phoi hop", "bo phan phoi hop", "don vi tham gia", "co quan tham gia", "co quan cung thuc hien"},
		begin: []string{"co quan phoi hop", "don vi phoi hop", "phoi hop", "co quan don vi phoi hop"}, hold: []string{"phoi hop", "lien quan"}, never: []string{"chu tri", "noi dung", "van ban", "ghi chu", "ket qua", "quy che", "thoi gian", "thoi han"}},
	{part: Due, whole: []string{"thoi han", "thoi gian hoan thanh", "thoi han hoan thanh", "han hoan thanh", "ngay ket thuc", "thoi gian ket thuc", "ket thuc", "den ngay", "thoi diem hoan thanh", "han chot", "han xu ly", "ngay het han", "het han", "han cuoi", "han cuoi cung", "den han", "ngay den han", "han nop", "han bao cao", "han trinh", "thoi han trinh",
		"thoi han thuc hien", "thoi gian thuc hien", "thoi gian", "han", "thoi gian trinh", "tght", "tgth", "tg", "ngay hoan thanh", "hoan thanh", "tien do hoan thanh", "tien do thuc hien", "tien do", "moc thoi gian", "thoi diem", "deadline", "lo trinh", "thoi diem ket thuc", "den", "han thuc hien", "den thang", "den quy", "den nam"},
		begin: []string{"thoi han", "han hoan thanh", "thoi gian hoan thanh", "thoi gian ket thuc", "thoi gian", "ngay hoan thanh", "han", "tien do", "thoi diem", "lo trinh"},
		hold:  []string{"thoi han", "thoi gian hoan thanh", "hoan thanh", "thoi gian", "ket thuc", "tien do"},
		never: []string{"bat dau", "muc do", "trang thai", "tinh hinh", "ty le", "ket qua", "san pham", "bao quan", "ngay giao", "gia han", "phan tram", "da hoan thanh", "danh gia", "kinh phi", "chu tri", "phoi hop", "ngay bat dau",
			"thoi gian giao", "thuc te", "so nhiem vu", "kho khan", "nhan xet", "noi dung", "giai ngan"}},
	{part: Note, whole: []string{"ghi chu", "ghi chu khac", "chu thich", "luu y"}, begin: []string{"ghi chu"}, never: []string{"thoi han"}},
}
