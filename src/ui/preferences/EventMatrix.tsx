'use client'
import { useId } from 'react'
import type { ShownEvent, ShownPreferences } from '../../notifications/preferences/shownPreferences.ts'
import type { Speak } from './preferencesWords.ts'
import type { Change } from './usePreferences.ts'

const channels = ['inApp', 'email'] as const
type Channel = (typeof channels)[number]
type Row = [string, ShownEvent]
type Props = { preferences: ShownPreferences; change: (changes: Change, shown?: (before: ShownPreferences) => ShownPreferences) => void; speak: Speak }

/** What to hear of, by channel, in groups; a group as a whole, too. */
export function EventMatrix({ preferences, change, speak }: Props) {
  const id = useId()
  const rows = Object.entries(preferences.events)
  const groups = [...new Set(rows.map(([, { group }]) => group))].map((group) => rows.filter(([, each]) => each.group === group))

  const choose = (chosen: readonly Row[], channel: Channel, wanted: boolean) => {
    const events = Object.fromEntries(chosen.map(([event]) => [event, { [channel]: wanted }]))
    change({ events }, (before) => ({
      ...before,
      events: { ...before.events, ...Object.fromEntries(chosen.map(([event, each]) => [event, { ...before.events[event], ...each, [channel]: wanted }])) },
    }))
  }

  return (
    <table className="office-hear__events">
      <caption className="office-label">{speak('events')}</caption>
      <thead>
        <tr>
          <th scope="col"><span className="office-hidden">{speak('event')}</span></th>
          {channels.map((channel) => <th key={channel} scope="col" id={`${id}-${channel}`}>{speak(channel)}</th>)}
        </tr>
      </thead>
      {groups.map((group) => <Group key={group[0]![1].group} id={id} rows={group} choose={choose} speak={speak} noMail={preferences.noMail} />)}
    </table>
  )
}

type GroupProps = { id: string; rows: readonly Row[]; choose: (rows: readonly Row[], channel: Channel, wanted: boolean) => void; speak: Speak; noMail: boolean }

function Group({ id, rows, choose, speak, noMail }: GroupProps) {
  const label = rows[0]![1].groupLabel
  const open = (channel: Channel) => rows.filter(([, each]) => !each.always && each.office[channel])
  return (
    <tbody>
      <tr className="office-hear__group">
        <th scope="rowgroup">{label}</th>
        {channels.map((channel) => {
          const changeable = open(channel)
          const isOff = channel === 'email' && noMail
          const wanted = isOff ? 0 : changeable.filter(([, each]) => each[channel]).length
          return (
            <td key={channel}>
              {changeable.length > 1 && (
                <input
                  type="checkbox" aria-label={speak('all', { group: label, channel: speak(channel) })} disabled={isOff}
                  checked={wanted === changeable.length}
                  ref={(box) => {
                    if (box) box.indeterminate = wanted > 0 && wanted < changeable.length
                  }}
                  onChange={({ target }) => choose(changeable, channel, target.checked)}
                />
              )}
            </td>
          )
        })}
      </tr>
      {rows.map(([event, each]) => (
        <tr key={event}>
          <th scope="row" id={`${id}-${event}`}>
            {each.words}
            {each.always && <span className="office-muted"> ({speak('always')})</span>}
          </th>
          {channels.map((channel) => (
            <td key={channel}>
              {each.office[channel] ? (
                <input
                  type="checkbox" aria-labelledby={`${id}-${event} ${id}-${channel}`} checked={each[channel] && (each.always || !(channel === 'email' && noMail))}
                  disabled={each.always || (channel === 'email' && noMail)} onChange={({ target }) => choose([[event, each]], channel, target.checked)}
                />
              ) : (
                <span className="office-muted" title={speak('notByOffice')}>
                  <span aria-hidden="true">–</span><span className="office-hidden">{speak('notByOffice')}</span>
                </span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
