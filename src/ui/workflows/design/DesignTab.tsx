'use client'
import { useState } from 'react'
import { DefinitionDesk } from '../DefinitionDesk.tsx'
import type { Draft } from './useDraft.ts'
import { designWords } from './designWords.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { SavedState } from './SavedState.tsx'
import { publishedOf, type ShownFinding, type ShownVersion, type WorkflowFacts } from '../shownWorkflow.ts'
import { useSpoken } from '../../useSpoken.ts'

type Props = {
  facts: WorkflowFacts
  versions: readonly ShownVersion[]
  draft: Draft
  /** Those that only the server can see; the editor finds the others itself. */
  fromServer: readonly ShownFinding[]
  onReload: () => Promise<readonly ShownVersion[] | null>
}

/** The definition at work: drawn and in forms, checked while it is written, saved by itself. */
export function DesignTab({ facts, versions, draft, fromServer, onReload }: Props) {
  const { locale, speak } = useSpoken(designWords)
  const [deciding, setDeciding] = useState(false)
  const latest = publishedOf(versions) ?? versions[0]
  return (
    <div className="office-design">
      <div className="office-design__bar">
        <SavedState draft={draft} onDecide={() => setDeciding(true)} />
        <button type="button" className="office-button" onClick={() => download(facts.workflow.key, draft.definition)}>{speak('download')}</button>
      </div>
      {draft.number === null && latest && (
        <p className="office-note">{speak(latest.state === 'published' ? 'firstChange' : 'firstChangeOfRetired', { number: latest.number })}</p>
      )}
      <DefinitionDesk
        definition={draft.definition} onChange={draft.change} findings={fromServer} people={facts.people} words={facts.words} locale={locale}
      />
      {deciding && draft.status === 'conflict' && (
        <ConflictDialog draft={draft} onReload={onReload} onClose={() => setDeciding(false)} />
      )}
    </div>
  )
}

function download(key: string, definition: unknown): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(definition, null, 2)], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: `${key}.json` })
  link.click()
  URL.revokeObjectURL(address)
}
