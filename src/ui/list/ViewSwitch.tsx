'use client'
import { useEffect, useState } from 'react'
import { useWords } from '../useWords.ts'

type View = 'table' | 'cards'
const place = 'mdc-list-view'

const stored = (): View | null => {
  const value = localStorage.getItem(place)
  return value === 'table' || value === 'cards' ? value : null
}

/** Table or cards. The page's style sheet reads the choice from <html>; until one is made, phones get cards. */
export function ViewSwitch() {
  const { speak } = useWords()
  const [view, setView] = useState<View | null>(null)
  useEffect(() => {
    const chosen = stored()
    if (chosen) document.documentElement.dataset['officeList'] = chosen
    setView(chosen ?? (matchMedia('(max-width: 768px)').matches ? 'cards' : 'table'))
  }, [])
  const choose = (next: View) => {
    localStorage.setItem(place, next)
    document.documentElement.dataset['officeList'] = next
    setView(next)
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
