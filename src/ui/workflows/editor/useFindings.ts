'use client'
import { useDeferredValue, useMemo, useState } from 'react'
import type { WorkflowDefinition } from '../../../workflows/definition.ts'
import { draftFindings } from '../../../workflows/editing/draftFindings.ts'
import type { Finding } from '../../../workflows/finding.ts'
import type { PersonFacts } from '../../../workflows/snapshot.ts'
import type { OfficeWords } from './editorProps.ts'

type Args = {
  definition: WorkflowDefinition
  findings: readonly Finding[] | undefined
  people: readonly PersonFacts[] | undefined
  words: OfficeWords
}

/**
 * What is wrong, as it is now. The server's findings are about what it was sent last: those that can be seen here are
 * seen here anew at each change, and only those that it alone can see are kept until it is asked again.
 */
export function useFindings({ definition, findings, people, words }: Args): readonly Finding[] {
  const looked = useDeferredValue(definition)
  const kinds = useMemo(() => words.effects?.map(({ key }) => key), [words.effects])
  const seen = useMemo(() => draftFindings(looked, { people, kinds }), [looked, people, kinds])
  const [kept, setKept] = useState<{ given: typeof findings; only: readonly Finding[] }>({ given: undefined, only: [] })
  if (kept.given !== findings) {
    setKept({ given: findings, only: (findings ?? []).filter((each) => !seen.some((other) => isSame(each, other))) })
  }
  return useMemo(() => [...seen, ...kept.only], [seen, kept.only])
}

function isSame(one: Finding, other: Finding): boolean {
  // The server may have said it in the reader's language alone.
  const saysSame = one.message.en === other.message.en || one.message.ar === other.message.ar
  return one.code === other.code && one.element === other.element && saysSame
}
