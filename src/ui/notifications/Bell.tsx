'use client'
import { useId, useRef, useState } from 'react'
import { showNumber } from '../dates.ts'
import { useWords } from '../useWords.ts'
import { Announcer } from './Announcer.tsx'
import { BellPanel, moveByArrows } from './BellPanel.tsx'
import { useNoticeFeed } from './live/useNoticeFeed.ts'
import { noticeSpeaker } from './noticeWords.ts'

type Props = { unread: number; timeZone: string; adminRoute: string }

/** How far the panel is from the bell and from the edges of the window, in pixels. */
const gap = 8
/** How wide the panel is where there is room, in pixels, as bell.css has it. */
const widest = 420

/**
 * The bell and what it opens: the browser's own popover, so that Escape and a click beside it close it, focus goes back
 * to the bell, and nothing of the header cuts it off.
 */
export function Bell({ unread, timeZone, adminRoute }: Props) {
  const { locale } = useWords()
  const speak = noticeSpeaker(locale)
  const { feed, state } = useNoticeFeed(unread)
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = () => panel.current?.hidePopover()

  const place = () => {
    const at = button.current?.getBoundingClientRect()
    const element = panel.current
    if (!at || !element) return
    const isRtl = document.documentElement.dir === 'rtl'
    const end = isRtl ? at.left : window.innerWidth - at.right
    // On a phone there is not room for it below the bell: it then ends at the edge of the window.
    const room = window.innerWidth - Math.min(widest, window.innerWidth - 2 * gap) - gap
    element.style.insetBlockStart = `${Math.max(gap, at.bottom + gap)}px`
    element.style.insetInlineEnd = `${Math.max(gap, Math.min(end, room))}px`
    element.style.maxBlockSize = `${window.innerHeight - Math.max(gap, at.bottom + gap) - gap}px`
  }

  return (
    <div className="office-bell">
      <button
        ref={button}
        type="button"
        className="office-bell__button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={state.unread === 0 ? speak('bell') : speak('bellUnread', { count: showNumber(state.unread) })}
      >
        <BellIcon />
        {state.unread > 0 && <span className="office-bell__count" aria-hidden="true">{state.unread > 99 ? '99+' : state.unread}</span>}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={speak('title')}
        tabIndex={-1}
        className="office-bell__panel"
        onKeyDown={moveByArrows}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') place()
        }}
        onToggle={(event) => {
          const opened = event.newState === 'open'
          setIsOpen(opened)
          if (opened) panel.current?.focus()
        }}
      >
        {isOpen && <BellPanel feed={feed} state={state} timeZone={timeZone} adminRoute={adminRoute} onClose={close} />}
      </div>
      <Announcer state={state} />
    </div>
  )
}

function BellIcon() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15l1.5-2ZM10 21h4"
        fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round"
      />
    </svg>
  )
}
