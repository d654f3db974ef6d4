package amend

import (
	"vanban/generator/compose"
	"vanban/generator/doc"
	"vanban/generator/nd30"
)

// Kinds are the kinds of document that tell of a change.
var Kinds = compose.Kinds{decisionAmendment, planAmendment, amendedTasks, correction, consolidation, comparison}

var (
	// Of equal form as what it amends (điều 18.3).
	decisionAmendment = &compose.Spec{Kind: "sua-doi", Name: "Quyết định", Form: nd30.DecisionForm, Words: provisionWords, Handlers: amendmentParts}
	planAmendment     = &compose.Spec{Kind: "sua-doi-ke-hoach", Name: "Kế hoạch", Form: nd30.TitledForm, Needs: []doc.Role{doc.SectionHead},
		Words: provisionWords, Handlers: amendmentParts}
	amendedTasks = &compose.Spec{Kind: "sua-doi-phu-luc", Form: nd30.AppendixForm, Words: []string{"viec-nhiem-vu"}, Workbook: true, Handlers: amendmentParts}
	correction   = &compose.Spec{Kind: "dinh-chinh", Form: nd30.LetterForm, Words: []string{"mot-dinh-chinh", "nhu-dieu", "noi"},
		Handlers: map[string]compose.Handler{"dinh-chinh": compose.On((*correctionView).provisions)}}
	consolidation = &compose.Spec{Kind: "hop-nhat", Form: nd30.ConsolidatedForm, Words: []string{"chu-thich-hop-nhat", "noi"}, Aside: true}
	comparison    = &compose.Spec{Kind: "so-sanh", Form: nd30.TableForm, Words: []string{"noi", "nhom"}, Workbook: true, Aside: true, Open: true,
		Handlers: map[string]compose.Handler{"bang-so-sanh": compose.On((*comparisonView).table)}}
)

var provisionWords = []string{"sua-doi-noi", "noi", amendedTasks.Template()}

var amendmentParts = map[string]compose.Handler{
	"khoan-sua-doi": compose.On((*amendmentView).planProvisions), "dieu-sua-doi": compose.On((*amendmentView).articleProvisions),
	"dieu-thi-hanh": compose.On((*amendmentView).dutyArticle), "bang-sua-doi": compose.On((*amendmentView).table),
}
