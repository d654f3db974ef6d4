package dossier

import (
	"io/fs"

	"vanban/generator/agency"
	"vanban/generator/amended"
	"vanban/generator/calendar"
	"vanban/generator/doc"
	"vanban/generator/heading"
	"vanban/generator/markdown"
	"vanban/generator/outline"
	"vanban/generator/render"
	"vanban/generator/signer"
	"vanban/generator/source"
	"vanban/generator/strictyaml"
	"vanban/generator/tasktable"
)

// Text is a string of the dossier and where it stands.
type Text = source.Text

// Kind is what the dossier is of (loai).
type Kind int

// The kinds of dossiers.
const (
	DecisionWithPlan Kind = iota // quyet-dinh: a decision and the plan it issues
	PlanOfItsOwn                 // ke-hoach: Mẫu 1.4
)

// Medium is whether the documents are issued on paper or as files (hinh-thuc).
type Medium int

// The two media.
const (
	Paper      Medium = iota // giay
	Electronic               // dien-tu
)

// Output is a document to be made (tai-lieu).
type Output string

// The documents that a dossier can give.
const (
	OutDecision Output = "quyet-dinh"
	OutPlan     Output = "ke-hoach"
	OutAppendix Output = "phu-luc"
	OutBundle   Output = "tron-bo"
)

// Outputs are the documents that “tai-lieu” can name.
var Outputs = []Output{OutDecision, OutPlan, OutAppendix, OutBundle}

// Dossier is everything that a folder says.
type Dossier struct {
	SetAside       []SetAside // bo-qua-kiem-tra, of an office's file
	MadeWith       MadeWith   // mau, phong-chu, of an office's file
	Kind           Kind
	Medium         Medium
	OneFile        bool // tep: chung
	Draft          bool // du-thao
	Year           int  // nam
	Outputs        []Output
	Formats        []render.Format
	Issuer         Issuer
	Joint          []heading.Joint // cung-ban-hanh
	Authority      Authority
	Place          Text
	Number         int           // so; 0 in a draft
	Day            calendar.Date // ngay; zero in a draft
	Abstract       Text          // trich-yeu, the plan's
	Heading        heading.Heading
	KeepCapital    Capital   // giu-chu-hoa
	NoteSaysIssued bool      // loi-kem-theo: ban-hanh-kem-theo, "(Ban hành kèm theo …)"; the decree's forms have "(Kèm theo …)"
	Bases          []Text    // can-cu
	Articles       []Article // dieu, those after Điều 1
	Signer         signer.Signer
	Recipients     Recipients
	Setting        doc.Setting    // trinh-bay
	Report         *ReportSetting // bao-cao; nil where the dossier has no reports
	Urgency        Urgency
	Plan           *markdown.Document
	Outline        outline.Outline // cap, of the plan
	Appendices     []Appendix
	tasktable.Tasks
	Agencies *agency.Directory
	Amended  []amended.Document // what has amended the plan since it was issued, in order

	Notes source.Problems // what a person should look at, though documents can be made; in the order of the files

	outputsAt source.Pos                  // of the key tai-lieu
	formatsAt source.Pos                  // of the key dinh-dang
	dayAt     source.Pos                  // of the day of issue
	draftAt   source.Pos                  // of the key du-thao; of another one where that is not there
	draftOpen bool                        // it is not said whether it is a draft, and the number is left blank
	files     map[string]*strictyaml.File // by name, for quoting lines
	origins   map[string]source.Pos       // of the keys that an office can say
	office    *office                     // what is said once for all dossiers; nil where nothing is
	fsys      fs.FS                       // what it was read from, and its periods are
	home      string                      // its folder, for commands in hints; empty where that is not known
}

// Issuer is the issuing body (co-quan-ban-hanh).
type Issuer = heading.Issuer

// Heading is how the title and the date are set.
type Heading = heading.Heading

// Authority is the person or body that issues the decision (tham-quyen).
type Authority struct {
	Name, Short Text
	Breaks      []string // what stands behind each end of a line that ten chooses
}

// Article is one điều of the decision.
type Article struct {
	Body *markdown.Document
	At   source.Pos
}

// Recipients is Nơi nhận with its Lưu line (noi-nhan, luu).
type Recipients struct {
	List     []Text
	Archive  Text // luu.noi-luu, "VT, VP UBND"
	Copies   int  // luu.so-ban; 0 where not given
	CopyMark Text // luu.so-ban as the office writes it, "3b"; empty where it is a number
	Drafter  Text // luu.nguoi-soan
	Unit     Text // luu.don-vi: abbreviation of the unit that drafts a công văn; DraftingUnit says which it is where not given
}

// ReportLevel is who reports to whom (cap).
type ReportLevel int

// The levels.
const (
	ProvinceReport   ReportLevel = iota // tinh: the province to a ministry
	DepartmentReport                    // so: a department to its People's Committee
	CommuneReport                       // xa: a commune, ward or special zone to the province; since 1 July 2025 no level stands between them
)

// ReportSetting is how the periodic reports are issued (bao-cao).
type ReportSetting struct {
	Level      ReportLevel
	Addressees []Text // kinh-gui
	Issuer     Issuer
	Place      Text
	Signer     signer.Signer
	Recipients Recipients

	ShowsCodes    bool             // in-ma: the codes of the indicators stand in the documents
	Abbreviations []Abbreviation   // viet-tat
	Contents      heading.Contents // muc-luc
}

// Urgency is the level of urgency (do-khan).
type Urgency string

// The levels of urgency (annex I, III.2.b).
const (
	NotUrgent  Urgency = ""
	Urgent     Urgency = "khan"
	VeryUrgent Urgency = "thuong-khan"
	Express    Urgency = "hoa-toc"
)

// Capital says whether the abstract keeps its first capital within a sentence (giu-chu-hoa).
type Capital int

// The answers.
const (
	ByRule     Capital = iota // as nd30.WithinSentence decides
	AlwaysKept                // true: it begins with a proper name
	NeverKept                 // false
)

// Appendix is one phụ lục (phu-luc).
type Appendix struct {
	Title       Text
	Breaks      []string // what stands behind each end of a line that tieu-de chooses
	Source      Text     // noi-dung, the file's name
	Sheet, Area Text     // trang, vung: of a workbook
	Orientation doc.Orientation
	NoteOpen    bool               // kem-theo: chua-dien
	noteAt      source.Pos         // of that key's value
	Outline     outline.Outline    // cap, of its text
	Contents    heading.Contents   // muc-luc, of its text
	Body        *markdown.Document // nil where it is the table of tasks
	At          source.Pos
}
