// Package reference finds where texts refer to parts of documents, such as “điểm a khoản 2 Điều 8 Nghị định số 30/2020/NĐ-CP”, and tells of parts
// that the documents at hand do not have: chain.go reads the references, missing.go looks for what they name in the passages of passage.go.
package reference
