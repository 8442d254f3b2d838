'use client'
import type { Locale } from '../../shared/text.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import { Diagram, type DiagramProps } from './diagram/index.ts'

type Props = { definition: WorkflowDefinition; locale: Locale } & Pick<DiagramProps, 'current' | 'visited' | 'onSelect'>

/** A definition drawn, to look at. */
export function DefinitionDiagram({ definition, locale, ...more }: Props) {
  return <Diagram states={definition.states} transitions={definition.transitions} locale={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'} {...more} />
}
