import type { Metadata } from 'next'
import { say, type Locale } from '../../../shared/text.ts'
import { trackReference, type LookUp } from '../../../tracking/trackReference.ts'
import type { Tracked } from '../../../ui/tracking/TrackAnswer.tsx'
import { TrackForm } from '../../../ui/tracking/TrackForm.tsx'
import { visit } from '../../visit.ts'
import { Frame } from '../Frame.tsx'
import { words } from '../words.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await visit()
  return { title: say(words.trackTitle, locale) }
}

/** Tracking by number for anybody; the number may stand in the address. */
export default async function TrackPage({ searchParams }: Props) {
  const here = await visit()
  const { locale, asked, req } = here
  const { number: given } = await searchParams
  const number = (Array.isArray(given) ? given[0] : given)?.trim().slice(0, 2000) ?? ''
  const answer: Tracked = number === '' ? { kind: 'notAsked' } : answerOf(await trackReference(req, number), locale)
  return (
    <Frame visit={here} query={number === '' ? {} : { number }}>
      <h1>{say(words.trackTitle, locale)}</h1>
      <p className="lead">{say(words.trackLead, locale)}</p>
      <TrackForm key={`${number} ${locale}`} locale={locale} asked={asked} number={number} answer={answer} />
      <p className="aside">{say(words.trackCamera, locale)}</p>
    </Frame>
  )
}

function answerOf({ allowance, found }: LookUp, locale: Locale): Tracked {
  if (!allowance.allowed) return { kind: 'tooMany', seconds: allowance.resetSeconds }
  if (!found) return { kind: 'nothing' }
  const { reference, lastAction, updatedOn } = found
  return { kind: 'found', reference, lastAction: say(lastAction, locale), updatedOn }
}
