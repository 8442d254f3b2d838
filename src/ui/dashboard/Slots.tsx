'use client'
import { useEffect, useRef } from 'react'
import { isAway, isWide, moveBy, moveTo, placedOf, putAway, takeOut, turn, type Arrangement } from './arrangement.ts'
import type { BoardSpeak } from './boardWords.ts'
import type { OfferedCard } from './offers.tsx'
import { useCardDrag } from './useCardDrag.ts'

type Props = {
  offers: readonly OfferedCard[]
  kept: Arrangement | null
  arranging: boolean
  onChange: (changed: Arrangement, said: string) => void
  speak: BoardSpeak
}
type Deed = 'up' | 'down' | 'turn' | 'away'

/** The cards in their places. While they are arranged each has a bar to move, widen or put it away, by mouse, finger or keyboard. */
export function Slots({ offers, kept, arranging, onChange, speak }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const pressed = useRef<{ key: string; deed: Deed } | null>(null)
  const placed = placedOf(offers, kept)
  const titleOf = (key: string) => offers.find((offer) => offer.key === key)!.name

  // A card that moves in the page takes the focus out of its buttons: it is given back to the one that was pressed.
  useEffect(() => {
    const { key, deed } = pressed.current ?? {}
    pressed.current = null
    if (!key) return
    const button = list.current?.querySelector<HTMLElement>(`[data-card="${key}"] [data-do="${deed}"]`)
    button?.focus()
    button?.scrollIntoView({ block: 'nearest' })
  })

  const saidPlace = (changed: Arrangement, key: string) => {
    const shown = placedOf(offers, changed)
    return speak('moved', { title: titleOf(key), at: shown.findIndex((each) => each.key === key) + 1, of: shown.length })
  }
  const press = (key: string, deed: Deed) => {
    pressed.current = { key, deed }
    if (deed === 'turn') return onChange(turn(offers, kept, key), '')
    if (deed === 'away') {
      const at = placed.findIndex((each) => each.key === key)
      pressed.current = { key: (placed[at + 1] ?? placed[at - 1])?.key ?? '', deed }
      return onChange(putAway(offers, kept, key), speak('wasPutAway', { title: titleOf(key) }))
    }
    const changed = moveBy(offers, kept, key, deed === 'up' ? -1 : 1)
    onChange(changed, saidPlace(changed, key))
  }
  const { held, handle } = useCardDrag((key, target) => {
    const changed = moveTo(offers, kept, key, target)
    onChange(changed, saidPlace(changed, key))
  })

  const away = offers.filter((offer) => isAway(offer, kept))
  return (
    <>
      {arranging && away.length > 0 && (
        <section className="office-board-away" aria-label={speak('putAwayCards')}>
          <h2>{speak('putAwayCards')}</h2>
          <ul>
            {away.map(({ key, name }) => (
              <li key={key}>
                <button type="button" className="office-button" onClick={() => onChange(takeOut(offers, kept, key), speak('wasTakenOut', { title: name }))} aria-label={speak('takeOut', { title: name })}>
                  <span aria-hidden="true">+</span> {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className={`office-board-slots${arranging ? ' is-arranging' : ''}`} ref={list}>
        {placed.map(({ key, wide }, at) => (
          <li
            key={key} data-card={key}
            className={`office-board-slot${wide ? ' is-wide' : ''}${held?.key === key ? ' is-dragged' : ''}${held?.over === key && held.key !== key ? ' is-over' : ''}`}
          >
            {arranging && (
              <div className="office-board-slot__bar" role="group" aria-label={titleOf(key)}>
                <span className="office-board-slot__handle" {...handle(key)}>
                  <span aria-hidden="true" className="office-board-slot__grip">⠿</span>
                  <strong>{titleOf(key)}</strong>
                </span>
                <Do deed="up" label={speak('earlierPlace', { title: titleOf(key) })} disabled={at === 0} onDo={() => press(key, 'up')}>↑</Do>
                <Do deed="down" label={speak('laterPlace', { title: titleOf(key) })} disabled={at === placed.length - 1} onDo={() => press(key, 'down')}>↓</Do>
                <Do deed="turn" label={speak(isWide(offers.find((offer) => offer.key === key)!, kept) ? 'narrower' : 'wider', { title: titleOf(key) })} onDo={() => press(key, 'turn')}>↔</Do>
                <Do deed="away" label={speak('putAway', { title: titleOf(key) })} onDo={() => press(key, 'away')}>✕</Do>
              </div>
            )}
            <div className="office-board-slot__card" inert={arranging}>{offers.find((offer) => offer.key === key)!.card}</div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A button that cannot be used now stays where it is: somebody may be standing on it. */
function Do({ deed, label, disabled = false, onDo, children }: { deed: Deed; label: string; disabled?: boolean; onDo: () => void; children: string }) {
  return (
    <button type="button" className="office-button office-board-small" data-do={deed} aria-label={label} title={label} aria-disabled={disabled} onClick={() => !disabled && onDo()}>
      <span aria-hidden="true">{children}</span>
    </button>
  )
}
