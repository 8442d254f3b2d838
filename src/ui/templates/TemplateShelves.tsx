'use client'
import { Link } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { showMoment } from '../dates.ts'
import { Code } from '../parts/Code.tsx'
import { SegmentChoice } from '../parts/SegmentChoice.tsx'
import { useSpoken } from '../useSpoken.ts'
import type { Shelf } from './templateGroups.ts'
import './templates.css'
import { templateWords } from './templateWords.ts'

export type ListedTemplate = { id: number; key: string; name: string; purpose: string; shelf: Shelf; isOwn: boolean; isCustomised: boolean; updatedAt: string }

const order: readonly Shelf[] = ['groupWork', 'groupTalk', 'groupTime', 'groupOffice', 'groupAccount', 'groupOwn']

/** The templates by what they are about; all of them, or those that differ from the release. */
export function TemplateShelves({ templates, address, timeZone }: { templates: readonly ListedTemplate[]; address: string; timeZone: string }) {
  const { speak } = useSpoken(templateWords)
  const id = useId()
  const [which, setWhich] = useState<'allTemplates' | 'onlyChanged'>('allTemplates')
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const found = templates.filter(({ name, key, purpose, isCustomised }) => (which === 'allTemplates' || isCustomised) && `${name} ${key} ${purpose}`.toLowerCase().includes(wanted))
  const shelves = order.map((shelf) => ({ shelf, on: found.filter((each) => each.shelf === shelf) })).filter(({ on }) => on.length > 0)
  return (
    <>
      <div className="office-templates__tools" role="search">
        <label className="office-hidden" htmlFor={`${id}-find`}>{speak('find')}</label>
        <input id={`${id}-find`} type="search" className="office-input" placeholder={speak('find')} value={typed} onChange={({ target }) => setTyped(target.value)} />
        <SegmentChoice
          label={speak('title')} chosen={which} onChoose={setWhich}
          choices={(['allTemplates', 'onlyChanged'] as const).map((value) => ({ value, label: speak(value) }))}
        />
      </div>
      {shelves.length === 0 && <p className="office-empty" role="status">{speak('noneFound')}</p>}
      {shelves.map(({ shelf, on }) => (
        <section key={shelf} aria-labelledby={`${id}-${shelf}`} className="office-shelf">
          <h2 id={`${id}-${shelf}`}>{speak(shelf)}</h2>
          <ul>
            {on.map(({ id: template, key, name, purpose, isOwn, isCustomised, updatedAt }) => (
              <li key={key}>
                <Link href={`${address}/${template}`} prefetch={false}><bdi>{name}</bdi></Link>
                <span className="office-muted office-shelf__for">{purpose}</span>
                <span className="office-shelf__state">
                  {isCustomised && <span className="office-tag office-tag--internal">{speak(isOwn ? 'own' : 'changed')}</span>}
                  {isCustomised && <small className="office-muted"><Code>{showMoment(updatedAt, timeZone)}</Code></small>}
                </span>
                <small className="office-muted"><Code>{key}</Code></small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
