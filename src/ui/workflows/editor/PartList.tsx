'use client'
import { newPart } from '../../../workflows/editing/newPart.ts'
import { movePart, partsOf, type PartKind } from '../../../workflows/editing/parts.ts'
import { say } from '../../../shared/text.ts'
import { FindingCount } from './FindingCount.tsx'
import { nameIn, useEditing } from './EditingContext.ts'
import { listLabels, partLabels } from '../partLabels.ts'

/** All parts of one kind in their order, which is that of buttons and of rules. */
export function PartList({ kind }: { kind: PartKind }) {
  const { definition, locale, speak, readOnly, add, show, edit, askRemove } = useEditing()
  const parts = partsOf(definition, kind)
  const nameOf = (part: (typeof parts)[number]) => nameIn(locale, part.label, part.key)
  const move = (part: (typeof parts)[number], by: -1 | 1) => edit(movePart(definition, kind, part.key, by), speak('moved', { name: nameOf(part) }))
  return (
    <section>
      <div className="office-edit__head">
        <h3 data-first="" tabIndex={-1}>{say(listLabels[kind], locale)}</h3>
        {!readOnly && (
          <button type="button" className="office-button" onClick={() => add(kind, newPart(definition, kind))}>
            {speak('add')}: {say(partLabels[kind], locale)}
          </button>
        )}
      </div>
      {parts.length === 0 && <p className="office-muted">{speak('noneYet')}</p>}
      <ol className="office-edit__list">
        {parts.map((part, index) => (
          <li key={`${part.key} ${index}`}>
            <button type="button" className="office-edit__item" onClick={() => show({ element: { kind, key: part.key } }, true)}>
              {'colour' in part && <span className={`office-badge__dot office-colour--${part.colour}`} aria-hidden="true" />}
              <span className="office-edit__item-name">
                <span dir="auto">{nameOf(part)}</span>
                <Detail part={part} />
              </span>
              <FindingCount element={`${kind}:${part.key}`} />
            </button>
            {!readOnly && (
              <span className="office-edit__small-buttons">
                <button type="button" disabled={index === 0} aria-label={`${speak('earlier')}: ${nameOf(part)}`} title={speak('earlier')} onClick={() => move(part, -1)}>↑</button>
                <button type="button" disabled={index === parts.length - 1} aria-label={`${speak('later')}: ${nameOf(part)}`} title={speak('later')} onClick={() => move(part, 1)}>↓</button>
                <button type="button" aria-label={`${speak('remove')}: ${nameOf(part)}`} title={speak('remove')} onClick={() => askRemove(kind, part.key)}>×</button>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A second line that tells parts apart: the way of a transition, the key of all others. */
function Detail({ part }: { part: { key: string; from?: string[]; to?: string } }) {
  const { definition, locale } = useEditing()
  const stateName = (key: string) => nameIn(locale, definition.states.find((state) => state.key === key)?.label, key)
  const arrow = locale === 'ar' ? ' ← ' : ' → '
  const text = part.from && part.to !== undefined ? part.from.map(stateName).join(locale === 'ar' ? '، ' : ', ') + arrow + stateName(part.to) : part.key
  return <span className="office-edit__detail" dir={part.from ? 'auto' : 'ltr'}>{text}</span>
}
