package ooxml

import (
	"time"

	"vanban/generator/calendar"
)

// Properties is what a package says of itself (docProps).
type Properties struct {
	Title, Creator, Subject, Language string
	Created                           calendar.Date // also the time of the last change
	Application                       string
}

const (
	coreType   = "application/vnd.openxmlformats-package.core-properties+xml"
	coreRoot   = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
	appType    = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
	appRoot    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
	appNS      = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
	coreNS     = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
	dublinCore = "http://purl.org/dc/elements/1.1/"
	dcTerms    = "http://purl.org/dc/terms/"
	schemaInst = "http://www.w3.org/2001/XMLSchema-instance"
)

// PropertyParts gives the two parts that hold the properties.
func PropertyParts(p Properties) []Part {
	return []Part{
		{Name: "docProps/core.xml", Type: coreType, Root: coreRoot, Write: p.writeCore},
		{Name: "docProps/app.xml", Type: appType, Root: appRoot, Write: p.writeApp},
	}
}

func (p Properties) writeCore(x *XML) error {
	x.Open("cp:coreProperties", "xmlns:cp", coreNS, "xmlns:dc", dublinCore, "xmlns:dcterms", dcTerms, "xmlns:xsi", schemaInst)
	x.Element("dc:title", p.Title)
	x.Element("dc:subject", p.Subject)
	x.Element("dc:creator", p.Creator)
	x.Element("dc:language", p.Language)
	x.Element("cp:lastModifiedBy", p.Creator)
	at := p.Created.Time().Format(time.RFC3339)
	x.Element("dcterms:created", at, "xsi:type", "dcterms:W3CDTF")
	x.Element("dcterms:modified", at, "xsi:type", "dcterms:W3CDTF")
	x.Close("cp:coreProperties")
	return nil
}

func (p Properties) writeApp(x *XML) error {
	x.Open("Properties", "xmlns", appNS)
	x.Element("Application", p.Application)
	x.Close("Properties")
	return nil
}
