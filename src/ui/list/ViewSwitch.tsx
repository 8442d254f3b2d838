'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { useWords } from '../useWords.ts'

type View = 'table' | 'cards'
const place = 'mdc-list-view'
const chosenHere = 'mdc-list-view-chosen'

/** The choice made in this browser; until there is one, phones get cards. */
const viewNow = (): View => {
  const chosen = localStorage.getItem(place)
  if (chosen === 'table' || chosen === 'cards') return chosen
  return matchMedia('(max-width: 768px)').matches ? 'cards' : 'table'
}

const listen = (changed: () => void): (() => void) => {
  const width = matchMedia('(max-width: 768px)')
  width.addEventListener('change', changed)
  window.addEventListener(chosenHere, changed)
  return () => {
    width.removeEventListener('change', changed)
    window.removeEventListener(chosenHere, changed)
  }
}

/** Table or cards. The style sheet reads the choice from <html>. */
export function ViewSwitch() {
  const { speak } = useWords()
  const view = useSyncExternalStore(listen, viewNow, () => 'table' as View)
  useEffect(() => {
    document.documentElement.dataset['officeList'] = view
  }, [view])
  const choose = (next: View) => {
    localStorage.setItem(place, next)
    window.dispatchEvent(new Event(chosenHere))
  }
  return (
    <div className="office-view-switch" role="group" aria-label={speak('viewAs')}>
      {(['table', 'cards'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={view === each} onClick={() => choose(each)}>
          {speak(each)}
        </button>
      ))}
    </div>
  )
}
