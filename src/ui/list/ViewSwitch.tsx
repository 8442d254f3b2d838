'use client'
import { useEffect, useLayoutEffect, useState } from 'react'
import { useWords } from '../useWords.ts'

type View = 'table' | 'cards'
const place = 'mdc-list-view'
const phone = '(max-width: 768px)'

const stored = (): View | null => {
  const value = localStorage.getItem(place)
  return value === 'table' || value === 'cards' ? value : null
}

/** Table or cards. The style sheet reads the choice from <html>; until one is made, phones get cards. */
export function ViewSwitch() {
  const { speak } = useWords()
  const [chosen, setChosen] = useState<View | null>(null)
  const [small, setSmall] = useState(false)
  const view: View = chosen ?? (small ? 'cards' : 'table')
  useLayoutEffect(() => {
    const query = matchMedia(phone)
    const follow = () => setSmall(query.matches)
    setChosen(stored())
    follow()
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  useEffect(() => {
    document.documentElement.dataset['officeList'] = view
  }, [view])
  const choose = (next: View) => {
    localStorage.setItem(place, next)
    setChosen(next)
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
