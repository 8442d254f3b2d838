'use client'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { useWords } from '../useWords.ts'
import { AccountDialog, type Person } from './AccountDialog.tsx'
import type { AccountAction } from './accountStates.ts'
import { userSpeaker } from './userWords.ts'

type Props = {
  person: Person
  actions: readonly AccountAction[]
  /** In a row of the list, where the name of the person must be heard with the button, and clicks must not open the row. */
  inRow?: boolean
  /** None of them is what the page asks for. */
  quiet?: boolean
}

/** What can be done to one account. Afterwards the page is made anew, with the state the account then has. */
export function AccountButtons({ person, actions, inRow = false, quiet = false }: Props) {
  const { locale } = useWords()
  const speak = userSpeaker(locale)
  const router = useRouter()
  const [asking, setAsking] = useState<AccountAction | null>(null)
  const labelOf = (action: AccountAction) => {
    if (!inRow) return undefined
    return action === 'approve' ? speak('approveThis', { name: person.name }) : `${speak(action)}: ${person.name}`
  }
  return (
    <span className={inRow ? 'office-row-actions' : 'office-actions'}>
      {actions.map((action, index) => (
        <button
          key={action}
          type="button"
          aria-label={labelOf(action)}
          data-action={action}
          className={`office-button${index === 0 && action !== 'deactivate' && !inRow && !quiet ? ' office-button--main' : ''}${action === 'reject' || action === 'deactivate' ? ' office-button--danger' : ''}`}
          onClick={() => setAsking(action)}
        >
          {speak(action)}
        </button>
      ))}
      {asking && (
        <AccountDialog
          action={asking}
          people={[person]}
          onClose={(changed) => {
            setAsking(null)
            if (!changed) return
            // The form of an account page would go on showing, and saving, the state it was loaded with.
            if (inRow) router.refresh()
            else window.location.reload()
          }}
        />
      )}
    </span>
  )
}
