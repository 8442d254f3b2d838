import type { Settings } from '../../../shared/settings.ts'
import type { Text } from '../../../shared/text.ts'
import type { ReportDocument, ReportSection } from '../../document.ts'
import type { Look } from '../look.ts'
import { chartHtml } from './charts/chartHtml.ts'
import { Markup } from './markup.ts'
import { printedOn } from './printedOn.ts'

const contents: Text = { en: 'Contents', ar: 'المحتويات' }

/** Tables wider than this, in characters, want paper across. */
const uprightCharacters = 110

/**
 * What a template may name: `pageVariables` says what each is. Tables and page numbers are marks, which only `mark`
 * makes: they are put in when they are known. `logo` is an address among the files of the page, or empty.
 */
export function variablesOf(document: ReportDocument, { office, look, mark, logo }: { office: Settings['office']; look: Look; mark: string; logo: string }) {
  const { locale } = look
  return {
    report: { title: document.title, language: locale },
    office: { name: locale === 'ar' ? office.nameAr : office.nameEn, logo },
    printed: printedOn(office, locale),
    words: { contents: contents[locale] },
    facts: document.facts,
    contents: document.sections.map(({ heading }, index) => ({ heading, anchor: `s${index + 1}`, page: new Markup(`<!--page ${mark} s${index + 1}-->`) })),
    sections: document.sections.map((section, index) => ({
      heading: section.heading,
      anchor: `s${index + 1}`,
      text: section.text ?? '',
      wide: isWide(section),
      tiles: (section.tiles ?? []).map(({ label, value }) => ({ label, value })),
      charts: (section.charts ?? []).map((chart) => ({ title: chart.title, drawing: new Markup(chartHtml(chart, look)) })),
      table: section.table ? new Markup(`<!--table ${mark} ${index}-->`) : '',
    })),
  }
}

function isWide({ table }: ReportSection): boolean {
  return (table?.columns.reduce((sum, { width }) => sum + width, 0) ?? 0) > uprightCharacters
}
